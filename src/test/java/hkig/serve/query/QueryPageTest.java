package hkig.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Browser;
import hkig.serve.Browser.Visit;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The SPARQL page as a reader meets it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPageTest {

    private SparqlServer server;
    private Browser browser;
    @TempDir Path folder;

    @BeforeAll void start() throws IOException {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) System.out.println("SKIPPED: the page was not tested: no chromium on the PATH.");
        Assumptions.assumeTrue(found.isPresent(), "no chromium on the PATH");
        browser = found.get();
        server = SparqlServer.start(Sample.served(Sample.inMemory()), Sample.settings(Duration.ofSeconds(10), 15));
    }

    @AfterAll void stop() {
        if (server != null) server.close();
    }

    @Test void listsTheQuestionsInBothLanguages() throws Exception {
        String english = visit("query", "en-GB").dom();
        assertTrue(english.contains("<html lang=\"en\""), "language of the page");
        for (String shown : List.of("Which parks are there, and who runs them", "All that is said of HKSTP", ">Run<",
                "Choose a question, or write a query and run it.", "The whole graph as Turtle"))
            assertTrue(english.contains(shown), shown);
        String chinese = visit("query", "zh-HK").dom();
        assertTrue(chinese.contains("<html lang=\"zh-Hant\""), "language of the page");
        for (String shown : List.of("有哪些園區，由誰營運", "有關香港科技園公司的全部資料", ">執行<", "下載整個圖譜（Turtle）"))
            assertTrue(chinese.contains(shown), shown);
        assertFalse(chinese.contains(">Run<"), "English left in the Chinese page");
    }

    @Test void runsAQuestionAndShowsItsRows() throws Exception {
        String dom = visit("query#q=parks", "zh-HK").dom();
        assertTrue(dom.contains("<bdi lang=\"zh-hant\" title=\"zh-hant\">香港科學園</bdi>")
            || dom.contains("<bdi lang=\"zh-Hant\" title=\"zh-Hant\">香港科學園</bdi>"), dom);
        assertTrue(dom.contains("href=\"/id/organisation/hkstp\""), "link to what is known of the thing");
        assertTrue(dom.contains("2 行"), "number of rows");
        assertTrue(dom.contains("aria-current=\"true\""), "which question is open");
    }

    @Test void showsTriplesAsTurtleAndNothingOfThemAsMarkup() throws Exception {
        String dom = visit("query#q=hkstp", "en-GB").dom();
        assertTrue(dom.contains("\"香港科技園公司\"@zh-Hant"), dom);
        assertTrue(dom.contains("&lt;script&gt;alert('香港')&lt;/script&gt;"), dom);
    }

    @Test void saysThatAnAnswerWasCut() throws Exception {
        String dom = visit("query#query=" + Http.encoded("SELECT * { ?s ?p ?o }"), "en-GB").dom();
        assertTrue(dom.contains("Cut: these are the first 15, there are more."), dom);
    }

    @Test void showsWhereAQueryIsWrong() throws Exception {
        String dom = visit("query#query=" + Http.encoded("SELECT * {\n ?x foo:香港 ?y }"), "zh-HK").dom();
        assertTrue(dom.contains("查詢無法執行"), dom);
        assertTrue(dom.contains("Line 2, column 5: Unresolved prefixed name: foo:香港"), dom);
    }

    @Test void saysHowToFillAnEmptyGraph() throws Exception {
        try (SparqlServer empty = SparqlServer.start(Sample.served(DatasetGraphFactory.createTxnMem()), Sample.settings(Duration.ofSeconds(5), 10))) {
            String dom = visit(empty.address().resolve("/query#q=parks"), "en-GB").dom();
            assertTrue(dom.contains("./hkig load FILE</p>"), dom);
            assertTrue(dom.contains("No answer: nothing in the graph fits this query."), dom);
        }
    }

    @Test void showsAThingToPeople() throws Exception {
        String dom = visit("id/organisation/hkstp", "zh-HK").dom();
        assertTrue(dom.contains("<h1><bdi lang=\"zh-Hant\">香港科技園公司</bdi></h1>"), dom);
    }

    /** Visits, and holds what goes for every page: no word on the console, no request to another server. */
    private Visit visit(URI address, String language) throws IOException, InterruptedException {
        Visit visit = browser.visit(address, language, folder);
        assertEquals(List.of(), visit.console());
        assertTrue(visit.requested().stream().anyMatch(to -> to.endsWith("/page.css")), "the log of requests is blind");
        String own = "http://localhost:" + address.getPort() + "/";
        assertEquals(List.of(), visit.requested().stream().filter(to -> !to.startsWith(own)).toList());
        return visit;
    }

    private Visit visit(String path, String language) throws IOException, InterruptedException {
        return visit(server.address().resolve("/" + path), language);
    }
}
