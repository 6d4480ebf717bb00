package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The statements of one thing as a page: what is said of it, and what points at it. */
final class ThingPage {

    private static final int MOST_INCOMING = 200;

    private final Graph graph;
    private final String base;
    private final Visitor visitor;
    private final Labels names;
    private final Labels terms;

    ThingPage(Graph graph, String base, Map<String, String> prefixes, Visitor visitor) {
        this.graph = graph;
        this.base = base;
        this.visitor = visitor;
        this.names = new Labels(graph, prefixes, visitor.nameLanguages());
        this.terms = new Labels(graph, prefixes, visitor.termLanguages());
    }

    /** @param about the triples with the thing as subject; none makes a page that says so */
    Page of(Node thing, Graph about) {
        Node name = names.of(thing);
        List<Html> main = new ArrayList<>(List.of(e("h1", Labels.html(name)), e("p.iri", thing.getURI())));
        if (about.isEmpty()) main.add(e("p", visitor.text("thing.none")));
        else {
            main.add(table(said(about)));
            main.addAll(incoming(thing));
            main.add(e("p.formats", visitor.text("thing.as"), " ",
                form("Turtle", "turtle"), " ", form("JSON-LD", "jsonld"), " ",
                form("N-Triples", "ntriples"), " ", form("RDF/XML", "rdfxml")));
        }
        return Page.of(name.getLiteralLexicalForm(), main).withStatus(about.isEmpty() ? 404 : 200);
    }

    private static Html form(String name, String format) {
        return e("a", name).with("href", "?format=" + format);
    }

    /** Predicate to values; the type first, then by the IRI of the predicate. */
    private Map<Node, Set<Html>> said(Graph about) {
        Map<Node, Set<Html>> said = new TreeMap<>(
            Comparator.comparing((Node p) -> !p.equals(RDF.type.asNode())).thenComparing(Node::getURI));
        about.stream().forEach(t -> put(said, t.getPredicate(), t.getObject()));
        return said;
    }

    private List<Html> incoming(Node thing) {
        Map<Node, Set<Html>> pointing = new TreeMap<>(Comparator.comparing(Node::getURI));
        List<Triple> triples = graph.stream(Node.ANY, Node.ANY, thing).limit(MOST_INCOMING + 1L).toList();
        triples.stream().limit(MOST_INCOMING).forEach(t -> put(pointing, t.getPredicate(), t.getSubject()));
        if (pointing.isEmpty()) return List.of();
        List<Html> parts = new ArrayList<>(List.of(e("h2", visitor.text("thing.incoming"))));
        if (triples.size() > MOST_INCOMING) parts.add(e("p", visitor.text("thing.more", MOST_INCOMING)));
        parts.add(table(pointing));
        return parts;
    }

    private void put(Map<Node, Set<Html>> rows, Node predicate, Node value) {
        rows.computeIfAbsent(predicate, p -> new TreeSet<>(Comparator.comparing(Html::toString))).add(value(value));
    }

    private Html table(Map<Node, Set<Html>> rows) {
        return e("table.facts", e("tbody", rows.entrySet().stream().map(row -> e("tr",
            e("th", Labels.html(terms.of(row.getKey()))).with("scope", "row").with("title", row.getKey().getURI()),
            e("td", e("ul", row.getValue().stream().map(value -> e("li", value))))))));
    }

    private Html value(Node node) {
        if (node.isLiteral()) return Labels.html(node);
        if (!node.isURI()) return new Html.Text(node.toString());
        return e("a", Labels.html(names.of(node))).with("href", address(node.getURI())).with("rel", "noreferrer");
    }

    /** Where a reader gets at the IRI: things of ours on this server, all others at their own address. */
    private String address(String iri) {
        if (!iri.startsWith(base)) return iri;
        String path = iri.substring(base.length());
        return "/id/" + (path.contains("#") ? path.substring(0, path.indexOf('#')) : path);
    }
}
