package hkig.serve.thing;

import java.util.ArrayList;
import java.util.Collection;
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

    /** The most pieces of evidence of parts of one node that are told apart by what they prove. */
    private static final int MOST_SCANNED = 20_000;

    /** What more there is than was read: {@code shown} of {@code all} pieces of evidence for a node. */
    record Cut(Node of, int shown, long all) { }

    private final Statements statements;
    private final Map<Node, List<Proof>> read = new HashMap<>();
    private final Map<Node, Map<Triple, List<Node>>> parts = new HashMap<>();
    private final Map<Proof, Cut> cut = new HashMap<>();

    Proofs(Statements statements) {
        this.statements = statements;
    }

    /** All that supports the node as a whole ({@code oa:hasBody}) and triples with it as subject. */
    List<Proof> of(Node subject) {
        return read.computeIfAbsent(subject, node ->
            Stream.of("oa:hasBody", "rdf:subject").flatMap(role -> some(node, role).stream()).toList());
    }

    private List<Proof> some(Node node, String role) {
        List<Node> evidence = statements.subjects(role, node, MOST + 1);
        return evidence.size() <= MOST ? proofs(evidence)
            : cut(node, proofs(evidence.subList(0, MOST)), statements.count(role, node));
    }

    /** What supports the triple. Reads only evidence of triples, however often its subject is named. */
    List<Proof> of(Triple triple) {
        List<Node> evidence = parts.computeIfAbsent(triple.getSubject(), this::byPart).getOrDefault(triple, List.of());
        return evidence.size() <= MOST ? proofs(evidence)
            : cut(triple.getSubject(), proofs(evidence.subList(0, MOST)), evidence.size());
    }

    private Map<Triple, List<Node>> byPart(Node subject) {
        Map<Triple, List<Node>> evidence = new HashMap<>();
        for (Node each : statements.subjects("rdf:subject", subject, MOST_SCANNED))
            part(each).ifPresent(part -> evidence.computeIfAbsent(part, of -> new ArrayList<>(2)).add(each));
        return evidence;
    }

    private List<Proof> proofs(List<Node> evidence) {
        return evidence.stream().map(this::proof).flatMap(Optional::stream).toList();
    }

    private List<Proof> cut(Node of, List<Proof> shown, long all) {
        Cut what = new Cut(of, shown.size(), all);
        shown.forEach(proof -> cut.put(proof, what));
        return shown;
    }

    /** Where these proofs are not all that there are. */
    List<Cut> cuts(Collection<Proof> proofs) {
        return proofs.stream().map(cut::get).filter(Objects::nonNull).distinct().toList();
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
