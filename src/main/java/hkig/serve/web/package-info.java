/** What all pages share: safe HTML, texts in the reader's language, names, and the frame that a page stands in. */
package hkig.serve.web;
