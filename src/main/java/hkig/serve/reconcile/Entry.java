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

    Entry {
        types = Set.copyOf(types);
    }

    String id() {
        return thing.path();
    }

    boolean isPerson() {
        return types.contains("Person");
    }
}
