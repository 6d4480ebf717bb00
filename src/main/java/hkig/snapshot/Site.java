package hkig.snapshot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The running server that a snapshot is taken of. */
final class Site {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    Site(URI address) {
        this.address = address;
    }

    /** Its address without a slash, as its pages write it. */
    String origin() {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /**
     * What a path answers.
     *
     * @param language the language of pages, as a browser asks for it
     * @throws IOException if it does not answer, or not with 200
     */
    byte[] get(String path, String accept, String language) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).header("Accept", accept)
            .header("Accept-Language", language).build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200)
                throw new IOException(request.uri() + ": found status " + response.statusCode() + ", expected 200");
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading " + request.uri(), e);
        }
    }
}
