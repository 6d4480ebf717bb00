package hkig.model;

/** A place in an article's text that names something. The surface form is the text of the span, nothing else. */
public record Mention(Span span, String surface, String rule, Tier tier) { }
