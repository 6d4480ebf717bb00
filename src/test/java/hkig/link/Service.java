package hkig.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service on the loopback: answers requests by a function, and before that with the troubles that were ordered. */
public final class Service implements AutoCloseable {

    /** One answer; {@code cut} promises more bytes than come. */
    public record Answer(int status, String body, Map<String, String> headers, boolean cut) {
        public static Answer json(String body) {
            return new Answer(200, body, Map.of("Content-Type", "application/json"), false);
        }

        public static Answer status(int status, Map<String, String> headers) {
            return new Answer(status, "busy", headers, false);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Map<String, String>, Answer> answers;
    private final Deque<Answer> troubles = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean hanging;

    /** Parameters of each request that came, with its header User-Agent as {@code agent}. */
    public final List<Map<String, String>> requests = new ArrayList<>();

    public Service(Function<Map<String, String>, Answer> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The next answers, before those of the function. */
    public Service first(Answer... ordered) {
        synchronized (troubles) {
            troubles.addAll(List.of(ordered));
        }
        return this;
    }

    /** From now on nothing is answered. */
    public void hang() {
        hanging = true;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> parameters = parameters(exchange);
            Answer answer;
            synchronized (troubles) {
                requests.add(parameters);
                answer = troubles.poll();
            }
            if (hanging) await();
            if (answer == null) answer = answers.apply(parameters);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length + (answer.cut() ? 100 : 0));
            exchange.getResponseBody().write(body);
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        for (String part : ((query == null ? "" : query) + "&" + form).split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) parameters.put(part.substring(0, equals),
                    URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        parameters.put("path", exchange.getRequestURI().getPath());
        parameters.put("method", exchange.getRequestMethod());
        parameters.put("agent", exchange.getRequestHeaders().getFirst("User-Agent"));
        return parameters;
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
