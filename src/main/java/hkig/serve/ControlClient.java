package hkig.serve;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Speaks to the process that serves a data folder, if one does. */
public final class ControlClient {

    private final ControlFile file;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2)).proxy(HttpClient.Builder.NO_PROXY).build();

    private ControlClient(ControlFile file) {
        this.file = file;
    }

    /**
     * The process that serves the folder. Nothing where no file tells of one, or where the one it tells of does not
     * answer to its token: a process that was killed leaves its file behind.
     */
    public static Optional<ControlClient> find(Path data) {
        return ControlFile.in(data).map(ControlClient::new).filter(ControlClient::answers);
    }

    /**
     * Has the serving process load the sources, which are absolute paths or addresses.
     *
     * @param talk gets each line as it is said
     * @return the exit code
     * @throws IOException where the serving process ended in the middle
     */
    public int load(List<String> sources, Consumer<String> talk) throws IOException, InterruptedException {
        return run("load", sources, talk);
    }

    /** Has the serving process take articles back; otherwise like {@link #load}. */
    public int retract(List<String> articles, Consumer<String> talk) throws IOException, InterruptedException {
        return run("retract", articles, talk);
    }

    private boolean answers() {
        try {
            HttpResponse<String> pong = http.send(request("ping").timeout(Duration.ofSeconds(5)).build(),
                BodyHandlers.ofString());
            return pong.statusCode() == 200 && pong.body().strip().equals(String.valueOf(file.pid()));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int run(String what, List<String> names, Consumer<String> talk) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
            request(what).POST(BodyPublishers.ofString(new Gson().toJson(names))).build(),
            BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null;) {
                if (response.statusCode() != 200) throw new IOException("The serving process refused: " + line);
                if (line.startsWith(ControlServer.EXIT))
                    return Integer.parseInt(line.substring(ControlServer.EXIT.length()));
                if (line.startsWith(ControlServer.SAY)) talk.accept(line.substring(ControlServer.SAY.length()));
            }
        }
        throw new IOException("The serving process (pid " + file.pid() + ") ended before the " + what + " did. "
            + "Start it again and repeat the command: what was committed is kept.");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + file.port() + "/" + path))
            .header("Authorization", "Bearer " + file.token());
    }
}
