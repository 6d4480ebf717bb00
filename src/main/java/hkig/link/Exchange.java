package hkig.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its whole answer, within limits of time and size, and redirects within one host. */
final class Exchange {

    private static final int REDIRECTS = 5;

    private final HttpClient client;
    private final Web.Limits limits;

    Exchange(HttpClient client, Web.Limits limits) {
        this.client = client;
        this.limits = limits;
    }

    record Answer(int status, HttpResponse<InputStream> head, byte[] body) {
        Optional<String> header(String name) {
            return head.headers().firstValue(name);
        }
    }

    /**
     * The answer at the end of the redirects.
     *
     * @throws LinkFailure if it leads to another host, or is too large
     * @throws TimeoutException if not all of it came in time
     */
    Answer followed(HttpRequest request) throws IOException, TimeoutException {
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

    /** One host and port, or its change from http to https on the usual ports; never back. */
    static boolean isSameHost(URI from, URI to) {
        if (to.getHost() == null || !from.getHost().equalsIgnoreCase(to.getHost())) return false;
        boolean same = from.getScheme().equalsIgnoreCase(to.getScheme());
        return same ? from.getPort() == to.getPort()
                : to.getScheme().equalsIgnoreCase("https") && from.getPort() == -1 && to.getPort() == -1;
    }

    static String host(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
