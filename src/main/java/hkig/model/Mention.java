package hkig.model;

/**
 * A place in an article's text that names something. The surface form is the text of the span as it is seen: characters
 * that show nothing are left out, nothing else is changed.
 */
public record Mention(Span span, String surface, String rule, Tier tier) { }
