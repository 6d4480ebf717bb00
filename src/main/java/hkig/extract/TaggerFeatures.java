package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;

/**
 * What the {@link Tagger} sees of each character of a text: the characters around it, the segmenter's words, and what our
 * lexicons know there, each as a number made from the feature.
 */
final class TaggerFeatures {

    /** How many features a character has. */
    static final int COUNT = 36;

    private static final int NEAR = 10;
    private static final String DOTS = "·．•‧";
    private static final int ENDS_STRONG = 1;
    private static final int STRONG = 1 << 1;
    private static final int ENDS_WEAK = 1 << 2;
    private static final int WEAK = 1 << 3;
    private static final int AFTER_TITLE = 1 << 4;
    private static final int TITLE = 1 << 5;
    private static final int BEGINS_TITLE = 1 << 6;
    private static final int BEGINS_SAYING = 1 << 7;
    private static final int STOP = 1 << 8;
    private static final int SURNAME = 1 << 9;
    private static final int PLACE = 1 << 10;
    private static final int AFTER_PLACE = 1 << 11;
    private static final int OTHER_HEAD = 1 << 12;
    private static final int BEGINS_ADDRESS = 1 << 13;

    private final Text text;
    private final int[] seen;
    private final int[] known;
    private final int[] ahead;
    private final int[] word;
    private final int[] place;
    private final int[] person;
    private final int[] foreign;
    private final byte[] pairs;
    private final byte[] threes;

    /** @param names whether the names that the knowledge holds may be seen */
    TaggerFeatures(Text text, boolean names) {
        this.text = text;
        int n = text.text.length();
        seen = new int[n + 1];
        known = new int[n + 1];
        ahead = new int[n + 1];
        word = new int[n + 1];
        place = new int[n + 1];
        person = new int[n + 1];
        foreign = new int[n + 1];
        pairs = new byte[Integer.highestOneBit(n * 8 + 8)];
        threes = new byte[pairs.length];
        lexicon();
        if (names) names();
        heads();
        words();
        persons();
        repeated();
    }

    private void lexicon() {
        for (Lexicon.Hit hit : text.hits) {
            if (!(hit.term() instanceof Term.Word is)) continue;
            switch (is.type()) {
                case "ORG_HEAD" -> {
                    boolean strong = is.value().contains("|S|");
                    cover(hit, strong ? STRONG : WEAK);
                    seen[hit.end() - 1] |= strong ? ENDS_STRONG : ENDS_WEAK;
                }
                case "TITLE" -> {
                    cover(hit, TITLE);
                    seen[hit.start()] |= BEGINS_TITLE;
                    seen[hit.end()] |= AFTER_TITLE;
                }
                case "SAY", "AFTER_NAME" -> seen[hit.start()] |= hit.end() - hit.start() > 1 ? BEGINS_SAYING : 0;
                case "HONORIFIC" -> seen[hit.start()] |= BEGINS_ADDRESS;
                case "PLACE" -> {
                    cover(hit, PLACE);
                    seen[hit.end()] |= AFTER_PLACE;
                }
                case "FUND_HEAD", "PROG_HEAD", "SITE_HEAD", "EVENT_HEAD" -> cover(hit, OTHER_HEAD);
                default -> { }
            }
        }
        for (int i = 0; i < text.text.length(); i++) {
            if (!Text.isHan(text.text.charAt(i))) continue;
            char c = text.folded.charAt(i);
            if (text.knowledge.language().has("leftstop", c)) seen[i] |= STOP;
            if (text.knowledge.language().has("surnames", c)) seen[i] |= SURNAME;
        }
    }

    private void cover(Lexicon.Hit hit, int flag) {
        for (int i = hit.start(); i < hit.end(); i++) seen[i] |= flag;
    }

