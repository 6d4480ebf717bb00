package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.serve.Browser;
import hkig.serve.Settings;
import hkig.serve.Window;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The curated knowledge and one article, served, and a reader with a browser. */
final class Driving implements AutoCloseable {

    private static final int MOST_TABS = 1000;

    final Window window;
    private final OwnHome home;
    private final Serving serving;

    /** @param folder an empty one */
    Driving(Browser browser, Path folder) throws IOException, InterruptedException {
        home = new OwnHome(folder);
        OwnHome.Said said = home.run("load", home.write("mou.html", OwnHome.PAGE));
        assertEquals(0, said.exit(), said.err());
        Home parsed = (Home) Main.commandLine().parseArgs(home.words("serve")).subcommand().commandSpec().mixins().get("home").userObject();
        serving = Serving.start(parsed, Settings.USUAL.withPort(0), true, Talk.to(words -> { }));
        window = new Window(browser, "en-GB", 1280, folder);
    }

    URI address() {
        return serving.address();
    }

    void visit(String path) throws Exception {
        window.visit(address().resolve(path));
        // What scripts make of a box or a picture is there.
        window.await("[...document.querySelectorAll('input[data-suggest]')].every(each => each.role === 'combobox')");
    }

    /** Presses Tab until the focus is there. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            window.press("Tab");
            if (is("document.activeElement.matches(" + Window.quoted(selector) + ")")) return;
        }
        throw new AssertionError("the key Tab does not lead to " + selector);
    }

    boolean is(String condition) {
        return window.run("Boolean(" + condition + ")").equals("true");
    }

    String text(String selector) {
        return window.run("document.querySelector(" + Window.quoted(selector) + ").textContent");
    }

    /** The address without the server. */
    String at() {
        return window.run("decodeURIComponent(location.pathname + location.search + location.hash)");
    }

    /** Waits until the box with the focus offers names. */
    void offers() {
        window.await("document.activeElement.getAttribute('aria-expanded') === 'true'");
    }

    @Override
    public void close() throws IOException {
        window.close();
        serving.close();
        home.close();
    }
}
