/** Reads {@code ontology/}, {@code seeds/} and {@code queries/} once, and says all that is wrong in them. */
package hkig.knowledge;
