package hkig.serve.reconcile;

import hkig.serve.names.Thing;
import java.util.Set;

/**
 * A thing that can be found.
 *
 * @param types its classes in our ontology, by their names there: {@code Organisation}, {@code University}
 * @param home whether one of its names says that it is of Hong Kong
 */
record Entry(Thing thing, Set<String> types, boolean home) {

    private static final Set<String> PUBLIC = Set.of("GovernmentBody", "StatutoryBody", "University", "ResearchCentre");

    Entry {
        types = Set.copyOf(types);
    }

    String id() {
        return thing.path();
    }

    /** Whether it is a body of which each place has its own, and one. */
    boolean isPublic() {
        return types.stream().anyMatch(PUBLIC::contains);
    }

    boolean isPerson() {
        return types.contains("Person");
    }
}
