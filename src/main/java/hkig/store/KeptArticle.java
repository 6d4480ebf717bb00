package hkig.store;

/**
 * An article that stands in the store.
 *
 * @param iri IRI of the article; its named graph is {@link GraphStore#articleGraph}
 * @param text hash of its kept text, for {@link GraphStore#keptText}
 * @param stamp what its graph was made from: whoever loads decides what goes into it
 */
public record KeptArticle(String iri, String text, String stamp) { }
