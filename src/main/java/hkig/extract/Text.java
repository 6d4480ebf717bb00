package hkig.extract;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Article;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article made ready for the finders: folded, split into sentences, with everything that the lexicon knows in it. */
final class Text {

    final Article article;
    final Knowledge knowledge;
    final String text;
    final String folded;
    final List<Span> sentences;
    final List<Lexicon.Hit> hits;
    private final Map<String, Words> words = new HashMap<>();
    /** Where words of any class begin and end: at most places none does, and they are asked about often. */
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();
    private final byte[] depth;
    private final int headline;
    private Tokens tokens;

    Text(Article article, Knowledge knowledge) {
        this.article = article;
        this.knowledge = knowledge;
        text = article.text();
        folded = knowledge.fold().of(text);
        sentences = Sentences.of(text);
        headline = Math.max(0, text.indexOf('\n'));
        depth = depths(text);
        hits = knowledge.lexicon().hits(text, folded);
        hits.stream().filter(h -> h.term() instanceof Term.Word)
                .sorted(Comparator.comparingInt(Lexicon.Hit::start).thenComparing(Lexicon.Hit::end, Comparator.reverseOrder()))
                .forEach(h -> {
                    words.computeIfAbsent(((Term.Word) h.term()).type(), k -> new Words()).add(h);
                    starts.set(h.start());
                    ends.set(h.end());
                });
    }

    /** The words of one class, in the order of the text, at one start the longest first. */
    private static final class Words {

        static final Words NONE = new Words();

        final List<Lexicon.Hit> all = new ArrayList<>();
        final Map<Integer, List<Lexicon.Hit>> byStart = new HashMap<>();
        final Map<Integer, List<Lexicon.Hit>> byEnd = new HashMap<>();

        void add(Lexicon.Hit hit) {
            all.add(hit);
            byStart.computeIfAbsent(hit.start(), k -> new ArrayList<>(2)).add(hit);
            byEnd.computeIfAbsent(hit.end(), k -> new ArrayList<>(2)).add(hit);
        }
    }

    /** How many quotes are open at a position; quotes end with their paragraph at the latest. */
    int quoteDepth(int position) {
        return depth[position];
    }

    private static byte[] depths(String text) {
        byte[] depth = new byte[text.length() + 1];
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') open = 0;
            if ("」』”".indexOf(c) >= 0) open = Math.max(0, open - 1);
            depth[i] = (byte) open;
            if ("「『“".indexOf(c) >= 0) open = Math.min(100, open + 1);
        }
        return depth;
    }

    /** How many sentences begin between two positions, the first before the second. */
    int sentencesBetween(int start, int end) {
        return sentenceAt(end) - sentenceAt(start);
    }

    /** Index of the last sentence that begins at a position or before it; -1 before the first. */
    int sentenceAt(int position) {
        int found = Collections.binarySearch(sentences, new Span(position, position + 1), Comparator.comparingInt(Span::start));
        return found >= 0 ? found : -found - 2;
    }

    /** Words of the text, made when first asked for. */
    Tokens tokens() {
        if (tokens == null) tokens = new Tokens(folded);
        return tokens;
    }

    /** Words of a class that begin at a position, the longest first. */
    List<Lexicon.Hit> wordsAt(int start, String type) {
        return start < 0 || !starts.get(start) ? List.of() : words.getOrDefault(type, Words.NONE).byStart.getOrDefault(start, List.of());
    }

    /** Words of a class that end at a position, the longest first. */
    List<Lexicon.Hit> wordsBefore(int end, String type) {
        return end < 0 || !ends.get(end) ? List.of() : words.getOrDefault(type, Words.NONE).byEnd.getOrDefault(end, List.of());
    }

    Optional<Lexicon.Hit> wordAt(int start, String type) {
        List<Lexicon.Hit> found = wordsAt(start, type);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    Optional<Lexicon.Hit> wordBefore(int end, String type) {
        List<Lexicon.Hit> found = wordsBefore(end, type);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Whether a word of a class begins in a span. */
    boolean hasWord(Span span, String type) {
        List<Lexicon.Hit> all = words(type);
        int first = from(all, span.start());
        return first < all.size() && all.get(first).start() < span.end();
    }

    /** The words of a class that begin in a span, in their order. */
    List<Lexicon.Hit> words(Span span, String type) {
        List<Lexicon.Hit> all = words(type);
        return all.subList(from(all, span.start()), from(all, span.end()));
    }

    /** The words of a class that stand between two positions, in the order of the text. */
    List<Lexicon.Hit> wordsIn(int from, int to, String type) {
        List<Lexicon.Hit> all = words(type);
        int first = from(all, from);
        return all.subList(first, Math.max(first, from(all, to))).stream().filter(h -> h.end() <= to).toList();
    }

    private static int from(List<Lexicon.Hit> all, int start) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (all.get(middle).start() < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** All words of a class, in the order of the text. */
    List<Lexicon.Hit> words(String type) {
        return words.getOrDefault(type, Words.NONE).all;
    }

    static boolean is(Lexicon.Hit hit, String type) {
        return hit.term() instanceof Term.Word word && word.type().equals(type);
    }

    static String value(Lexicon.Hit hit) {
        return ((Term.Word) hit.term()).value();
    }

    /** The sentence that a span begins in; the span itself where none does. */
    Span sentence(Span span) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Span sentence = sentences.get(middle);
            if (sentence.end() <= span.start()) low = middle + 1;
            else if (sentence.start() > span.start()) high = middle - 1;
            else return sentence.end() >= span.end() ? sentence : sentence.to(span);
        }
        return span;
    }

    /** Whether a blank of a Chinese headline stands between two positions: it parts clauses as ， does in the text. */
    boolean isHeadlineBreak(int from, int to) {
        return from < to && article.isChinese() && to <= headline;
    }

    /** Goes right over blanks. */
    int skip(int position) {
        while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\u00A0'
                || text.charAt(position) == '　')) position++;
        return position;
    }

    /** Goes left over blanks. */
    int skipBack(int position) {
        while (position > 0 && (text.charAt(position - 1) == ' ' || text.charAt(position - 1) == '\u00A0'
                || text.charAt(position - 1) == '　')) position--;
        return position;
    }

    char at(int position) {
        return position >= 0 && position < text.length() ? text.charAt(position) : '\n';
    }

    String in(Span span) {
        return span.in(text);
    }

    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF;
    }
}
