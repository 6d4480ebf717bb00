package hkig.serve.explore;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One fact that joins two things.
 *
 * @param node what stands for it in the graph: a tenure, an agreement, a quotation; empty where it is one triple
 */
record Fact(Relation relation, Node from, Node to, Optional<Node> node) {

    /** The end that is not this one. */
    Node beside(Node end) {
        return from.equals(end) ? to : from;
    }
}
