package hkig.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The editor of the SPARQL page and its tabs as a reader uses them, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryDeskTest {

    private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }";

    private Reading page;

    @BeforeAll void start(@TempDir Path folder) throws Exception {
        page = Reading.begin(folder);
    }

    @AfterEach void holdsWhatGoesForEveryPage() {
        page.holds();
    }

    @AfterAll void stop() {
        if (page != null) page.close();
    }

    @Test void aLinkOpensItsQueryAndRunsNothing() throws Exception {
        page.open("en", "#query=" + Http.encoded(LONG) + "&name=Mine");
        assertEquals(LONG, page.editor());
        assertEquals("Mine", page.text("#tabs [aria-selected=true]"));
        assertTrue(page.text("#result").startsWith("Nothing has been run"), page.text("#result"));
        assertEquals("", page.window().run("location.hash"));
        page.open("en", "#q=hkstp");
        assertTrue(page.editor().startsWith("CONSTRUCT"), page.editor());
        assertTrue(page.text("#result").startsWith("Nothing has been run"), page.text("#result"));
    }

    @Test void showsInTheEditorWhereAQueryIsWrong() throws Exception {
        page.open("zh-Hant", "");
        page.write("SELECT * {\n ?x skos:香港 ?y }");
        page.window().run("document.getElementById('run').click()");
        page.window().await("!document.getElementById('problem').hidden");
        assertTrue(page.text("#problem").contains("第 2 行第 5 字： 前綴 skos: 未經宣告。"), page.text("#problem"));
        assertEquals("skos:香港", page.text(".CodeMirror .wrong"));
        page.window().run("[...document.querySelectorAll('#problem button')].at(-1).click()");
        assertTrue(page.editor().startsWith("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"), page.editor());
        assertEquals("0", page.window().run("document.querySelectorAll('.CodeMirror .wrong').length"));
    }

    @Test void keysRunStopAndLeave() throws Exception {
        page.open("en", "");
        page.write(LONG);
        page.window().run("document.querySelector('.CodeMirror').CodeMirror.focus()");
        page.window().press("Control+Enter");
        page.window().await("!document.getElementById('stop').hidden");
        page.window().press("Escape");
        page.window().await("document.getElementById('status').textContent === 'Stopped, on the server too.'");
        page.window().press("Tab");
        page.window().await("document.activeElement.id === 'run'");
        assertEquals(LONG, page.editor());
    }

    @Test void completesTermsOfThisGraphByTheirLabels() throws Exception {
        page.open("zh-Hant", "");
        page.write("SELECT * { ?x a 園");
        page.window().run("(() => { const editor = document.querySelector('.CodeMirror').CodeMirror; editor.focus();"
            + " editor.setCursor(9, 99); editor.getOption('extraKeys')['Ctrl-Space'](); })()");
        page.window().await("document.querySelector('.CodeMirror-hint')");
        assertEquals("hkig:Park 園區 類別", page.text(".CodeMirror-hint"));
        page.window().press("Enter");
        page.window().await("document.querySelector('.CodeMirror').CodeMirror.getValue().includes('?x a hkig:Park')");
        assertTrue(page.editor().startsWith("PREFIX hkig: <https://w3id.org/hkig/ontology#>\n"), page.editor());
    }

    @Test void keepsTabsAndSavedQueries() throws Exception {
        page.open("en", "");
        page.write("ASK { ?a ?b ?c }");
        page.window().run("document.getElementById('save').click(); document.getElementById('name').select()");
        page.window().type("三元組 <b>");
        page.window().press("Enter");
        page.window().run("document.getElementById('new').click()");
        page.write("ASK { ?d ?e ?f }");
        page.window().visit(page.address().resolve("/query?lang=zh-Hant"));
        page.window().await("document.querySelectorAll('#tabs button').length === 2");
        assertEquals("三元組 <b>", page.text("#tabs button"));
        assertEquals("ASK { ?d ?e ?f }", page.editor());
        page.window().run("document.getElementById('close').click(); document.querySelector('#saved .entry').click()");
        assertEquals("1", page.window().run("document.querySelectorAll('#tabs button').length"));
        assertEquals("ASK { ?a ?b ?c }", page.editor());
        page.window().run("document.querySelector('#saved .plain').click()");
        assertEquals("0", page.window().run("document.querySelectorAll('#saved li').length"));
        page.window().run("document.querySelector('#saved-said button').click()");
        assertEquals("1", page.window().run("document.querySelectorAll('#saved li').length"));
    }
}
