/** Decides which entity each mention is, and gives everything its IRI. */
package hkig.resolve;
