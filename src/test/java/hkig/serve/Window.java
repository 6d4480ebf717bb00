package hkig.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page in Chromium that a test drives by keys and clicks. It keeps what was written to the console and which addresses
 * were asked for.
 */
public final class Window implements AutoCloseable {

    /** Waits within the page, frame by frame; a condition that fails because something is not there yet is not true yet. */
    private static final String AWAIT = """
        new Promise((done, fail) => {
          const end = performance.now() + 20000;
          let problem = "";
          (function look() {
            try { if (%s) return done(true); } catch (error) { problem = " (" + error + ")"; }
            if (performance.now() > end) fail("not within twenty seconds" + problem + " at " + location.href);
            else requestAnimationFrame(look);
          })();
        })""";

    private final Browser.Running browser;
    private final DevTools page;
    private final List<String> console = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requested = Collections.synchronizedList(new ArrayList<>());
    private int heard;
    private int followed;

    /** @param folder for the browser's profile; one window at a time may use it */
    public Window(Browser browser, String language, int width, Path folder) throws IOException, InterruptedException {
        this.browser = browser.start(language, width, folder);
        try {
            String opened = Http.CLIENT.send(HttpRequest.newBuilder(this.browser.address().resolve("/json/new?about:blank"))
                .PUT(BodyPublishers.noBody()).build(), BodyHandlers.ofString()).body();
            page = new DevTools(URI.create(JsonParser.parseString(opened).getAsJsonObject().get("webSocketDebuggerUrl").getAsString()),
                this::take);
            for (String area : List.of("Page", "Runtime", "Network", "Log")) page.send(area + ".enable", Map.of());
            page.send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
            // What glides is not yet where it will be.
            page.send("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
            page.send("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        } catch (IOException | InterruptedException | RuntimeException e) {
            this.browser.close();
            throw e;
        }
    }

    private void take(String event, JsonObject told) {
        switch (event) {
            case "Network.requestWillBeSent" -> requested.add(told.getAsJsonObject("request").get("url").getAsString());
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" -> console.add(told.toString());
            default -> { }
        }
    }

    /** What was written to the console, errors of the browser among it. */
    public List<String> console() {
        return List.copyOf(console);
    }

    /** Addresses that the pages asked for. */
    public List<String> requested() {
        return List.copyOf(requested);
    }

    /** What no page may do, since this was asked last: each word on the console, and each address that is not of the server. */
    public List<String> objections(URI server) {
        // What is answered now was told of before.
        run("0");
        List<String> words = console();
        List<String> addresses = requested();
        String own = "http://localhost:" + server.getPort() + "/";
        if (!addresses.contains(own + "page.css")) throw new IllegalStateException("the log of requests is blind: " + addresses);
        List<String> found = Stream.concat(words.subList(heard, words.size()).stream(),
            addresses.subList(followed, addresses.size()).stream().filter(to -> !to.startsWith(own) && !to.startsWith("data:")
                && !to.startsWith("blob:") && !to.equals("about:blank"))).toList();
        heard = words.size();
        followed = addresses.size();
        return found;
    }

    /** Goes to an address and waits until its scripts have loaded. */
    public void visit(URI address) throws IOException, InterruptedException {
        // From a blank page, so that an address that differs behind the "#" alone loads anew.
        page.send("Page.navigate", Map.of("url", "about:blank"));
        await("location.href === 'about:blank' && (window.left = true)");
        page.send("Page.navigate", Map.of("url", address.toString()));
        await("!window.left && document.readyState === 'complete'");
    }

    /** Does what leads to another page, and waits until that has loaded. */
    public void follow(Runnable step) {
        run("window.left = true");
        step.run();
        await("!window.left && document.readyState === 'complete'");
    }

    /** Makes the page as wide as a screen, in CSS pixels, without loading it anew; scroll bars take no room, as on telephones. */
    public void widen(int width) {
        page.send("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        page.send("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Keeps a picture of the whole page, in PNG; of one that is very long, its upper part. */
    public void picture(Path file) throws IOException {
        JsonObject size = page.send("Page.getLayoutMetrics", Map.of()).getAsJsonObject("cssContentSize");
        Map<String, ?> all = Map.of("x", 0, "y", 0, "width", size.get("width").getAsDouble(),
            "height", Math.min(6000, size.get("height").getAsDouble()), "scale", 1);
        Files.write(file, Base64.getDecoder().decode(page.send("Page.captureScreenshot",
            Map.of("captureBeyondViewport", true, "optimizeForSpeed", true, "clip", all)).get("data").getAsString()));
    }

    /** Forgets what the pages of this server keep in the browser. */
    public void forget(URI server) {
        page.send("Storage.clearDataForOrigin", Map.of("origin", "http://localhost:" + server.getPort(),
            "storageTypes", "local_storage,cookies"));
    }

    /** What an expression of JavaScript gives, as text; empty for an object. A promise is waited for. */
    public String run(String expression) {
        JsonObject answer = evaluate(expression);
        if (!answer.has("result") || answer.has("exceptionDetails")) throw new IllegalStateException(expression + ": " + answer);
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private JsonObject evaluate(String expression) {
        return page.send("Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
    }

    /** Waits until the expression is true, twenty seconds at most, also when the page is left meanwhile. */
    public void await(String condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        JsonObject answer = evaluate(AWAIT.formatted(condition));
        // A page that is left answers no more: the next one is asked.
        while (answer.has("error") && System.nanoTime() < end) answer = evaluate(AWAIT.formatted(condition));
        if (!answer.has("result") || answer.has("exceptionDetails")) throw new IllegalStateException(condition + ": " + answer);
    }

    /** Writes as a keyboard does, where the focus is. */
    public void type(String text) {
        page.send("Input.insertText", Map.of("text", text));
    }

    /** Presses a key, as {@code Keys} names them. */
    public void press(String keys) {
        for (Map<String, Object> event : Keys.of(keys).events()) page.send("Input.dispatchKeyEvent", event);
    }

    /** Writes as an input method does that has not yet been told which characters are meant. */
    public void compose(String text) {
        page.send("Input.imeSetComposition", Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
    }

    /** Presses a key that the input method takes for itself. */
    public void pressComposing(String keys) {
        for (Map<String, Object> event : Keys.of(keys).taken().events()) page.send("Input.dispatchKeyEvent", event);
    }

    /** Clicks with the mouse on the middle of what the selector finds first; again where it moved away under the mouse. */
    public void click(String selector) {
        for (int times = 0; times < 5; times++) {
            clickOnce(selector);
            JsonObject missed = evaluate("window.missed === true");
            if (!missed.has("result") || !missed.getAsJsonObject("result").get("value").getAsBoolean()) return;
        }
        throw new IllegalStateException(selector + " moves away under the mouse");
    }

    private void clickOnce(String selector) {
        String[] at = run("""
            (at => { const found = document.querySelector(at);
              if (!found) throw new Error("nothing is " + at);
              found.scrollIntoView({ block: "center", behavior: "instant" });
              const { left, top, width, height } = found.getBoundingClientRect(), [x, y] = [left + width / 2, top + height / 2];
              const hit = document.elementFromPoint(x, y);
              if (!found.contains(hit)) throw new Error(at + " lies under " + hit?.outerHTML);
              window.missed = true;
              for (const met of ["mousedown", "click"]) found.addEventListener(met, () => { window.missed = false; }, { once: true, capture: true });
              return x + " " + y; })(%s)""".formatted(quoted(selector))).split(" ");
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased"))
            page.send("Input.dispatchMouseEvent", Map.of("type", type, "x", Double.valueOf(at[0]), "y", Double.valueOf(at[1]),
                "button", type.equals("mouseMoved") ? "none" : "left", "clickCount", type.equals("mouseMoved") ? 0 : 1));
    }

    /** The text as a literal of JavaScript. */
    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Override public void close() {
        browser.close();
    }
}
