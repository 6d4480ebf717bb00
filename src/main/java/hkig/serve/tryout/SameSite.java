package hkig.serve.tryout;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells a form of this site from one that another site sends in its reader's name. A client that says nothing of where it
 * comes from is no browser.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
final class SameSite {

    private SameSite() { }

    static boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        String origin = request.getHeader("Origin");
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
