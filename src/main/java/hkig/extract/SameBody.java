package hkig.extract;

import hkig.model.Kind;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two parties of agreements are one body told twice: the same, or one told short (前海管理局, 深圳市前海管理局;
 * 招商局, 招商局集團). Two agreements between such parties are one; in the graph the two names stay two bodies.
 */
final class SameBody {

    private static final int LEAST = 3;

    private final Map<String, Set<String>> names = new HashMap<>();

    SameBody(Text text, List<Candidate> chosen) {
        for (Candidate c : chosen) if (c.kind() == Kind.ORGANISATION)
            names.computeIfAbsent(c.group(), k -> new LinkedHashSet<>()).add(text.in(c.span()));
    }

    boolean shareOne(List<Value> a, List<Value> b) {
        return a.stream().anyMatch(v -> isAmong(v, b));
    }

    /** Whether each of b is among a. */
    boolean containsAll(List<Value> a, List<Value> b) {
        return b.stream().allMatch(v -> isAmong(v, a));
    }

    /** Adds parties to an agreement; of two names of one body the longer stays. */
    void join(Drafts.Draft agreement, List<Value> parties) {
        for (Value party : parties) {
            List<Value> shorter = new ArrayList<>();
            boolean known = false;
            for (Value other : agreement.get("hkig:party")) {
                if (other.equals(party) || isShort(party, other)) known = true;
                else if (isShort(other, party)) shorter.add(other);
            }
            if (known) continue;
            for (Value other : shorter) {
                agreement.roles.get("hkig:party").remove(other);
                agreement.evidence.removeIf(p -> p.part().isPresent() && p.part().get().value().equals(other));
            }
            agreement.put("hkig:party", party);
        }
    }

    private boolean isAmong(Value party, List<Value> parties) {
        return parties.stream().anyMatch(o -> o.equals(party) || isShort(o, party) || isShort(party, o));
    }

    private boolean isShort(Value part, Value whole) {
        return names(part).stream().anyMatch(p -> names(whole).stream().anyMatch(w -> w.length() > p.length()
                && p.length() >= LEAST && Text.isHan(p.charAt(0)) && (w.startsWith(p) || w.endsWith(p))));
    }

    private Set<String> names(Value party) {
        return party instanceof Value.Thing t ? names.getOrDefault(t.local(), Set.of()) : Set.of();
    }
}
