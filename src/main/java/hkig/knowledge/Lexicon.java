package hkig.knowledge;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All names and words that the knowledge holds, found in one pass over a folded text. Immutable once built. */
public final class Lexicon {

    /** A term at a place of the text. */
    public record Hit(int start, int end, Term term) { }

    private final AhoCorasickDoubleArrayTrie<List<Term>> trie = new AhoCorasickDoubleArrayTrie<>();
    private final TreeMap<String, List<Term>> terms;

    Lexicon(Map<String, List<Term>> terms) {
        this.terms = new TreeMap<>(terms);
        terms.forEach(this::respelt);
        trie.build(this.terms);
    }

    /** English writes & for and, and the other way, in names and in titles. */
    private void respelt(String form, List<Term> same) {
        if (form.contains(" and ")) terms.putIfAbsent(form.replace(" and ", " & "), same);
        if (form.contains(" & ")) terms.putIfAbsent(form.replace(" & ", " and "), same);
    }

    /**
     * All hits, also overlapping ones, in the order of their ends.
     *
     * @param text as published
     * @param folded the same text folded; same length
     */
    public List<Hit> hits(String text, String folded) {
        List<Hit> hits = new ArrayList<>();
        trie.parseText(folded, (begin, end, found) -> {
            if (cutsWord(text, begin, end)) return;
            for (Term term : found) if (fits(term, text, begin, end)) hits.add(new Hit(begin, end, term));
        });
        return hits;
    }

    /** The terms of exactly this folded form. */
    public List<Term> get(String folded) {
        return terms.getOrDefault(folded, List.of());
    }

    private static boolean cutsWord(String text, int begin, int end) {
        return begin > 0 && isLatin(text.charAt(begin)) && isLatin(text.charAt(begin - 1))
                || end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** Latin names keep their case: {@code HKMA} is no {@code hkma}, {@code Cyberport} may be {@code CYBERPORT}. */
    private static boolean fits(Term term, String text, int begin, int end) {
        if (!(term instanceof Term.Name name) || !isLatin(name.form().charAt(0))) return true;
        String surface = text.substring(begin, end);
        if (surface.equals(name.form())) return true;
        if (surface.equals(surface.toUpperCase(java.util.Locale.ROOT)) && surface.length() > 5) return true;
        return name.form().indexOf(' ') > 0 && Character.isUpperCase(surface.charAt(0));
    }
}
