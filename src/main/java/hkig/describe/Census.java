package hkig.describe;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a dataset holds, counted. Maps are by IRI, in its order.
 *
 * @param triples of the union of the named graphs
 * @param graphs how many triples each named graph has
 * @param classes how many members each class has
 * @param properties in how many triples each property stands
 * @param links how many triples link things to things of others
 * @param examples a thing of each of the kinds that people look for, where there is one
 * @param first when the first load ended, as {@code xsd:dateTime}
 * @param last when the last one did
 */
public record Census(long triples, SortedMap<String, Long> graphs, SortedMap<String, Long> classes,
        SortedMap<String, Long> properties, SortedMap<Links, Long> links, List<String> examples,
        Optional<Node> first, Optional<Node> last) {

    private static final String ONTOLOGY = "https://w3id.org/hkig/ontology#";
    private static final List<String> KINDS = Stream.of("Organisation", "Person", "Tenure", "Park", "Agreement", "Fund",
        "Programme", "Event", "Article", "Evidence").map(ONTOLOGY::concat).toList();
    private static final List<Node> LINKING = List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode(),
        SKOS.closeMatch.asNode(), NodeFactory.createURI("https://schema.org/sameAs"));
    private static final Node ENDED = NodeFactory.createURI("http://www.w3.org/ns/prov#endedAtTime");

    /**
     * Links by one property to one host.
     *
     * @param property its IRI
     * @param host scheme and host of what is linked to, with a slash: {@code http://www.wikidata.org/}
     */
    public record Links(String property, String host) implements Comparable<Links> {

        @Override public int compareTo(Links other) {
            return Comparator.comparing(Links::host).thenComparing(Links::property).compare(this, other);
        }
    }

    /**
     * Counts; holds a number for each graph, class, property and host, and no triple.
     *
     * @param view its default graph the union of the named graphs; in a transaction for reading
     * @param base what the IRIs of things begin with
     */
    public static Census of(DatasetGraph view, String base) {
        Graph union = view.getDefaultGraph();
        Map<Node, Long> graphs = new HashMap<>();
        for (Iterator<Quad> quads = view.find(); quads.hasNext();) {
            Quad quad = quads.next();
            if (!quad.isDefaultGraph()) graphs.merge(quad.getGraph(), 1L, Long::sum);
        }
        Map<Node, Long> properties = new HashMap<>();
        Map<Node, Long> classes = new HashMap<>();
        Map<String, String> examples = new HashMap<>();
        long triples = 0;
        for (Iterator<Triple> each = union.find(); each.hasNext();) {
            Triple triple = each.next();
            triples++;
            properties.merge(triple.getPredicate(), 1L, Long::sum);
            if (!triple.getPredicate().equals(RDF.type.asNode())) continue;
            classes.merge(triple.getObject(), 1L, Long::sum);
            if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(base))
                examples.merge(triple.getObject().toString(), triple.getSubject().getURI(), Census::smaller);
        }
        List<Node> loads = union.stream(Node.ANY, ENDED, Node.ANY).map(Triple::getObject).filter(Node::isLiteral)
            .sorted(Comparator.comparing(Node::getLiteralLexicalForm)).toList();
        return new Census(triples, byIri(graphs), byIri(classes), byIri(properties), links(union, base),
            KINDS.stream().filter(examples::containsKey).map(examples::get).distinct().toList(),
            loads.stream().findFirst(), loads.isEmpty() ? Optional.empty() : Optional.of(loads.getLast()));
    }

    private static SortedMap<Links, Long> links(Graph union, String base) {
        SortedMap<Links, Long> links = new TreeMap<>();
        for (Node property : LINKING)
            for (Iterator<Triple> found = union.find(Node.ANY, property, Node.ANY); found.hasNext();) {
                Triple link = found.next();
                if (!link.getSubject().isURI() || !link.getSubject().getURI().startsWith(base)) continue;
                if (link.getObject().isURI() && !link.getObject().getURI().startsWith(base))
                    host(link.getObject().getURI()).ifPresent(host ->
                        links.merge(new Links(property.getURI(), host), 1L, Long::sum));
            }
        return links;
    }

    private static Optional<String> host(String iri) {
        int end = iri.indexOf('/', iri.indexOf("://") + 3);
        return iri.matches("(?s)https?://[A-Za-z0-9.:-]+/.*") ? Optional.of(iri.substring(0, end + 1)) : Optional.empty();
    }

    private static String smaller(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static SortedMap<String, Long> byIri(Map<Node, Long> counts) {
        SortedMap<String, Long> sorted = new TreeMap<>();
        counts.forEach((node, count) -> {
            if (node.isURI()) sorted.put(node.getURI(), count);
        });
        return sorted;
    }
}
