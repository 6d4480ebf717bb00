/** The reference of the ontology: each class, property and individual, as the graph of the ontology describes it. */
package hkig.serve.ontology;
