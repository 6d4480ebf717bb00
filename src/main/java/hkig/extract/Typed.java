package hkig.extract;

import hkig.model.Span;
import hkig.model.Value;
import java.util.List;

/**
 * A span that patterns can ask for by type.
 *
 * @param type {@code ORG}, {@code PERSON}, {@code SITE}, {@code FUND}, {@code PROG}, {@code EVENT}, {@code AMOUNT},
 *     {@code DATE}, {@code DURATION}, {@code TITLE}, {@code LIST}, {@code BODY}, {@code POST}, {@code HOLDER}, {@code WHO},
 *     {@code HE} or {@code REP}
 * @param source what was found there: a {@link Candidate}, a {@link Quantity}, a {@link Holder}, or null for plain values
 */
record Typed(String type, Span span, List<Value> values, Object source) { }
