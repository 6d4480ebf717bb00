package hkig.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well the names of {@code reconcile/names.tsv} are matched, over all of them and over those that nothing was tuned with. */
class AccuracyTest {

    private static final double FIRST = 0.95;
    private static final double REFUSED = 0.98;

    private static Matcher matcher;
    private static List<Labelled> all;

    @BeforeAll
    static void read() throws IOException {
        matcher = Labelled.matcher();
        all = Labelled.all();
    }

    @Test
    void theRightThingIsFirstAndWhatIsUnknownIsNotMatched() {
        holds("all lines", all);
        holds("even lines", all.stream().filter(row -> row.line() % 2 == 0).toList());
    }

    private static void holds(String which, List<Labelled> rows) {
        Accuracy accuracy = Accuracy.of(matcher, rows);
        assertTrue(accuracy.first() >= FIRST * accuracy.known(), () -> which + ": " + accuracy);
        assertTrue(accuracy.refused() >= REFUSED * accuracy.unknown(), () -> which + ": " + accuracy);
        assertTrue(accuracy.wrong() <= 0.02 * accuracy.known(), () -> which + ": " + accuracy);
    }

    @Test
    void theListIsWhatItSays() {
        assertTrue(all.size() >= 300, all.size() + " names");
        assertTrue(all.stream().filter(row -> !row.isKnown()).count() >= 100, "names that the seeds do not have");
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Labelled row : all) if (!seen.add(row.query() + "\t" + row.type())) twice.add(row.query());
        assertEquals(List.of(), twice, "a second time");
        Set<String> nowhere = new HashSet<>();
        for (Labelled row : all)
            if (row.isKnown() && !Labelled.KNOWLEDGE.isCurated(Labelled.KNOWLEDGE.base() + row.expected())) nowhere.add(row.expected());
        assertEquals(Set.of(), nowhere, "not in the seeds");
    }
}
