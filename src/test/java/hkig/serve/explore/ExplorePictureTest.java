package hkig.serve.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Browser;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import hkig.serve.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The picture in a browser, by keys and clicks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorePictureTest {

    private static final String OVERLAPS = """
        (() => { const all = [...document.querySelectorAll('.picture .node rect')].map(each => each.getBoundingClientRect());
        return all.flatMap((a, i) => all.slice(i + 1).filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom
          && b.top < a.bottom)).length; })()""";

    private SparqlServer server;
    private Window window;

    @BeforeAll void start(@TempDir Path folder) throws Exception {
        Browser browser = Browser.needed("the picture of the explorer was not tested");
        server = SparqlServer.start(Sample.served(ExploreTest.graph()), Sample.settings(Duration.ofSeconds(20), 1000));
        window = new Window(browser, "en-GB", 1280, folder);
    }

    @AfterAll void stop() {
        if (window != null) window.close();
        if (server != null) server.close();
    }

    private void open(String query, int things) throws Exception {
        window.visit(server.address().resolve("/explore?" + query));
        has(things);
    }

    private void has(int things) throws Exception {
        window.await("document.querySelectorAll('.picture .node').length === " + things);
    }

    private void focus(String path) {
        window.run("document.querySelector('.picture [data-id=\"" + path + "\"]').focus()");
    }

    private void clean() {
        assertEquals(List.of(), window.objections(server.address()));
    }

    @Test void keysOpenAndTakeAwayAndBackBringsBack() throws Exception {
        open("thing=person/chan&lang=en", 3);
        focus("organisation/park");
        assertEquals("科技園公司主席陳主席", window.run("document.querySelector('.panel blockquote p').textContent"));
        assertEquals("chairman 2018–", window.run("document.querySelector('.picture .words').textContent"));
        window.press("Enter");
        has(7);
        window.await("document.activeElement.dataset.id === 'organisation/park'");
        focus("organisation/police");
        window.press("Delete");
        has(6);
        assertTrue(window.run("location.search").contains("hide=organisation/police"));
        window.run("history.back()");
        has(7);
        window.run("history.back()");
        has(3);
        clean();
    }

    @Test void kindsChooseAndTheListSaysTheSame() throws Exception {
        open("thing=organisation/park&lang=zh-Hant", 6);
        window.run("document.querySelector('.kinds [data-kind=person]').click()");
        has(4);
        window.await("document.querySelectorAll('#list .neighbours > li').length === 3");
        clean();
    }

    @Test void noBoxLiesOnAnother() throws Exception {
        open("thing=organisation/government&open=organisation/government~60&lang=en", 61);
        window.await(OVERLAPS + " === 0");
        clean();
    }

    @Test void drawsTheWaysBetweenTwoAndHostileNamesAsText() throws Exception {
        open("thing=person/hostile&with=organisation/police&lang=en", 4);
        assertEquals("0", window.run("document.querySelectorAll('main script').length"));
        assertTrue(window.run("document.querySelector('.picture [data-id=\"person/hostile\"]').getAttribute('aria-label')").startsWith("<script>"));
        clean();
    }

    @Test void thePictureStandsAloneWhenItIsSaved() throws Exception {
        open("thing=organisation/park&lang=en", 6);
        String saved = window.run("import('/explore-save.js').then(save => save.standing(document.querySelector('.picture'), 'white').text)");
        assertTrue(saved.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        assertTrue(!saved.contains("class=") && !saved.contains("var(") && saved.contains("科技園公司") | saved.contains("Park"), saved);
        clean();
    }
}
