/** The page on which a reader sees what is found in a text of his own; nothing of it is kept. */
package hkig.serve.tryout;
