package hkig.extract;

import hkig.knowledge.Named;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.Optional;

/**
 * A span that may name something.
 *
 * @param type local name of its class in {@code hkig:}
 * @param named the known thing of that name, where it is one
 * @param safe whether the form can stand alone
 * @param group key that candidates of one thing share, made of the name
 */
record Candidate(Span span, Kind kind, String type, Optional<Named> named, boolean safe, String group, String rule,
        Tier tier) {

    /** What a candidate is worth when two overlap: length first, surer ones and known ones more. */
    double weight() {
        double sure = switch (tier) {
            case A -> 1.3;
            case B -> 1.15;
            case C -> 0.8;
        };
        return span.length() * sure + (named.isPresent() ? 0.5 : 0) - 1;
    }

    Candidate with(Tier other) {
        return with(other, rule);
    }

    Candidate with(Tier other, String otherRule) {
        return new Candidate(span, kind, type, named, safe, group, otherRule, other);
    }
}
