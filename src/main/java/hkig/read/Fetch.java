package hkig.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches one http(s) address, following redirects; one request, no retry. */
final class Fetch {

    /** What came back: the last address, its media type without parameters, and the charset parameter. */
    record Fetched(String address, String mediaType, Optional<String> charset, byte[] bytes) { }

    /** To connect, and from the request to the head of the answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final String AGENT = "hkig/0.1 (Hong Kong Innovation Graph; reads single articles on request)";
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    private Fetch() { }

    static Fetched get(String address) throws Unreadable {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).header("User-Agent", AGENT)
                    .header("Accept", "text/html, application/xhtml+xml, text/plain, application/json;q=0.8").build();
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not an address that can be fetched: " + e.getMessage());
        }
        FutureTask<Fetched> task = new FutureTask<>(() -> exchange(request));
        Thread.ofVirtual().start(task);
        try {
            return task.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Unreadable("not there in full after " + WHOLE.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted while it was fetched");
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case Unreadable unreadable -> unreadable;
                case HttpTimeoutException timeout -> new Unreadable("no answer within " + TIMEOUT.toSeconds()
                        + " seconds");
                case ConnectException refused -> new Unreadable("no connection to " + request.uri().getAuthority());
                default -> new Unreadable("cannot be fetched: " + e.getCause());
            };
        }
    }

    private static Fetched exchange(HttpRequest request) throws IOException, InterruptedException, Unreadable {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL).build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200)
                    throw new Unreadable("the server answered " + response.statusCode() + ", expected 200");
                String type = response.headers().firstValue("Content-Type").orElse("");
                Matcher charset = CHARSET.matcher(type);
                String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
                return new Fetched(response.uri().toString(), media,
                        charset.find() ? Optional.of(charset.group(1)) : Optional.empty(), Bytes.read(body));
            }
        }
    }
}
