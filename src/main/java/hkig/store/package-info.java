/** Keeps the dataset, one named graph an article, and the articles' texts beside it. */
package hkig.store;
