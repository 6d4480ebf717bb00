package hkig.serve.reconcile;

import org.apache.jena.graph.Node;

/**
 * One name of a thing.
 *
 * @param text as a literal
 * @param general whether it is too general to stand alone, {@code hkig:nameInContext}
 */
record Name(Entry entry, Node text, Form form, boolean general) { }
