package hkig.serve.thing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Reads evidence: what supports a node or a triple, and what an article supports. */
final class Proofs {

    /** The most pieces of evidence that are read for one node. */
    static final int MOST = 300;

    private final Statements statements;
    private final Map<Node, List<Proof>> read = new HashMap<>();

    Proofs(Statements statements) {
        this.statements = statements;
    }

    /** All that supports the node as a whole ({@code oa:hasBody}) and triples with it as subject. */
    List<Proof> of(Node subject) {
        return read.computeIfAbsent(subject, node -> Stream.concat(whole(node), parts(node)).toList());
    }

    /** What supports the triple. Reads only evidence of triples, however often its subject is named. */
    List<Proof> of(Triple triple) {
        return partsOf(triple.getSubject()).stream().filter(proof -> proof.part().equals(Optional.of(triple))).toList();
    }

    private final Map<Node, List<Proof>> parts = new HashMap<>();

    private List<Proof> partsOf(Node subject) {
        return parts.computeIfAbsent(subject, node -> parts(node).toList());
    }

    private Stream<Proof> whole(Node body) {
        return statements.subjects("oa:hasBody", body, MOST).stream().map(this::proof).flatMap(Optional::stream);
    }

    private Stream<Proof> parts(Node subject) {
        return statements.subjects("rdf:subject", subject, MOST).stream().map(this::proof).flatMap(Optional::stream);
    }

    /** All evidence that quotes the article, with what it supports: a node, or the subject of a triple. */
    Map<Proof, Node> in(Node article, int most) {
        Map<Proof, Node> found = new HashMap<>();
        for (Node target : statements.subjects("oa:hasSource", article, most))
            for (Node evidence : statements.subjects("oa:hasTarget", target, most))
                proof(evidence).ifPresent(proof -> proof.part().map(Triple::getSubject)
                    .or(() -> statements.object(evidence, "oa:hasBody")).ifPresent(of -> found.put(proof, of)));
        return found;
    }

    /** The evidence behind an IRI; empty where something of it is missing. */
    Optional<Proof> proof(Node evidence) {
        Optional<Node> target = statements.object(evidence, "oa:hasTarget");
        Optional<Node> selector = target.flatMap(place -> statements.object(place, "oa:hasSelector"));
        Optional<Node> article = target.flatMap(place -> statements.object(place, "oa:hasSource"));
        Optional<String> quote = selector.flatMap(at -> statements.text(at, "oa:exact"));
        if (article.isEmpty() || quote.isEmpty()) return Optional.empty();
        int start = selector.flatMap(at -> statements.text(at, "oa:start")).map(Proofs::number).orElse(0);
        return Optional.of(new Proof(article.get(), start, start + quote.get().codePointCount(0, quote.get().length()),
            quote.get(), statements.text(evidence, "hkig:rule").orElse(""),
            statements.object(evidence, "hkig:tier").orElse(Vocabulary.node("hkig:TierB")), part(evidence)));
    }

    private Optional<Triple> part(Node evidence) {
        List<Node> of = Stream.of("rdf:subject", "rdf:predicate", "rdf:object")
            .map(role -> statements.object(evidence, role).orElse(null)).filter(Objects::nonNull).toList();
        return of.size() == 3 ? Optional.of(Triple.create(of.get(0), of.get(1), of.get(2))) : Optional.empty();
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
