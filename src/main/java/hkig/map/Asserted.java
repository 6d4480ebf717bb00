package hkig.map;

import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of an extraction is asserted: tiers A and B, and only facts whose parts are asserted too. */
public final class Asserted {

    private Asserted() { }

    public static boolean is(Entity entity, Extraction extraction) {
        return entity.tier() != Tier.C;
    }

    /** The facts of tiers A and B that refer to nothing of tier C in a role that they cannot do without. */
    public static List<Fact> facts(Extraction extraction) {
        Set<String> sure = new HashSet<>();
        extraction.entities().stream().filter(e -> is(e, extraction)).forEach(e -> sure.add(e.local()));
        List<Fact> facts = extraction.facts();
        while (true) {
            List<Fact> now = facts;
            Set<String> there = new HashSet<>(sure);
            now.forEach(f -> there.add(f.local()));
            List<Fact> kept = now.stream().filter(f -> f.tier() != Tier.C && f.roles().entrySet().stream()
                    .filter(r -> NEEDED.contains(r.getKey()) || f.type().equals("Statement"))
                    .allMatch(r -> r.getValue().stream().allMatch(v -> stands(v, there)))).toList();
            if (kept.size() == facts.size()) return kept;
            facts = kept;
        }
    }

    private static final Set<String> NEEDED =
            Set.of("org:member", "org:organization", "hkig:speaker", "hkig:figureOf", "rdf:subject");

    private static boolean stands(Value value, Set<String> there) {
        return switch (value) {
            case Value.Thing t -> there.contains(t.local());
            case Value.Node n -> there.contains(n.local());
            default -> true;
        };
    }
}
