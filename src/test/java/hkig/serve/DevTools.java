package hkig.serve;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Orders to a page of a browser, and what it tells on its own.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class DevTools implements WebSocket.Listener {

    private static final int SECONDS = 30;

    private final StringBuilder half = new StringBuilder();
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final BiConsumer<String, JsonObject> told;
    private final WebSocket socket;

    /** @param told takes each event: its name and what it holds */
    DevTools(URI page, BiConsumer<String, JsonObject> told) {
        this.told = told;
        socket = Http.CLIENT.newWebSocketBuilder().buildAsync(page, this).join();
    }

    /** What the page answers; of an order that it refuses, an object with {@code error}. */
    JsonObject send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(new Gson().toJson(Map.of("id", id, "method", method, "params", parameters)), true).join();
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
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
        if (message.has("id"))
            asked.remove(message.get("id").getAsInt()).complete(message.has("result") ? message.getAsJsonObject("result") : message);
        else told.accept(message.get("method").getAsString(), message.getAsJsonObject("params"));
    }
}
