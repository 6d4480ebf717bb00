package hkig.extract;

import hkig.model.Article;
import hkig.model.Extraction;
import hkig.model.Span;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * An article as people see it: without characters that show nothing (zero-width ones, soft hyphens, marks of direction,
 * variation selectors, tags), which would hide a name or a word like not from the rules. A paragraph that overrides the
 * direction of writing shows other words than it holds: nothing of it is read.
 */
final class Visible {

    /** Stands for what is not read; no letter, no blank, no mark of punctuation. */
    private static final char UNREAD = '\uFFFC';

    /** A character behind the mark that turns the direction of writing round, before the mark that ends it. */
    private static final Pattern OVERRIDDEN = Pattern.compile("\u202E[\\p{Cf}&&[^\u202C]]*+[^\\p{Cf}]");

    private final Article article;
    private final Article seen;
    /** Where each character of what is seen stands in the article's text, and its length behind the last. */
    private final int[] places;

    private Visible(Article article, Article seen, int[] places) {
        this.article = article;
        this.seen = seen;
        this.places = places;
    }

    static Visible of(Article article) {
        String text = article.text();
        if (text.codePoints().noneMatch(Visible::isInvisible)) return new Visible(article, article, new int[0]);
        StringBuilder out = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        int title = -1;
        for (int from = 0; from <= text.length(); ) {
            int to = text.indexOf('\n', from);
            if (to < 0) to = text.length();
            boolean overridden = OVERRIDDEN.matcher(text).region(from, to).find();
            for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
                int c = text.codePointAt(at);
                // What was apart must not compose with what now stands before it, or the text would be none in NFC.
                boolean parts = isInvisible(c) && at + 1 < to && composes(text.codePointAt(at + Character.charCount(c)));
                if (isInvisible(c) && !parts) continue;
                for (int i = 0; i < Character.charCount(c); i++) {
                    places[out.length()] = at + i;
                    out.append(overridden || parts ? UNREAD : text.charAt(at + i));
                }
            }
            if (title < 0) title = out.length();
            places[out.length()] = to;
            if (to < text.length()) out.append('\n');
            from = to + 1;
        }
        String words = out.toString();
        int[] exact = Arrays.copyOf(places, words.length() + 1);
        return new Visible(article, article(article, words, title, exact), exact);
    }

    private static Article article(Article article, String words, int title, int[] places) {
        return new Article(article.id(), article.source(), article.part(), article.address(), words.substring(0, title),
                words.substring(title + 1), article.language(), article.date().map(d -> new Article.Dated(d.day(),
                        d.span().map(s -> new Span(place(places, s.start()), place(places, s.end()))), d.origin())),
                article.publisher(), article.byteHash());
    }

    private static int place(int[] places, int raw) {
        int at = Arrays.binarySearch(places, raw);
        return at >= 0 ? at : -at - 1;
    }

    /** What is to be read. */
    Article article() {
        return seen;
    }

    /** What was found in what is seen, with its places in the article. */
    Extraction placed(Extraction extraction) {
        return seen == article ? extraction : new Relocation(
                span -> new Span(places[span.start()], places[span.end() - 1] + 1), key -> key).of(extraction, article);
    }

    private static boolean composes(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> c >= 0x1160 && c <= 0x11FF;
        };
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF
                || c == 0x115F || c == 0x3164 || c == 0xFFA0;
    }
}
