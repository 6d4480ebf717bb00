package hkig.serve.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * What came of asking for labelled names.
 *
 * @param known names that the seeds have
 * @param first of these, with the right thing first
 * @param matched of these, with the right thing surely meant
 * @param wrong of these, with another thing surely meant
 * @param unknown names that the seeds do not have
 * @param refused of these, with nothing surely meant
 */
record Accuracy(int known, int first, int matched, int wrong, int unknown, int refused) {

    static Accuracy of(Matcher matcher, List<Labelled> rows) {
        int[] counts = new int[6];
        for (Labelled row : rows) {
            List<Candidate> found = row.asked(matcher);
            boolean match = !found.isEmpty() && found.getFirst().match();
            boolean right = !found.isEmpty() && found.getFirst().entry().id().equals(row.expected());
            counts[row.isKnown() ? 0 : 4]++;
            if (!row.isKnown()) counts[5] += match ? 0 : 1;
            else {
                counts[1] += right ? 1 : 0;
                counts[2] += right && match ? 1 : 0;
                counts[3] += !right && match ? 1 : 0;
            }
        }
        return new Accuracy(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /** What went wrong with one name, for people. */
    static Optional<String> miss(Matcher matcher, Labelled row) {
        List<Candidate> found = row.asked(matcher);
        boolean match = !found.isEmpty() && found.getFirst().match();
        boolean right = !found.isEmpty() && found.getFirst().entry().id().equals(row.expected());
        if (row.isKnown() ? right && match : !match) return Optional.empty();
        return Optional.of((row.isKnown() ? right ? "unsure " : "MISS " : "MATCHED ") + row.line() + " " + row.query() + " -> "
            + row.expected() + "; " + found.stream().limit(2).map(each -> each.entry().id() + " " + each.score() + " " + each.features()).toList());
    }
}
