/** Wires the stages into one line ({@link hkig.Pipeline}) and talks to people ({@link hkig.Main} and the commands). */
package hkig;
