package hkig.serve.web;

import hkig.serve.answer.Prefixes;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The name of a thing for a reader who prefers some languages to others: {@code skos:prefLabel}, {@code rdfs:label} or
 * {@code dcterms:title}.
 */
public final class Labels {

    private static final List<Node> NAMING =
        List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

    private final Graph graph;
    private final Map<String, String> prefixes;
    private final List<String> languages;

    /** @param languages the best first: {@link Visitor#nameLanguages} for things, {@link Visitor#termLanguages} */
    public Labels(Graph graph, Map<String, String> prefixes, List<String> languages) {
        this.graph = graph;
        this.prefixes = prefixes;
        this.languages = languages;
    }

    /** The best label as a literal; where it has none, its IRI, shortened, as a plain literal. */
    public Node of(Node thing) {
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

    /** A literal as {@code bdi}, with its language: names of either script may stand in a text of the other. */
    public static Html.Element html(Node literal) {
        String tag = literal.getLiteralLanguage();
        return Html.e("bdi", literal.getLiteralLexicalForm()).when(!tag.isEmpty(), "lang", tag);
    }

    private boolean better(Node label, Node than) {
        int difference = rank(label.getLiteralLanguage(), languages) - rank(than.getLiteralLanguage(), languages);
        return difference < 0
            || difference == 0 && label.getLiteralLexicalForm().compareTo(than.getLiteralLexicalForm()) < 0;
    }

    /** How far down the list a language tag stands, by its range: the lower, the better. Unknown ones come last. */
    public static int rank(String tag, List<String> languages) {
        String lower = tag.toLowerCase(Locale.ROOT);
        for (int i = 0; i < languages.size(); i++) {
            String range = languages.get(i).toLowerCase(Locale.ROOT);
            if (lower.equals(range) || lower.startsWith(range + "-")) return i;
        }
        return tag.isEmpty() ? languages.size() : languages.size() + 1;
    }
}
