package hkig.store;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;

/** Graphs for the tests of the store, and what stands in it as text. */
final class Rdf {

    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/hkig/id/>
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private Rdf() { }

    static Model turtle(String triples) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(PREFIXES + triples), null, Lang.TURTLE);
        return model;
    }

    static String sparql(String query) {
        return PREFIXES + query;
    }

    /** Sorted N-Quads of all graphs but {@code loads}. */
    static String quads(GraphStore store) {
        return String.join("", lines(store));
    }

    static List<String> lines(GraphStore store) {
        return store.read(Rdf::withoutLoads);
    }

    private static List<String> withoutLoads(Dataset data) {
        return data.asDatasetGraph().stream().filter(quad -> !quad.getGraph().getURI().endsWith("graph/loads"))
                .map(Rdf::line).sorted().toList();
    }

    private static String line(Quad quad) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.writeQuads(out, List.of(quad).iterator());
        return out.toString(StandardCharsets.UTF_8);
    }
}
