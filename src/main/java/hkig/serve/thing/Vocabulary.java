package hkig.serve.thing;

import hkig.serve.answer.Prefixes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the pages know, by the names that Turtle gives them. */
final class Vocabulary {

    private static final Map<String, String> NAMESPACES = Prefixes.of("");
    private static final Map<String, Node> NODES = new ConcurrentHashMap<>();

    private Vocabulary() { }

    /** @param prefixed for example {@code "org:member"}, with a prefix of {@link Prefixes} */
    static Node node(String prefixed) {
        return NODES.computeIfAbsent(prefixed, name -> {
            int colon = name.indexOf(':');
            return NodeFactory.createURI(NAMESPACES.get(name.substring(0, colon)) + name.substring(colon + 1));
        });
    }
}
