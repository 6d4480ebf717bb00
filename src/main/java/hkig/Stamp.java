package hkig;

import hkig.map.Hash;
import hkig.model.Article;
import java.util.Optional;

/**
 * What the store remembers of an article beside its graph. It names no file: the graph {@code loads} is served.
 *
 * @param content changes with everything that the graph depends on: article, knowledge, program
 * @param seed whether it came from {@code seeds/articles}
 * @param place where an article without an address was read: hash of the file and the place in it
 */
record Stamp(String content, boolean seed, Optional<String> place) {

    private static final String SEED = "seed";
    private static final String OTHER = "other";
    private static final String NOWHERE = "-";

    static Stamp of(String content, Article article, boolean seed) {
        boolean hasPlace = article.address().isEmpty() && !article.source().equals("standard input");
        return new Stamp(Hash.of(content), seed, hasPlace
                ? Optional.of(Hash.of(article.source() + "\n" + article.id()).substring(0, 32)) : Optional.empty());
    }

    /** Of what {@link #toString} gives. */
    static Stamp parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 3) return new Stamp(text, false, Optional.empty());
        return new Stamp(parts[0], parts[1].equals(SEED), Optional.of(parts[2]).filter(place -> !place.equals(NOWHERE)));
    }

    /** Whether an article that stands under this stamp need not be written under the other: a seed gives way to others. */
    boolean covers(Stamp wanted) {
        return content.equals(wanted.content) && (wanted.seed || !seed && place.equals(wanted.place));
    }

    @Override
    public String toString() {
        return content + " " + (seed ? SEED : OTHER) + " " + place.orElse(NOWHERE);
    }
}
