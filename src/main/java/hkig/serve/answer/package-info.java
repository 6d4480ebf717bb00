/** Answers queries over the union of all graphs, each within limits of time and size. */
package hkig.serve.answer;
