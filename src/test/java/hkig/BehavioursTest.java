package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Sources;
import hkig.knowledge.Terms;
import hkig.read.PageMarks;
import hkig.read.Reader;
import hkig.read.Reading;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What articles state, one folder of {@code src/test/resources/behaviours} for each behaviour: {@code items.jsonl} has the
 * articles, all invented, {@code expected.ttl} the whole of what they state as {@link Stated} leaves it. There a found thing
 * is a blank node, so that nobody has to write its key.
 */
class BehavioursTest {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path FOLDERS = HOME.resolve("src/test/resources/behaviours");
    private static final Knowledge KNOWLEDGE = Knowledge.load(HOME, Terms.BASE);
    private static final Pipeline PIPELINE = new Pipeline(KNOWLEDGE);
    private static final List<String> PREFIXES = List.of("hkig", "org", "schema", "skos", "dcterms");

    static Stream<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(FOLDERS)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void statesWhatIsExpected(String folder) {
        Model graphs = ModelFactory.createDefaultModel();
        try (Stream<Reading> readings = new Reader(Sources.load(HOME), PageMarks.load(HOME))
                .read(FOLDERS.resolve(folder).resolve("items.jsonl").toString())) {
            readings.forEach(r -> graphs.add(PIPELINE.graph(PIPELINE.resolve(((Reading.Read) r).article()))));
        }
        Model stated = new Stated(KNOWLEDGE, graphs).model();
        Model expected = RDFDataMgr.loadModel(FOLDERS.resolve(folder).resolve("expected.ttl").toString(), Lang.TURTLE);
        if (!stated.isIsomorphicWith(expected)) assertEquals(turtle(expected), turtle(stated));
    }

    private static String turtle(Model model) {
        StringWriter out = new StringWriter();
        PREFIXES.forEach(p -> model.setNsPrefix(p, Terms.iri(p + ":")));
        RDFDataMgr.write(out, model, Lang.TURTLE);
        return out.toString();
    }
}
