package hkig.serve.explore;

import org.apache.jena.graph.Node;

/**
 * The words that a fact came from.
 *
 * @param quote as the article has them
 * @param title of the article, as a literal
 * @param date of the article as XML Schema writes dates; empty where unknown
 * @param address of the article at its publisher; empty where unknown
 * @param article IRI of the article
 * @param tier {@code A} or {@code B}; empty where unknown
 */
record Evidence(String quote, Node title, String date, String address, String article, String tier) { }
