/** The page about the data: how much there is, where it comes from, how sure it is, and what may be done with it. */
package hkig.serve.about;
