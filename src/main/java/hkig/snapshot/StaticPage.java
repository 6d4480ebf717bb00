package hkig.snapshot;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of the server made to stand in a folder: its links relative, its scripts gone, and without the parts that need a
 * server. What a link led to that is not in the snapshot stays as words.
 */
final class StaticPage {

    private static final Set<String> PAGES = Set.of("/", "/about", "/ontology");

    /** What stands in for the graphs that a server gives away. */
    private static final Map<String, String> DUMPS = Map.of("/data?default", "hkig.ttl.gz", "/data", "hkig.trig.gz");

    private final Document document;
    private final String language;
    private final Path file;
    private final Set<String> things;

    /**
     * @param html as the server sends it
     * @param origin address of that server, without a slash
     * @param file where it will stand, relative to the folder of the snapshot
     * @param things paths of all that has a page
     */
    StaticPage(byte[] html, String origin, String language, Path file, Set<String> things) {
        this.document = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        this.language = language;
        this.file = file;
        this.things = things;
        document.select("script:not([type=application/ld+json]), form, .display, [rel=nofollow]").remove();
        for (Element element : document.select("[href], [src]")) {
            String attribute = element.hasAttr("href") ? "href" : "src";
            Optional<String> address = relative(element.attr(attribute));
            if (address.isPresent()) element.attr(attribute, address.get());
            else drop(element);
        }
        // What names the server: commands to copy, and the description that search engines read, which dumps/void.ttl has.
        for (Element element : document.select("pre, script"))
            if (element.html().contains(origin)) {
                Element heading = element.previousElementSibling();
                if (heading != null && heading.normalName().equals("h3")) heading.remove();
                element.remove();
            }
        // A heading over nothing, an entry of the navigation that leads nowhere.
        document.select("nav li:not(:has(a[href])), section[aria-labelledby=questions]").remove();
    }

    /** Where a page of the server stands in the snapshot, relative to its folder. */
    static Path file(String path, String language) {
        return Path.of(language, path.equals("/") ? "index.html" : path.substring(1) + ".html");
    }

    /** The page as it will be written, to be added to: links within the snapshot are relative by now. */
    Document document() {
        return document;
    }

    /** @param notice what is said at the foot of the page about what the snapshot lacks */
    String html(String notice) {
        Element footer = document.selectFirst("footer");
        if (footer != null) {
            footer.select("p:first-child").remove();
            footer.prependElement("p").addClass("notice").text(notice);
        }
        return document.outerHtml();
    }

    private static void drop(Element element) {
        boolean words = element.normalName().equals("a") && !element.hasClass("button")
            && element.closest("p.formats") == null;
        if (words) element.tagName("span").removeAttr("href");
        else element.remove();
    }

    private Optional<String> relative(String address) {
        if (address.startsWith("#") || address.matches("(https?:|geo:|data:).*")) return Optional.of(address);
        if (address.startsWith("?lang=")) return Optional.of(to(Path.of(address.substring("?lang=".length()))
            .resolve(Path.of(language).relativize(file))));
        if (DUMPS.containsKey(address)) return Optional.of(to(Path.of("dumps", DUMPS.get(address))));
        String path = address.replaceFirst("[?#].*", "");
        String rest = address.substring(path.length()).replaceFirst("^[?][^#]*", "");
        if (PAGES.contains(path)) return Optional.of(to(file(path, language)) + rest);
        if (path.startsWith("/id/")) return thing(path.substring("/id/".length()), rest);
        boolean asset = path.matches("/[a-z0-9.-]+[.](css|svg)");
        return asset ? Optional.of(to(Path.of("assets", path.substring(1)))) : Optional.empty();
    }

    private Optional<String> thing(String name, String rest) {
        if (things.contains(name)) return Optional.of(to(file("/id/" + name, language)) + rest);
        for (String ending : Snapshot.FORMS.keySet())
            if (name.endsWith(ending) && things.contains(name.substring(0, name.length() - ending.length())))
                return Optional.of(to(Path.of("id", name)));
        return Optional.empty();
    }

    /** From here to another file of the snapshot. */
    String to(Path other) {
        return file.getParent().relativize(other).toString().replace('\\', '/');
    }
}
