package hkig.serve.web;

import static hkig.serve.web.Html.e;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The kinds of things that readers tell apart; each has its class in the ontology, its words and its colour. */
public enum Kind {

    ORGANISATION("Organisation", "frame.organisation"), PERSON("Person", "frame.person"), PLACE("Place", "frame.place"),
    POST("Post", "frame.post"), AGREEMENT("Agreement", "frame.agreement"), FUND("Fund", "frame.fund"),
    PROGRAMME("Programme", "frame.programme"), EVENT("Event", "frame.event"), ARTICLE("Article", "frame.article");

    private final String type;
    private final String text;

    Kind(String type, String text) {
        this.type = "https://w3id.org/hkig/ontology#" + type;
        this.text = text;
    }

    /** The IRI of its class, which all things of the kind have as a type. */
    public String type() {
        return type;
    }

    /** In addresses, style sheets and heads of queries: {@code organisation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word; empty for any other text and for null. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind of a thing with these types, by IRI. */
    public static Optional<Kind> ofTypes(Collection<String> types) {
        return Arrays.stream(values()).filter(kind -> types.contains(kind.type)).findFirst();
    }

    public String in(Visitor visitor) {
        return visitor.text(text);
    }

    public Html.Element chip(Visitor visitor) {
        return e("span.chip", in(visitor)).with("class", "chip " + word());
    }
}
