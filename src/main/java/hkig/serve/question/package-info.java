/** Questions in plain words: what a reader chooses in them, and their answers as tables. */
package hkig.serve.question;
