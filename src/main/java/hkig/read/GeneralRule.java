package hkig.read;

import hkig.read.Blocks.Block;
import hkig.read.PageMarks.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the one article of a page of a site that nothing here knows: what the page marks as the article
 * ({@code itemprop}, {@code article}, {@code main}), else the element with the densest running text, else the text
 * inside its JSON-LD.
 */
final class GeneralRule {

    /** Weight of running text below which a page has no article: 30 Chinese characters. */
    private static final int LEAST = 60;
    private static final double MOST_OF_IT = 0.75;
    private static final String FRAME =
            "nav, aside, footer, header, menu, dialog, [role=navigation], [role=banner], [role=contentinfo],"
            + " [role=complementary], [role=search], [role=dialog], [role=alert]";

    private final Document page;
    private final PageFacts facts;
    private final PageMarks marks;
    private final Optional<Element> heading;

    private GeneralRule(Document page, PageFacts facts, PageMarks marks) {
        this.page = page;
        this.facts = facts;
        this.marks = marks;
        this.heading = mainHeading();
    }

    /** The article of the page, changed in the course. */
    static Optional<Draft> read(Document page, PageFacts facts, PageMarks marks) {
        return new GeneralRule(page, facts, marks).draft();
    }

    private Optional<Draft> draft() {
        Optional<Draft.Day> day = facts.day().or(this::timeElement);
        String title = title();
        dropFrame();
        Density density = Density.of(page.body());
        Element container = container(density);
        List<String> paragraphs = density.at(container).running() >= LEAST
                ? paragraphs(container, title, density) : List.of();
        if (paragraphs.isEmpty()) paragraphs = facts.body().map(GeneralRule::embedded).orElse(List.of());
        if (paragraphs.isEmpty()) return Optional.empty();
        return Optional.of(new Draft(title, paragraphs, facts.address(), day, facts.publisher(), facts.language(),
                Optional.empty()));
    }

    private Element container(Density density) {
        Element marked = density.best(page.select("[itemprop=articleBody]"));
        if (marked != null && density.at(marked).running() >= LEAST) return marked;
        int all = density.at(page.body()).running();
        Element article = density.best(page.select("article"));
        if (article != null && density.at(article).running() >= Math.max(LEAST, all / 4)) {
            for (Element inner : article.select("article"))
                if (inner != article && density.at(inner).running() * 2 < density.at(article).running()) inner.remove();
            return article;
        }
        Element main = density.best(page.select("main, [role=main]"));
        boolean mainHolds = main != null && density.at(main).running() >= Math.max(LEAST, all / 4);
        return density.innermost(mainHolds ? main : page.body(), MOST_OF_IT);
    }

    /** From after the main heading to the first heading that opens another section (related news, comments). */
    private List<String> paragraphs(Element container, String title, Density density) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : Blocks.of(container)) {
            if (heading.isPresent() && heading.get() == block.element()
                    || paragraphs.isEmpty() && block.text().equals(title))
                paragraphs.clear();
            else if (marks.is(Kind.TAIL, block.text()) && (block.heading() || !paragraphs.isEmpty())) break;
            else if (isText(block) && !isListOfLinks(block.element(), container, density)) paragraphs.add(block.text());
        }
        while (!paragraphs.isEmpty() && paragraphs.get(0).equals(title)) paragraphs.remove(0);
        return paragraphs;
    }

    /** Neither a control's words nor links alone nor a rule made of signs. */
    private boolean isText(Block block) {
        boolean hasWords = block.text().codePoints().anyMatch(Character::isLetterOrDigit)
                || marks.isEndLine(block.text());
        return hasWords && !block.links() && !marks.is(Kind.SKIP, block.text());
    }

    private static boolean isListOfLinks(Element element, Element container, Density density) {
        for (Element e = element; e != null && e != container; e = e.parent()) if (density.at(e).isLinks()) return true;
        return false;
    }

    private void dropFrame() {
        Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        heading.ifPresent(h -> kept.addAll(h.parents()));
        Density density = Density.of(page.body());
        int most = density.at(page.body()).running();
        List<Element> frame = new ArrayList<>(page.body().select(FRAME));
        for (Element element : page.body().select("[class], [id]")) if (isChrome(element)) frame.add(element);
        for (Element element : frame) {
            boolean holdsArticle = kept.contains(element)
                    || heading.isEmpty() && density.at(element).running() * 2 > most;
            if (element != page.body() && !holdsArticle) element.remove();
        }
    }

    private boolean isChrome(Element element) {
        if (element.normalName().equals("body") || element.normalName().equals("html")) return false;
        String names = (element.className() + " " + element.id()).replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        for (String word : names.toLowerCase(Locale.ROOT).split("[^a-z]+"))
            if (marks.has(Kind.CHROME, word)) return true;
        return false;
    }

    private String title() {
        return heading.map(Blocks::line).or(() -> facts.titles().stream().findFirst().map(this::withoutSite))
                .orElse("");
    }

    /** The heading whose words the page's own title begins with or repeats; else the only h1. */
    private Optional<Element> mainHeading() {
        List<String> lowered = facts.titles().stream().map(title -> title.toLowerCase(Locale.ROOT)).toList();
        for (Element candidate : page.select("h1, h2, h3, [itemprop=headline]")) {
            String text = Blocks.line(candidate).toLowerCase(Locale.ROOT);
            if (text.length() < 4) continue;
            for (String title : lowered)
                if (title.startsWith(text) && title.length() < 3 * text.length() + 20
                        || text.startsWith(title) && title.length() >= 8)
                    return Optional.of(candidate);
        }
        List<Element> first = page.select("h1");
        String only = first.size() == 1 ? Blocks.line(first.get(0)).toLowerCase(Locale.ROOT) : "";
        boolean isSiteName = lowered.stream().anyMatch(title -> title.endsWith(only));
        return !only.isEmpty() && !isSiteName ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** {@code Title | Site}, {@code Title - Site}: the site's name goes where the page gives it apart. */
    private String withoutSite(String title) {
        for (String separator : List.of(" | ", " - ", " – ", " — ", "｜", " :: ", "_")) {
            int at = title.lastIndexOf(separator);
            if (at < 4) continue;
            String rest = title.substring(at + separator.length());
            if (facts.publisher().filter(rest::equalsIgnoreCase).isPresent()
                    || facts.publisher().isEmpty() && rest.length() * 2 < at)
                return title.substring(0, at).strip();
        }
        return title;
    }

    private Optional<Draft.Day> timeElement() {
        for (Element time : page.select("[itemprop=datePublished], time[pubdate], time[datetime]"))
            for (String value : List.of(time.attr("datetime"), time.attr("content"), Blocks.line(time))) {
                Optional<Draft.Day> day = value.isBlank() ? Optional.empty()
                        : Dates.ofField(value).map(d -> new Draft.Day(d, "time element"));
                if (day.isPresent()) return day;
            }
        return Optional.empty();
    }

    private static List<String> embedded(String body) {
        if (body.contains("</p>") || body.contains("<br"))
            return Blocks.of(Jsoup.parseBodyFragment(body).body()) .stream().map(Block::text).toList();
        return body.lines().map(Space::collapse).filter(line -> !line.isEmpty()).toList();
    }
}
