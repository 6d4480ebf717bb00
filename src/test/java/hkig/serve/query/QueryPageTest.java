package hkig.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.time.Duration;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** The questions of the SPARQL page and their answers as a reader meets them, in a real browser. */
class QueryPageTest extends OnQueryPage {

    @Test void listsTheQuestionsInBothLanguages() throws Exception {
        page.open("en", "");
        for (String shown : List.of("Which parks are there, and who runs them", "All that is said of HKSTP", "Nothing has been run"))
            assertTrue(page.text("main").contains(shown), shown);
        page.open("zh-Hant", "");
        for (String shown : List.of("有哪些園區，由誰營運", "有關香港科技園公司的全部資料", "執行", "下載整個圖譜（Turtle）"))
            assertTrue(page.text("main").contains(shown), shown);
        assertFalse(page.text("main").contains("Run"), "English left in the Chinese page");
    }

    @Test void aQuestionRunsWithOneClickAndNamesItsThings() throws Exception {
        page.open("zh-Hant", "");
        page.window().run("document.querySelector('#questions a[data-name=parks]').click()");
        page.window().await("document.querySelector('#result a[href=\"/id/organisation/hkstp\"] bdi[lang=\"zh-Hant\" i]')");
        assertTrue(page.text("#status").startsWith("2 行"), page.text("#status"));
        assertEquals("有哪些園區，由誰營運", page.text("#tabs [aria-selected=true]"));
        assertEquals("parks", page.window().run("document.querySelector('#questions a[aria-current]').dataset.name"));
    }

    @Test void showsTriplesAndNothingOfThemAsMarkup() throws Exception {
        page.open("en", "");
        page.ask("CONSTRUCT { ?s ?p ?o } { VALUES ?s { <https://w3id.org/hkig/id/organisation/hkstp> } ?s ?p ?o }");
        assertTrue(page.text("#result").contains("<script>alert('香港')</script> & \"quoted\""), page.text("#result"));
        assertEquals("0", page.window().run("document.querySelectorAll('#result script, #result a[href^=javascript]').length"));
        assertEquals("Table Graph Raw", page.views());
    }

    @Test void saysThatAnAnswerWasCut() throws Exception {
        page.open("en", "");
        page.ask("SELECT * { ?s ?p ?o }");
        assertTrue(page.text("#cut").startsWith("Cut: these are the first 15 rows, there are more."), page.text("#cut"));
    }

    @Test void offersTheViewsThatFit() throws Exception {
        page.open("en", "");
        page.ask("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s");
        assertEquals("Table Chart Raw", page.views());
        page.ask("SELECT ?s ?when { ?s <https://w3id.org/hkig/ontology#startDate> ?when }");
        assertEquals("Table Time line Raw", page.views());
        page.window().run("document.getElementById('view-timeline').click()");
        assertTrue(page.text("#result").startsWith("2001"), page.text("#result"));
        page.ask("SELECT ?name ?lat ?long { VALUES (?name ?lat ?long) { ('Cyberport' 22.26 114.13) } }");
        assertEquals("Table Chart Map Raw", page.views());
        page.window().run("document.getElementById('view-map').click()");
        page.window().await("document.querySelector('#result circle')");
        page.ask("ASK { ?s ?p ?o }");
        assertEquals("Yes", page.text("#result"));
    }

    @Test void saysHowToFillAnEmptyGraph() throws Exception {
        try (SparqlServer empty = SparqlServer.start(Sample.served(DatasetGraphFactory.createTxnMem()),
                Sample.settings(Duration.ofSeconds(5), 10))) {
            page.window().visit(empty.address().resolve("/query?lang=en"));
            page.window().await("!document.getElementById('nothing').hidden");
            assertTrue(page.text("#nothing").endsWith("./hkig load FILE"), page.text("#nothing"));
            page.ask("SELECT * { ?s ?p ?o }");
            assertEquals("No answer: nothing in the graph fits this query.", page.text("#result"));
            assertEquals(List.of(), page.window().objections(empty.address()));
        }
    }
}
