package hkig;

import hkig.store.GraphStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Articles without an address are known by their text. Where another text stands in the same place of the same file
 * later, it replaces the one before, unless that only moved to another place.
 */
final class Places {

    private final GraphStore store;
    private final Map<String, String> articles = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private boolean read;

    Places(GraphStore store) {
        this.store = store;
    }

    /** An article was read in a place. */
    void take(String place, String article) {
        if (!read) store.articles().forEach(kept ->
                Stamp.parse(kept.stamp()).place().ifPresent(at -> articles.put(at, kept.iri())));
        read = true;
        taken.add(article);
        String before = articles.put(place, article);
        if (before != null) replaced.add(before);
    }

    /** IRIs of the articles whose place another took, and that were not read elsewhere. */
    Set<String> replaced() {
        Set<String> gone = new HashSet<>(replaced);
        gone.removeAll(taken);
        return gone;
    }
}
