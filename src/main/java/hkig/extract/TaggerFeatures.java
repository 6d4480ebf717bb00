package hkig.extract;

import static hkig.extract.TaggerSigns.AFTER_PLACE;
import static hkig.extract.TaggerSigns.AFTER_TITLE;
import static hkig.extract.TaggerSigns.BEGINS_SAYING;
import static hkig.extract.TaggerSigns.ENDS_STRONG;
import static hkig.extract.TaggerSigns.ENDS_WEAK;
import static hkig.extract.TaggerSigns.PLACE;
import static hkig.extract.TaggerSigns.STOP;
import static hkig.extract.TaggerSigns.STRONG;
import static hkig.extract.TaggerSigns.SURNAME;
import static hkig.extract.TaggerSigns.TITLE;
import static hkig.extract.TaggerSigns.WEAK;

/**
 * What the {@link Tagger} sees of each character of a text, as numbers made from features: the characters around it, and
 * what is known there ({@link TaggerSigns}).
 */
final class TaggerFeatures {

    /** How many features a character has. */
    static final int COUNT = 36;

    private final Text text;
    private final TaggerSigns signs;

    /** @param names whether the names that the knowledge holds may be seen */
    TaggerFeatures(Text text, boolean names) {
        this.text = text;
        this.signs = new TaggerSigns(text, names);
    }

    private int pairs(int i, int from, int to) {
        return i < from || i + 1 >= to ? 0 : signs.pairs(i);
    }

    private int threes(int i, int from, int to) {
        return i < from || i + 2 >= to ? 0 : signs.threes(i);
    }

    /** Puts the features of a character into the first {@value #COUNT} places; what lies outside the sentence is an edge. */
    void of(int i, int from, int to, int[] keys) {
        int a = c(i - 2, from, to);
        int b = c(i - 1, from, to);
        int c = c(i, from, to);
        int d = c(i + 1, from, to);
        int e = c(i + 2, from, to);
        int lexical = in(signs.seen, i, from, to);
        int before = in(signs.seen, i - 1, from, to);
        int after = in(signs.seen, i + 1, from, to);
        int now = in(signs.place, i, from, to);
        int was = in(signs.place, i - 1, from, to);
        int next = in(signs.place, i + 1, from, to);
        int name = signs.known[i];
        int shape = shape(i - 1, from, to) * 36 + shape(i, from, to) * 6 + shape(i + 1, from, to);
        int at = 0;
        keys[at] = key(at++, a, 0, 0);
        keys[at] = key(at++, b, 0, 0);
        keys[at] = key(at++, c, 0, 0);
        keys[at] = key(at++, d, 0, 0);
        keys[at] = key(at++, e, 0, 0);
        keys[at] = key(at++, a, b, 0);
        keys[at] = key(at++, b, c, 0);
        keys[at] = key(at++, c, d, 0);
        keys[at] = key(at++, d, e, 0);
        keys[at] = key(at++, b, d, 0);
        keys[at] = key(at++, a, b, c);
        keys[at] = key(at++, b, c, d);
        keys[at] = key(at++, c, d, e);
        keys[at] = key(at++, now, 0, 0);
        keys[at] = key(at++, now, was, next);
        keys[at] = key(at++, in(signs.word, i, from, to), now, 0);
        keys[at] = key(at++, in(signs.word, wordBefore(i, from), from, to), now, 0);
        keys[at] = key(at++, in(signs.word, wordAfter(i, to), from, to), now, 0);
        keys[at] = key(at++, lexical, 0, 0);
        keys[at] = key(at++, lexical, c, 0);
        keys[at] = key(at++, before, lexical, after);
        keys[at] = key(at++, lexical & (AFTER_TITLE | SURNAME), in(signs.seen, i + 2, from, to) & (BEGINS_SAYING | STOP),
                in(signs.seen, i + 3, from, to) & (BEGINS_SAYING | STOP));
        keys[at] = key(at++, before & (AFTER_TITLE | SURNAME), in(signs.seen, i - 2, from, to) & (AFTER_TITLE | SURNAME), after & (BEGINS_SAYING | STOP));
        keys[at] = key(at++, signs.ahead[i], now, 0);
        keys[at] = key(at++, signs.ahead[i], before & (STOP | PLACE | AFTER_PLACE | TITLE), shape);
        keys[at] = key(at++, signs.ahead[i], c, 0);
        keys[at] = key(at++, name, i + 1 < to ? signs.known[i + 1] : 0, 0);
        keys[at] = key(at++, name, i > from ? signs.known[i - 1] : 0, lexical & (ENDS_STRONG | ENDS_WEAK | STRONG | WEAK));
        keys[at] = key(at++, shape, text.quoteDepth(i), 0);
        keys[at] = key(at++, b, lexical & SURNAME, after & SURNAME);
        keys[at] = key(at++, in(signs.person, i, from, to), before & (AFTER_TITLE | STOP), 0);
        keys[at] = key(at++, in(signs.person, i - 1, from, to), after & (BEGINS_SAYING | STOP), 0);
        keys[at] = key(at++, in(signs.person, i - 2, from, to), after & (BEGINS_SAYING | STOP), 0);
        keys[at] = key(at++, signs.foreign[i], shape, now & 3);
        keys[at] = key(at++, pairs(i - 1, from, to), pairs(i, from, to), lexical & (ENDS_STRONG | ENDS_WEAK | AFTER_TITLE | SURNAME));
        keys[at] = key(at++, threes(i - 2, from, to), threes(i - 1, from, to), threes(i, from, to));
    }

    private int wordBefore(int i, int from) {
        int at = i;
        while (at > from && (signs.place[at] & 3) > 1) at--;
        return at - 1;
    }

    private int wordAfter(int i, int to) {
        int at = i;
        while (at < to && ((signs.place[at] & 3) == 1 || (signs.place[at] & 3) == 3)) at++;
        return at + 1;
    }

    private int c(int i, int from, int to) {
        if (i < from || i >= to) return 1;
        char c = text.folded.charAt(i);
        return c >= '0' && c <= '9' ? '0' : c;
    }

    private static int in(int[] values, int i, int from, int to) {
        return i < from || i >= to ? -1 : values[i];
    }

    private int shape(int i, int from, int to) {
        if (i < from || i >= to) return 0;
        char c = text.text.charAt(i);
        return Text.isHan(c) ? 1 : Character.isUpperCase(c) ? 2 : Character.isLetter(c) ? 3 : Character.isDigit(c) ? 4 : 5;
    }

    static int key(int template, int a, int b, int c) {
        long key = (template + 1) * 0x9E3779B97F4A7C15L + a;
        key = (key ^ key >>> 29) * 0xBF58476D1CE4E5B9L + b;
        key = (key ^ key >>> 32) * 0x94D049BB133111EBL + c;
        key = (key ^ key >>> 31) * 0xBF58476D1CE4E5B9L;
        return (int) (key >>> 32);
    }
}
