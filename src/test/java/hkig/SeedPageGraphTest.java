package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Sources;
import hkig.knowledge.Terms;
import hkig.read.PageMarks;
import hkig.read.Reader;
import hkig.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The graphs of the user's own page state what a person read there, and nothing else: each article by itself, with the
 * whole knowledge and again without every curated row that rests on this page alone.
 */
class SeedPageGraphTest {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String PAGE = Terms.BASE + "source/hkstp-20-years.txt";

    /** What a reader knows and the graph does not give yet, without the rows that the page alone supports. */
    private static final Set<String> KNOWN_MISSES = Set.of(
            // Found as a body that the corporation sets up; that it is a programme only the curated row tells.
            "1 programme 大灣區創科飛躍學院: operators");

    /** The page calls the event by two names and nowhere says in one sentence who holds it. */
    private static final String EVENT = "1 event 香港科技園二十周年紀念活動: operators";

    @Test
    void statesWhatThePageStates() throws IOException {
        assertEquals(List.of(EVENT), differences(HOME, true));
    }

    @Test
    void statesItWithoutTheRowsThatRestOnThePageAlone(@TempDir Path home) throws IOException {
        for (String folder : List.of("ontology", "queries", "seeds/language"))
            try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = home.resolve(HOME.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        Files.copy(HOME.resolve("seeds/sources.ttl"), home.resolve("seeds/sources.ttl"));
        try (var out = Files.newOutputStream(home.resolve("seeds/rest.ttl"))) {
            RDFDataMgr.write(out, withoutThePage(), Lang.TURTLE);
        }
        List<String> differences = new ArrayList<>(differences(home, false));
        differences.removeAll(KNOWN_MISSES);
        assertEquals(List.of(EVENT), differences);
    }

    private static Model withoutThePage() throws IOException {
        Model seeds = ModelFactory.createDefaultModel();
        try (Stream<Path> files = Files.list(HOME.resolve("seeds"))) {
            files.filter(f -> f.toString().endsWith(".ttl") && !f.endsWith("sources.ttl")).sorted()
                    .forEach(f -> RDFDataMgr.read(seeds, f.toString()));
        }
        Property source = seeds.createProperty(Terms.DCTERMS + "source");
        List<Resource> gone = seeds.listSubjectsWithProperty(source).filterKeep(thing -> thing.listProperties(source)
                .mapWith(s -> s.getResource().getURI()).toList().stream()
                .allMatch(iri -> iri.equals(PAGE) || iri.startsWith("https://www.hkstp.org/zh-hk/press-room/"))).toList();
        assertEquals(false, gone.isEmpty());
        for (Resource thing : gone) {
            seeds.removeAll(thing, null, null);
            seeds.removeAll(null, null, (RDFNode) thing);
        }
        return seeds;
    }

    private static List<String> differences(Path home, boolean whole) throws IOException {
        Pipeline pipeline = new Pipeline(Knowledge.load(home, Terms.BASE));
        List<Model> graphs;
        try (Stream<Reading> readings = new Reader(Sources.load(HOME), PageMarks.load(HOME))
                .read(HOME.resolve("seeds/articles/hkstp-20-years.txt").toString())) {
            graphs = readings.map(r -> pipeline.graph(pipeline.resolve(((Reading.Read) r).article()))).toList();
        }
        assertEquals(4, graphs.size());
        List<ReadByHand> rows = ReadByHand.all(Path.of("src/test/resources/seed-page/expected.tsv"));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < graphs.size(); i++) {
            int article = i + 1;
            List<ReadByHand> own = rows.stream().filter(r -> r.article() == article).toList();
            differences.addAll(new ArticleComparison(article, graphs.get(i), own, whole).differences());
        }
        return differences;
    }
}
