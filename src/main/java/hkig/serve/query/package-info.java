/** The page on which a reader writes SPARQL and sees the answer. */
package hkig.serve.query;
