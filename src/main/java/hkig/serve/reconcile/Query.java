package hkig.serve.reconcile;

import java.util.List;

/**
 * What is asked: which thing has this name.
 *
 * @param text the name, or the identifier; may be empty where there are properties
 * @param types identifiers of classes; empty for any
 * @param all whether the thing must be of all these classes, not of one of them
 * @param limit the most candidates
 * @param given what else is known of the thing
 */
record Query(String text, List<String> types, boolean all, int limit, List<Given> given) {

    /** A property with the values that somebody's table has for it: texts, or identifiers of things. */
    record Given(String property, List<String> values) { }

    Query {
        types = List.copyOf(types);
        given = List.copyOf(given);
    }
}
