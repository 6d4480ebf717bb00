package hkig.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import org.junit.jupiter.api.Test;

/** The editor of the SPARQL page and its tabs as a reader uses them, in a real browser. */
class QueryDeskTest extends OnQueryPage {

    private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }";

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

    @Test void completesPrefixesAndDeclaresThem() throws Exception {
        page.open("en", "");
        page.write("PREFIX sko");
        page.window().run("(() => { const editor = document.querySelector('.CodeMirror').CodeMirror; editor.focus(); editor.setCursor(0, 99); })()");
        page.window().press("Control+Space");
        page.window().await("document.querySelector('.CodeMirror-hint')");
        page.window().press("Enter");
        page.window().await("!document.querySelector('.CodeMirror-hint')");
        assertEquals("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>", page.editor());
    }

    @Test void whileTheInputMethodComposesNothingRunsAndNothingIsSent() throws Exception {
        page.open("zh-Hant", "");
        page.write("# ");
        page.window().run("(() => { const editor = document.querySelector('.CodeMirror').CodeMirror; editor.focus(); editor.setCursor(0, 9); })()");
        page.window().compose("ke");
        page.window().pressComposing("Enter");
        page.window().pressComposing("Control+Enter");
        page.window().press("Control+Enter");
        page.window().type("科");
        page.window().await("document.querySelector('.CodeMirror').CodeMirror.getValue() === '# 科'");
        assertEquals("", page.text("#status"), "nothing runs and nothing has run");
        page.window().press("Tab");
        assertEquals("run", page.window().run("document.activeElement.id"));

        page.window().click("#save");
        page.window().run("document.activeElement.select()");
        page.window().compose("ke");
        page.window().pressComposing("Enter");
        page.window().press("Enter");
        page.window().pressComposing("Escape");
        page.window().type("科");
        assertEquals("name false 0", page.window().run("document.activeElement.id + ' ' + document.getElementById('naming').hidden"
            + " + ' ' + document.querySelectorAll('#saved li').length"));
        page.window().press("Enter");
        assertEquals("科", page.text("#saved .entry"));
        assertEquals("save", page.window().run("document.activeElement.id"));
    }

    @Test void tabsAreMovedAmongNamedAndClosedByKeys() throws Exception {
        page.open("en", "");
        page.window().click("#new");
        page.window().click("#new");
        page.window().run("document.querySelector('#tabs [aria-selected=true]').focus()");
        page.window().press("ArrowRight");
        assertEquals("Query 1", page.text("#tabs [aria-selected=true]"));
        page.window().press("Alt+ArrowRight");
        page.window().press("F2");
        page.window().run("document.activeElement.select()");
        page.window().type("Mine");
        page.window().press("Enter");
        assertEquals("Query 2 Mine Query 3", String.join(" ", page.texts("#tabs button")));
        page.window().run("document.querySelector('#tabs [aria-selected=true]').focus()");
        page.window().press("Delete");
        assertEquals("Query 2 Query 3", String.join(" ", page.texts("#tabs button")));
        assertEquals("Query 3", page.window().run("document.activeElement.textContent"));
    }
}
