package hkig.serve.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * What the graph says, for one request: all that is said of a node is read once, in one scan of the index. To be used
 * in a transaction, by one thread.
 */
final class Statements {

    private final DatasetGraph view;
    private final Graph graph;
    private final Map<Node, List<Triple>> about = new HashMap<>();
    private final Map<Node, Map<Node, List<Node>>> objects = new HashMap<>();

    /** @param view the dataset, its default graph the union of all others */
    Statements(DatasetGraph view) {
        this.view = view;
        this.graph = view.getDefaultGraph();
    }

    Graph graph() {
        return graph;
    }

    /** The graph as far as it is asked for a subject, which is read once; anything else finds nothing. */
    Graph remembered() {
        return new GraphBase() {
            @Override protected ExtendedIterator<Triple> graphBaseFind(Triple wanted) {
                return WrappedIterator.create(wanted.getSubject().isConcrete() ? about(wanted.getSubject()).stream()
                    .filter(wanted::matches).iterator() : Collections.emptyIterator());
            }
        };
    }

    /** The triples with the node as subject. */
    List<Triple> about(Node subject) {
        return subject.isLiteral() ? List.of() : about.computeIfAbsent(subject, this::read);
    }

    /** From the named graphs, which is quicker than from their union: that compares each triple with all before it. */
    private List<Triple> read(Node subject) {
        Set<Triple> triples = new LinkedHashSet<>();
        for (var quads = view.find(Node.ANY, subject, Node.ANY, Node.ANY); quads.hasNext();) triples.add(quads.next().asTriple());
        return List.copyOf(triples);
    }

    List<Node> objects(Node subject, String predicate) {
        if (subject.isLiteral()) return List.of();
        Map<Node, List<Node>> known = objects.get(subject);
        if (known == null) {
            known = new HashMap<>();
            for (Triple triple : about(subject))
                known.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>(2)).add(triple.getObject());
            objects.put(subject, known);
        }
        return known.getOrDefault(Vocabulary.node(predicate), List.of());
    }

    Optional<Node> object(Node subject, String predicate) {
        return objects(subject, predicate).stream().min(Statements::compare);
    }

    /** The lexical form of a literal that is said of the node. */
    Optional<String> text(Node subject, String predicate) {
        return objects(subject, predicate).stream().filter(Node::isLiteral).min(Statements::compare)
            .map(Node::getLiteralLexicalForm);
    }

    boolean isTrue(Node subject, String predicate) {
        return text(subject, predicate).filter(Predicate.isEqual("true")).isPresent();
    }

    boolean isA(Node subject, String type) {
        return objects(subject, "rdf:type").contains(Vocabulary.node(type));
    }

    /** Subjects of the triples with this predicate and object, at most so many. */
    List<Node> subjects(String predicate, Node object, int most) {
        return graph.stream(Node.ANY, Vocabulary.node(predicate), object).limit(most).map(Triple::getSubject).toList();
    }

    /** Number of the triples with this predicate and object. */
    long count(String predicate, Node object) {
        return graph.stream(Node.ANY, Vocabulary.node(predicate), object).count();
    }

    /** For each triple that is said of the node, the named graphs that hold it. */
    Map<Triple, Set<Node>> graphs(Node subject) {
        Map<Triple, Set<Node>> graphs = new LinkedHashMap<>();
        for (var quads = view.find(Node.ANY, subject, Node.ANY, Node.ANY); quads.hasNext();) {
            Quad quad = quads.next();
            graphs.computeIfAbsent(quad.asTriple(), triple -> new LinkedHashSet<>()).add(quad.getGraph());
        }
        return graphs;
    }

    /** An order for nodes that is the same each time: by their text, then by language or datatype. */
    static int compare(Node one, Node other) {
        int difference = text(one).compareTo(text(other));
        return difference != 0 ? difference : one.toString().compareTo(other.toString());
    }

    static List<Node> sorted(Collection<Node> nodes) {
        return nodes.stream().distinct().sorted(Statements::compare).toList();
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
