package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private static Path data;

    @BeforeAll
    static void store() {
        SmallStore.make(data, "<fund/x> a hkig:Fund ; skos:prefLabel \"晨星基金\"@zh-Hant .");
    }

    @Test
    void oneGraphGoesToAFileOrToStandardOutput(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.ttl");
        assertEquals(0, Cli.run("export", "--data", data.toString(), "--graph", SmallStore.ARTICLE + "#graph", "-o", file.toString()).exit());
        Cli standard = Cli.run("export", "--data", data.toString(), "--graph", SmallStore.ARTICLE + "#graph");
        assertEquals(Files.readString(file), standard.out());
        Model read = ModelFactory.createDefaultModel();
        RDFParser.fromString(standard.out(), Lang.TURTLE).parse(read);
        assertEquals(2, read.size());
    }

    @Test
    void graphsOfOursGoByTheirShortName() {
        Cli run = Cli.run("export", "--data", data.toString(), "--graph", "seeds", "--format", "jsonld");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("organisation/hkstp") || run.out().contains("organisation:hkstp"));
    }

    @Test
    void csvHoldsTheRowsOfAQuery() {
        Cli run = Cli.run("export", "--data", data.toString(), "--format", "csv", "--query", "agreements");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("agreement,date,kind"), run.out());
    }

    @Test
    void whatDoesNotFitTogetherIsMisuse() {
        assertEquals(2, Cli.run("export", "--data", data.toString(), "--format", "csv").exit());
        assertEquals(2, Cli.run("export", "--data", data.toString(), "--format", "trig", "--graph", "seeds").exit());
        assertEquals(2, Cli.run("export", "--data", data.toString(), "--format", "excel").exit());
    }

    @Test
    void aGraphThatIsNotThereFails() {
        Cli run = Cli.run("export", "--data", data.toString(), "--graph", "nothing");
        assertEquals(1, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
