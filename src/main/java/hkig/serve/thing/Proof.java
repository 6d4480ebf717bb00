package hkig.serve.thing;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A passage of an article that supports something ({@code hkig:Evidence}).
 *
 * @param start offset of the passage in the text of the article, in code points
 * @param end where it ends, not included
 * @param quote the exact words
 * @param tier IRI of a {@code hkig:Tier}
 * @param part the triple that it supports; empty where it supports the node as a whole
 */
record Proof(Node article, int start, int end, String quote, String rule, Node tier, Optional<Triple> part) {

    boolean holds(Proof other) {
        return article.equals(other.article) && start <= other.start && other.end <= end;
    }
}
