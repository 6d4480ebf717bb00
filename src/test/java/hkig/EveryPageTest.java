package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.serve.Browser;
import hkig.serve.Settings;
import hkig.serve.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a browser, in both languages, light and dark, on a desk and on telephones: axe-core finds nothing against
 * WCAG 2.2 A and AA, nothing is written to the console, nobody but this server is asked, and no page must be moved sideways.
 * Pictures of all are kept under {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    /** By theme. What is dark differs from what is light in its colours alone, so no more is asked of it again. */
    private static final Map<String, String> RULES = new TreeMap<>(Map.of(
            "light", "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']",
            "dark", "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}")).descendingMap();
    private static final String CHECK = """
            axe.run({runOnly: %s, resultTypes: ['violations']}).then(r =>
              r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')).join('\\n'))""";

    /** What stands out at the right of the screen, the first few. */
    private static final String WIDER = """
            (() => { const root = document.scrollingElement, wide = root.clientWidth;
              return root.scrollWidth <= wide ? '' : root.scrollWidth + ' px: ' + [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > wide + 1).slice(0, 5).map(e => e.tagName + '.' + e.className).join(', ');
            })()""";

    private static final String TEXT = "document.getElementById('try-text').value = ";
    private static final String DRAWN = "document.querySelectorAll('.picture .node').length > 1";
    /** Runs what stands in the editor, and stays. */
    private static final String RUN = "window.left = false; (function run() { document.querySelector('#tabs button') ? document.getElementById('run').click() : requestAnimationFrame(run); })()";
    private static final String ANSWERED = "document.querySelector('#answer td')";
    private static final String SEND = "; document.querySelector('form.tryout').submit()";

    /**
     * A page, or what it turns into.
     *
     * @param name of its pictures
     * @param address ending in ? or &amp;
     * @param then JavaScript that leads to the page that is meant; empty where the address does
     * @param ready JavaScript that is true once the page shows what is meant
     * @param status what the server answers; the browser writes to the console of one that is not 200
     */
    private record State(String name, String address, String then, String ready, int status) {

        State(String name, String address) {
            this(name, address, "true");
        }

        State(String name, String address, String ready) {
            this(name, address, "", ready, 200);
        }

        State(String name, String address, String then, int status) {
            this(name, address, then, "true", status);
        }

        @Override public String toString() {
            return name;
        }
    }

    private final Path pictures = Path.of("target", "screenshots");
    private OwnHome home;
    private String article;
    private Serving serving;
    private Window window;
    private String axe;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) System.out.println("SKIPPED: the pages were not tested in a browser: no chromium on the PATH.");
        Assumptions.assumeTrue(found.isPresent(), "no chromium on the PATH");
        Files.createDirectories(pictures);
        home = new OwnHome(folder);
        home.run("load", home.write("page.html", OwnHome.PAGE));
        article = home.articles().getFirst().replaceFirst(".*/id/", "/id/");
        Home parsed = (Home) Main.commandLine().parseArgs(home.words("serve")).subcommand().commandSpec().mixins().get("home").userObject();
        serving = Serving.start(parsed, Settings.USUAL.withPort(0), true, Talk.to(said -> { }));
        window = new Window(found.get(), "en-GB", 1280, folder);
        try (InputStream in = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    void stop() throws IOException {
        if (window != null) window.close();
        if (serving != null) serving.close();
        if (home != null) home.close();
    }

    Stream<Arguments> pages() {
        return Stream.of(new State("home", "/?"), new State("search", "/search?q=%E7%A7%91%E5%AD%B8%E5%9C%92&"),
                new State("search-nothing", "/search?q=zzzz&"), new State("question", "/question/agreements?"),
                new State("question-nothing", "/question/agreements?period=1950&"),
                new State("question-unclear", "/question/career-of-a-person?person=person/nobody&"),
                new State("query", "/query?"), new State("query-answer", "/query?", RUN, ANSWERED, 200),
                new State("explore", "/explore?"),
                new State("explore-thing", "/explore?thing=organisation/hkstp&", DRAWN),
                new State("explore-paths", "/explore?thing=organisation/hkstp&with=person/sun-dong&", DRAWN),
                new State("organisation", "/id/organisation/hkstp?"), new State("person", "/id/person/sun-dong?"),
                new State("agreement", "/id/agreement/hkpf-hkstp-2022?"), new State("place", "/id/place/hk-science-park?"),
                new State("article", article + "?"), new State("ontology", "/ontology?"), new State("about", "/about?"),
                new State("try", "/try?"),
                new State("try-found", "/try?", TEXT + "'香港科技園公司今日與晨光生物科技有限公司簽署合作備忘錄，為期三年。'" + SEND, 200),
                new State("try-too-long", "/try?", TEXT + "'科'.repeat(20001)" + SEND, 413),
                new State("missing", "/nothing-here?", "", 404), new State("missing-thing", "/id/person/nobody?", "", 404))
            .flatMap(page -> Stream.of("en", "zh-Hant").map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void isAccessibleAtEveryWidthAndKeepsToItself(State page, String language) throws IOException, InterruptedException {
        int asked = window.requested().size();
        int written = window.console().size();
        window.widen(1280);
        window.visit(serving.address().resolve(page.address + "lang=" + language + "&theme=light"));
        if (!page.then.isEmpty()) {
            window.run("window.left = true; " + page.then);
            window.await("!window.left && document.readyState === 'complete'");
        }
        window.await(page.ready);
        window.run(axe);
        for (int width : List.of(1280, 390, 360)) {
            window.widen(width);
            assertEquals("", window.run(WIDER), page + " at " + width);
            // The two telephones follow the same rules of style: their dark is looked at on the narrower one.
            for (String theme : width == 390 ? List.of("light") : RULES.keySet()) {
                // As a reader does it: in place.
                window.run("document.querySelector('.popup [data-theme=" + theme + "]').click()");
                String here = page.name + "-" + language + "-" + width + (theme.equals("dark") ? "-dark" : "");
                if (theme.equals("light") || width == 1280) window.picture(pictures.resolve(here + ".png"));
                assertEquals("", window.run(CHECK.formatted(RULES.get(theme))), here);
            }
        }
        List<String> told = window.console().subList(written, window.console().size()).stream()
            .filter(line -> page.status == 200 || !line.contains("status of " + page.status)).toList();
        assertEquals(List.of(), told, page.name);
        String own = "http://localhost:" + serving.address().getPort() + "/";
        assertEquals(List.of(), window.requested().subList(asked, window.requested().size()).stream()
                .filter(r -> !r.startsWith(own) && !r.startsWith("data:") && !r.startsWith("blob:") && !r.equals("about:blank")).toList(), page.name);
    }
}
