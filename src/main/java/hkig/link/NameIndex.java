package hkig.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the things that share a name or an identifier with a record, for one pass over a whole register. */
final class NameIndex {

    private final Rules rules;
    private final Map<String, Set<Thing>> things = new HashMap<>();

    NameIndex(Rules rules, List<Thing> all) {
        this.rules = rules;
        for (Thing thing : all) {
            thing.profile().identifiers().forEach(identifier -> add(identifier, thing));
            for (Name name : thing.profile().names()) {
                add(rules.key(name.text()), thing);
                add(rules.keyWithoutForm(name.text()), thing);
            }
        }
    }

    private void add(String key, Thing thing) {
        if (!key.isEmpty()) things.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(thing);
    }

    Set<Thing> of(List<Name> names, Collection<String> identifiers) {
        Set<Thing> found = new LinkedHashSet<>();
        identifiers.forEach(identifier -> found.addAll(things.getOrDefault(identifier, Set.of())));
        for (Name name : names) {
            found.addAll(things.getOrDefault(rules.key(name.text()), Set.of()));
            found.addAll(things.getOrDefault(rules.keyWithoutForm(name.text()), Set.of()));
        }
        return found;
    }
}
