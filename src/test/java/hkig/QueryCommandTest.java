package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Queries;
import hkig.knowledge.Terms;
import hkig.serve.Served;
import hkig.serve.Settings;
import hkig.serve.SparqlServer;
import hkig.store.GraphStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    @BeforeAll
    static void store() {
        SmallStore.make(data, "<fund/x> a hkig:Fund ; skos:prefLabel \"晨星基金\"@zh-Hant .");
    }

    private static Cli query(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "query";
        all[1] = "--data";
        all[2] = data.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Cli.run(all);
    }

    @Test
    void answersInTheFormatAskedFor() {
        String sparql = "SELECT ?name { <fund/x> skos:prefLabel ?name }";
        assertEquals("name\r\n晨星基金\r\n", query("-e", sparql).out());
        assertEquals("?name\n\"晨星基金\"@zh-Hant\n", query("-e", sparql, "--format", "tsv").out());
        assertTrue(query("-e", sparql, "--format", "json").out().contains("\"xml:lang\": \"zh-Hant\""));
        assertTrue(query("-e", sparql, "--format", "xml").out().contains("xml:lang=\"zh-Hant\""));
        assertEquals("name\n--------\n晨星基金\n", query("-e", sparql, "--format", "table").out());
        assertEquals("true\n", query("-e", "ASK { <fund/x> a hkig:Fund }", "--format", "table").out());
        assertTrue(query("-e", "DESCRIBE <fund/x>").out().contains("\"晨星基金\"@zh-Hant"));
    }

    @Test
    void theQuestionsOfTheProjectGoByName() {
        Cli run = query("holders-of-a-post");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().lines().count() > 1);
        assertTrue(Cli.run("query").out().startsWith("agreements-by-party-and-year"));
    }

    @Test
    void fromChoosesAmongTheGraphs() {
        assertEquals("n\r\n2\r\n", query("-e", "SELECT (COUNT(*) AS ?n) FROM <article/small#graph> { ?s ?p ?o }").out());
        assertEquals("n\r\n0\r\n", query("-e", "SELECT (COUNT(*) AS ?n) FROM <http://127.0.0.1:9/x> { ?s ?p ?o }").out());
    }

    @Test
    void anErrorSaysLineAndColumn() throws Exception {
        Cli typed = query("-e", "SELECT ?x { ?x }");
        assertEquals(2, typed.exit());
        assertTrue(typed.err().startsWith("hkig query: -e: Line 1, column 16: "), typed.err());
        Path file = Files.writeString(folder.resolve("bad.rq"), "SELECT ?x\nWHERE { ?x }\n");
        Cli read = query(file.toString());
        assertEquals(1, read.exit());
        assertEquals("hkig: " + file + ": Line 2, column 12: “}” is not expected here.", read.err().strip());
    }

    @Test
    void noQueryLeavesTheMachineAndNoneChangesTheStore() {
        assertEquals(1, query("-e", "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }").exit());
        assertEquals(2, query("-e", "LOAD <http://127.0.0.1:9/x>").exit());
        assertEquals(2, query("-e", "DELETE WHERE { ?s ?p ?o }").exit());
    }

    @Test
    void whereThereIsNoStoreItSaysSoAndMakesNone() {
        Cli run = Cli.run("query", "--data", folder.resolve("none").toString(), "agreements");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("there is no store here"), run.err());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void aFormatThatDoesNotFitIsMisuse() {
        assertEquals(2, query("-e", "DESCRIBE <fund/x>", "--format", "csv").exit());
        assertEquals(2, query("-e", "ASK {}", "--format", "turtle").exit());
    }

    @Test
    void besideAServerItAsksTheServer() throws Exception {
        Knowledge knowledge = Knowledge.load(Path.of(""), Terms.BASE);
        try (GraphStore store = GraphStore.at(data);
                SparqlServer server = SparqlServer.start(
                    new Served(store.dataset(), store::version, Terms.BASE,
                            knowledge.fold(), knowledge.nameWords(), List.of(), List.of(), Queries.load(Path.of("")).wording(), Optional.empty()), new Settings(0, Duration.ofSeconds(30), 1))) {
            store.announce("hkig serve, " + server.address());
            assertEquals("name\r\n晨星基金\r\n", query("-e", "SELECT ?name { <fund/x> skos:prefLabel ?name }").out());
            Cli cut = query("-e", "SELECT ?s { ?s ?p ?o }");
            assertEquals(2, cut.out().lines().count());
            assertTrue(cut.err().contains("cut the answer at 1 rows"), cut.err());
        }
    }

    @Test
    void aTableIsAsWideAsTheTerminalAndChineseTakesTwoColumns() {
        List<String> lines = TextTable.lines(List.of("名", "b"), List.of(List.of("香港科學園", "one two three four"), List.of("x", "\u001B[2J")), 22);
        assertEquals(List.of("名          b", "----------  ----------", "香港科學園  one two", "            three four", "x            [2J"), lines);
    }
}
