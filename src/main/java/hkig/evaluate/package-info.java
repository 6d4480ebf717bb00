/** Compares what was extracted with what people labelled. Both come in the JSON of {@code hkig extract --format json}. */
package hkig.evaluate;
