package hkig.serve.explore;

import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Reads what is known of a fact: its words, when it held, what proves it. */
final class Details {

    private static final Node POST_IN = Relation.term("hkig:post");
    private static final Node TITLE = Relation.term("hkig:title");
    private static final Node DATE = Relation.term("hkig:date");
    private static final Node SIGNING = Relation.term("hkig:signing");
    private static final Node DERIVED = Relation.term("prov:wasDerivedFrom");
    private static final Node TARGET = Relation.term("oa:hasTarget");
    private static final Node TYPE = Relation.term("rdf:type");
    private static final Node LABEL = Relation.term("rdfs:label");
    private static final Node AGREEMENT = Relation.term("hkig:Agreement");
    private static final Node ISSUED = Relation.term("dcterms:issued");
    private static final int MOST_EVIDENCE = 500;

    private final Graph graph;
    private final Map<String, String> prefixes;

    Details(Graph graph, Map<String, String> prefixes) {
        this.graph = graph;
        this.prefixes = prefixes;
    }

    /** What the fact is called, read from one of its ends, as a literal. */
    Node label(Fact fact, Node end, Visitor visitor) {
        Labels names = new Labels(graph, prefixes, visitor.termLanguages());
        Optional<Node> own = switch (fact.relation()) {
            case POST -> fact.node().flatMap(tenure -> objects(tenure, POST_IN).findFirst().map(names::of)
                .filter(name -> !name.getLiteralLanguage().isEmpty()).or(() -> best(objects(tenure, TITLE), visitor)));
            // The narrowest class is the one that says more than "agreement".
            case AGREEMENT -> fact.node().flatMap(agreement -> objects(agreement, TYPE).filter(type ->
                !type.equals(AGREEMENT) && graph.contains(type, Relation.term("rdfs:subClassOf"), AGREEMENT))
                .min(Comparator.comparing(Node::toString)).flatMap(type -> best(objects(type, LABEL), visitor)));
            default -> Optional.empty();
        };
        return own.orElseGet(() -> NodeFactory.createLiteralLang(
            visitor.text(fact.relation().text(fact.from().equals(end))), visitor.language()));
    }

    private static Optional<Node> best(Stream<Node> literals, Visitor visitor) {
        return literals.filter(Node::isLiteral).min(Comparator
            .comparingInt((Node label) -> Labels.rank(label.getLiteralLanguage(), visitor.termLanguages()))
            .thenComparing(Node::getLiteralLexicalForm));
    }

    /** When it held. What an article says without a date held when the article came out. */
    Period period(Fact fact) {
        if (fact.node().isEmpty()) return Period.UNKNOWN;
        Node node = fact.node().get();
        if (fact.relation() == Relation.POST) {
            Optional<String> from = text(node, "hkig:from"), to = text(node, "hkig:to");
            if (from.isPresent() || to.isPresent()) return Period.of(from, to);
            List<String> seen = texts(node, "hkig:seenOn");
            return Period.around(seen.isEmpty() ? issued(node) : seen);
        }
        List<String> dates = Stream.concat(objects(node, DATE), objects(node, SIGNING).flatMap(signing -> objects(signing, DATE)))
            .map(Node::getLiteralLexicalForm).sorted().limit(1).toList();
        return Period.around(dates.isEmpty() ? issued(node) : dates);
    }

    private List<String> issued(Node node) {
        return about("oa:hasBody", node).flatMap(evidence -> objects(evidence, TARGET))
            .flatMap(target -> objects(target, Relation.term("oa:hasSource")))
            .flatMap(article -> objects(article, ISSUED)).map(Node::getLiteralLexicalForm).toList();
    }

    /** The words that prove it, of the newest article first; empty where only curated tables have it. */
    List<Evidence> evidence(Fact fact, int most) {
        List<Node> found;
        if (fact.node().isEmpty())
            found = about("rdf:subject", fact.from()).filter(each -> has(each, "rdf:predicate", fact.relation().predicate())
                && has(each, "rdf:object", fact.to())).toList();
        else {
            Node node = fact.node().get();
            // The sentence about the witness says more than that about the whole agreement.
            List<Node> witness = fact.relation() != Relation.WITNESS ? List.of() : objects(node, SIGNING)
                .flatMap(signing -> about("rdf:subject", signing)).filter(each -> has(each, "rdf:object", fact.from())).toList();
            found = witness.isEmpty() ? Stream.concat(Stream.of(node), objects(node, DERIVED))
                .flatMap(each -> about("oa:hasBody", each)).toList() : witness;
        }
        return found.stream().distinct().map(this::read).flatMap(Optional::stream)
            .filter(each -> fact.relation() != Relation.QUOTED || each.article().equals(fact.to().getURI()))
            .sorted(Comparator.comparing(Evidence::date).reversed().thenComparing(Evidence::article)
                .thenComparing(Evidence::quote)).limit(most).toList();
    }

    /** Addresses that the curated tables name for it, at most so many. */
    List<String> sources(Fact fact, int most) {
        return objects(fact.node().orElse(fact.from()), Relation.term("dcterms:source")).filter(Node::isURI).map(Node::getURI)
            .filter(address -> address.matches("https?://.*")).sorted().limit(most).toList();
    }

    private Optional<Evidence> read(Node evidence) {
        Optional<Node> target = objects(evidence, TARGET).findFirst();
        Optional<Node> article = target.flatMap(at -> objects(at, Relation.term("oa:hasSource")).findFirst());
        Optional<String> quote = target.flatMap(at -> objects(at, Relation.term("oa:hasSelector")).findFirst())
            .flatMap(selector -> text(selector, "oa:exact"));
        if (article.isEmpty() || quote.isEmpty() || !article.get().isURI()) return Optional.empty();
        Node page = article.get();
        Node title = objects(page, Relation.term("dcterms:title")).filter(Node::isLiteral)
            .min(Comparator.comparing(Node::getLiteralLexicalForm)).orElseGet(() -> NodeFactory.createLiteralString(page.getURI()));
        String tier = objects(evidence, Relation.term("hkig:tier")).filter(Node::isURI).map(Node::getURI).sorted().findFirst()
            .map(iri -> iri.substring(iri.length() - 1)).orElse("");
        return Optional.of(new Evidence(quote.get(), title, text(page, "dcterms:issued").orElse(""),
            objects(page, Relation.term("schema:url")).filter(Node::isURI).map(Node::getURI).sorted().findFirst().orElse(""),
            page.getURI(), tier));
    }

    private Stream<Node> about(String predicate, Node thing) {
        return graph.stream(Node.ANY, Relation.term(predicate), thing).map(Triple::getSubject).limit(MOST_EVIDENCE);
    }

    private boolean has(Node subject, String predicate, Node object) {
        return graph.contains(subject, Relation.term(predicate), object);
    }

    private Stream<Node> objects(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
    }

    private List<String> texts(Node subject, String predicate) {
        return objects(subject, Relation.term(predicate)).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).sorted().toList();
    }

    private Optional<String> text(Node subject, String predicate) {
        return texts(subject, predicate).stream().findFirst();
    }
}
