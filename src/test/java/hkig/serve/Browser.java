package hkig.serve;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium without a window, that can resolve no name but localhost. */
public record Browser(Path program) {

    /**
     * What a visit gave.
     *
     * @param dom the document once its scripts had run
     * @param console what was written to the console, errors of the browser among it
     * @param requested addresses that the page asked for
     */
    public record Visit(String dom, List<String> console, Set<String> requested) { }

    private static final Pattern REQUEST =
        Pattern.compile("\"initiator\":\"http://localhost:\\d+\".*\"url\":\"([^\"]*)\"");

    public static Optional<Browser> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable).map(Browser::new).findFirst();
    }

    /** @param language what the reader prefers, as the browser tells the page */
    public Visit visit(URI address, String language, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("net.json");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox",
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
            "--user-data-dir=" + folder.resolve("profile"), "--accept-lang=" + language, "--enable-logging=stderr",
            "--log-net-log=" + log, "--virtual-time-budget=10000", "--dump-dom", address.toString()));
        Process process = new ProcessBuilder(command).redirectOutput(folder.resolve("dom").toFile())
            .redirectError(folder.resolve("console").toFile()).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IOException("The browser did not end: " + address);
        } finally {
            process.destroyForcibly();
        }
        Set<String> requested = new TreeSet<>();
        Matcher request = REQUEST.matcher(Files.readString(log));
        while (request.find()) requested.add(request.group(1));
        List<String> console = Files.readAllLines(folder.resolve("console")).stream()
            .filter(line -> line.contains(":CONSOLE")).toList();
        return new Visit(Files.readString(folder.resolve("dom")), console, requested);
    }
}
