package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;

/**
 * What is known of each character of a text by itself: what our lexicons and the segmenter say there, how well personal
 * names fit, what stands again. {@link TaggerFeatures} makes features of it.
 */
final class TaggerSigns {

    private static final int NEAR = 10;
    private static final String DOTS = "·．•‧";
    static final int ENDS_STRONG = 1;
    static final int STRONG = 1 << 1;
    static final int ENDS_WEAK = 1 << 2;
    static final int WEAK = 1 << 3;
    static final int AFTER_TITLE = 1 << 4;
    static final int TITLE = 1 << 5;
    static final int BEGINS_TITLE = 1 << 6;
    static final int BEGINS_SAYING = 1 << 7;
    static final int STOP = 1 << 8;
    static final int SURNAME = 1 << 9;
    static final int PLACE = 1 << 10;
    static final int AFTER_PLACE = 1 << 11;
    static final int OTHER_HEAD = 1 << 12;
    static final int BEGINS_ADDRESS = 1 << 13;

    /** The flags above. */
    final int[] seen;
    /** Where the knowledge has a name: 1 and 2 the first and the other characters of bodies, 3 and 4 of persons. */
    final int[] known;
    /** How far the last character of a head word is, 100 more for weak ones; 0 where none is near. */
    final int[] ahead;
    /** The word and its part of speech, as a number. */
    final int[] word;
    /** The part of speech, and in the last two bits the place in the word: alone, first, last, between. */
    final int[] place;
    /** How well two and three characters from here make a personal name; 0 where no surname stands. */
    final int[] person;
    /** 1 a dot of foreign names, 2 before one, 4 behind one. */
    final int[] foreign;
    private final Text text;
    private final byte[] pairs;
    private final byte[] threes;

    /** @param names whether the names that the knowledge holds may be seen */
    TaggerSigns(Text text, boolean names) {
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

    /** How often two characters stand in the text, up to four. */
    int pairs(int i) {
        return pairs[pair(i)];
    }

    /** How often three characters stand in the text, up to four. */
    int threes(int i) {
        return threes[three(i)];
    }

    private int pair(int i) {
        return TaggerFeatures.key(0, text.folded.charAt(i), i + 1 < text.folded.length() ? text.folded.charAt(i + 1) : 0, 0) & pairs.length - 1;
    }

    private int three(int i) {
        return TaggerFeatures.key(pair(i), i + 2 < text.folded.length() ? text.folded.charAt(i + 2) : 0, 0, 0) & pairs.length - 1;
    }
}
