package hkig.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Those whom an article names, by any of their surface forms. All names of the Hong Kong government count as one. */
final class Bodies {

    private static final Set<String> GOVERNMENT = NameKey.of(List.of("香港特別行政區政府", "香港特區政府", "特區政府",
            "中國香港特別行政區政府", "港府", "政府", "香港政府", "香港特别行政区政府", "香港特区政府", "特区政府", "HKSAR Government",
            "SAR Government", "Hong Kong SAR Government", "Hong Kong Government", "the Government", "Government", "administration",
            "Government of the Hong Kong Special Administrative Region", "Government of the HKSAR",
            "Hong Kong Special Administrative Region Government", "Hong Kong Special Administrative Region (HKSAR) Government",
            "Government of the Hong Kong SAR", "SAR Government of Hong Kong"));

    /** Those that make an organisation the government, whatever else it is called. */
    private static final Set<String> TELLING = minus(GOVERNMENT, NameKey.of(List.of("政府", "Government", "administration")));

    private final List<Set<String>> bodies;

    /** @param rows whom to know: organisations, persons or both */
    Bodies(Listing listing, Row... rows) {
        this.bodies = Stream.of(rows).flatMap(row -> listing.things(row).stream()).map(Listing.Thing::keys).toList();
    }

    /** The keys of all forms of whom this article calls so; at the least that of the form itself. */
    Set<String> forms(String name) {
        String key = NameKey.of(name);
        Set<String> forms = bodies.stream().filter(b -> b.contains(key)).findFirst().orElse(Set.of(key));
        if (!GOVERNMENT.contains(key) && !share(forms, TELLING)) return forms;
        Set<String> all = new HashSet<>(forms);
        all.addAll(GOVERNMENT);
        return all;
    }

    /** Whether who is labelled is the one that was found; one name may be a part of the other's. */
    static boolean same(Bodies gold, String label, Bodies found, String name) {
        if (label.isEmpty()) return true;
        if (name.isEmpty()) return false;
        Set<String> forms = gold.forms(label);
        Set<String> others = found.forms(name);
        return share(forms, others) || minus(forms, GOVERNMENT).stream().anyMatch(a -> minus(others, GOVERNMENT).stream()
                .anyMatch(b -> isLong(a) && isLong(b) && (b.contains(a) || a.contains(b))));
    }

    static boolean share(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static boolean isLong(String key) {
        return key.codePointCount(0, key.length()) > 1;
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
