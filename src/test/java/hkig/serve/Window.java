package hkig.serve;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Chromium that a test drives by keys and clicks, over the Chrome DevTools Protocol. It keeps what was written
 * to the console and which addresses were asked for.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
public final class Window implements AutoCloseable, WebSocket.Listener {

    private static final Pattern LISTENS = Pattern.compile("DevTools listening on ws://127[.]0[.]0[.]1:(\\d+)/");
    private static final Map<String, Integer> KEYS =
        Map.of("Tab", 9, "Enter", 13, "Escape", 27, "ArrowLeft", 37, "ArrowRight", 39, "ArrowDown", 40, "Delete", 46, "F2", 113);

    private final Process process;
    private final WebSocket socket;
    private final StringBuilder half = new StringBuilder();
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final List<String> console = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requested = Collections.synchronizedList(new ArrayList<>());

    /** @param folder for the browser's profile; one window at a time may use it */
    public Window(Browser browser, String language, int width, Path folder) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "browser", ".log");
        process = new ProcessBuilder(browser.program().toString(), "--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
            "--user-data-dir=" + Files.createTempDirectory(folder, "profile"), "--accept-lang=" + language,
            "--window-size=" + width + ",900", "--remote-debugging-port=0", "about:blank")
            .redirectError(said.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            String port = until(() -> Optional.of(LISTENS.matcher(Files.readString(said)))
                .filter(Matcher::find).map(found -> found.group(1)));
            URI page = until(() -> Http.CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build(), BodyHandlers.ofString())
                .body().transform(JsonParser::parseString).getAsJsonArray().asList().stream().map(each -> each.getAsJsonObject())
                .filter(target -> target.get("type").getAsString().equals("page"))
                .map(target -> URI.create(target.get("webSocketDebuggerUrl").getAsString())).findFirst());
            socket = Http.CLIENT.newWebSocketBuilder().buildAsync(page, this).join();
            for (String area : List.of("Page", "Runtime", "Network", "Log")) send(area + ".enable", Map.of());
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
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

    /** Goes to an address and waits until its scripts have loaded. */
    public void visit(URI address) throws IOException, InterruptedException {
        // From a blank page, so that an address that differs behind the "#" alone loads anew.
        send("Page.navigate", Map.of("url", "about:blank"));
        await("location.href === 'about:blank' && (window.left = true)");
        send("Page.navigate", Map.of("url", address.toString()));
        await("!window.left && document.readyState === 'complete'");
    }

    /** Makes the page as wide as a screen, in CSS pixels, without loading it anew; scroll bars take no room, as on telephones. */
    public void widen(int width) {
        send("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        send("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Keeps a picture of the whole page, in PNG; of one that is very long, its upper part. */
    public void picture(Path file) throws IOException {
        JsonObject size = send("Page.getLayoutMetrics", Map.of()).getAsJsonObject("cssContentSize");
        Map<String, ?> all = Map.of("x", 0, "y", 0, "scale", 1, "width", size.get("width").getAsDouble(),
            "height", Math.min(6000, size.get("height").getAsDouble()));
        String taken = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "optimizeForSpeed", true, "clip", all))
            .get("data").getAsString();
        Files.write(file, Base64.getDecoder().decode(taken));
    }

    /** Forgets what the pages of this server keep in the browser. */
    public void forget(URI server) {
        send("Storage.clearDataForOrigin", Map.of("origin", "http://localhost:" + server.getPort(), "storageTypes", "local_storage"));
    }

    /** What an expression of JavaScript gives, as text; a promise is waited for. */
    public String run(String expression) {
        JsonObject answer = send("Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) throw new IllegalStateException(expression + ": " + answer);
        JsonObject result = answer.getAsJsonObject("result");
        return result.has("value") ? result.get("value").getAsString() : "";
    }

    /** Waits until the expression is true, twenty seconds at most. */
    public void await(String condition) throws IOException, InterruptedException {
        until(() -> Optional.of("Boolean(" + condition + ")").map(this::run).filter("true"::equals));
    }

    /** Writes as a keyboard does, where the focus is. */
    public void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Presses a key of {@code KEYS}. */
    public void press(String key, boolean control) {
        Map<String, Object> event = new LinkedHashMap<>(Map.of("key", key, "code", key, "windowsVirtualKeyCode", KEYS.get(key),
            "modifiers", control ? 2 : 0, "type", "rawKeyDown"));
        // Only with its text a key does what it writes: Enter sends a form.
        if (key.equals("Enter") && !control) event.putAll(Map.of("type", "keyDown", "text", "\r"));
        send("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        send("Input.dispatchKeyEvent", event);
    }

    private JsonObject send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(new Gson().toJson(Map.of("id", id, "method", method, "params", parameters)), true).join();
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean end) {
        half.append(text);
        if (end) {
            take(JsonParser.parseString(half.toString()).getAsJsonObject());
            half.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonObject message) {
        if (message.has("id")) {
            asked.remove(message.get("id").getAsInt()).complete(message.has("result") ? message.getAsJsonObject("result") : message);
            return;
        }
        JsonObject told = message.getAsJsonObject("params");
        switch (message.get("method").getAsString()) {
            case "Network.requestWillBeSent" -> requested.add(told.getAsJsonObject("request").get("url").getAsString());
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" -> console.add(told.toString());
            default -> { }
        }
    }

    /** Something that may come about in a moment. */
    private interface Awaited<T> {
        Optional<T> look() throws IOException, InterruptedException;
    }

    private static <T> T until(Awaited<T> awaited) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = awaited.look();
            if (found.isPresent()) return found.get();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("waited in vain for twenty seconds");
    }

    /** Ends the browser, and returns only when none of its processes writes into the profile any more. */
    @Override public void close() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        process.destroy();
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(10, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException | InterruptedException e) {
                each.destroyForcibly();
            }
        }
    }
}
