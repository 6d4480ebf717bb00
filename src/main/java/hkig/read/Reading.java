package hkig.read;

import hkig.model.Article;

/** What became of one article of a source. */
public sealed interface Reading {

    record Read(Article article) implements Reading { }

    /**
     * @param source what was being read: a file or an address
     * @param where the place in it ({@code line 3, column 17}, {@code byte 1024}), empty for the whole
     * @param reason what was found and what was expected, one sentence for people
     */
    record Skipped(String source, String where, String reason) implements Reading {

        @Override
        public String toString() {
            return source + (where.isEmpty() ? "" : ", " + where) + ": " + reason;
        }
    }
}
