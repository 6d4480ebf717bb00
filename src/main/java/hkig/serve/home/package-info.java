/** The page that a reader meets first: what this is, what can be asked, what there is. */
package hkig.serve.home;