    /** The longest known name from the left: 1 and 2 for the first and the other characters of bodies, 3 and 4 of persons. */
    private void names() {
        int n = text.text.length();
        int[] end = new int[n];
        boolean[] person = new boolean[n];
        for (Lexicon.Hit hit : text.hits) {
            if (!(hit.term() instanceof Term.Name name) || !name.safe() || hit.end() <= end[hit.start()]) continue;
            Kind kind = name.named().kind();
            if (kind != Kind.ORGANISATION && kind != Kind.PERSON) continue;
            end[hit.start()] = hit.end();
            person[hit.start()] = kind == Kind.PERSON;
        }
        for (int i = 0; i < n; i = Math.max(i + 1, end[i]))
            for (int at = i; at < end[i]; at++) known[at] = (at == i ? 1 : 2) + (person[i] ? 2 : 0);
    }

    /** How far the last character of a head word is, if nothing that ends a name stands between. */
    private void heads() {
        for (int i = text.text.length() - 1; i >= 0; i--) {
            if ((seen[i] & (ENDS_STRONG | ENDS_WEAK)) != 0) ahead[i] = (seen[i] & ENDS_STRONG) != 0 ? 1 : 101;
            else if (ahead[i + 1] != 0 && ahead[i + 1] % 100 < NEAR && Character.isLetterOrDigit(text.text.charAt(i))
                    && (seen[i] & STOP) == 0) ahead[i] = ahead[i + 1] + 1;
        }
    }

    private void words() {
        Tokens tokens = text.tokens();
        for (int end = 1; end <= text.text.length(); end++) {
            if (!tokens.endsAt(end)) continue;
            int start = tokens.startOf(end);
            int spelled = 7;
            for (int i = start; i < end; i++) spelled = spelled * 31 + text.folded.charAt(i);
            int tag = tokens.tagAt(end).hashCode();
            for (int i = start; i < end; i++) {
                word[i] = spelled * 31 + tag;
                place[i] = tag * 4 + (end - start == 1 ? 0 : i == start ? 1 : i == end - 1 ? 2 : 3);
            }
        }
    }

    /** How well two or three characters that begin with a surname make a personal name, and the parts of dotted names. */
    private void persons() {
        Language language = text.knowledge.language();
        int n = text.text.length();
        for (int i = 0; i + 1 < n; i++) {
            if ((seen[i] & SURNAME) == 0) continue;
            double surname = language.nameOdds('S', text.folded.charAt(i));
            char next = text.folded.charAt(i + 1);
            double two = surname + language.nameOdds('0', next);
            double three = i + 2 < n ? surname + language.nameOdds('1', next) + language.nameOdds('2', text.folded.charAt(i + 2)) : -9;
            person[i] = 1 + Math.clamp(Math.round(two), -4, 8) + 4 + 16 * (4 + Math.clamp(Math.round(three), -4, 8));
        }
        for (int i = 0; i < n; i++) {
            if (DOTS.indexOf(text.text.charAt(i)) < 0) continue;
            foreign[i] = 1;
            for (int at = i - 1; at >= 0 && i - at < NEAR && Text.isHan(text.at(at)); at--) foreign[at] |= 2;
            for (int at = i + 1; at < n && at - i < NEAR && Text.isHan(text.at(at)); at++) foreign[at] |= 4;
        }
    }

    /** Counts what stands again in the text, up to four; two things may share a count. */
    private void repeated() {
        for (int i = 0; i < text.text.length(); i++) {
            int pair = pair(i);
            int three = three(i);
            if (pairs[pair] < 4) pairs[pair]++;
            if (threes[three] < 4) threes[three]++;
        }
    }

    private int pair(int i) {
        return key(0, text.folded.charAt(i), i + 1 < text.folded.length() ? text.folded.charAt(i + 1) : 0, 0) & pairs.length - 1;
    }

    private int three(int i) {
        return key(pair(i), i + 2 < text.folded.length() ? text.folded.charAt(i + 2) : 0, 0, 0) & pairs.length - 1;
    }

