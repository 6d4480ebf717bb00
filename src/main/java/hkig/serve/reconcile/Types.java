package hkig.serve.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** The classes that things can be asked for by: those below, with the classes of the ontology that are narrower. */
final class Types {

    /** What the IRIs of the classes begin with; their names behind it are their identifiers here. */
    static final String SPACE = "https://w3id.org/hkig/ontology#";
    /** The classes that have nothing broader here, in the order in which they are offered. */
    static final List<String> BROADEST =
        List.of("Organisation", "Person", "Place", "Fund", "Programme", "Event", "Agreement");

    /**
     * A class.
     *
     * @param names its labels by language
     * @param meanings its comments by language
     * @param broader the classes right above it
     */
    record Type(String id, Map<String, String> names, Map<String, String> meanings, List<String> broader) {

        /** The name in a language of the pages, else in another. */
        String in(String language) {
            return names.getOrDefault(language, names.values().stream().findFirst().orElse(id));
        }
    }

    private final Map<String, Type> types = new LinkedHashMap<>();

    private Types() { }

    /** Reads the classes from a graph that holds the ontology, within a transaction. */
    static Types read(Graph graph) {
        Types read = new Types();
        BROADEST.forEach(id -> read.add(graph, id, List.of()));
        return read;
    }

    private void add(Graph graph, String id, List<String> broader) {
        Node type = NodeFactory.createURI(SPACE + id);
        types.put(id, new Type(id, literals(graph, type, RDFS.label.asNode()),
            literals(graph, type, RDFS.comment.asNode()), broader));
        Set<String> narrower = new TreeSet<>();
        graph.stream(Node.ANY, RDFS.subClassOf.asNode(), type).map(triple -> triple.getSubject())
            .filter(below -> below.isURI() && below.getURI().startsWith(SPACE))
            .forEach(below -> narrower.add(below.getURI().substring(SPACE.length())));
        narrower.stream().filter(below -> !types.containsKey(below)).forEach(below -> add(graph, below, List.of(id)));
    }

    private static Map<String, String> literals(Graph graph, Node subject, Node predicate) {
        Map<String, String> found = new LinkedHashMap<>();
        graph.stream(subject, predicate, Node.ANY).map(triple -> triple.getObject()).filter(Node::isLiteral)
            .forEach(text -> found.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return found;
    }

    Stream<Type> all() {
        return types.values().stream();
    }

    /** The class of an identifier, or of the IRI that it stands for. */
    Optional<Type> at(String id) {
        return Optional.ofNullable(types.get(id.startsWith(SPACE) ? id.substring(SPACE.length()) : id));
    }

    /** The class and all that are broader, by their identifiers. */
    Set<String> withBroader(Type type) {
        Set<String> all = new TreeSet<>(Set.of(type.id()));
        type.broader().forEach(above -> all.addAll(withBroader(types.get(above))));
        return all;
    }

    /** The narrowest of some classes, by their identifiers. */
    List<Type> narrowest(Set<String> ids) {
        List<Type> narrowest = new ArrayList<>(ids.stream().sorted().map(types::get).filter(type -> type != null).toList());
        List<String> broader = narrowest.stream().flatMap(type -> type.broader().stream()).toList();
        narrowest.removeIf(type -> broader.contains(type.id()));
        return narrowest;
    }
}
