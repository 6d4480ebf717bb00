package hkig.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Requests as a client of the server sends them. */
public final class Http {

    public static final HttpClient CLIENT = HttpClient.newHttpClient();
    public static final String FORM = "application/x-www-form-urlencoded";

    private final URI address;

    public Http(URI address) {
        this.address = address;
    }

    public HttpResponse<String> query(String sparql, String accept) throws IOException, InterruptedException {
        return get("sparql?query=" + encoded(sparql), "Accept", accept);
    }

    public HttpResponse<String> query(String sparql) throws IOException, InterruptedException {
        return query(sparql, "application/sparql-results+json");
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/").resolve(path))
            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
