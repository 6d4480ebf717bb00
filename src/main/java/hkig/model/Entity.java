package hkig.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that an article names, with all places where it does.
 *
 * @param local key within the article, unique
 * @param type local name of its class in {@code hkig:}
 * @param curated IRI of the curated thing that this is, where it is one
 * @param declared forms that only this article declares (brackets) or that are too general to stand alone
 * @param mentions in the order of the text, at least one
 */
public record Entity(String local, Kind kind, String type, Optional<String> curated, Set<String> declared,
        List<Mention> mentions) {

    public Entity {
        if (mentions.isEmpty()) throw new IllegalArgumentException(local + ": no place in the text names it");
        declared = Set.copyOf(declared);
        mentions = List.copyOf(mentions);
    }

    public Tier tier() {
        return mentions.stream().map(Mention::tier).reduce(Tier.C, Tier::better);
    }

    /** The surface forms, longest first, ties in the order of the text; a bare surname is none where there are others. */
    public List<String> names() {
        Set<String> forms = new LinkedHashSet<>();
        mentions.forEach(m -> forms.add(m.surface()));
        if (forms.stream().anyMatch(f -> f.length() > 1)) forms.removeIf(f -> f.length() == 1);
        return forms.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The longest form that can stand alone, else the longest. */
    public String name() {
        return names().stream().filter(n -> !declared.contains(n)).findFirst().orElse(names().getFirst());
    }
}
