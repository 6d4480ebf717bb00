package hkig;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public endpoint, on the loopback, of the process that serves a data folder. */
record Endpoint(URI address) {

    private static final Pattern PORT = Pattern.compile("http://localhost:(\\d{1,5})/");

    /** What came back, and whether the server cut it at so many rows. */
    record Answered(InputStream body, Optional<String> cutAt) { }

    /** Of the process that holds the folder, which says its address in the lock; ask only while the folder is held. */
    static Optional<Endpoint> of(Path data) {
        try {
            Matcher port = PORT.matcher(Files.readString(data.resolve("lock")));
            if (!port.find()) return Optional.empty();
            return Optional.of(new Endpoint(URI.create("http://127.0.0.1:" + port.group(1) + "/")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @throws Failure with the server's own words, where it refuses the query */
    Answered query(String sparql, String mediaType) throws IOException {
        return send(HttpRequest.newBuilder(address.resolve("sparql")).header("Accept", mediaType)
                .header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(sparql)).build());
    }

    /** All named graphs, as N-Quads. */
    Answered dataset() throws IOException {
        return send(HttpRequest.newBuilder(address.resolve("data")).header("Accept", "application/n-quads").build());
    }

    private Answered send(HttpRequest request) throws IOException {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).proxy(HttpClient.Builder.NO_PROXY).build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() == 200)
                return new Answered(response.body(), response.headers().firstValue("HKIG-Row-Limit"));
            try (InputStream body = response.body()) {
                String words = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                throw new Failure(address + " refused: "
                        + words.lines().findFirst().orElse("status " + response.statusCode()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
