package hkig.serve.query;

import hkig.serve.answer.Kept;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The classes and properties that the ontology declares and the graph uses, with their labels, as JSON: what the editor
 * completes. A term that nothing uses is left out, since a query with it finds nothing.
 */
public final class TermList extends HttpServlet implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Kept<String> terms;

    /** @param version changes whenever the dataset does */
    public TermList(LongSupplier version, DatasetGraph dataset) {
        terms = new Kept<>(version, () -> Txn.calculateRead(dataset, () -> json(dataset.getDefaultGraph())));
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write(terms.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for what still reads the store. */
    @Override public void close() {
        terms.close();
    }

    private static String json(Graph graph) {
        JsonArray terms = new JsonArray();
        declared(graph, OWL.Class.asNode()).filter(term -> graph.contains(Node.ANY, RDF.type.asNode(), term))
            .forEach(term -> terms.add(entry(graph, term, "class")));
        Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property)
            .flatMap(kind -> declared(graph, kind.asNode())).distinct()
            .filter(term -> graph.contains(Node.ANY, term, Node.ANY))
            .forEach(term -> terms.add(entry(graph, term, "property")));
        return terms.toString();
    }

    private static Stream<Node> declared(Graph graph, Node kind) {
        return graph.stream(Node.ANY, RDF.type.asNode(), kind).map(triple -> triple.getSubject()).filter(Node::isURI)
            .sorted((a, b) -> a.getURI().compareTo(b.getURI()));
    }

    private static JsonObject entry(Graph graph, Node term, String kind) {
        JsonObject labels = new JsonObject();
        graph.stream(term, RDFS.label.asNode(), Node.ANY).map(triple -> triple.getObject()).filter(Node::isLiteral)
            .forEach(label -> labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        JsonObject entry = new JsonObject();
        entry.put("iri", term.getURI());
        entry.put("kind", kind);
        entry.put("labels", labels);
        return entry;
    }
}
