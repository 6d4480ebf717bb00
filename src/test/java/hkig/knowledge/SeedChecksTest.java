package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds pass the checks, and each check finds what it is there for. */
final class SeedChecksTest {

    private static final Model SEEDS = CuratedFiles.read();

    static List<String> checks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries/check"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".rq"))
                    .map(name -> name.substring(0, name.length() - 3)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void seedsPass(String check) throws IOException {
        List<String> problems = CuratedFiles.problems(check, SEEDS);
        if (!Files.readString(Path.of("queries/check", check + ".rq")).contains("\n# severity: info\n")) {
            assertEquals(List.of(), problems);
        }
    }

    @Test
    void listsTheDoubts() {
        assertTrue(CuratedFiles.problems("doubtful-statements", SEEDS).stream()
                .anyMatch(row -> row.contains("cheuk-wing-hing")));
    }

    /**
     * Alfred Sit was Secretary until 2022-06-30, two Commissioners of Police share 2021-06-25, and deputy directors
     * are many at a time.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            secretary-for-innovation-technology, 2022-06-30 2022-12-31, 0
            secretary-for-innovation-technology, 2022-06-29 2022-12-31, 1
            secretary-for-innovation-technology, 2022-06-29,            1
            secretary-for-innovation-technology, 2022       2023,       0
            secretary-for-innovation-technology, 2022-05    2022-12,    1
            secretary-for-innovation-technology, 2021       2021,       1
            secretary-for-innovation-technology, 2022-06    2022-06,    0
            secretary-for-innovation-technology, 2014       2015-11,    0
            commissioner-of-police,              2021-06-25 2021-06-25, 0
            commissioner-of-police,              2010       2026,       5
            deputy-director-liaison-office,      2010       2026,       0
            """)
    void findsAnOverlapBeyondTheHandOverDay(String post, String days, int overlaps) {
        String[] day = days.split(" +");
        Model planted = CuratedFiles.with("tenure:planted a hkig:Tenure ; org:member person:sun-dong"
                + " ; hkig:post post:" + post + " ; hkig:from '" + day[0] + "'"
                + (day.length > 1 ? " ; hkig:to '" + day[1] + "' ." : " ."));
        assertEquals(overlaps, CuratedFiles.problems("overlapping-tenures", planted).size());
    }

    @Test
    void takesATenureAsLastingUnlessItIsKnownToHaveEnded() {
        String later = "tenure:planted hkig:post post:chief-executive-hk ; hkig:from '2099-07-01' .";
        assertEquals(1, CuratedFiles.problems("overlapping-tenures", CuratedFiles.with(later)).size());
        String former = "tenure:john-lee-ka-chiu.chief-executive-hk hkig:former true .";
        assertEquals(List.of(), CuratedFiles.problems("overlapping-tenures", CuratedFiles.with(later + former)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shared-names                 | organisation:nami skos:altLabel 'ASTRI'@en .
            tenures-outside-organisation | tenure:planted org:organization organisation:dpo ; hkig:from '2024-06' .
            tenures-outside-organisation | tenure:planted org:organization organisation:ogcio ; hkig:to '2024-07-26' .
            curated-without-source       | fund:planted a hkig:Fund .
            identifiers-without-evidence | organisation:astri schema:sameAs wd:Q1 .
            shared-identifiers           | organisation:astri schema:sameAs wd:Q15568 .
            references-to-nothing        | fund:itf hkig:operator organisation:ict .
            amounts-of-another-measure   | fund:itsp hkig:amount figure:itsp.approved-to-date .
            amounts-of-another-measure   | fund:itsp hkig:amount figure:itf.injected .
            """)
    void findsAPlantedProblem(String check, String turtle) {
        assertEquals(1, CuratedFiles.problems(check, CuratedFiles.with(turtle)).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shared-names                 | organisation:itb skos:altLabel '創科局'@zh-Hant .
            tenures-outside-organisation | tenure:planted org:organization organisation:dpo ; hkig:from '2024-07' .
            tenures-outside-organisation | tenure:planted org:organization organisation:dpo ; hkig:from '2024' .
            tenures-outside-organisation | tenure:planted org:organization organisation:ogcio ; hkig:to '2024-07-25' .
            """)
    void letsPassWhatIsRight(String check, String turtle) {
        assertEquals(List.of(), CuratedFiles.problems(check, CuratedFiles.with(turtle)));
    }

    @Test
    void findsASourceTakenAway() {
        Model model = CuratedFiles.read();
        model.removeAll(model.createResource(CuratedFiles.BASE + "person/sun-dong"), DCTerms.source, null);
        assertEquals(1, CuratedFiles.problems("curated-without-source", model).size());
    }
}
