package hkig.serve;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The name of a thing for a reader of one language: {@code skos:prefLabel}, {@code rdfs:label} or
 * {@code dcterms:title}.
 */
final class Labels {

    private static final List<Node> NAMING =
        List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

    private final Graph graph;
    private final Map<String, String> prefixes;
    private final String language;

    Labels(Graph graph, Map<String, String> prefixes, String language) {
        this.graph = graph;
        this.prefixes = prefixes;
        this.language = language;
    }

    /** The best label as a literal; where it has none, its IRI, shortened, as a plain literal. */
    Node of(Node thing) {
        if (thing.isLiteral()) return thing;
        for (Node naming : NAMING) {
            Node best = null;
            for (Iterator<Node> found = graph.stream(thing, naming, Node.ANY).map(t -> t.getObject()).iterator();
                    found.hasNext();) {
                Node label = found.next();
                if (label.isLiteral() && (best == null || better(label, best))) best = label;
            }
            if (best != null) return best;
        }
        return NodeFactory.createLiteralString(
            thing.isURI() ? Prefixes.shorten(thing.getURI(), prefixes) : thing.toString());
    }

    private boolean better(Node label, Node than) {
        int difference = distance(label) - distance(than);
        return difference < 0
            || difference == 0 && label.getLiteralLexicalForm().compareTo(than.getLiteralLexicalForm()) < 0;
    }

    /** 0 for the reader's language, 1 for the same in another script, 2 for no language, 3 for another. */
    private int distance(Node label) {
        String tag = label.getLiteralLanguage();
        if (tag.equalsIgnoreCase(language)) return 0;
        if (tag.isEmpty()) return 2;
        return tag.split("-")[0].equalsIgnoreCase(language.split("-")[0]) ? 1 : 3;
    }
}
