/** Finds things by their names, in whatever script, language or short form they are typed. */
package hkig.serve.names;
