package hkig.extract;

import hkig.model.Span;
import java.util.List;
import java.util.Set;

/** Councils and boards in English names: they are told of as the body that they govern. */
final class EnglishCouncils {

    /** Of whom boards are. */
    static final Set<String> DIRECTORS = Set.of("Directors", "Governors", "Trustees", "Management");
    private static final Set<String> COUNCILS = Set.of("Council", "Court", "Senate", "Board");

    private final Text text;
    private final EnglishWords words;
    private final EnglishHeads heads;
    private final Set<Span> knownBodies;

    EnglishCouncils(Text text, EnglishWords words, EnglishHeads heads, Set<Span> knownBodies) {
        this.text = text;
        this.words = words;
        this.heads = heads;
        this.knownBodies = knownBodies;
    }

    /** A council of a university or a known body is told of as that body: Council of Cape University, Cape University Council. */
    int[] without(int from, int to) {
        Span whole = words.span(from, to);
        boolean body = knownBodies.stream().anyMatch(k -> k.length() < whole.length() && whole.contains(k) && k.end() == whole.end());
        for (int i = from; i < to; i++) body |= words.words.get(i).word().equals("University");
        boolean board = to - from > 3 && text.in(words.span(to - 3, to - 1)).equals("Board of") && DIRECTORS.contains(words.words.get(to - 1).word());
        if (board) return new int[] {from, to - 3};
        int behind = behindBoard(from, to);
        if (behind == from && words.words.get(from).word().equals("Board") && words.words.get(from + 1).word().equals("of")) {
            int of = words.words.get(from + 2).word().equals("the") ? from + 3 : from + 2;
            if (to - of > 1 && List.of("ORG", "FIRM").contains(heads.type(of, to).orElse(""))) behind = of;
        }
        if (!body) return new int[] {behind, to};
        if (COUNCILS.contains(words.words.get(to - 1).word())) to--;
        if (behind > from) return new int[] {behind, to};
        if (COUNCILS.contains(words.words.get(from).word()) && words.words.get(from + 1).word().equals("of")) from += 2;
        if (words.words.get(from).word().equals("the")) from++;
        return new int[] {from, to};
    }

    /** Where the body begins whose Board of Directors, or whose Directors, a run names: its own first word where it names none. */
    private int behindBoard(int from, int to) {
        int i = from;
        if (words.words.get(i).word().equals("Board") && words.words.get(i + 1).word().equals("of")) i += 2;
        if (i + 3 >= to || !DIRECTORS.contains(words.words.get(i).word()) || !words.words.get(i + 1).word().equals("of")) return from;
        i += words.words.get(i + 2).word().equals("the") ? 3 : 2;
        return to - i >= 2 && heads.type(i, to).isPresent() ? i : from;
    }
}
