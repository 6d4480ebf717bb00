/** Writes what the store holds to files, in the formats that others read. */
package hkig.export;
