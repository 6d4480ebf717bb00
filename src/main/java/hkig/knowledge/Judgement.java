package hkig.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a record of a register is a thing of ours: a {@code hkig:Judgement} of {@code seeds/decisions.ttl}.
 *
 * @param thing IRI of the thing, the one that is used for it after merges
 * @param record IRI of the record; absent where the register has none
 * @param register what the IRIs of the register's records begin with
 * @param score from 0 to 1, where one was counted
 * @param by who or what decided
 * @param day {@code yyyy-mm-dd}
 * @param basis what it rests on, one line a sign
 */
public record Judgement(String iri, String thing, Optional<String> record, String register, Verdict verdict,
        Optional<BigDecimal> score, String by, String day, String reason, List<String> basis) {

    /** What was decided, with the local name of its {@code hkig:Verdict}. */
    public enum Verdict {
        /** It is proven that the two are one: {@code owl:sameAs}. */
        SAME("SameRecord"),
        /** The two are taken for one: {@code schema:sameAs}. */
        MATCHING("MatchingRecord"),
        OTHER("OtherRecord"),
        NONE("NoRecord");

        private final String term;

        Verdict(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }

        boolean isLink() {
            return this == SAME || this == MATCHING;
        }
    }

    public Judgement {
        basis = List.copyOf(basis);
    }
}
