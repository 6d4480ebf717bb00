package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.serve.Browser;
import hkig.serve.Settings;
import hkig.serve.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a browser, in both languages, light and dark: axe-core finds nothing against WCAG 2.2 A and AA, nothing is
 * written to the console, and nobody but this server is asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final String RULES = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(r =>"
            + " r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')).join('\\n'))";

    private OwnHome home;
    private Serving serving;
    private Window window;
    private String axe;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) System.out.println("SKIPPED: the pages were not tested in a browser: no chromium on the PATH.");
        Assumptions.assumeTrue(found.isPresent(), "no chromium on the PATH");
        home = new OwnHome(folder);
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

    static Stream<String> pages() {
        List<String> pages = new ArrayList<>();
        for (String page : List.of("/?", "/search?q=%E7%A7%91%E5%AD%B8%E5%9C%92&", "/question/agreements?", "/query?", "/explore?",
                "/explore?thing=organisation/hkstp&", "/id/organisation/hkstp?", "/id/person/sun-dong?", "/id/agreement/hkpf-hkstp-2022?",
                "/id/place/hk-science-park?", "/ontology?", "/about?", "/try?"))
            for (String language : List.of("en", "zh-Hant"))
                for (String theme : List.of("light", "dark")) pages.add(page + "lang=" + language + "&theme=" + theme);
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndKeepsToItself(String page) throws IOException, InterruptedException {
        int asked = window.requested().size();
        int written = window.console().size();
        window.visit(serving.address().resolve(page));
        window.run(axe);
        assertEquals("", window.run(RULES), page);
        assertEquals(List.of(), window.console().subList(written, window.console().size()), page);
        String own = "http://localhost:" + serving.address().getPort() + "/";
        assertEquals(List.of(), window.requested().subList(asked, window.requested().size()).stream()
                .filter(r -> !r.startsWith(own) && !r.startsWith("data:") && !r.startsWith("blob:") && !r.equals("about:blank")).toList(), page);
    }
}
