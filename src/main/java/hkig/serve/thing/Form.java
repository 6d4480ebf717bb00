package hkig.serve.thing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;

/** The forms that a thing is told in, the one for people first. */
enum Form {
    HTML("text/html", "html", "HTML", null),
    TURTLE("text/turtle", "ttl", "Turtle", Lang.TURTLE),
    JSONLD("application/ld+json", "jsonld", "JSON-LD", Lang.JSONLD),
    NTRIPLES("application/n-triples", "nt", "N-Triples", Lang.NTRIPLES),
    RDFXML("application/rdf+xml", "rdf", "RDF/XML", Lang.RDFXML);

    final String type;
    final String ending;
    final String shown;
    final Lang lang;

    Form(String type, String ending, String shown, Lang lang) {
        this.type = type;
        this.ending = ending;
        this.shown = shown;
        this.lang = lang;
    }

    /** The forms of RDF. */
    static Stream<Form> rdf() {
        return Stream.of(values()).filter(form -> form.lang != null);
    }

    /** The form that a path ends with, such as {@code .ttl}. */
    static Optional<Form> ending(String path) {
        return Stream.of(values()).filter(form -> path.endsWith("." + form.ending)).findFirst();
    }

    /** The form of a name in {@code ?format=}: {@code turtle}, {@code jsonld}, or an ending. */
    static Optional<Form> named(String name) {
        return Stream.of(values()).filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name)
            || form.ending.equals(name)).findFirst();
    }

    /**
     * What a client accepts: the most specific range that fits a type says how much (q), of equals the first form is
     * taken.
     *
     * @param accept the Accept header; null accepts anything
     * @return empty where none of the forms is accepted
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, Accept</a>
     */
    static Optional<Form> accepted(String accept) {
        if (accept == null || accept.isBlank()) return Optional.of(HTML);
        Form best = null;
        double most = 0;
        for (Form form : values()) {
            double quality = form.quality(accept);
            if (quality > most) {
                most = quality;
                best = form;
            }
        }
        return Optional.ofNullable(best);
    }

    private double quality(String accept) {
        double quality = 0;
        int closest = -1;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            String name = parts[0].strip();
            int close = name.equals(type) ? 2 : name.equals(type.replaceFirst("/.*", "/*")) ? 1
                : name.equals("*/*") || name.equals("*") ? 0 : -1;
            if (close <= closest) continue;
            closest = close;
            quality = Stream.of(parts).skip(1).map(String::strip).filter(part -> part.matches("q *= *[01]([.]\\d*)?"))
                .map(part -> Double.parseDouble(part.substring(part.indexOf('=') + 1).strip())).findFirst().orElse(1.0);
        }
        return quality;
    }
}
