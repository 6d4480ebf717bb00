package hkig.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Runs CONSTRUCT queries over the union of all named graphs but some. */
final class Derivation {

    private static final int QUAD = 4;

    private final DatasetGraph data;
    private final Set<NodeId> hidden = new HashSet<>();

    /** Inside a transaction, and for that transaction alone. */
    Derivation(DatasetGraph data, List<Node> without) {
        this.data = data;
        for (Node graph : without) hidden.add(TDBInternal.getNodeId(data, graph));
    }

    Set<Triple> of(List<String> constructs) {
        Predicate<Tuple<NodeId>> stands = tuple -> tuple.len() != QUAD || !hidden.contains(tuple.get(0));
        Set<Triple> derived = new HashSet<>();
        for (String text : constructs) {
            Query query = QueryFactory.create(text);
            if (!query.isConstructType() || query.isConstructQuad())
                throw new IllegalArgumentException("a derived fact comes from a CONSTRUCT of triples, not from: " + text);
            try (QueryExecution execution = QueryExecution.dataset(DatasetFactory.wrap(data)).query(query)
                    .set(SystemTDB.symTupleFilter, stands).set(ARQ.httpServiceAllowed, false).build()) {
                execution.execConstructTriples().forEachRemaining(derived::add);
            }
        }
        return derived;
    }
}
