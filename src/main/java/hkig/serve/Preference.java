package hkig.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;

/**
 * A request that prefers what people read best, where its sender named no format of RDF: without a word Fuseki gives
 * RDF/XML, and a browser that follows a link asks for HTML.
 */
final class Preference extends HttpServletRequestWrapper {

    private static final String ROWS_OR_TURTLE = "application/sparql-results+json, text/turtle;q=0.9";

    private final String accept;

    private Preference(HttpServletRequest request, String accept) {
        super(request);
        this.accept = accept;
    }

    static HttpServletRequest in(HttpServletRequest request) {
        String said = request.getHeader("Accept");
        if (said != null && !said.contains("text/html") && !said.equals("*/*")) return request;
        return switch (request.getRequestURI()) {
            case "/sparql" -> new Preference(request, ROWS_OR_TURTLE);
            case "/data" -> new Preference(request,
                request.getQueryString() == null ? "application/trig" : "text/turtle");
            default -> request;
        };
    }

    @Override public String getHeader(String name) {
        return name.equalsIgnoreCase("Accept") ? accept : super.getHeader(name);
    }

    @Override public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase("Accept")
            ? Collections.enumeration(Collections.singleton(accept)) : super.getHeaders(name);
    }
}
