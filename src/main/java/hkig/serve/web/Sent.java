package hkig.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Sends an answer with a tag of its content; a client that has the same already is told so instead. */
public final class Sent {

    private Sent() { }

    /**
     * Writes the body; status 304 and no body where the client knows the tag of an answer that is 200.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, ETag</a>
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(body);
        String tag = HexFormat.of().toHexDigits(sum.getValue()) + "-" + Integer.toHexString(body.length);
        response.setHeader("Cache-Control", "no-cache");
        if (response.getStatus() == 200) {
            response.setHeader("ETag", "\"" + tag + "\"");
            // Compression on the way adds a suffix inside the quotes of the tag that comes back.
            String known = request.getHeader("If-None-Match");
            if (known != null && known.contains(tag)) {
                response.setStatus(304);
                return;
            }
        }
        response.getOutputStream().write(body);
    }
}
