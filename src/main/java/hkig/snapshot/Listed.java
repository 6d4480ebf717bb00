package hkig.snapshot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What has a page in a snapshot. In memory stand paths and names, no facts.
 *
 * @param paths of all things with a page, without the base: {@code organisation/hkstp}
 * @param kinds by the word of the kind, the things that its index lists: path to names, by language tag
 */
record Listed(SortedSet<String> paths, Map<String, Map<String, Map<String, String>>> kinds) {

    private static final String ONTOLOGY = "https://w3id.org/hkig/ontology#";
    private static final List<String> KINDS = List.of("Organisation", "Person", "Place", "Post", "Agreement", "Fund",
        "Programme", "Event", "Article");

    /** Told on the pages of what they belong to; on their own they would be most of the files. */
    private static final Set<String> FOLDED = Set.of("evidence", "load", "graph", "identification", "decision", "source");

    static Listed of(Graph union, String base) {
        SortedSet<String> paths = new TreeSet<>();
        union.stream(Node.ANY, RDF.type.asNode(), Node.ANY).map(Triple::getSubject)
            .filter(thing -> thing.isURI() && thing.getURI().startsWith(base))
            .map(thing -> thing.getURI().substring(base.length()))
            .filter(path -> path.matches("[a-z]+/[A-Za-z0-9._~-]+") && !FOLDED.contains(path.substring(0, path.indexOf('/'))))
            .forEach(paths::add);
        Map<String, Map<String, Map<String, String>>> kinds = new LinkedHashMap<>();
        for (String kind : KINDS) {
            Map<String, Map<String, String>> things = new TreeMap<>();
            union.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(ONTOLOGY + kind)).map(Triple::getSubject)
                .filter(thing -> thing.isURI() && thing.getURI().startsWith(base))
                .filter(thing -> paths.contains(thing.getURI().substring(base.length())))
                .forEach(thing -> things.put(thing.getURI().substring(base.length()), names(union, thing)));
            if (!things.isEmpty()) kinds.put(kind.toLowerCase(Locale.ROOT), things);
        }
        return new Listed(paths, kinds);
    }

    private static Map<String, String> names(Graph union, Node thing) {
        Map<String, String> names = new TreeMap<>();
        for (Node property : List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode()))
            union.stream(thing, property, Node.ANY).map(Triple::getObject).filter(Node::isLiteral)
                .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
                .forEach(name -> names.putIfAbsent(name.getLiteralLanguage(), name.getLiteralLexicalForm()));
        return names;
    }
}
