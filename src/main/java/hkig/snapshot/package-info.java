/** Writes the pages of a running server as a folder that any web server can host. */
package hkig.snapshot;
