package hkig.link;

/**
 * A thing of our graph that may have a record elsewhere.
 *
 * @param kind folder of its IRIs: {@code organisation}, {@code person}, {@code place}, {@code fund}, {@code programme}
 */
public record Thing(String iri, String kind, Profile profile) {

    /** Changes with what is known of it. */
    String stamp() {
        return "%08x".formatted(toString().hashCode());
    }

    /** Its main names, for people. */
    public String label() {
        return String.join(" ", profile.names().stream().filter(Name::main).map(Name::text).distinct().toList());
    }
}
