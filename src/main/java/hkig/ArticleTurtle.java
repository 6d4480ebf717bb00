package hkig;

import hkig.knowledge.Knowledge;
import hkig.model.Resolution;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;

/** The graph of an article, written for people. */
final class ArticleTurtle {

    private ArticleTurtle() { }

    static Map<String, String> prefixes(Knowledge knowledge) {
        Map<String, String> prefixes = new TreeMap<>(knowledge.ontologyModel().getNsPrefixMap());
        prefixes.keySet().removeAll(Set.of("described", "seen", "wd"));
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        // Turtle has no slash in a short name: one prefix a folder.
        for (String folder : List.of("agreement", "article", "event", "evidence", "figure", "fund", "organisation", "person",
                "place", "programme", "quotation", "signing", "tenure")) prefixes.put(folder, knowledge.base() + folder + "/");
        return prefixes;
    }

    /** The article first, then by subject, type first: a reader finds his way, and it is always the same. */
    static List<Triple> sorted(Graph graph, String article) {
        return graph.stream().sorted(Comparator
                .comparing((Triple t) -> !t.getSubject().toString().equals(article))
                .thenComparing(t -> t.getSubject().toString())
                .thenComparing(t -> !t.getPredicate().equals(RDF.Nodes.type))
                .thenComparing(t -> t.getPredicate().toString()).thenComparing(t -> t.getObject().toString())).toList();
    }

    static String of(Resolution resolution, Pipeline pipeline, Knowledge knowledge) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        prefixes(knowledge).forEach(writer::prefix);
        sorted(pipeline.graph(resolution).getGraph(), resolution.article()).forEach(writer::triple);
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
