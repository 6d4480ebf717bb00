package hkig.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The curated tenures, asked by person and by organisation. */
public final class Tenures {

    /** One person in one post; {@code titles} are all forms of the post's title, as written. */
    public record Held(String iri, String person, String organisation, String post, List<String> titles,
            Optional<java.time.LocalDate> earliest, Optional<java.time.LocalDate> latest) { }

    private final Map<String, List<Held>> byPerson = new HashMap<>();

    Tenures(List<Held> all) {
        for (Held held : all) byPerson.computeIfAbsent(held.person(), k -> new ArrayList<>()).add(held);
    }

    public List<Held> of(String person) {
        return byPerson.getOrDefault(person, List.of());
    }
}
