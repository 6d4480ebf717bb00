package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try") // A server in a try is there to be open, not to be named.
class ControlTest {

    @TempDir Path data;

    /** Says what it was given, and returns how many that were; a source named "broken" breaks it. */
    private static final class Echo implements Control {

        @Override public int load(List<String> sources, Consumer<String> talk) {
            if (sources.contains("broken")) throw new IllegalStateException("the disk is full");
            sources.forEach(source -> talk.accept("read " + source));
            return sources.size();
        }

        @Override public int retract(List<String> articles, Consumer<String> talk) {
            talk.accept("exit 9\nretracted " + articles.getFirst());
            return 0;
        }
    }

    @Test void runsTheWorkOfACommandBesideIt() throws Exception {
        try (ControlServer server = ControlServer.start(data, new Echo())) {
            ControlClient client = ControlClient.find(data).orElseThrow();
            List<String> said = new ArrayList<>();
            assertEquals(2, client.load(List.of("/x/香港 \"1\".txt", "https://example.org/"), said::add));
            assertEquals(0, client.retract(List.of("a1"), said::add));
            assertEquals(List.of("read /x/香港 \"1\".txt", "read https://example.org/", "exit 9", "retracted a1"), said);
            assertEquals(1, client.load(List.of("broken"), said::add));
            assertTrue(said.getLast().contains("the disk is full"));
        }
        assertEquals(List.of(), files());
        assertTrue(ControlClient.find(data).isEmpty());
    }

    @Test void saysAtOnceWhatThereIsToSay() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        Control waiting = new Control() {
            @Override public int load(List<String> sources, Consumer<String> talk) {
                talk.accept("half");
                try {
                    heard.await();
                } catch (InterruptedException e) {
                    return 1;
                }
                return 0;
            }

            @Override public int retract(List<String> articles, Consumer<String> talk) {
                return 0;
            }
        };
        try (ControlServer server = ControlServer.start(data, waiting)) {
            assertEquals(0, ControlClient.find(data).orElseThrow().load(List.of(), line -> heard.countDown()));
        }
    }

    @Test void doesOneThingAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Control counting = new Control() {
            @Override public int load(List<String> sources, Consumer<String> talk) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                return 0;
            }

            @Override public int retract(List<String> articles, Consumer<String> talk) {
                return load(articles, talk);
            }
        };
        try (ControlServer server = ControlServer.start(data, counting);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            ControlClient client = ControlClient.find(data).orElseThrow();
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < 40; i++) runs.add(threads.submit(() -> client.load(List.of(), line -> { })));
            for (Future<Integer> run : runs) assertEquals(0, run.get());
        }
        assertEquals(1, most.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer 0000", "Basic x",
        "Bearer 00000000000000000000000000000000000000000000000000000000000000ff"})
    void refusesWithoutTheToken(String authorisation) throws Exception {
        try (ControlServer server = ControlServer.start(data, new Echo())) {
            for (String path : List.of("ping", "load", "retract", "other")) {
                HttpResponse<String> response = authorisation.isEmpty() ? http().send("POST", path, "[]")
                    : http().send("POST", path, "[]", "Authorization", authorisation);
                assertEquals(401, response.statusCode());
                assertFalse(response.body().contains(ControlFile.in(data).orElseThrow().token()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POST | load    | {}        | 400
        POST | load    | ["a",     | 400
        POST | load    | [null]    | 400
        POST | load    | null      | 400
        GET  | load    |           | 404
        POST | ping    | []        | 404
        POST | update  | []        | 404
        """)
    void refusesWhatItDoesNotKnow(String method, String path, String body, int status) throws Exception {
        try (ControlServer server = ControlServer.start(data, new Echo())) {
            String token = ControlFile.in(data).orElseThrow().token();
            assertEquals(status, http().send(method, path, body == null ? "" : body, "Authorization", "Bearer " + token)
                .statusCode());
        }
    }

    @Test void onlyTheOwnerReadsTheToken() throws Exception {
        try (ControlServer server = ControlServer.start(data, new Echo())) {
            Path file = data.resolve("control.properties");
            assertEquals(List.of(file), files());
            if (Files.getFileStore(data).supportsFileAttributeView("posix"))
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(ProcessHandle.current().pid(), ControlFile.in(data).orElseThrow().pid());
        }
    }

    @Test void ignoresTheFileOfADeadProcess() throws Exception {
        assertTrue(ControlClient.find(data).isEmpty());
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0)) {
            port = closedSoon.getLocalPort();
        }
        new ControlFile(port, ControlFile.newToken(), 1).write(data);
        assertTrue(ControlClient.find(data).isEmpty());
        try (ControlServer other = ControlServer.start(Files.createDirectory(data.resolve("other")), new Echo())) {
            int taken = ControlFile.in(data.resolve("other")).orElseThrow().port();
            new ControlFile(taken, ControlFile.newToken(), 1).write(data);
            assertTrue(ControlClient.find(data).isEmpty(), "another process took the port");
        }
        Files.writeString(data.resolve("control.properties"), "port=\\u00zz\n");
        assertTrue(ControlClient.find(data).isEmpty());
    }

    @Test void leavesTheFileOfItsSuccessor() throws Exception {
        ControlServer first = ControlServer.start(data, new Echo());
        try (ControlServer second = ControlServer.start(data, new Echo())) {
            first.close();
            assertTrue(ControlClient.find(data).isPresent());
        }
    }

    @Test void failsWhereItCannotLeaveTheFile() {
        assertThrows(IOException.class, () -> ControlServer.start(data.resolve("none"), new Echo()));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(data)) {
            return files.toList();
        }
    }

    private Http http() {
        return new Http(URI.create("http://127.0.0.1:" + ControlFile.in(data).orElseThrow().port() + "/"));
    }
}
