package hkig.serve;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Lets {@code load} and {@code retract} run beside a serving process on the same store: listens on the loopback, on a
 * port of its own, to whoever can read {@value ControlFile#NAME} in the data folder.
 *
 * <p>{@code POST /load} and {@code POST /retract} take a JSON array of strings. They answer with lines: {@code say }
 * and what there is to say while the work runs, last {@code exit } and the exit code. One at a time; others wait.
 */
public final class ControlServer implements AutoCloseable {

    static final String SAY = "say ";
    static final String EXIT = "exit ";

    private static final int MOST_BYTES = 16 << 20;

    private final Path data;
    private final ControlFile file;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "control");
        thread.setDaemon(true);
        return thread;
    });
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    private ControlServer(Path data, ControlFile file, HttpServer server) {
        this.data = data;
        this.file = file;
        this.server = server;
    }

    /**
     * Starts to listen and leaves the file. A file that is there already is replaced: who serves holds the store.
     *
     * @param data the data folder, which exists
     */
    public static ControlServer start(Path data, Control control) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        ControlFile file = new ControlFile(server.getAddress().getPort(), ControlFile.newToken(),
            ProcessHandle.current().pid());
        ControlServer started = new ControlServer(data, file, server);
        server.createContext("/", exchange -> started.answer(exchange, control));
        server.setExecutor(started.threads);
        server.start();
        try {
            file.write(data);
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
        return started;
    }

    private void answer(HttpExchange exchange, Control control) throws IOException {
        try (exchange) {
            String wanted = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if (!authorised(exchange)) send(exchange, 401, "The token is missing or wrong.\n");
            else switch (wanted) {
                case "GET /ping" -> send(exchange, 200, file.pid() + "\n");
                case "POST /load" -> run(exchange, control::load);
                case "POST /retract" -> run(exchange, control::retract);
                default -> send(exchange, 404, "There is GET /ping, POST /load and POST /retract.\n");
            }
        }
    }

    private boolean authorised(HttpExchange exchange) {
        String given = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        // Takes as long for a nearly right token as for a wrong one.
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + file.token()).getBytes(StandardCharsets.UTF_8));
    }

    private void run(HttpExchange exchange, BiFunction<List<String>, Consumer<String>, Integer> work)
            throws IOException {
        List<String> names;
        try {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            names = Arrays.asList(new Gson().fromJson(new String(body, StandardCharsets.UTF_8), String[].class));
            names.forEach(Objects::requireNonNull);
        } catch (JsonParseException | NullPointerException e) {
            send(exchange, 400, "Expected a JSON array of strings.\n");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        Lines out = new Lines(exchange.getResponseBody());
        oneAtATime.lock();
        try {
            out.line(EXIT + work.apply(names, said -> said.lines().forEach(line -> out.line(SAY + line))));
        } catch (RuntimeException e) {
            out.line(SAY + e);
            out.line(EXIT + 1);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Takes the file away and stops listening; what runs gets ten seconds to end. */
    @Override public void close() throws IOException {
        file.delete(data);
        try {
            if (oneAtATime.tryLock(10, TimeUnit.SECONDS)) oneAtATime.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdown();
    }

    /** Lines to a client that may leave: the work goes on without a listener. */
    private static final class Lines {

        private final OutputStream out;
        private boolean gone;

        Lines(OutputStream out) {
            this.out = out;
        }

        synchronized void line(String text) {
            if (gone) return;
            try {
                out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                gone = true;
            }
        }
    }
}
