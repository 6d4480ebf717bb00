package hkig.read;

import hkig.knowledge.Source;
import hkig.read.Blocks.Block;
import hkig.read.PageMarks.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Reads the pages of one site by its selectors. */
final class SiteRule {

    private final Source source;
    private final List<String> problems = new ArrayList<>();
    private final Optional<Evaluator> mark;
    private final Optional<Evaluator> article;
    private final Evaluator title;
    private final Evaluator body;
    private final Optional<Evaluator> link;
    private final Optional<Evaluator> date;
    private final List<DateTimeFormatter> formats;
    private final List<Evaluator> drop;

    SiteRule(Source source) {
        this.source = source;
        mark = source.page().map(s -> selector(s, "pageSelector"));
        article = source.article().map(s -> selector(s, "articleSelector"));
        title = selector(source.title(), "titleSelector");
        body = selector(source.body(), "bodySelector");
        link = source.link().map(s -> selector(s, "linkSelector"));
        date = source.date().map(s -> selector(s, "dateSelector"));
        drop = source.drop().stream().map(s -> selector(s, "dropSelector")).toList();
        formats = source.dateFormats().stream().flatMap(pattern -> format(pattern).stream()).toList();
    }

    Source source() {
        return source;
    }

    /** What in the source is no CSS or no date format; a rule with problems must not be used. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether the page has what only pages of this site have. */
    boolean owns(Document page) {
        return mark.filter(selector -> page.selectFirst(selector) != null).isPresent();
    }

    /** The articles of the page, changed in the course; none where the selectors match nothing. */
    List<Draft> read(Document page, PageFacts facts, PageMarks marks) {
        List<Element> articles = article.map(selector -> outermost(page.select(selector))).orElse(List.of(page));
        boolean alone = articles.size() == 1;
        List<Draft> drafts = new ArrayList<>();
        Map<Element, List<Element>> dates = new IdentityHashMap<>();
        for (Element element : articles) {
            Optional<Draft.Day> day = date.flatMap(selector -> day(element, selector, dates, marks))
                    .or(() -> alone ? facts.day() : Optional.empty());
            Optional<String> own = link.flatMap(selector -> Optional.ofNullable(element.selectFirst(selector)))
                    .flatMap(e -> PageFacts.absolute(e.attr("href"), facts.address()));
            String heading = Optional.ofNullable(element.selectFirst(title)).map(Blocks::line).filter(t -> !t.isEmpty())
                    .or(() -> alone ? facts.titles().stream().findFirst() : Optional.empty()).orElse("");
            List<String> paragraphs = paragraphs(element, heading, marks);
            if (!paragraphs.isEmpty())
                drafts.add(new Draft(heading, paragraphs, own.or(() -> alone ? facts.address() : Optional.empty()), day,
                        facts.publisher(), source.language().or(facts::language), Optional.of(source)));
        }
        return drafts;
    }

    private List<String> paragraphs(Element element, String heading, PageMarks marks) {
        for (Evaluator unwanted : drop) element.select(unwanted).remove();
        List<String> paragraphs = new ArrayList<>();
        for (Element part : outermost(element.select(body)))
            for (Block block : Blocks.of(part)) if (!marks.is(Kind.SKIP, block.text())) paragraphs.add(block.text());
        while (!paragraphs.isEmpty() && paragraphs.get(0).equals(heading)) paragraphs.remove(0);
        return paragraphs;
    }

    /**
     * In the article's element, else in the nearest element around it that has exactly one, as a day's heading above
     * its posts is.
     * {@code dates} remembers what was looked for, so that a page of many posts is looked through once.
     */
    private Optional<Draft.Day> day(Element element, Evaluator selector, Map<Element, List<Element>> dates,
            PageMarks marks) {
        for (Element around = element; around != null; around = around.parent()) {
            List<Element> found = dates.computeIfAbsent(around, e -> e.select(selector));
            if (found.size() > 1 && around != element) return Optional.empty();
            for (Element e : found) {
                String text = Blocks.line(e);
                String origin = marks.isEndLine(text) ? "end line" : "date on the page (" + source.name() + ")";
                for (String value : List.of(e.attr("datetime"), e.attr("content"), e.attr("title"), text)) {
                    Optional<LocalDate> day = value.isBlank()
                            ? Optional.empty() : Dates.ofField(value).or(() -> formatted(value));
                    if (day.isPresent()) return day.map(d -> new Draft.Day(d, origin));
                }
            }
            if (!found.isEmpty()) return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<LocalDate> formatted(String value) {
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(LocalDate.parse(value.strip(), format));
            } catch (DateTimeParseException anotherFormat) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static List<Element> outermost(List<Element> elements) {
        List<Element> outer = new ArrayList<>();
        for (Element element : elements)
            if (outer.isEmpty() || !isInside(element, outer.get(outer.size() - 1))) outer.add(element);
        return outer;
    }

    private static boolean isInside(Element element, Element other) {
        for (Element e = element; e != null; e = e.parent()) if (e == other) return true;
        return false;
    }

    private Evaluator selector(String css, String term) {
        try {
            return QueryParser.parse(css);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            problems.add(source.iri() + ": hkig:" + term + " \"" + css + "\" is not CSS: " + e.getMessage());
            return new Evaluator.AllElements();
        }
    }

    private Optional<DateTimeFormatter> format(String pattern) {
        try {
            return Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        } catch (IllegalArgumentException e) {
            problems.add(source.iri() + ": hkig:dateFormat \"" + pattern + "\" is none: " + e.getMessage());
            return Optional.empty();
        }
    }
}
