package hkig.serve.thing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What points at a thing, and which of it a part of the page has shown already. */
final class Incoming {

    /** The most subjects that are read of one predicate. */
    static final int MOST = 500;

    /** The most triples that are looked at for predicates that no part of the page asked for. */
    private static final int SCANNED = 5_000;

    /** Evidence is shown beside what it proves. */
    private static final List<String> EVIDENCE = List.of("oa:hasBody", "rdf:subject", "rdf:object");

    private final Statements statements;
    private final Node thing;
    private final Map<String, List<Node>> read = new HashMap<>();
    private final Set<Node> asked = new HashSet<>();
    private boolean cut;

    Incoming(Statements statements, Node thing) {
        this.statements = statements;
        this.thing = thing;
        EVIDENCE.forEach(predicate -> asked.add(Vocabulary.node(predicate)));
    }

    /** The subjects that point here by the predicate, which the caller shows. */
    List<Node> take(String predicate) {
        asked.add(Vocabulary.node(predicate));
        return read.computeIfAbsent(predicate, name -> {
            List<Node> found = statements.subjects(name, thing, MOST + 1);
            if (found.size() > MOST) cut = true;
            return found.stream().limit(MOST).distinct().toList();
        });
    }

    /** What no part of the page has asked for, predicate to subjects: by true what is set apart, by false the others. */
    Map<Boolean, Map<Node, Set<Node>>> rest(Set<Node> apart) {
        Map<Boolean, Map<Node, Set<Node>>> rest = Map.of(true, new TreeMap<>(Comparator.comparing(Node::toString)),
            false, new TreeMap<>(Comparator.comparing(Node::toString)));
        List<Triple> scanned = statements.graph().stream(Node.ANY, Node.ANY, thing).limit(SCANNED + 1L).toList();
        if (scanned.size() > SCANNED) cut = true;
        scanned.stream().filter(triple -> !asked.contains(triple.getPredicate())).forEach(triple ->
            rest.get(apart.contains(triple.getPredicate())).computeIfAbsent(triple.getPredicate(), predicate -> new LinkedHashSet<>()).add(triple.getSubject()));
        return rest;
    }

    /** Whether more points here than was read. */
    boolean isCut() {
        return cut;
    }
}
