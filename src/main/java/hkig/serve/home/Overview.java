package hkig.serve.home;

import hkig.serve.web.Kind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * What the graph holds, in figures.
 *
 * @param counts how many things there are of each kind
 * @param evidence how many facts carry the words they came from
 * @param first the earliest date of an article, as in the graph
 * @param last the latest
 * @param newest the articles of the latest dates, the latest first
 */
public record Overview(Map<Kind, Long> counts, long evidence, Optional<String> first, Optional<String> last,
        List<Newest> newest) {

    private static final int MOST_NEWEST = 6;
    private static final Node MENTIONS = NodeFactory.createURI("https://schema.org/mentions");
    private static final Node EVIDENCE = NodeFactory.createURI("https://w3id.org/hkig/ontology#Evidence");

    /**
     * An article.
     *
     * @param path its IRI without the base
     * @param title a literal
     * @param mentions IRIs of what it mentions
     */
    public record Newest(String path, Node title, String date, Optional<String> publisher, List<String> mentions) { }

    /** @param base only articles below it are among the newest */
    public static Overview of(Graph graph, String base) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) counts.put(kind, count(graph, NodeFactory.createURI(kind.type())));
        record Dated(Node article, String date) { }
        List<Dated> dated = subjects(graph, NodeFactory.createURI(Kind.ARTICLE.type()))
            .flatMap(article -> objects(graph, article, DCTerms.issued.asNode()).filter(Node::isLiteral).limit(1)
                .map(date -> new Dated(article, date.getLiteralLexicalForm())))
            .sorted(Comparator.comparing(Dated::date).reversed().thenComparing(each -> each.article().toString()))
            .toList();
        return new Overview(counts, count(graph, EVIDENCE),
            dated.isEmpty() ? Optional.empty() : Optional.of(dated.getLast().date()),
            dated.isEmpty() ? Optional.empty() : Optional.of(dated.getFirst().date()),
            dated.stream().flatMap(each -> newest(graph, base, each.article(), each.date())).limit(MOST_NEWEST).toList());
    }

    private static Stream<Newest> newest(Graph graph, String base, Node article, String date) {
        if (!article.isURI() || !article.getURI().startsWith(base)) return Stream.empty();
        return objects(graph, article, DCTerms.title.asNode()).filter(Node::isLiteral).limit(1).map(title ->
            new Newest(article.getURI().substring(base.length()), title, date,
                objects(graph, article, DCTerms.publisher.asNode()).filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm).findFirst(),
                objects(graph, article, MENTIONS).filter(Node::isURI).map(Node::getURI).sorted().toList()));
    }

    private static long count(Graph graph, Node type) {
        return subjects(graph, type).count();
    }

    private static Stream<Node> subjects(Graph graph, Node type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject);
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
    }
}
