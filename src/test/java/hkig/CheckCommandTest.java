package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private Cli check(String turtle) {
        return Cli.run("check", "--data", SmallStore.make(folder, turtle).toString());
    }

    @Test
    void theCuratedKnowledgeHasNoErrors() {
        Cli run = Cli.run("check", "--data", folder.resolve("none").toString());
        assertEquals(0, run.exit(), run.out());
        assertTrue(run.err().contains(" 0 errors"), run.err());
    }

    @Test
    void warningsAreListedAndDoNotFail() {
        Cli run = check("<article/small> a hkig:Article ; hkig:byteHash \"" + "0".repeat(64) + "\" ; hkig:textHash \"" + "0".repeat(64)
                + "\" ; <http://purl.org/dc/terms/title> \"題\"@zh-Hant ; <http://purl.org/dc/terms/language> \"zh-Hant\" .");
        assertEquals(0, run.exit(), run.out());
        assertTrue(run.out().contains("warning  article-without-date"), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shapes           | <fund/x> a hkig:Fund .
            undefined-terms  | <fund/x> hkig:nonsense 1 .
            disjoint-classes | <fund/x> a hkig:Fund , hkig:Person ; skos:prefLabel "x"@en .
            fact-without-evidence | <figure/x> hkig:figureOf <fund/citf> .
            """)
    void eachKindOfErrorIsFoundAndFails(String check, String turtle) {
        Cli run = check(turtle);
        assertEquals(1, run.exit(), run.out());
        assertTrue(run.out().contains("error  " + check + "  "), run.out());
    }
}
