package hkig.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Browser;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import hkig.serve.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The SPARQL page as a reader meets it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPageTest {

    private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }";

    private SparqlServer server;
    private Window window;

    @BeforeAll void start(@TempDir Path folder) throws Exception {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) System.out.println("SKIPPED: the page was not tested: no chromium on the PATH.");
        Assumptions.assumeTrue(found.isPresent(), "no chromium on the PATH");
        server = SparqlServer.start(Sample.served(declared()), Sample.settings(Duration.ofMinutes(2), 15));
        window = new Window(found.get(), "en-GB", 1280, folder);
    }

    /** The sample, with a declaration as the ontology has it. */
    private static DatasetGraph declared() {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> dataset.add(NodeFactory.createURI(Sample.BASE + "graph/ontology"),
            NodeFactory.createURI("https://w3id.org/hkig/ontology#Park"), RDF.type.asNode(), OWL.Class.asNode()));
        return dataset;
    }

    @AfterEach void holdsWhatGoesForEveryPage() {
        String own = "http://localhost:" + server.address().getPort() + "/";
        assertTrue(window.requested().contains(own + "page.css"), "the log of requests is blind");
        assertEquals(List.of(), window.requested().stream()
            .filter(to -> to.startsWith("http") && !to.startsWith("http://localhost:")).toList());
        // A wrong query is answered by 400, which the browser notes on its own.
        assertEquals(List.of(), window.console().stream().filter(line -> !line.contains("400 (Bad Request)")).toList());
    }

    @AfterAll void stop() {
        if (window != null) window.close();
        if (server != null) server.close();
    }

    @Test void listsTheQuestionsInBothLanguages() throws Exception {
        open("en", "");
        for (String shown : List.of("Which parks are there, and who runs them", "All that is said of HKSTP", "Nothing has been run"))
            assertTrue(text("main").contains(shown), shown);
        open("zh-Hant", "");
        for (String shown : List.of("有哪些園區，由誰營運", "有關香港科技園公司的全部資料", "執行", "下載整個圖譜（Turtle）"))
            assertTrue(text("main").contains(shown), shown);
        assertFalse(text("main").contains("Run"), "English left in the Chinese page");
    }

    @Test void aQuestionRunsWithOneClickAndNamesItsThings() throws Exception {
        open("zh-Hant", "");
        window.run("document.querySelector('#questions a[data-name=parks]').click()");
        window.await("document.querySelector('#result a[href=\"/id/organisation/hkstp\"] bdi[lang=\"zh-Hant\" i]')");
        assertTrue(text("#status").startsWith("2 行"), text("#status"));
        assertEquals("有哪些園區，由誰營運", text("#tabs [aria-selected=true]"));
        assertEquals("parks", window.run("document.querySelector('#questions a[aria-current]').dataset.name"));
    }

    @Test void aLinkOpensItsQueryAndRunsNothing() throws Exception {
        open("en", "#query=" + Http.encoded(LONG) + "&name=Mine");
        assertEquals(LONG, editor());
        assertEquals("Mine", text("#tabs [aria-selected=true]"));
        assertTrue(text("#result").startsWith("Nothing has been run"), text("#result"));
        assertEquals("", window.run("location.hash"));
        open("en", "#q=hkstp");
        assertTrue(editor().startsWith("CONSTRUCT"), editor());
        assertTrue(text("#result").startsWith("Nothing has been run"), text("#result"));
    }

    @Test void showsTriplesAndNothingOfThemAsMarkup() throws Exception {
        open("en", "");
        ask("CONSTRUCT { ?s ?p ?o } { VALUES ?s { <https://w3id.org/hkig/id/organisation/hkstp> } ?s ?p ?o }");
        assertTrue(text("#result").contains("<script>alert('香港')</script> & \"quoted\""), text("#result"));
        assertEquals("0", window.run("document.querySelectorAll('#result script, #result a[href^=javascript]').length"));
        assertEquals("Table Graph Raw", views());
    }

    @Test void saysThatAnAnswerWasCut() throws Exception {
        open("en", "");
        ask("SELECT * { ?s ?p ?o }");
        assertTrue(text("#cut").startsWith("Cut: these are the first 15 rows, there are more."), text("#cut"));
    }

    @Test void offersTheViewsThatFit() throws Exception {
        open("en", "");
        ask("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s");
        assertEquals("Table Chart Raw", views());
        ask("SELECT ?s ?when { ?s <https://w3id.org/hkig/ontology#startDate> ?when }");
        assertEquals("Table Time line Raw", views());
        window.run("document.getElementById('view-timeline').click()");
        assertTrue(text("#result").startsWith("2001"), text("#result"));
        ask("SELECT ?name ?lat ?long { VALUES (?name ?lat ?long) { ('Cyberport' 22.26 114.13) } }");
        assertEquals("Table Chart Map Raw", views());
        window.run("document.getElementById('view-map').click()");
        window.await("document.querySelector('#result circle')");
        ask("ASK { ?s ?p ?o }");
        assertEquals("Yes", text("#result"));
    }

    @Test void showsInTheEditorWhereAQueryIsWrong() throws Exception {
        open("zh-Hant", "");
        write("SELECT * {\n ?x skos:香港 ?y }");
        window.run("document.getElementById('run').click()");
        window.await("!document.getElementById('problem').hidden");
        assertTrue(text("#problem").contains("第 2 行第 5 字： 前綴 skos: 未經宣告。"), text("#problem"));
        assertEquals("skos:香港", text(".CodeMirror .wrong"));
        window.run("[...document.querySelectorAll('#problem button')].at(-1).click()");
        assertTrue(editor().startsWith("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"), editor());
        assertEquals("0", window.run("document.querySelectorAll('.CodeMirror .wrong').length"));
    }

    @Test void keysRunStopAndLeave() throws Exception {
        open("en", "");
        write(LONG);
        window.run("document.querySelector('.CodeMirror').CodeMirror.focus()");
        window.press("Enter", true);
        window.await("!document.getElementById('stop').hidden");
        window.press("Escape", false);
        window.await("document.getElementById('status').textContent === 'Stopped, on the server too.'");
        window.press("Tab", false);
        window.await("document.activeElement.id === 'run'");
        assertEquals(LONG, editor());
    }

    @Test void completesTermsOfThisGraphByTheirLabels() throws Exception {
        open("zh-Hant", "");
        write("SELECT * { ?x a 園");
        window.run("(() => { const editor = document.querySelector('.CodeMirror').CodeMirror; editor.focus();"
            + " editor.setCursor(9, 99); editor.getOption('extraKeys')['Ctrl-Space'](); })()");
        window.await("document.querySelector('.CodeMirror-hint')");
        assertEquals("hkig:Park 園區 類別", text(".CodeMirror-hint"));
        window.press("Enter", false);
        window.await("document.querySelector('.CodeMirror').CodeMirror.getValue().includes('?x a hkig:Park')");
        assertTrue(editor().startsWith("PREFIX hkig: <https://w3id.org/hkig/ontology#>\n"), editor());
    }

    @Test void keepsTabsAndSavedQueries() throws Exception {
        open("en", "");
        write("ASK { ?a ?b ?c }");
        window.run("document.getElementById('save').click(); document.getElementById('name').select()");
        window.type("三元組 <b>");
        window.press("Enter", false);
        window.run("document.getElementById('new').click()");
        write("ASK { ?d ?e ?f }");
        window.visit(server.address().resolve("/query?lang=zh-Hant"));
        window.await("document.querySelectorAll('#tabs button').length === 2");
        assertEquals("三元組 <b>", text("#tabs button"));
        assertEquals("ASK { ?d ?e ?f }", editor());
        window.run("document.getElementById('close').click(); document.querySelector('#saved .entry').click()");
        assertEquals("1", window.run("document.querySelectorAll('#tabs button').length"));
        assertEquals("ASK { ?a ?b ?c }", editor());
        window.run("document.querySelector('#saved .plain').click()");
        assertEquals("0", window.run("document.querySelectorAll('#saved li').length"));
        window.run("document.querySelector('#saved-said button').click()");
        assertEquals("1", window.run("document.querySelectorAll('#saved li').length"));
    }

    @Test void saysHowToFillAnEmptyGraph() throws Exception {
        try (SparqlServer empty = SparqlServer.start(Sample.served(DatasetGraphFactory.createTxnMem()),
                Sample.settings(Duration.ofSeconds(5), 10))) {
            window.visit(empty.address().resolve("/query?lang=en"));
            window.await("!document.getElementById('nothing').hidden");
            assertTrue(text("#nothing").endsWith("./hkig load FILE"), text("#nothing"));
            ask("SELECT * { ?s ?p ?o }");
            assertEquals("No answer: nothing in the graph fits this query.", text("#result"));
        }
    }

    /** The page as who comes for the first time sees it. */
    private void open(String language, String hash) throws IOException, InterruptedException {
        window.forget(server.address());
        window.visit(server.address().resolve("/query?lang=" + language + hash));
        window.await("document.querySelector('#questions a') && document.querySelector('#tabs button')");
    }

    private void write(String query) {
        window.run("(query => { const editor = document.querySelector('.CodeMirror').CodeMirror;"
            + " editor.replaceRange(query, { line: 0, ch: 0 }, { line: editor.lastLine(), ch: 999 }); })(" + quoted(query) + ")");
    }

    private void ask(String query) throws IOException, InterruptedException {
        write(query);
        window.run("document.getElementById('run').click()");
        window.await("document.getElementById('answer').getAttribute('aria-busy') === 'false'");
    }

    private String editor() {
        return window.run("document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    private String views() {
        return window.run("[...document.querySelectorAll('#views button')].map(each => each.textContent).join(' ')");
    }

    private String text(String selector) {
        return window.run("document.querySelector(" + quoted(selector) + ").textContent");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
