package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ways to label the characters of one sentence, and the best of them (Viterbi). Labels are outside (0), and the first
 * and the later characters of an organisation (1, 2) and of a person (3, 4).
 */
final class LabelPaths {

    static final int LABELS = 5;
    static final int ANY = (1 << LABELS) - 1;

    private static final float NEVER = -1e9f;

    private final int length;
    private final float[] scores;
    private final float[] transitions;
    private final float[] upTo;
    private final byte[] back;
    private float[] after;

    /**
     * @param scores five for each character
     * @param transitions from a label, or from the edge of a sentence, to a label: {@code [from * LABELS + to]}
     * @param allowed for each character the labels it may have, as bits; null where all may
     */
    LabelPaths(int length, float[] scores, float[] transitions, byte[] allowed) {
        this.length = length;
        this.scores = scores;
        this.transitions = transitions;
        upTo = new float[length * LABELS];
        back = new byte[length * LABELS];
        for (int i = 0; i < length; i++)
            for (int to = 0; to < LABELS; to++) {
                float best = i == 0 && follows(0, to) ? transitions[LABELS * LABELS + to] : NEVER;
                for (int from = 0; i > 0 && from < LABELS; from++) {
                    if (!follows(from, to)) continue;
                    float score = upTo[(i - 1) * LABELS + from] + transitions[from * LABELS + to];
                    if (score > best) {
                        best = score;
                        back[i * LABELS + to] = (byte) from;
                    }
                }
                boolean may = allowed == null || (allowed[i] >> to & 1) != 0;
                upTo[i * LABELS + to] = may ? Math.max(NEVER, best) + scores[i * LABELS + to] : NEVER;
            }
    }

    /** Whether a label can follow another: the inside of a name only its beginning or inside. */
    static boolean follows(int from, int to) {
        return to != 2 && to != 4 || from == to || from == to - 1;
    }

    static int begin(Kind kind) {
        return kind == Kind.ORGANISATION ? 1 : 3;
    }

    private int last() {
        int last = 0;
        for (int label = 1; label < LABELS; label++)
            if (upTo[(length - 1) * LABELS + label] > upTo[(length - 1) * LABELS + last]) last = label;
        return last;
    }

    /** The label of each character on the best path. */
    byte[] best() {
        byte[] labels = new byte[length];
        int label = last();
        for (int i = length - 1; i >= 0; i--) {
            labels[i] = (byte) label;
            label = back[i * LABELS + label];
        }
        return labels;
    }

    /** The names that a row of labels makes, in their order, moved by an offset. */
    static Map<Span, Kind> names(byte[] labels, int offset) {
        Map<Span, Kind> found = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 1 && labels[i] != 3) continue;
            int end = i + 1;
            while (end < labels.length && labels[end] == labels[i] + 1) end++;
            found.put(new Span(offset + i, offset + end), labels[i] == 1 ? Kind.ORGANISATION : Kind.PERSON);
        }
        return found;
    }

    /** How much worse the best path is that has a name of this kind right there than the best of all: 0 or less. */
    float margin(int start, int end, Kind kind) {
        if (after == null) backward();
        int begin = begin(kind);
        float score = upTo[start * LABELS + begin];
        for (int i = start + 1; i < end; i++)
            score += transitions[(i == start + 1 ? begin : begin + 1) * LABELS + begin + 1] + scores[i * LABELS + begin + 1];
        int inside = end - start == 1 ? begin : begin + 1;
        float rest = end == length ? 0 : NEVER;
        for (int to = 0; end < length && to < LABELS; to++)
            if (to != begin + 1 && follows(inside, to)) rest = Math.max(rest, onward(inside, to, end));
        return score + rest - upTo[(length - 1) * LABELS + last()];
    }

    /** How much better the best path is than the best that has another label at the edges of a name on it; roughly. */
    float lead(int start, int end, Kind kind) {
        if (after == null) backward();
        int begin = begin(kind);
        float best = upTo[(length - 1) * LABELS + last()];
        float other = NEVER;
        for (int label = 0; label < LABELS; label++) {
            if (label != begin) other = Math.max(other, through(start, label));
            if (label != begin + 1 && end - start > 1) other = Math.max(other, through(end - 1, label));
        }
        if (end < length) other = Math.max(other, through(end, begin + 1));
        return best - other;
    }

    private float through(int at, int label) {
        return upTo[at * LABELS + label] + after[at * LABELS + label];
    }

    private float onward(int from, int to, int at) {
        return transitions[from * LABELS + to] + scores[at * LABELS + to] + after[at * LABELS + to];
    }

    private void backward() {
        after = new float[length * LABELS];
        Arrays.fill(after, 0, (length - 1) * LABELS, NEVER);
        for (int i = length - 2; i >= 0; i--)
            for (int from = 0; from < LABELS; from++)
                for (int to = 0; to < LABELS; to++)
                    if (follows(from, to)) after[i * LABELS + from] = Math.max(after[i * LABELS + from], onward(from, to, i + 1));
    }
}
