package hkig.serve;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Chromium without a window, that can resolve no name but localhost. */
public record Browser(Path program) {

    private static final Pattern LISTENS = Pattern.compile("DevTools listening on ws://127[.]0[.]0[.]1:(\\d+)/.*");

    /** One that runs, and where it takes orders. */
    record Running(Process process, URI address) implements AutoCloseable {

        /** Ends the browser, and returns only when none of its processes writes into the profile any more. */
        @Override public void close() {
            List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
            process.destroy();
            for (ProcessHandle each : all) {
                try {
                    each.onExit().get(10, TimeUnit.SECONDS);
                } catch (TimeoutException | ExecutionException | InterruptedException e) {
                    each.destroyForcibly();
                }
            }
        }
    }

    public static Optional<Browser> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable).map(Browser::new).findFirst();
    }

    /** The one there is. Where there is none, says what was not tested and skips the tests. */
    public static Browser needed(String untested) {
        Optional<Browser> found = find();
        if (found.isEmpty()) System.out.println("SKIPPED: " + untested + ": no chromium on the PATH.");
        Assumptions.assumeTrue(found.isPresent(), "no chromium on the PATH");
        return found.get();
    }

    /** @param folder for the browser's profile */
    Running start(String language, int width, Path folder) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
            "--user-data-dir=" + Files.createTempDirectory(folder, "profile"), "--accept-lang=" + language,
            "--window-size=" + width + ",900", "--remote-debugging-port=0", "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher listens = LISTENS.matcher(line);
            if (!listens.matches()) continue;
            Thread.ofVirtual().start(() -> drain(said));
            return new Running(process, URI.create("http://127.0.0.1:" + listens.group(1)));
        }
        throw new IOException("the browser ended: " + all);
    }

    /** A browser whose words nobody takes stops when the pipe is full. */
    private static void drain(BufferedReader said) {
        try (said) {
            said.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
