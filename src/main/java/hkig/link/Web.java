package hkig.link;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
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
    private static final int REDIRECTS = 5;

    private final HttpClient client;
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

    /** The JSON object that a form is answered with. */
    JsonObject json(URI address, Map<String, String> form) {
        return ask(request(address, "application/json").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))).build(), Web::object);
    }

    /** What a form is answered with, as bytes of a media type. */
    public byte[] bytes(URI address, Map<String, String> form, String accept) {
        return ask(request(address, accept).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))).build(), Function.identity());
    }

    private HttpRequest.Builder request(URI address, String accept) {
        return HttpRequest.newBuilder(address).header("User-Agent", agent).header("Accept", accept);
    }

    private static JsonObject object(byte[] body) {
        JsonElement json = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
        if (!json.isJsonObject()) throw new JsonParseException("found no object");
        return json.getAsJsonObject();
    }

    private record Answer(int status, HttpResponse<InputStream> head, byte[] body) {
        Optional<String> header(String name) {
            return head.headers().firstValue(name);
        }
    }

    private <T> T ask(HttpRequest request, Function<byte[], T> read) {
        String last = "";
        for (int asked = 1; asked <= limits.tries(); asked++) {
            Duration wait = Duration.ofSeconds(1L << (asked - 1));
            try {
                Answer answer = followed(request);
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
                last = "no whole answer came (" + e.getMessage() + ")";
            } catch (TimeoutException e) {
                last = "no whole answer came within " + limits.answer().toMillis() + " ms";
            }
            if (wait.compareTo(limits.longestWait()) > 0)
                throw new LinkFailure(host(request.uri()) + ": it asks to wait " + wait.toSeconds() + " seconds ("
                        + last + "); give the same command again after that, it goes on where it stopped");
            if (asked < limits.tries()) sleep(wait);
        }
        throw new LinkFailure(request.uri() + ": asked " + limits.tries() + " times, and at last " + last
                + "; give the same command again later, it goes on where it stopped");
    }

    private Answer followed(HttpRequest request) throws IOException, TimeoutException {
        URI at = request.uri();
        HttpRequest next = request;
        for (int hops = 0; hops <= REDIRECTS; hops++) {
            Answer answer = exchange(next);
            if (answer.status() < 300 || answer.status() >= 400) return answer;
            String to = answer.header("Location").orElse("");
            URI target;
            try {
                target = at.resolve(to);
            } catch (IllegalArgumentException e) {
                throw new LinkFailure(at + ": it redirects to \"" + to + "\", which is no address", e);
            }
            if (!isSameHost(at, target))
                throw new LinkFailure(host(at) + ": it redirects to " + host(target)
                        + ", another host, which is not asked; name that one if it is what you want");
            at = target;
            HttpRequest.Builder again = HttpRequest.newBuilder(next, (name, value) -> true).uri(target);
            if (answer.status() == 303) again.GET();
            next = again.build();
        }
        throw new LinkFailure(request.uri() + ": it redirects more than " + REDIRECTS + " times");
    }

    private Answer exchange(HttpRequest request) throws IOException, TimeoutException {
        FutureTask<Answer> task = new FutureTask<>(() -> {
            HttpResponse<InputStream> head = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = head.body()) {
                byte[] bytes = body.readNBytes(limits.bytes() + 1);
                if (bytes.length > limits.bytes())
                    throw new LinkFailure(request.uri() + ": its answer is larger than " + limits.bytes() + " bytes");
                return new Answer(head.statusCode(), head, bytes);
            }
        });
        Thread.ofVirtual().start(task);
        try {
            return task.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkFailure("stopped while " + host(request.uri()) + " was asked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LinkFailure failure) throw failure;
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            task.cancel(true);
        }
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

    /** One host and port, or its change from http to https on the usual ports; never back. */
    static boolean isSameHost(URI from, URI to) {
        if (to.getHost() == null || !from.getHost().equalsIgnoreCase(to.getHost())) return false;
        boolean same = from.getScheme().equalsIgnoreCase(to.getScheme());
        return same ? from.getPort() == to.getPort()
                : to.getScheme().equalsIgnoreCase("https") && from.getPort() == -1 && to.getPort() == -1;
    }

    private static String host(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
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
