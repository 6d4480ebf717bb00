package hkig;

import hkig.map.Hash;
import hkig.model.Article;
import java.util.Optional;

/**
 * What the store remembers of an article beside its graph. It names no file: the graph {@code loads} is served.
 *
 * @param content changes with everything that the graph depends on: article, knowledge, program
 * @param seed whether it came from {@code seeds/articles}
 * @param file hash of the file's name, where the article has no address and so is known by its text
 */
record Stamp(String content, boolean seed, Optional<String> file) {

    private static final String SEED = "seed";
    private static final String OTHER = "other";
    private static final String NONE = "-";

    static Stamp of(String content, Article article, boolean seed) {
        boolean known = article.address().isPresent() || article.source().equals("standard input");
        return new Stamp(Hash.of(content), seed, known ? Optional.empty() : Optional.of(file(article.source())));
    }

    static String file(String source) {
        return Hash.of(source).substring(0, 32);
    }

    /** Of what {@link #toString} gives. */
    static Stamp parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 3) return new Stamp(text, false, Optional.empty());
        return new Stamp(parts[0], parts[1].equals(SEED), Optional.of(parts[2]).filter(file -> !file.equals(NONE)));
    }

    /** Whether what stands under this stamp need not be written under the other: a seed gives way to others. */
    boolean covers(Stamp wanted) {
        return content.equals(wanted.content) && (wanted.seed || !seed && file.equals(wanted.file));
    }

    @Override
    public String toString() {
        return content + " " + (seed ? SEED : OTHER) + " " + file.orElse(NONE);
    }
}
