package hkig.extract;

import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts an article into pieces of at most {@value #MOST} characters, at the end of a paragraph or a sentence where there is
 * one, so that the work on an article grows with its length and no faster. News and press releases are one piece. The
 * pieces of a longer text know nothing of each other: a short form counts in the piece that declares it.
 */
final class Pieces {

    static final int MOST = 12_000;
    private static final String SENTENCE_ENDS = "。！？";

    private Pieces() { }

    /** What stands in all pieces of an article; a thing of several pieces is one entity. */
    static Extraction of(Article article, Function<Article, Extraction> extractor) {
        String text = article.text();
        if (text.length() <= MOST) return extractor.apply(article);
        Map<String, Entity> entities = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            Extraction piece = extractor.apply(piece(article, text, from, to));
            // A later piece has no title, so its text begins with a line feed of its own.
            int shift = from == 0 ? 0 : from - 1;
            Extraction placed = new Relocation(span -> span.shift(shift), key -> shift == 0 ? key : key + "+" + shift).of(piece, article);
            placed.entities().forEach(e -> entities.merge(e.local(), e, Pieces::joined));
            facts.addAll(placed.facts());
            from = to;
        }
        return new Extraction(article, List.copyOf(entities.values()), facts);
    }

    private static Article piece(Article article, String text, int from, int to) {
        int title = article.title().length();
        boolean first = from == 0;
        return new Article(article.id(), article.source(), article.part(), article.address(),
                first ? text.substring(0, Math.min(title, to)) : "", first ? text.substring(Math.min(title + 1, to), to) : text.substring(from, to),
                article.language(), article.date().map(d -> new Article.Dated(d.day(),
                        d.span().filter(s -> first && s.end() <= to), d.origin())), article.publisher(), article.byteHash());
    }

    /** Of a long text the end of the last paragraph in the second half of what a piece may hold, else of the last sentence. */
    private static int end(String text, int from) {
        int most = from + MOST;
        if (most >= text.length()) return text.length();
        int half = from + MOST / 2;
        int paragraph = text.lastIndexOf('\n', most - 1) + 1;
        if (paragraph > half) return paragraph;
        for (int at = most; at > half; at--) if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) return at;
        int blank = text.lastIndexOf(' ', most - 1) + 1;
        if (blank > half) return blank;
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    private static Entity joined(Entity one, Entity later) {
        Set<String> declared = new LinkedHashSet<>(one.declared());
        declared.addAll(later.declared());
        List<Mention> mentions = new ArrayList<>(one.mentions());
        mentions.addAll(later.mentions());
        return new Entity(one.local(), one.kind(), one.type(), one.curated().or(later::curated), declared, mentions);
    }
}
