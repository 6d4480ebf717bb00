package hkig.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * The graph {@code loads}: what the store remembers of how the other graphs came to be. It stands in the dataset so that
 * it changes in the same transaction as they do. Statements are made about graphs, not about articles.
 */
final class Loads {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final DatasetGraph data;
    private final String base;
    private final Node graph;

    Loads(DatasetGraph data, String base) {
        this.data = data;
        this.base = base;
        this.graph = NodeFactory.createURI(base + "graph/loads");
    }

    Node graph() {
        return graph;
    }

    Optional<String> stamp(Node articleGraph) {
        return value(articleGraph, Terms.STAMP);
    }

    Optional<String> text(Node articleGraph) {
        return value(articleGraph, Terms.KEPT_TEXT);
    }

    boolean uses(String text) {
        return data.contains(graph, Node.ANY, Terms.KEPT_TEXT, NodeFactory.createLiteralString(text));
    }

    Set<String> texts() {
        Set<String> hashes = new TreeSet<>();
        data.find(graph, Node.ANY, Terms.KEPT_TEXT, Node.ANY)
                .forEachRemaining(quad -> hashes.add(quad.getObject().getLiteralLexicalForm()));
        return hashes;
    }

    /** Every article that stands, by IRI. */
    List<KeptArticle> articles() {
        Map<Node, String> articles = new HashMap<>();
        data.find(graph, Node.ANY, Terms.GRAPH_OF, Node.ANY)
                .forEachRemaining(quad -> articles.put(quad.getSubject(), quad.getObject().getURI()));
        List<KeptArticle> kept = new ArrayList<>();
        articles.forEach((of, iri) -> kept.add(new KeptArticle(iri, text(of).orElseThrow(), stamp(of).orElseThrow())));
        kept.sort(Comparator.comparing(KeptArticle::iri));
        return kept;
    }

    void keep(Node articleGraph, String article, String text, String stamp) {
        set(articleGraph, Terms.GRAPH_OF, NodeFactory.createURI(article));
        set(articleGraph, Terms.KEPT_TEXT, NodeFactory.createLiteralString(text));
        set(articleGraph, Terms.STAMP, NodeFactory.createLiteralString(stamp));
    }

    void forget(Node subject) {
        data.deleteAny(graph, subject, Node.ANY, Node.ANY);
    }

    /** Fingerprint by graph of the knowledge that stands. */
    Map<Node, String> knowledge() {
        Map<Node, String> found = new HashMap<>();
        data.find(graph, Node.ANY, Terms.KNOWLEDGE, Node.ANY).forEachRemaining(quad -> {
            if (!data.contains(graph, quad.getSubject(), RDF.type.asNode(), Terms.ACTIVITY))
                found.put(quad.getSubject(), quad.getObject().getLiteralLexicalForm());
        });
        return found;
    }

    void setKnowledge(Node knowledgeGraph, String fingerprint) {
        set(knowledgeGraph, Terms.KNOWLEDGE, NodeFactory.createLiteralString(fingerprint));
    }

    void record(LoadRun run) {
        Node activity = NodeFactory.createURI(base + "load/" + NAME.format(run.started()));
        add(activity, RDF.type.asNode(), Terms.ACTIVITY);
        add(activity, Terms.STARTED, time(run.started()));
        add(activity, Terms.ENDED, time(run.ended()));
        add(activity, Terms.KNOWLEDGE, NodeFactory.createLiteralString(run.knowledge()));
        add(activity, Terms.ARTICLES_PUT, number(run.put()));
        add(activity, Terms.ARTICLES_UNCHANGED, number(run.unchanged()));
        add(activity, Terms.ARTICLES_SKIPPED, number(run.skipped()));
        add(activity, Terms.ARTICLES_RETRACTED, number(run.retracted()));
        add(activity, Terms.QUADS_ADDED, number(run.written().added()));
        add(activity, Terms.QUADS_REMOVED, number(run.written().removed()));
    }

    private Optional<String> value(Node subject, Node predicate) {
        var found = data.find(graph, subject, predicate, Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
    }

    private void set(Node subject, Node predicate, Node object) {
        if (data.contains(graph, subject, predicate, object)) return;
        data.deleteAny(graph, subject, predicate, Node.ANY);
        add(subject, predicate, object);
    }

    private void add(Node subject, Node predicate, Node object) {
        data.add(graph, subject, predicate, object);
    }

    private static Node time(Instant instant) {
        return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }

    private static Node number(long count) {
        return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
    }
}
