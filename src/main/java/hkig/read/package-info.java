/** Turns pages, texts and JSON lines into articles, and names what holds none. */
package hkig.read;
