package hkig.read;

import hkig.knowledge.InvalidKnowledge;
import hkig.knowledge.Source;
import hkig.knowledge.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the articles of an HTML page: by the rule of its site where that matches, else by the general rule. */
final class HtmlPage {

    private final Sources sources;
    private final List<SiteRule> rules;
    private final PageMarks marks;

    /** @throws InvalidKnowledge if selectors are not CSS or date formats are none */
    HtmlPage(Sources sources, PageMarks marks) {
        this.sources = sources;
        this.marks = marks;
        this.rules = sources.all().stream().map(SiteRule::new).toList();
        List<String> problems = rules.stream().flatMap(rule -> rule.problems().stream()).toList();
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
    }

    /**
     * @param fetched the address that the page was fetched from
     * @throws Unreadable if there is no article in it
     */
    List<Draft> read(String html, Optional<String> fetched) throws Unreadable {
        Document page = Jsoup.parse(html, fetched.orElse(""));
        PageFacts facts = PageFacts.of(page, fetched);
        page.select(Blocks.UNSEEN).remove();
        List<Draft> drafts = new ArrayList<>();
        rule(page, facts).ifPresent(rule -> drafts.addAll(rule.read(page, facts, marks)));
        if (drafts.isEmpty()) GeneralRule.read(page, facts, marks).ifPresent(drafts::add);
        if (drafts.isEmpty())
            throw new Unreadable("HTML without an article: found " + longest(page)
                    + "; expected running text, in an article or main element or anywhere in the body "
                    + "(a page that a script fills must be saved from the browser after it has loaded)");
        return drafts.size() > 1 ? drafts : drafts.stream().map(only -> only.translatedAt(facts.translations())).toList();
    }

    private Optional<SiteRule> rule(Document page, PageFacts facts) {
        Optional<Source> source = facts.address().flatMap(sources::at)
                .or(() -> facts.generator().flatMap(sources::madeBy));
        return source.flatMap(s -> rules.stream().filter(rule -> rule.source().equals(s)).findFirst())
                .or(() -> rules.stream().filter(rule -> facts.address().isEmpty() && rule.owns(page)).findFirst());
    }

    private static String longest(Document page) {
        int longest = Blocks.of(page.body()).stream().mapToInt(block -> block.text().length()).max().orElse(0);
        return longest == 0 ? "no text at all" : "no paragraph longer than " + longest + " characters";
    }
}
