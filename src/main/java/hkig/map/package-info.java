/** Turns what was resolved into the triples of the article's graph, each fact with its evidence. */
package hkig.map;
