package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** A quote with the words that matter marked: places of it, and words wherever they stand in it. */
final class Quote {

    private final String text;
    private final BitSet marked = new BitSet();

    Quote(String text) {
        this.text = text;
    }

    /** Marks a place, in code points from the start of the quote; what lies outside is cut off. */
    Quote mark(int start, int end) {
        int all = text.codePointCount(0, text.length());
        int from = Math.clamp(start, 0, all);
        int to = Math.clamp(end, from, all);
        marked.set(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
        return this;
    }

    /** Marks each place where one of the words stands on its own: not the {@code IT} in {@code ITC}. */
    Quote mark(Collection<String> words) {
        for (String word : words)
            for (int at = word.isBlank() ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
                if (isWhole(at, at + word.length())) marked.set(at, at + word.length());
        return this;
    }

    private boolean isWhole(int start, int end) {
        return !(start > 0 && joins(text.charAt(start - 1), text.charAt(start)))
            && !(end < text.length() && joins(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean joins(char one, char other) {
        return isLatin(one) && isLatin(other);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** The pieces; without a mark where all of it would be one. */
    List<Html> html() {
        if (marked.cardinality() == text.length()) return List.of(new Html.Text(text));
        List<Html> pieces = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            boolean mark = marked.get(at);
            int next = mark ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            String piece = text.substring(at, end);
            pieces.add(mark ? e("mark", piece) : new Html.Text(piece));
            at = end;
        }
        return pieces;
    }
}
