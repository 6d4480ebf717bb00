package hkig.serve.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address that a client reached this server under. */
public final class Origin {

    private Origin() { }

    /** Scheme, host and port, without a slash: {@code http://localhost:3330}. What is no name of a host is not repeated. */
    public static String of(HttpServletRequest request) {
        String scheme = request.getScheme();
        String name = request.getServerName();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + (name.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]") ? name : "localhost")
            + (usual ? "" : ":" + port);
    }
}
