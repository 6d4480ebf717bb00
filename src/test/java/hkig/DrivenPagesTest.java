package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Browser;
import hkig.serve.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page as a reader drives it: by the mouse, by the keyboard alone, and with an input method. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrivenPagesTest {

    private static final int MOST_STOPS = 1000;
    private static final String TEXT = "晨光生物與科技園公司簽署合作備忘錄\n香港科技園公司今日與晨光生物科技有限公司簽署合作備忘錄，為期三年。";
    /** What is wrong with the element that has the focus, for somebody who sees where they are by its outline alone. */
    private static final String FOCUS = """
        (() => { const here = document.activeElement, before = window.before, box = here.getBoundingClientRect();
          window.before = here;
          if (here === document.body || before?.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_PRECEDING) return "end";
          const told = problem => problem + ": " + here.outerHTML.slice(0, 200);
          // Day, month, year and calendar are a stop each.
          if (before === here) return here.type === "date" ? "" : told("no way on");
          const style = getComputedStyle(here.closest("#editor") ?? here);
          const edge = here.matches(".node") && parseFloat(getComputedStyle(here.querySelector(".frame")).strokeWidth) > 2;
          if (!edge && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1)) return told("not seen");
          return box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth ? told("out of sight") : ""; })()""";

    private Driving reader;
    private Window window;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        reader = new Driving(Browser.needed("no page was driven by clicks and keys"), folder);
        window = reader.window;
    }

    @BeforeEach
    void forget() {
        window.forget(reader.address());
    }

    @AfterEach
    void keepsToItselfAndSaysNothing() {
        assertEquals(List.of(), window.objections(reader.address()));
    }

    @AfterAll
    void stop() throws IOException {
        if (reader != null) reader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=en", "/search?q=HKSTP&lang=en", "/question/agreements?lang=en", "/query?lang=en", "/explore?lang=en",
        "/explore?thing=organisation/hkstp&lang=en", "/id/organisation/hkstp?lang=zh-Hant", "/ontology?lang=en", "/about?lang=zh-Hant",
        "/try?lang=en"})
    void theKeyTabLeadsThroughInOrderAndIsSeen(String page) throws Exception {
        reader.visit(page);
        window.press("Tab");
        assertTrue(reader.is("document.activeElement.matches('a.skip')"), "the way to the content comes first");
        String found = window.run(FOCUS);
        for (int i = 0; found.isEmpty() && i < MOST_STOPS; i++) {
            window.press("Tab");
            found = window.run(FOCUS);
        }
        assertEquals("end", found, page);
    }

    @Test
    void theSkipLinkLeadsPastTheHeader() throws Exception {
        reader.visit("/?lang=en");
        window.press("Tab");
        window.press("Enter");
        assertEquals("main", window.run("document.activeElement.id"));
        window.press("Tab");
        assertEquals("search", window.run("document.activeElement.id"));
    }

    @Test
    void coloursAndLanguagesAreChosenByKeysAndKept() throws Exception {
        reader.visit("/about?lang=en");
        reader.tabTo(".display summary");
        window.press("Enter");
        reader.tabTo("[data-theme=dark]");
        window.press("Enter");
        assertEquals("dark", window.run("document.documentElement.dataset.theme"));
        assertEquals("rgb(16, 23, 30)", window.run("getComputedStyle(document.body).backgroundColor"));
        window.press("Escape");
        assertTrue(reader.is("!document.querySelector('.display').open && document.activeElement.matches('.display summary')"));
        window.press("Space");
        reader.tabTo("a[data-names=zh-Hans]");
        window.follow(() -> window.press("Enter"));
        window.follow(() -> window.click(".language"));
        assertEquals("關於資料", reader.text("h1"));
        reader.visit("/ontology");
        assertEquals("zh-Hant zh-Hans dark", window.run("(({ lang, dataset }) => lang + ' ' + dataset.names + ' ' + dataset.theme)(document.documentElement)"));
    }

    @Test
    void theMouseChoosesColoursAndClosesTheirBox() throws Exception {
        reader.visit("/try?lang=zh-Hant");
        window.click(".display summary");
        window.click("[data-theme=dark]");
        assertEquals("dark", window.run("document.documentElement.dataset.theme"));
        window.click("h1");
        assertTrue(reader.is("!document.querySelector('.display').open"));
    }

    @Test
    void aNameIsFoundByKeys() throws Exception {
        reader.visit("/?lang=en");
        reader.tabTo("#search");
        window.type("科技园");
        reader.offers();
        window.press("ArrowUp");
        String last = window.run("document.activeElement.getAttribute('aria-activedescendant')");
        window.press("ArrowDown");
        assertTrue(reader.is("document.activeElement.getAttribute('aria-activedescendant') !== " + Window.quoted(last)), "from the last to the first");
        window.press("Escape");
        assertEquals("false 科技园", window.run("document.activeElement.ariaExpanded + ' ' + document.activeElement.value"));
        window.press("ArrowDown");
        reader.offers();
        window.press("ArrowDown");
        String chosen = reader.text("[role=option][aria-selected=true] bdi");
        window.follow(() -> window.press("Enter"));
        assertTrue(reader.at().startsWith("/id/organisation/"), reader.at());
        assertEquals(chosen, reader.text("h1"));
    }

    @Test
    void aNameIsFoundByTheMouseAndByTheFormAlone() throws Exception {
        reader.visit("/?lang=zh-Hant");
        window.click("#search");
        window.type("HKSTP");
        reader.offers();
        window.follow(() -> window.click("[role=option]"));
        assertEquals("/id/organisation/hkstp", reader.at());
        reader.visit("/");
        window.click("#search");
        window.type("Science Park");
        window.follow(() -> window.press("Enter"));
        assertEquals("/search?q=Science+Park", reader.at());
        window.follow(() -> window.click(".hits a"));
        assertEquals("/id/place/hk-science-park", reader.at());
    }

    @Test
    void aQuestionOnItsCardIsAskedByKeysOfWhomTheReaderPicks() throws Exception {
        reader.visit("/?lang=en");
        window.run("document.querySelector('main details.topic:not([open]) summary').focus({ focusVisible: true })");
        window.press("Space");
        reader.tabTo("form[action='/question/agreements-of-an-organisation'] input");
        window.run("document.activeElement.select()");
        window.type("Cyberport");
        reader.offers();
        window.press("ArrowDown");
        window.press("Enter");
        assertTrue(reader.is("document.activeElement.value.includes('Cyberport')"));
        String path = window.run("document.activeElement.nextElementSibling.value");
        window.press("Tab");
        window.follow(() -> window.press("Enter"));
        assertEquals("/question/agreements-of-an-organisation?organisation=" + path, reader.at());
    }

    @Test
    void aQuestionIsChangedAndOpenedInTheEditorWhereNothingRuns() throws Exception {
        reader.visit("/question/holders-of-a-post?lang=zh-Hant");
        String before = reader.text("pre");
        window.click("form.ask input");
        window.run("document.activeElement.select()");
        window.type("Secretary for Innovation");
        reader.offers();
        window.click("[role=option]");
        window.follow(() -> window.click("form.ask button"));
        assertTrue(reader.at().contains("post=post/"), reader.at());
        String query = reader.text("pre");
        assertTrue(!query.equals(before), "asks of another post");
        reader.tabTo("details.sparql summary");
        window.press("Enter");
        assertTrue(reader.is("document.querySelector('details.sparql').open"));
        window.follow(() -> window.click("a[href^='/query#']"));
        window.await("document.querySelector('.CodeMirror').CodeMirror.getValue().includes('SELECT')");
        assertEquals(query, window.run("document.querySelector('.CodeMirror').CodeMirror.getValue()"));
        assertEquals("0", window.run("document.querySelectorAll('#result table').length"));
    }

    @Test
    void theEvidenceIsOneKeyAway() throws Exception {
        reader.visit("/id/organisation/hkstp?lang=en");
        reader.tabTo("details.proof summary");
        window.press("Enter");
        assertTrue(reader.is("document.activeElement.parentElement.open"));
        window.press("Tab");
        assertTrue(reader.is("document.activeElement.closest('details.proof')"), "its links come next");
        window.press("Shift+Tab");
        window.press("Space");
        assertTrue(reader.is("!document.activeElement.parentElement.open"));
        window.click("details.proof summary");
        assertTrue(reader.is("document.querySelector('details.proof').open"));
    }

    @Test
    void anArticleLeadsToWhatItNames() throws Exception {
        reader.visit("/?lang=zh-Hant");
        window.follow(() -> window.click(".newest .headline a"));
        assertTrue(reader.at().startsWith("/id/article/"), reader.at());
        assertEquals("晨光生物與科技園公司簽署合作備忘錄", reader.text("h1"));
        assertTrue(reader.text("main").contains("創新科技及工業局局長孫東教授見證簽署儀式"), reader.text("main"));
        reader.tabTo("main a[href='/id/organisation/hkstp']");
        window.follow(() -> window.press("Enter"));
        assertEquals("/id/organisation/hkstp", reader.at());
    }

    @Test
    void aTermIsFoundFromTheContentsByKeys() throws Exception {
        reader.visit("/ontology?lang=en");
        reader.tabTo(".contents a[href='#Agreement']");
        window.press("Enter");
        window.await("location.hash === '#Agreement' && document.getElementById('Agreement').getBoundingClientRect().top < innerHeight / 2");
        window.press("Tab");
        assertTrue(reader.is("document.activeElement.compareDocumentPosition(document.getElementById('Agreement')) & Node.DOCUMENT_POSITION_PRECEDING"
            + " || document.activeElement.closest('#Agreement')"), "the focus goes on from the term");
    }

    @Test
    void theDataTellOfThemselves() throws Exception {
        reader.visit("/?lang=en");
        reader.tabTo("nav a[href='/about']");
        window.follow(() -> window.press("Enter"));
        reader.tabTo("main a[href='/ontology']");
        window.follow(() -> window.press("Enter"));
        assertEquals("/ontology", reader.at());
    }

    @Test
    void aTextIsTriedByKeys() throws Exception {
        reader.visit("/try?lang=zh-Hant");
        reader.tabTo("#try-text");
        window.type(TEXT);
        reader.tabTo("form.tryout button");
        window.follow(() -> window.press("Enter"));
        assertEquals("科技園公司", reader.text("mark.organisation a[href='/id/organisation/hkstp']"));
        assertEquals(TEXT, window.run("document.getElementById('try-text').value"));
        reader.tabTo("#try-turtle ~ details summary");
        window.press("Enter");
        window.press("Tab");
        assertTrue(reader.is("document.activeElement.matches('pre') && document.activeElement.textContent.includes('hkig:party')"));
        window.follow(() -> window.click("mark a[href='/id/organisation/hkstp']"));
        assertEquals("/id/organisation/hkstp", reader.at());
    }

    @Test
    void theNeighbourhoodIsExploredByKeys() throws Exception {
        reader.visit("/explore?lang=en");
        reader.tabTo("#ask-thing");
        window.type("HKSTP");
        reader.offers();
        window.press("ArrowDown");
        window.press("Enter");
        reader.tabTo("#ask button");
        window.follow(() -> window.press("Enter"));
        window.await("document.querySelectorAll('.picture .node').length > 2");
        reader.tabTo(".picture .node");
        window.press("ArrowRight");
        assertTrue(reader.is("document.activeElement.matches('.picture .node:not(.open)')"), "to a neighbour");
        String neighbour = window.run("document.activeElement.dataset.id");
        window.press("Enter");
        window.await("location.search.includes('open=')");
        assertTrue(reader.at().contains(neighbour), reader.at());
    }

    /** Boxes of forms: what Enter would do is leave the page. */
    @ParameterizedTest
    @CsvSource({"/, #search", "/search?q=x, #search", "/question/holders-of-a-post, form.ask input", "/question/agreements, form.ask input",
        "/, .topic[open] form.ask input", "/explore, #ask-thing", "/explore, #ask-with", "/try, #try-title", "/try, #try-text"})
    void enterWhileComposingSendsNothing(String page, String box) throws Exception {
        reader.visit(page);
        window.run("document.querySelector(" + Window.quoted(box) + ").focus(); document.activeElement.select?.(); window.here = true");
        window.compose("ke");
        window.pressComposing("Enter");
        window.compose("科");
        window.press("Enter");
        assertEquals("true", window.run("String(window.here)"), "still on the page");
        window.type("科");
        assertTrue(reader.is("document.activeElement.matches(" + Window.quoted(box) + ") && document.activeElement.value.includes('科')"));
        assertEquals("true", window.run("String(window.here)"), "still on the page");
    }
}
