package hkig.serve;

import hkig.serve.web.Frame;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The files of the pages, from the class path under {@code /web}, and their texts as {@code /texts/AREA.LANGUAGE.json};
 * anything else is 404.
 */
final class PageFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/(?:lib/)?[a-z0-9][a-z0-9.-]*[.](js|css|svg|txt)");
    private static final Pattern TEXTS = Pattern.compile("/texts/([a-z]+)[.](en|zh-Hant)[.]json");
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript",
        "css", "text/css", "svg", "image/svg+xml", "txt", "text/plain", "json", "application/json");

    private final transient Frame frame;
    private final transient Map<String, Optional<PageFile>> files = new ConcurrentHashMap<>();

    /** @param made files that are not on the class path: path to content */
    PageFiles(Frame frame, Map<String, String> made) {
        this.frame = frame;
        made.forEach((path, content) -> files.put(path,
            Optional.of(PageFile.of(path, content.getBytes(StandardCharsets.UTF_8)))));
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Optional<PageFile> found = files.containsKey(path) || NAME.matcher(path).matches() || TEXTS.matcher(path).matches()
            ? files.computeIfAbsent(path, PageFiles::read) : Optional.empty();
        if (found.isEmpty()) {
            if (String.valueOf(request.getHeader("Accept")).contains("text/html")) frame.missing(request, response);
            else nothing(response);
            return;
        }
        PageFile file = found.get();
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "no-cache");
        // Compression on the way adds a suffix inside the quotes of the tag that comes back.
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(file.tag().substring(1, file.tag().length() - 1))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(file.type() + ";charset=utf-8");
        response.getOutputStream().write(file.content());
    }

    private static void nothing(HttpServletResponse response) throws IOException {
        response.setStatus(404);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write("There is nothing here. The pages begin at /, the endpoint is /sparql.\n"
            .getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<PageFile> read(String path) {
        Matcher texts = TEXTS.matcher(path);
        if (texts.matches())
            return Visitor.of(texts.group(2)).texts().json(texts.group(1))
                .map(json -> PageFile.of(path, json.getBytes(StandardCharsets.UTF_8)));
        try (InputStream in = PageFiles.class.getResourceAsStream("/web" + path)) {
            return in == null ? Optional.empty() : Optional.of(PageFile.of(path, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("web" + path, e);
        }
    }

    private record PageFile(byte[] content, String type, String tag) {

        static PageFile of(String path, byte[] content) {
            CRC32C sum = new CRC32C();
            sum.update(content);
            return new PageFile(content, TYPES.get(path.substring(path.lastIndexOf('.') + 1)),
                "\"" + HexFormat.of().toHexDigits(sum.getValue()) + "\"");
        }
    }
}
