package hkig.knowledge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A site whose pages we know how to read: one {@code hkig:Site} of {@code seeds/sources.ttl}. Selectors are CSS, as
 * jsoup has them.
 *
 * @param iri IRI of the site
 * @param name {@code rdfs:label}, for messages
 * @param hosts {@code hkig:host}: each stands for itself and its sub-domains
 * @param generator {@code hkig:generator}: first word of {@code <meta name="generator">}, lower case, for sites on any
 *     host
 * @param page {@code hkig:pageSelector}: what only pages of this site have, for a saved page that does not say its
 *     address
 * @param publishers {@code dcterms:publisher} by language tag
 * @param language {@code dcterms:language}, where all pages of the site have the same
 * @param article {@code hkig:articleSelector}: each match holds one article; absent, the page is one article
 * @param title {@code hkig:titleSelector}, in the article's element
 * @param link {@code hkig:linkSelector}: the element whose {@code href} is the article's own address
 * @param date {@code hkig:dateSelector}: in the article's element or the nearest element around it that has just one
 * @param dateFormats {@code hkig:dateFormat}: {@link java.time.format.DateTimeFormatter} patterns for what says no
 *     order by itself
 * @param body {@code hkig:bodySelector}: all matches, in the order of the page
 * @param drop {@code hkig:dropSelector}: what is taken out before the text is read
 */
public record Source(String iri, String name, List<String> hosts, Optional<String> generator,
        Optional<String> page, Map<String, String> publishers, Optional<String> language, Optional<String> article,
        String title, Optional<String> link, Optional<String> date, List<String> dateFormats, String body,
        List<String> drop) {

    public Source {
        hosts = List.copyOf(hosts);
        publishers = Map.copyOf(publishers);
        dateFormats = List.copyOf(dateFormats);
        drop = List.copyOf(drop);
    }

    /** Whether the http(s) address lies on one of the hosts or below it. */
    public boolean holds(String address) {
        String host;
        try {
            host = URI.create(address).getHost();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
        if (host == null) return false;
        String lower = host.toLowerCase(Locale.ROOT);
        return hosts.stream().anyMatch(h -> lower.equals(h) || lower.endsWith("." + h));
    }

    /** The publisher's name in the language, else in the one that sorts first, else none. */
    public Optional<String> publisher(String language) {
        return Optional.ofNullable(publishers.get(language))
                .or(() -> publishers.keySet().stream().sorted().findFirst().map(publishers::get));
    }
}
