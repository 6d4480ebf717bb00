package hkig.serve.ontology;

import hkig.serve.web.Labels;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The terms of the ontology and what it says of them.
 *
 * @param graph a copy, which needs no transaction
 * @param terms local name to role, for each term of the ontology's own namespace
 */
record Ontology(Graph graph, TreeMap<String, Role> terms) {

    static final String IRI = "https://w3id.org/hkig/ontology";
    static final String NAMESPACE = IRI + "#";

    /** What a term is. */
    enum Role { CLASS, PROPERTY, INDIVIDUAL }

    private static final Set<Node> CLASSES = Set.of(OWL.Class.asNode(), RDFS.Class.asNode());
    private static final Set<Node> PROPERTIES = Set.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode(),
        OWL.AnnotationProperty.asNode(), RDF.Property.asNode());

    /** Copies the graph: an ontology has a few thousand triples at most. */
    static Ontology of(Graph stored) {
        Graph graph = GraphFactory.createDefaultGraph();
        stored.stream().forEach(graph::add);
        TreeMap<String, Role> terms = new TreeMap<>();
        graph.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
            .forEach(triple -> name(triple.getSubject()).ifPresent(name ->
                terms.merge(name, role(triple.getObject()), (a, b) -> a.compareTo(b) < 0 ? a : b)));
        return new Ontology(graph, terms);
    }

    private static Role role(Node type) {
        return CLASSES.contains(type) ? Role.CLASS : PROPERTIES.contains(type) ? Role.PROPERTY : Role.INDIVIDUAL;
    }

    private static Optional<String> name(Node node) {
        return node.isURI() && node.getURI().startsWith(NAMESPACE) && node.getURI().length() > NAMESPACE.length()
            ? Optional.of(node.getURI().substring(NAMESPACE.length())) : Optional.empty();
    }

    /** The local name of a term that is listed; empty for all other nodes. */
    Optional<String> listed(Node node) {
        return name(node).filter(terms::containsKey);
    }

    Stream<Node> of(Role role) {
        return terms.entrySet().stream().filter(entry -> entry.getValue() == role)
            .map(entry -> NodeFactory.createURI(NAMESPACE + entry.getKey()));
    }

    Stream<Node> objects(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
    }

    Stream<Node> subjects(Node predicate, Node object) {
        return graph.stream(Node.ANY, predicate, object).map(Triple::getSubject);
    }

    /** The literal in the best of the languages. */
    Optional<Node> best(Node subject, Node predicate, List<String> languages) {
        return objects(subject, predicate).filter(Node::isLiteral).min((a, b) -> {
            int difference = Labels.rank(a.getLiteralLanguage(), languages) - Labels.rank(b.getLiteralLanguage(), languages);
            return difference != 0 ? difference : a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm());
        });
    }
}
