package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Question;
import hkig.serve.tryout.Trial;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 500 hostile names and literals on every kind of page but that of a thing, as served and as scripts draw them: text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePagesTest {

    private static final String NAMES = """
        PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        SELECT ?name ?n ?when ?lat ?long ?thing { ?thing dcterms:title ?name
          BIND(7 AS ?n) BIND("2020-01-01"^^xsd:date AS ?when) BIND(22.3 AS ?lat) BIND(114.1 AS ?long) }""";
    private static final String JOINED = """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX org: <http://www.w3.org/ns/org#>
        CONSTRUCT { ?a org:linkedTo ?b } { ?a org:subOrganizationOf ?b } LIMIT 60""";
    private static final List<Question> QUESTIONS = List.of(new Question("names", Path.of("names.rq"), Map.of("en", "Names", "zh-Hant", "名稱"),
        Map.of("en", "All names.", "zh-Hant", "全部名稱。"), "articles", List.of(), NAMES));
    /** What no script may make of data. */
    private static final String MADE = "document.querySelectorAll('pwned, main script, main img, main iframe, main base, main style, main object,"
        + " [onload], [onerror], [onfocus], [onmouseover], [href^=\"javascript\" i], [href^=\"data:text\" i]').length";

    /** In characters; less than the page takes. */
    private static final int MOST_TRIED = 12_000;

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws Exception {
        Served sample = Sample.served(Hostile.dataset());
        server = SparqlServer.start(new Served(sample.dataset(), sample.version(), sample.base(), sample.fold(),
            sample.nameWords(), QUESTIONS, sample.properties(), sample.wording(), Optional.of(HostilePagesTest::found)), Sample.settings(Duration.ofSeconds(20), 1000));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    /** All that was typed is a name, a role, a value, an IRI, a quote and the Turtle. */
    private static Optional<Trial.Found> found(Trial.Typed typed) {
        String text = typed.text();
        Trial.Place all = new Trial.Place(0, text.length());
        List<Trial.Said> said = List.of(new Trial.Said.Thing(text, Sample.BASE + text), new Trial.Said.Term("javascript:" + text),
            new Trial.Said.Day("2024-05"), new Trial.Said.Words(text), new Trial.Said.Length("P3Y"),
            new Trial.Said.Group(List.of(new Trial.Part(text, List.of(new Trial.Said.Words(text))))));
        return Optional.of(new Trial.Found(text, text, List.of(new Trial.Named(Sample.BASE + "organisation/" + text, "organisation", text, "A",
            List.of(all))), List.of(new Trial.Fact(Optional.of("javascript:" + text), List.of(new Trial.Part(text, said)), "B", all)), text));
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = http.get(path, "Accept", "text/html", "Accept-Language", "en");
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 404, path + ": " + answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        Hostile.assertText(page, path);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "search?q=pwned&", "search?q=pwned&kind=article&", "question/names?", "query?", "explore?",
        "explore?thing=organisation/h0&", "explore?thing=organisation/h0&with=organisation/h1&", "explore?thing=article/3-3&", "try?", "about?",
        "ontology?"})
    void noDataBecomesAnElementOrAnAttribute(String path) throws Exception {
        page(path + "lang=en");
        page(path + "lang=zh-Hant");
    }

    @Test void whatIsTypedIntoAnAddressStaysText() throws Exception {
        for (String words : Hostile.WORDS.subList(0, Hostile.PAYLOADS.size())) {
            String typed = Http.encoded(words);
            for (String path : List.of("search?q=" + typed, "explore?thing=" + typed + "&with=" + typed)) page(path);
        }
    }

    @Test void aHostileTextThatIsTriedStaysText() throws Exception {
        StringBuilder text = new StringBuilder();
        for (String words : Hostile.WORDS) {
            text.append(words).append('\n');
            if (text.length() > MOST_TRIED || words.equals(Hostile.WORDS.getLast())) {
                tried(text.toString());
                text.setLength(0);
            }
        }
    }

    private void tried(String text) throws Exception {
        String fields = "text=" + Http.encoded(text) + "&title=" + Http.encoded(text.substring(0, 99));
        for (String more : List.of("", "&date=" + Http.encoded(text))) {
            HttpResponse<String> answer = http.send("POST", "try", fields + more, "Content-Type", Http.FORM, "Accept-Language", "en");
            assertEquals(more.isEmpty() ? 200 : 400, answer.statusCode(), text);
            Hostile.assertText(Jsoup.parse(answer.body()), text);
        }
    }

    @Test void aQuestionShowsAllOfThem() throws Exception {
        String shown = Hostile.shown(page("question/names?lang=en").wholeText());
        List<String> missing = Hostile.WORDS.stream().filter(words -> !shown.contains(Hostile.shown(words)))
            .map(words -> Hostile.WORDS.indexOf(words) + encoded(words)).toList();
        assertEquals(List.of(), missing);
    }

    @Test void scriptsMakeTextOfThemToo(@TempDir Path folder) throws Exception {
        Browser browser = Browser.needed("hostile names were not tried in a browser");
        try (Window window = new Window(browser, "en-GB", 1280, folder)) {
            suggestions(window);
            views(window);
            picture(window);
            assertEquals(List.of(), window.objections(server.address()));
        }
    }

    private void suggestions(Window window) throws Exception {
        window.visit(server.address().resolve("/?lang=en"));
        window.await("document.querySelector('#search').role === 'combobox'");
        window.click("#search");
        window.type("<pwned>");
        window.await("document.querySelectorAll('[role=option]').length === 8");
        assertEquals("0", window.run(MADE));
        assertTrue(window.run("document.querySelector('.suggestions').textContent").contains("<"), "shown as they are");
    }

    private void views(Window window) throws Exception {
        window.visit(server.address().resolve("/query?lang=en#query=" + Http.encoded(NAMES).replace("+", "%20")));
        window.await("document.querySelector('.CodeMirror').CodeMirror.getValue().includes('dcterms:title')");
        window.click("#run");
        window.await("document.querySelector('#result table')");
        String shown = window.run("""
            (() => { const found = new Set();
              for (let i = 0; i < 5; i++) {
                for (const row of document.querySelectorAll("#result tbody tr")) found.add(row.cells[0].textContent);
                [...document.querySelectorAll("#result .pages button")].at(-1).click();
              }
              return JSON.stringify([...found].map(each => encodeURIComponent(each)).sort()); })()""");
        assertEquals(Hostile.WORDS.stream().map(words -> encoded(words.replace('\uD800', '?')))
            .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("\",\"", "[\"", "\"]")), shown);
        assertEquals("0", window.run(MADE));
        for (String view : List.of("chart svg", "timeline time", "map circle", "raw pre", "table table")) {
            window.click("#view-" + view.split(" ")[0]);
            window.await("document.querySelector('#result " + view.split(" ")[1] + "')");
            assertEquals("0", window.run(MADE), view);
        }
        window.run("document.querySelector('.CodeMirror').CodeMirror.setValue(" + Window.quoted(JOINED) + ")");
        window.click("#run");
        window.await("document.querySelector('#view-graph') && document.querySelector('#answer').ariaBusy === 'false'");
        window.click("#view-graph");
        window.await("document.querySelectorAll('#result .node').length > 50");
        assertEquals("0", window.run(MADE));
    }

    /** As {@code encodeURIComponent} does it. */
    private static String encoded(String words) {
        String encoded = Http.encoded(words).replace("+", "%20");
        for (String kept : List.of("!", "'", "(", ")", "~")) encoded = encoded.replace(Http.encoded(kept), kept);
        return encoded;
    }

    private void picture(Window window) throws Exception {
        for (int thing : IntStream.of(0, 1, 2).toArray()) {
            window.visit(server.address().resolve("/explore?lang=en&thing=organisation/h" + thing));
            window.await("document.querySelectorAll('.picture .node').length > 5 && document.querySelector('.panel h3')");
            assertEquals("0", window.run(MADE));
        }
        String saved = window.run("import('/explore-save.js').then(save => save.standing(document.querySelector('.picture'), 'white').text)");
        assertTrue(!saved.contains("<pwned") && saved.contains("&lt;"), "the saved picture");
    }
}
