package hkig.extract;

import hkig.model.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a text with what belongs to it.
 *
 * @param span from the qualifier or currency sign to the unit
 * @param max differs from {@code min} in ranges
 * @param currency ISO 4217
 * @param unit as written in the ontology's units: {@code m²}, {@code %}; or the counting word (間, 名)
 * @param counted whether the unit is a counting word, so that what is counted follows
 * @param qualifier individual of the ontology: {@code Exactly}, {@code MoreThan}, ...
 */
record Quantity(Span span, BigDecimal min, BigDecimal max, Optional<String> currency, Optional<String> unit,
        boolean counted, String qualifier) { }
