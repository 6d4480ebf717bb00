package hkig.serve.data;

import hkig.serve.answer.Kept;
import hkig.serve.web.Signposts;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * {@code /dumps/...}: the files of a dump. The first who asks has it made, in the background, one at a time; from then on it
 * is made anew after each change that somebody asks after. Meanwhile the one before is given, or 503.
 */
public final class DumpFiles extends HttpServlet implements AutoCloseable {

    public static final String PATH = "/dumps/";

    private static final long serialVersionUID = 1L;
    private static final String SECONDS_TO_WAIT = "10";
    private static final Map<String, String> TYPES = Map.of("gz", "application/gzip", "ttl", "text/turtle;charset=utf-8",
        "SHA256SUMS", "text/plain;charset=utf-8");

    private final transient LongSupplier version;
    private final transient DumpFolders folders;
    private transient Kept<DumpFolders.Made> made;

    public DumpFiles(LongSupplier version, Dumping dumping) {
        this.version = version;
        this.folders = new DumpFolders(dumping);
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI().substring(PATH.length());
        Optional<DumpFolders.Made> now;
        try {
            now = begun().now();
        } catch (RuntimeException e) {
            words(response, 500, "The dump could not be written: the disk may be full. /data gives the same, made for each request.");
            return;
        }
        if (now.isEmpty()) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            words(response, 503, "The dump is being written: ask again in " + SECONDS_TO_WAIT + " seconds.");
        } else if (name.isEmpty()) words(response, 200, now.get().list());
        else if (!now.get().sums().containsKey(name)) words(response, 404, "There is no such file; " + PATH + " lists them.");
        else send(request, response, now.get(), name);
    }

    private synchronized Kept<DumpFolders.Made> begun() {
        if (made == null) made = new Kept<>(version, folders::make);
        return made;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, DumpFolders.Made dump, String name)
            throws IOException {
        String tag = dump.sums().get(name);
        Path file = dump.folder().resolve(name);
        new Signposts().collection("/about").addTo(response);
        response.setHeader("ETag", "\"" + tag + "\"");
        response.setHeader("Cache-Control", "no-cache");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(304);
            return;
        }
        response.setContentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    private static void words(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write((words.strip() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for a dump that is being written. */
    @Override public synchronized void close() {
        if (made != null) made.close();
    }
}
