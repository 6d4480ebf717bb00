package hkig.serve.names;

import org.apache.jena.graph.Node;

/**
 * A thing that was found.
 *
 * @param matched the one of its names that fits best, as a literal
 */
public record Hit(Thing thing, Node matched) { }