    private int pairs(int i, int from, int to) {
        return i < from || i + 1 >= to ? 0 : pairs[pair(i)];
    }

    private int threes(int i, int from, int to) {
        return i < from || i + 2 >= to ? 0 : threes[three(i)];
    }

    /** Puts the features of a character into the first {@value #COUNT} places; what lies outside the sentence is an edge. */
    void of(int i, int from, int to, int[] keys) {
        int a = c(i - 2, from, to);
        int b = c(i - 1, from, to);
        int c = c(i, from, to);
        int d = c(i + 1, from, to);
        int e = c(i + 2, from, to);
        int lexical = in(seen, i, from, to);
        int before = in(seen, i - 1, from, to);
        int after = in(seen, i + 1, from, to);
        int now = in(place, i, from, to);
        int was = in(place, i - 1, from, to);
        int next = in(place, i + 1, from, to);
        int name = known[i];
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
        keys[at] = key(at++, in(word, i, from, to), now, 0);
        keys[at] = key(at++, in(word, wordBefore(i, from), from, to), now, 0);
        keys[at] = key(at++, in(word, wordAfter(i, to), from, to), now, 0);
        keys[at] = key(at++, lexical, 0, 0);
        keys[at] = key(at++, lexical, c, 0);
        keys[at] = key(at++, before, lexical, after);
        keys[at] = key(at++, lexical & (AFTER_TITLE | SURNAME), in(seen, i + 2, from, to) & (BEGINS_SAYING | STOP),
                in(seen, i + 3, from, to) & (BEGINS_SAYING | STOP));
        keys[at] = key(at++, before & (AFTER_TITLE | SURNAME), in(seen, i - 2, from, to) & (AFTER_TITLE | SURNAME), after & (BEGINS_SAYING | STOP));
        keys[at] = key(at++, ahead[i], now, 0);
        keys[at] = key(at++, ahead[i], before & (STOP | PLACE | AFTER_PLACE | TITLE), shape);
        keys[at] = key(at++, ahead[i], c, 0);
        keys[at] = key(at++, name, i + 1 < to ? known[i + 1] : 0, 0);
        keys[at] = key(at++, name, i > from ? known[i - 1] : 0, lexical & (ENDS_STRONG | ENDS_WEAK | STRONG | WEAK));
        keys[at] = key(at++, shape, text.quoteDepth(i), 0);
        keys[at] = key(at++, b, lexical & SURNAME, after & SURNAME);
        keys[at] = key(at++, in(person, i, from, to), before & (AFTER_TITLE | STOP), 0);
        keys[at] = key(at++, in(person, i - 1, from, to), after & (BEGINS_SAYING | STOP), 0);
        keys[at] = key(at++, in(person, i - 2, from, to), after & (BEGINS_SAYING | STOP), 0);
        keys[at] = key(at++, foreign[i], shape, now & 3);
        keys[at] = key(at++, pairs(i - 1, from, to), pairs(i, from, to), lexical & (ENDS_STRONG | ENDS_WEAK | AFTER_TITLE | SURNAME));
        keys[at] = key(at++, threes(i - 2, from, to), threes(i - 1, from, to), threes(i, from, to));
    }

    private int wordBefore(int i, int from) {
        int at = i;
        while (at > from && (place[at] & 3) > 1) at--;
        return at - 1;
    }

    private int wordAfter(int i, int to) {
        int at = i;
        while (at < to && ((place[at] & 3) == 1 || (place[at] & 3) == 3)) at++;
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

    private static int key(int template, int a, int b, int c) {
        long key = (template + 1) * 0x9E3779B97F4A7C15L + a;
        key = (key ^ key >>> 29) * 0xBF58476D1CE4E5B9L + b;
        key = (key ^ key >>> 32) * 0x94D049BB133111EBL + c;
        key = (key ^ key >>> 31) * 0xBF58476D1CE4E5B9L;
        return (int) (key >>> 32);
    }
}
