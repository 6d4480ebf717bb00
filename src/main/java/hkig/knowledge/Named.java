package hkig.knowledge;

import hkig.model.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that the curated seeds or the lexicons know by name.
 *
 * @param key IRI of a curated thing, else {@code lexicon:} and its first name
 * @param type local name of its class in {@code hkig:}
 * @param owners keys of its operators, wholes and parents
 * @param names its main name in each language
 */
public record Named(String key, Kind kind, String type, Set<String> owners, Optional<LocalDate> earliest,
        Optional<LocalDate> latest, Map<String, String> names) {

    /** What the keys of things begin with that only seeds/language knows; behind it stands their first name there. */
    public static final String LISTED = "lexicon:";

    public boolean isCurated() {
        return !key.startsWith(LISTED);
    }

    /** Whether it was in being on a day, as far as known. */
    public boolean standsOn(LocalDate day) {
        return earliest.map(e -> !day.isBefore(e)).orElse(true) && latest.map(l -> !day.isAfter(l)).orElse(true);
    }

    /** The main name in a language, else in a related one, else any. */
    public String name(String language) {
        for (String tag : List.of(language, language.startsWith("zh") ? "zh-Hant" : "en", "en", "zh-Hant", "zh-Hans"))
            if (names.containsKey(tag)) return names.get(tag);
        return key;
    }
}
