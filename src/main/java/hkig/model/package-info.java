/** The values that travel along the line, all immutable; this package knows none of the others. */
package hkig.model;
