package hkig.extract;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.BitSet;

/**
 * Chinese words and their parts of speech. A library's segmenter behind our own type: nothing else knows it.
 * Positions are those of the text that was given.
 */
final class Tokens {

    private static final class Segmenter {
        static final Segment INSTANCE = new ViterbiSegment().enableAllNamedEntityRecognize(false)
                .enableCustomDictionary(false).enableOffset(true);
    }

    private final String[] tags;
    private final int[] starts;
    private final BitSet ends = new BitSet();

    /** Segments a folded text, paragraph by paragraph. */
    Tokens(String folded) {
        tags = new String[folded.length() + 1];
        starts = new int[folded.length() + 1];
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i < folded.length() && folded.charAt(i) != '\n' && i - from < 5000) continue;
            int at = from;
            for (Term term : Segmenter.INSTANCE.seg(folded.substring(from, i))) {
                int end = at + term.word.length();
                ends.set(end);
                tags[end] = String.valueOf(term.nature);
                starts[end] = at;
                at = end;
            }
            from = i < folded.length() && folded.charAt(i) == '\n' ? i + 1 : i;
        }
    }

    /** Whether a word ends at a position. */
    boolean endsAt(int position) {
        return ends.get(position);
    }

    /** Where the word that ends at a position begins; only asked where one ends. */
    int startOf(int end) {
        return starts[end];
    }

    /** Where the word ends that covers the character at a position, or the position itself where there is none. */
    int endAfter(int position) {
        int end = ends.nextSetBit(position + 1);
        return end < 0 ? position : end;
    }

    /** Where the word begins that covers the character before a position. */
    int startOver(int position) {
        int end = ends.nextSetBit(position);
        return end < 0 ? position : Math.min(position, starts[end]);
    }

    /** Part of speech of the word that ends at a position, in the segmenter's letters ({@code n}, {@code ns}, {@code v}). */
    String tagAt(int end) {
        return end >= tags.length || tags[end] == null ? "" : tags[end];
    }
}
