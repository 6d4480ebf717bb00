package hkig.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The word lists of the extractor have thousands of names; where they say whose a name is, the matching agrees. */
    @Test
    void namesOfTheWordListsMeanTheirOwnThing() throws IOException {
        List<String> wrong = new ArrayList<>();
        int matched = 0;
        for (String list : List.of("orgs", "funds", "programmes", "sites"))
            for (String line : Files.readAllLines(Path.of("seeds/language/" + list + ".tsv"))) {
                String[] cells = line.split("\t", -1);
                String slug = cells[cells.length - 1];
                if (line.startsWith("#") || slug.isEmpty() || slug.equals("slug")) continue;
                for (String name : cells[0].split("[|]")) {
                    List<Candidate> found = Matcher.judged(matcher.find(new Query(name, List.of(), false, 2, List.of())), 2);
                    if (found.isEmpty() || !found.getFirst().match()) continue;
                    // Whose name something is letter for letter, the seeds themselves say.
                    if (found.getFirst().features().containsKey("name_exact")) continue;
                    matched++;
                    if (!found.getFirst().entry().id().endsWith("/" + slug)) wrong.add(name + ": " + found.getFirst());
                }
            }
        assertTrue(matched > 20, matched + " matched");
        assertEquals(List.of(), wrong);
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
