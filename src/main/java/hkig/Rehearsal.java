package hkig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Serves, asks one query and ends. The launcher runs it once after a build, in a JVM that keeps what it loaded in an
 * archive (class data sharing), so that later starts need not load and verify some thousand classes anew.
 */
final class Rehearsal {

    private static final Pattern ADDRESS = Pattern.compile("http://(localhost|127\\.0\\.0\\.1):\\d+");

    private Rehearsal() { }

    /**
     * @param arguments the data folder to serve, which the caller throws away afterwards
     * @throws java.util.concurrent.TimeoutException if {@code serve} printed no address within two minutes
     */
    public static void main(String[] arguments) throws Exception {
        PipedInputStream printed = new PipedInputStream();
        PrintStream printer = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        System.setOut(printer);
        System.setErr(printer);
        Thread.ofPlatform().daemon().start(() -> {
            Main.commandLine().execute("serve", "--port", "0", "--data", arguments[0]);
            printer.close();
        });
        URI address = CompletableFuture.supplyAsync(() -> address(printed)).get(2, TimeUnit.MINUTES);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String query = URLEncoder.encode("SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }", StandardCharsets.UTF_8);
            for (String path : new String[] {"/", "/sparql?query=" + query}) {
                client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.discarding());
            }
        }
        System.exit(0);
    }

    private static URI address(PipedInputStream printed) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8))) {
            return lines.lines().flatMap(line -> ADDRESS.matcher(line).results()).map(MatchResult::group)
                    .map(URI::create).findFirst().orElseThrow(() -> new IllegalStateException("serve ended"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
