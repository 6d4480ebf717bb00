package hkig.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the store itself writes into the graph {@code loads}; each is described in {@code ontology/hkig.ttl}. */
final class Terms {

    private static final String HKIG = "https://w3id.org/hkig/ontology#";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    /** Of an article's graph: the stamp it was made under. */
    static final Node STAMP = hkig("stamp");
    /** Of an article's graph: the hash of its kept text. */
    static final Node KEPT_TEXT = hkig("keptText");
    /** Of an article's graph: the article. */
    static final Node GRAPH_OF = hkig("graphOf");
    /** Of a graph of the knowledge, and of a load run: the knowledge it is of. */
    static final Node KNOWLEDGE = hkig("knowledgeFingerprint");

    static final Node ARTICLES_PUT = hkig("articlesPut");
    static final Node ARTICLES_UNCHANGED = hkig("articlesUnchanged");
    static final Node ARTICLES_SKIPPED = hkig("articlesSkipped");
    static final Node ARTICLES_RETRACTED = hkig("articlesRetracted");
    static final Node QUADS_ADDED = hkig("quadsAdded");
    static final Node QUADS_REMOVED = hkig("quadsRemoved");

    static final Node ACTIVITY = NodeFactory.createURI(PROV + "Activity");
    static final Node STARTED = NodeFactory.createURI(PROV + "startedAtTime");
    static final Node ENDED = NodeFactory.createURI(PROV + "endedAtTime");

    private Terms() { }

    private static Node hkig(String name) {
        return NodeFactory.createURI(HKIG + name);
    }
}
