package hkig.read;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What a page says of itself beside its text: JSON-LD, Open Graph, meta elements, the comment that a browser saves.
 *
 * @param address the article's own, absolute
 * @param titles the article's title, best first, some with the site's name behind it
 * @param generator first word of {@code <meta name="generator">}, lower case
 * @param body text of the article inside JSON-LD
 * @param translations what {@code <link rel="alternate" hreflang="...">} names in Chinese and English beside the page itself
 */
record PageFacts(Optional<String> address, List<String> titles, Optional<Draft.Day> day, Optional<String> publisher,
        Optional<String> language, Optional<String> generator, Optional<String> body, List<String> translations) {

    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final List<String> DATE_NAMES = List.of("article:published_time", "og:published_time",
            "datePublished", "pubdate", "publishdate", "publish-date", "date", "dc.date.issued", "dcterms.issued",
            "dcterms.date", "dc.date", "sailthru.date", "parsely-pub-date");

    /** @param fetched the address that the page was fetched from */
    static PageFacts of(Document page, Optional<String> fetched) {
        JsonLd ld = JsonLd.of(page);
        Optional<String> saved = savedFrom(page);
        Optional<String> base = Optional.ofNullable(page.selectFirst("base[href]")).map(b -> b.attr("href"))
                .filter(PageFacts::isHttp);
        Optional<String> root = fetched.or(() -> saved).or(() -> base);
        List<String> addresses = Stream.of(link(page), meta(page, "og:url"), ld.address(), fetched, saved, base)
                .flatMap(Optional::stream).flatMap(a -> absolute(a, root).stream()).toList();
        Optional<String> address = addresses.stream().filter(PageFacts::hasPath).findFirst()
                .or(() -> addresses.stream().findFirst());
        List<String> titles = Stream.of(ld.headline(), meta(page, "og:title"), meta(page, "twitter:title"),
                Optional.ofNullable(page.selectFirst("title")).map(Element::wholeText))
                .flatMap(Optional::stream).map(Space::collapse).filter(t -> !t.isEmpty()).toList();
        return new PageFacts(address, titles, day(page, ld), ld.publisher().or(() -> meta(page, "og:site_name"))
                .or(() -> meta(page, "publisher")),
                ld.language().or(() -> Optional.of(page.select("html").attr("lang"))).filter(l -> !l.isBlank())
                        .or(() -> meta(page, "content-language")).or(() -> meta(page, "og:locale")),
                meta(page, "generator").map(g -> g.split("[\\s/]")[0].toLowerCase(Locale.ROOT)), ld.body(),
                translations(page, root, address));
    }

    /** Without the front page of a site, which many pages name in place of their own translation. */
    private static List<String> translations(Document page, Optional<String> root, Optional<String> own) {
        return page.select("link[rel=alternate][href]").stream()
                .filter(link -> link.attr("hreflang").matches("(?i)(?:en|zh)(?:-.*)?"))
                .flatMap(link -> absolute(link.attr("href"), root.or(() -> own)).stream())
                .filter(address -> hasPath(address) && !own.equals(Optional.of(address))).distinct().sorted().toList();
    }

    private static Optional<Draft.Day> day(Document page, JsonLd ld) {
        Optional<LocalDate> published = ld.date().flatMap(Dates::ofField);
        if (published.isPresent()) return published.map(d -> new Draft.Day(d, "JSON-LD datePublished"));
        for (String name : DATE_NAMES) {
            Optional<LocalDate> day = meta(page, name).flatMap(Dates::ofField);
            if (day.isPresent()) return day.map(d -> new Draft.Day(d, "meta " + name));
        }
        return Optional.empty();
    }

    /** The content of the first meta element of that name, property, itemprop or http-equiv. */
    static Optional<String> meta(Element page, String name) {
        for (Element meta : page.select("meta[content]"))
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv"))
                if (meta.attr(attribute).equalsIgnoreCase(name) && !meta.attr("content").isBlank())
                    return Optional.of(meta.attr("content").strip());
        return Optional.empty();
    }

    private static Optional<String> link(Document page) {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical][href]")).map(e -> e.attr("href").strip())
                .filter(h -> !h.isEmpty());
    }

    /** Browsers write it before or just after the html tag, or into the head. */
    private static Optional<String> savedFrom(Document page) {
        Stream<Node> early = Stream.concat(page.childNodes().stream(), page.select("html, head").stream()
                .flatMap(e -> e.childNodes().stream()));
        return early.filter(Comment.class::isInstance).map(c -> SAVED_FROM.matcher(((Comment) c).getData()))
                .filter(Matcher::find).map(m -> m.group(1)).filter(PageFacts::isHttp).findFirst();
    }

    static Optional<String> absolute(String address, Optional<String> root) {
        try {
            String whole = (root.isPresent() ? URI.create(root.get()).resolve(address.strip())
                    : URI.create(address.strip())).toString();
            int fragment = whole.indexOf('#');
            return Optional.of(fragment < 0 ? whole : whole.substring(0, fragment)).filter(PageFacts::isHttp);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(String address) {
        return address.matches("(?i)https?://[^\\s/]+.*");
    }

    private static boolean hasPath(String address) {
        return address.matches("(?i)https?://[^/]+/[^?#]+.*");
    }
}
