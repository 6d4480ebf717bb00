package hkig.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches one http(s) address, following redirects; one request, no retry. */
final class Fetch {

    /** What came back: the last address, its media type without parameters, and the charset parameter. */
    record Fetched(String address, String mediaType, Optional<String> charset, byte[] bytes) { }

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
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
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL).build()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200)
                    throw new Unreadable("the server answered " + response.statusCode() + ", expected 200");
                String type = response.headers().firstValue("Content-Type").orElse("");
                Matcher charset = CHARSET.matcher(type);
                return new Fetched(response.uri().toString(), type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                        charset.find() ? Optional.of(charset.group(1)) : Optional.empty(), Bytes.read(body));
            }
        } catch (HttpTimeoutException e) {
            throw new Unreadable("no answer within " + TIMEOUT.toSeconds() + " seconds");
        } catch (IOException e) {
            throw new Unreadable("cannot be fetched: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted while it was fetched");
        }
    }
}
