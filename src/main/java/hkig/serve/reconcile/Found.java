package hkig.serve.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One way in which a name led to a thing.
 *
 * @param score 0 to 100
 * @param sure whether it is enough to say that the thing is meant, if no other is
 * @param features what the score is made of
 */
record Found(Entry entry, double score, boolean sure, Map<String, Object> features) {

    /** Led to by a way of one name, {@code name_exact}, fully. */
    static Found by(String way, Entry entry, double score, boolean sure) {
        return new Found(entry, score, sure, Map.of(way, true));
    }

    Found with(String feature, Object value, double more, boolean stillSure) {
        Map<String, Object> all = new LinkedHashMap<>(features);
        all.put(feature, value);
        return new Found(entry, Math.max(0, Math.min(100, score + more)), sure && stillSure, all);
    }
}
