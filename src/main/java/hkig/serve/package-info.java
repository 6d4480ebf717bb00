/** Answers SPARQL and shows the page, read-only and on this machine alone. */
package hkig.serve;
