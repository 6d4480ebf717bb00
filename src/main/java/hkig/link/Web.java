package hkig.link;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks services of others, politely: it says who asks, takes no more than it must, waits when told to, asks again where
 * that may help, and follows a redirect within one host alone, so that nobody is asked whom the user did not name.
 */
public final class Web implements AutoCloseable {

    /**
     * @param answer from the request to the last byte of the answer
     * @param bytes the largest answer
     * @param tries requests for one answer
     * @param longestWait the longest time to wait at a service's wish
     */
    public record Limits(Duration connect, Duration answer, int bytes, int tries, Duration longestWait) {
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 64 << 20, 5, Duration.ofMinutes(5));
    }

    /** Waits; in tests it only notes for how long. */
    public interface Pause {
        Pause REAL = Thread::sleep;

        void of(Duration time) throws InterruptedException;
    }

    private static final Duration LAGGED = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Exchange exchange;
    private final Limits limits;
    private final Pause pause;
    private final String agent;

    /** @param contact how the user can be reached, for the services' administrators; may be empty */
    public Web(Limits limits, Pause pause, String contact) {
        this.limits = limits;
        this.pause = pause;
        this.agent = "hkig/0.1 (Hong Kong Innovation Graph; https://w3id.org/hkig"
                + (contact.isBlank() ? "" : "; " + contact.strip()) + ")";
        this.client = HttpClient.newBuilder().connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER).build();
        this.exchange = new Exchange(client, limits);
    }

    /** The address with parameters behind it, encoded as in a form. */
    static URI address(URI at, Map<String, String> parameters) {
        return URI.create(at + (at.getRawQuery() == null ? "?" : "&") + form(parameters));
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(each -> each.getKey() + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /**
     * The JSON object at an address.
     *
     * @throws LinkFailure where it cannot be had
     */
    JsonObject json(URI address) {
        return ask(request(address, "application/json").GET().build(), Web::object);
    }

    /**
     * The JSON object that a form is answered with.
     *
     * @param accept the media type of JSON to ask for
     */
    JsonObject json(URI address, Map<String, String> form, String accept) {
        return ask(request(address, accept).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))).build(), Web::object);
    }

    private HttpRequest.Builder request(URI address, String accept) {
        return HttpRequest.newBuilder(address).header("User-Agent", agent).header("Accept", accept);
    }

    private static JsonObject object(byte[] body) {
        JsonElement json = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
        if (!json.isJsonObject()) throw new JsonParseException("found no object");
        return json.getAsJsonObject();
    }

    private <T> T ask(HttpRequest request, Function<byte[], T> read) {
        String last = "";
        for (int asked = 1; asked <= limits.tries(); asked++) {
            Duration wait = Duration.ofSeconds(1L << (asked - 1));
            try {
                Exchange.Answer answer = exchange.followed(request);
                int status = answer.status();
                if (status == 200) {
                    T read200 = read.apply(answer.body());
                    if (!isLagging(read200)) return read200;
                    last = "its copies lag behind (maxlag)";
                    wait = RetryAfter.of(answer.header("Retry-After")).orElse(LAGGED);
                } else if (status == 429 || status >= 500) {
                    last = "it answered " + status;
                    wait = RetryAfter.of(answer.header("Retry-After")).orElse(wait);
                } else {
                    throw new LinkFailure(request.uri() + ": it answered " + status + ", expected 200: " + start(answer.body()));
                }
            } catch (JsonParseException e) {
                last = "its answer is no whole JSON object";
            } catch (IOException e) {
                last = e instanceof ConnectException ? "there was no connection"
                        : "no whole answer came (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")";
            } catch (TimeoutException e) {
                last = "no whole answer came within " + limits.answer().toMillis() + " ms";
            }
            if (wait.compareTo(limits.longestWait()) > 0)
                throw new LinkFailure(Exchange.host(request.uri()) + ": it asks to wait " + wait.toSeconds() + " seconds ("
                        + last + "); give the same command again after that, it goes on where it stopped");
            if (asked < limits.tries()) sleep(wait);
        }
        throw new LinkFailure(request.uri() + ": asked " + limits.tries() + " times, and at last " + last
                + "; give the same command again later, it goes on where it stopped");
    }

    /** MediaWiki tells of lag with status 200. */
    private static boolean isLagging(Object answer) {
        return answer instanceof JsonObject json && json.get("error") instanceof JsonObject error
                && error.has("code") && error.get("code").getAsString().equals("maxlag");
    }

    private void sleep(Duration time) {
        try {
            pause.of(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkFailure("stopped while it waited for a service", e);
        }
    }

    private static String start(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
        return text.replaceAll("<[^>]*>", " ").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    @Override
    public void close() {
        client.close();
    }
}
