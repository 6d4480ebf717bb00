package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code serve}, and {@code load} and {@code retract} beside it. */
class ServeCommandTest {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?a a <https://w3id.org/hkig/ontology#Article> }";
    private static final Settings ANY_PORT = Settings.USUAL.withPort(0);

    @TempDir
    private Path folder;
    private OwnHome home;

    @BeforeEach
    void home() {
        home = new OwnHome(folder);
    }

    @AfterEach
    void back() {
        home.close();
    }

    /** Serves the home's store in this process; what it says is added to {@code said}. */
    private Serving serve(List<String> said) throws IOException {
        CommandSpec serve = Main.commandLine().parseArgs(home.words("serve")).subcommand().commandSpec();
        Home parsed = (Home) serve.mixins().get("home").userObject();
        return Serving.start(parsed, ANY_PORT, true, Talk.to(said::add));
    }

    private static String ask(URI address, String query) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address.resolve("/sparql?query="
                    + URLEncoder.encode(query, StandardCharsets.UTF_8))).header("Accept", "text/csv").build(), BodyHandlers.ofString()).body();
        }
    }

    private static int articles(URI address) throws IOException, InterruptedException {
        return Integer.parseInt(ask(address, COUNT).lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void theSeedPageIsServedAndASecondStartHasNothingToDo() throws Exception {
        List<String> said = new ArrayList<>();
        try (Serving serving = serve(said)) {
            assertEquals(4, articles(serving.address()));
        }
        assertTrue(said.getFirst().startsWith("articles: 4 loaded; statements: "), said.toString());
        said.clear();
        try (Serving serving = serve(said)) {
            assertEquals(4, articles(serving.address()));
        }
        assertEquals(List.of(), said);
    }

    @Test
    void loadAndRetractGoThroughIt() throws Exception {
        try (Serving serving = serve(new ArrayList<>())) {
            Path relative = Path.of("").toAbsolutePath().relativize(home.write("mou.html", OwnHome.PAGE));
            OwnHome.Said loaded = home.run("load", relative, "missing.html");
            assertEquals(1, loaded.exit());
            assertEquals(1, loaded.errors(Path.of("missing.html").toAbsolutePath() + ": there is no such file").size(), loaded.err());
            assertTrue(loaded.err().contains("articles: 1 loaded, 1 failed; "), loaded.err());
            assertEquals(5, articles(serving.address()));
            OwnHome.Said taken = home.run("retract", "https://news.example.org/2024/05/mou");
            assertEquals(0, taken.exit(), taken.err());
            assertEquals(4, articles(serving.address()));
        }
    }

    @Test
    void standardInputGoesThroughItToo() throws Exception {
        var input = System.in;
        try (Serving serving = serve(new ArrayList<>());
                var page = Files.newInputStream(home.write("mou.html", OwnHome.PAGE))) {
            System.setIn(page);
            OwnHome.Said said = home.run("load", "-");
            assertEquals(0, said.exit(), said.err());
            assertEquals(5, articles(serving.address()));
            try (var left = Files.list(home.data)) {
                assertFalse(left.anyMatch(file -> file.getFileName().toString().startsWith("standard-input")));
            }
        } finally {
            System.setIn(input);
        }
    }

    @Test
    void whatIsGoneFromTheSeedArticlesIsGoneFromTheGraph() throws Exception {
        Path own = home.write("own.html", OwnHome.PAGE);
        assertEquals(0, home.run("load", own).exit());
        String without = home.quads();
        Files.delete(home.folder.resolve("seeds/articles/hkstp-20-years.txt"));
        home.write("seeds/articles/harbour.txt", "港灣實驗室公布新計劃\n港灣實驗室今日公布新計劃，支持初創企業發展。");
        home.write("seeds/articles/mou.html", OwnHome.PAGE);
        serve(new ArrayList<>()).close();
        assertEquals(2, home.articles().size());
        home.edit("seeds/articles/harbour.txt", text -> text + "\n計劃為期兩年。");
        serve(new ArrayList<>()).close();
        assertEquals(2, home.articles().size());
        Files.delete(home.folder.resolve("seeds/articles/harbour.txt"));
        Files.delete(home.folder.resolve("seeds/articles/mou.html"));
        serve(new ArrayList<>()).close();
        assertEquals(without, home.quads(), "the page that was loaded by name stays");
    }

    @Test
    void anArticleOfTheSeedsThatWasTakenBackComesWithTheNextStart() throws Exception {
        try (Serving serving = serve(new ArrayList<>())) {
            OwnHome.Said said = home.run("retract", "hkstp-20-years.txt#3");
            assertEquals(1, said.errors("; serve loads it again while its file stands in seeds/articles").size(), said.err());
            assertEquals(3, articles(serving.address()));
        }
        try (Serving serving = serve(new ArrayList<>())) {
            assertEquals(4, articles(serving.address()));
        }
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        PipedWriter out = new PipedWriter();
        StringWriter err = new StringWriter();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        try (BufferedReader lines = new BufferedReader(new PipedReader(out))) {
            CommandLine command = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
            Thread serving = Thread.ofPlatform().start(() -> exit.complete(command.execute(home.words("serve", "--port", "0"))));
            String address = lines.readLine();
            assertTrue(address.matches("http://localhost:\\d+/"), address);
            assertEquals(4, articles(URI.create(address)));
            serving.interrupt();
            assertEquals(0, exit.get(20, TimeUnit.SECONDS), err::toString);
        }
        assertEquals(4, home.articles().size(), "the store is free");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end")
    void aSignalEndsItCleanly() throws Exception {
        Process process = start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            URI address = URI.create(out.readLine());
            assertEquals(4, articles(address));
            process.destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
            assertFalse(Files.exists(home.data.resolve("control.properties")));
            assertEquals(0, Files.size(home.data.resolve("lock")));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void oneThatWasKilledIsNotInTheWay() throws Exception {
        Path control = home.data.resolve("control.properties");
        Path left = home.folder.resolve("left");
        try (Serving serving = serve(new ArrayList<>())) {
            assertEquals(4, articles(serving.address()));
            Files.copy(control, left);
        }
        Files.move(left, control);
        OwnHome.Said said = home.run("load", home.write("mou.html", OwnHome.PAGE));
        assertEquals(0, said.exit(), said.err());
        assertEquals(5, home.articles().size());
    }

    /** {@code serve} in a process of its own. */
    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhkig.home=" + home.folder, "-cp", System.getProperty("java.class.path"), "hkig.Main"));
        command.addAll(List.of(home.words("serve", "--port", "0")));
        return new ProcessBuilder(command).redirectError(home.folder.resolve("err.txt").toFile()).start();
    }
}
