/** Finds in the text of one article what it names and states, each with its place in the text. */
package hkig.extract;
