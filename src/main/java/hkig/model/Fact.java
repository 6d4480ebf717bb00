package hkig.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that an article states. Its type is a class of the ontology, its roles are properties of it, so that a new
 * relation needs a line of knowledge and no code.
 *
 * @param local key within the article, unique
 * @param type local name of its class in {@code hkig:}
 * @param roles property (a prefixed name, {@code hkig:party}) to values
 * @param evidence where the article states it; the first is the sentence, the others are what a value was read from
 */
public record Fact(String local, String type, Map<String, List<Value>> roles, List<Proof> evidence, String rule,
        Tier tier) {

    /** A place that proves the fact, or, where a part is given, that alone. */
    public record Proof(Span span, Optional<Part> part) {

        public static Proof of(Span span) {
            return new Proof(span, Optional.empty());
        }

        public static Proof of(Span span, String role, Value value) {
            return new Proof(span, Optional.of(new Part(role, value)));
        }
    }

    /** One value in one role. */
    public record Part(String role, Value value) { }

    public Fact {
        Map<String, List<Value>> copy = new LinkedHashMap<>();
        roles.forEach((role, values) -> copy.put(role, List.copyOf(values)));
        roles = java.util.Collections.unmodifiableMap(copy);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) throw new IllegalArgumentException(local + ": no evidence, no fact");
    }

    public List<Value> get(String role) {
        return roles.getOrDefault(role, List.of());
    }

    public Optional<Value> first(String role) {
        return get(role).stream().findFirst();
    }

    /** The keys of the entities in a role. */
    public List<String> things(String role) {
        List<String> keys = new ArrayList<>();
        for (Value value : get(role)) if (value instanceof Value.Thing(String local)) keys.add(local);
        return keys;
    }
}
