package hkig.serve;

import hkig.serve.data.DumpFiles;
import hkig.serve.web.Signposts;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Stands before everything: lets only reading through, and gives each answer the headers of a public, read-only site.
 */
final class Guard implements Filter {

    /** The largest body of a request, in bytes. */
    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_DRAINED = 8 * MOST_BYTES;
    static final String TOO_LARGE = "The request is larger than 1 MB, the most this server reads.";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    private final Set<String> forms;

    /** @param forms paths of pages that take a form; they store nothing either */
    Guard(Set<String> forms) {
        this.forms = Set.copyOf(forms);
    }

    @Override public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        HttpServletResponse response = (HttpServletResponse) out;
        boolean query = request.getRequestURI().equals("/sparql");
        boolean cancel = request.getRequestURI().equals(SparqlServer.CANCEL);
        boolean form = forms.contains(request.getRequestURI());
        String allowed = query ? "GET, POST, OPTIONS" : cancel ? "POST"
            : form ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", BoundedQuery.CUT + ", Link");
        String method = request.getMethod();
        if (method.equals("OPTIONS") && !cancel) {
            response.setHeader("Allow", allowed);
            response.setHeader("Access-Control-Allow-Methods", allowed);
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            response.setStatus(204);
        } else if (cancel ? !method.equals("POST")
                : !READING.contains(method) && !((query || form) && method.equals("POST"))) {
            response.setHeader("Allow", allowed);
            refuse(response, 405, cancel
                ? "Here queries are called off, by POST." : "This server is read-only: " + method + " is not accepted here.");
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response, 413, TOO_LARGE);
            response.flushBuffer();
            // Closed upon bytes that are still coming, the connection would be reset, and the refusal lost with it.
            drain(request.getInputStream());
        } else if (query && method.equals("GET") && isAPerson(request)) {
            response.setHeader("Vary", "Accept");
            response.sendRedirect("/query");
        } else {
            if (request.getRequestURI().equals("/data")) new Signposts().collection("/about").addTo(response);
            // The lengths of files are in bytes.
            chain.doFilter(Preference.in(request), request.getRequestURI().startsWith(DumpFiles.PATH) ? response
                : new CountedByTheContainer(response));
            // What refuses a body unread leaves it before the connection's next request, which then finds it closed.
            if (method.equals("POST") && response.getStatus() >= 400) drain(request.getInputStream());
        }
    }

    private static void drain(InputStream body) throws IOException {
        for (long read = 0, skipped = 1; skipped > 0 && read < MOST_DRAINED; read += skipped) skipped = body.skip(MOST_DRAINED - read);
    }

    /** Whether a browser is led to the endpoint itself, with no query to answer. */
    private static boolean isAPerson(HttpServletRequest request) {
        return request.getQueryString() == null && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        // The body was not read. A client that kept the connection would find it closed under its next request.
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Fuseki announces the length of an error text in characters; with Chinese in it the client would get nothing. */
    private static final class CountedByTheContainer extends HttpServletResponseWrapper {

        CountedByTheContainer(HttpServletResponse response) {
            super(response);
        }

        @Override public void setContentLength(int length) { }

        @Override public void setContentLengthLong(long length) { }
    }
}
