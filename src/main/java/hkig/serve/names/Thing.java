package hkig.serve.names;

import hkig.serve.web.Kind;
import hkig.serve.web.Labels;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A thing that has a name.
 *
 * @param path the IRI without the base of things: {@code organisation/hkstp}
 * @param preferred its preferred names, as literals; at least one
 * @param curated whether it is in the curated tables
 * @param articles number of articles that mention it
 */
public record Thing(String iri, String path, Kind kind, List<Node> preferred, boolean curated, int articles) {

    public Thing {
        preferred = List.copyOf(preferred);
    }

    /** The preferred name that suits a reader of these languages best. */
    public Node label(List<String> languages) {
        return preferred.stream().min(Comparator
            .comparingInt((Node name) -> Labels.rank(name.getLiteralLanguage(), languages))
            .thenComparing(Node::getLiteralLexicalForm)).orElseThrow();
    }

    /** Where this server tells of it. */
    public String address() {
        return "/id/" + path;
    }
}
