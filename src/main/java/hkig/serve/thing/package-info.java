/** Tells what the graph knows of one thing, as a page and as RDF. */
package hkig.serve.thing;
