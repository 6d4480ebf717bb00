package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether the words before and behind an "and" are two names, or one: a weak head makes one only beside a known name. */
final class EnglishJoints {

    /** Heads that are fields of a department too: Department of Social Work and Social Administration. */
    private static final Set<String> FIELDS = Set.of("Administration", "Exchange", "Power", "Systems", "Insurance", "Technologies", "Media");

    /** With which a name ends. */
    private static final Set<String> LEGAL = Set.of("Limited", "Ltd", "Inc", "LLC");

    private static final Pattern PLURAL = Pattern.compile("\\b[a-z-]*" + EnglishSigns.FIRMS + " $");

    private final Text text;
    private final EnglishWords words;
    private final EnglishHeads heads;
    private final Set<Integer> knownEnds = new HashSet<>();
    private final Set<Integer> bodyStarts = new HashSet<>();
    private final TreeMap<Integer, Span> known = new TreeMap<>();

    EnglishJoints(Text text, EnglishWords words, EnglishHeads heads, List<Candidate> known) {
        this.text = text;
        this.words = words;
        this.heads = heads;
        for (Candidate c : known) {
            knownEnds.add(c.span().end());
            if (c.kind() == Kind.ORGANISATION) bodyStarts.add(c.span().start());
            this.known.merge(c.span().start(), c.span(), (a, b) -> a.length() >= b.length() ? a : b);
        }
    }

    /** @param last of the words before the "and", which begin at {@code from}; those behind it end before {@code to} */
    boolean parts(int from, int last, int to) {
        Span and = words.words.get(last + 1).span();
        if (isFixed(from, last, to)) return false;
        var around = known.lowerEntry(and.start());
        if (around != null && around.getValue().contains(and)) return false;
        String right = heads.type(last + 2, to).orElse("");
        boolean other = words.words.get(last + 2).word().equals("the") && !isOf(from, last)
                || words.words.get(last + 2).word().equals(words.words.get(from).word()) && last == from;
        if (other || LEGAL.contains(words.words.get(last).word())) return true;
        if (isListed(from, last, right)) return true;
        if (right.isEmpty() || right.equals("FIRM"))
            return endsKnown(last) && !right.isEmpty() || bodyStarts.contains(words.words.get(last + 2).span().start()) && !isOf(from, last);
        if (words.words.get(last + 2).word().equals("the")) return true;
        if (isPlace(from, last, "NATION") || isPlace(from, last, "EN_HOME")) return isOther(from, last, to);
        String left = heads.type(from, last + 1).orElse("FIRM");
        if (isOf(from, last) && FIELDS.contains(words.words.get(to - 1).word())) return false;
        return endsKnown(last) || !left.equals("FIRM") || standsAlone(last + 2, to) || isTwice(from, last + 1);
    }

    /** Cape Innovation and Technology Exchange Conference: one field, whatever is held or done in it. */
    private boolean isFixed(int from, int last, int to) {
        boolean field = List.of("Innovation", "Science").contains(words.words.get(last).word()) && words.words.get(last + 2).word().equals("Technology");
        return field && last > from && to - last > 3;
    }

    /** Firms such as Acme, Bolt and Cape Holdings; carmakers Acme and Bolt Motors: the last of a list. */
    private boolean isListed(int from, int last, String right) {
        if (!List.of("ORG", "FIRM").contains(right) || last - from > 1) return false;
        int start = words.words.get(from).span().start();
        if (isAcronym(from) && isAcronym(last + 2) && last == from) return true;
        boolean plural = PLURAL.matcher(text.text.substring(Math.max(0, start - 20), start)).find();
        return plural || text.text.startsWith(", ", start - 2) && from > 0 && words.words.get(from - 1).isCapital()
                && bodyStarts.contains(words.words.get(from - 1).span().start());
    }

    private boolean isAcronym(int word) {
        return words.words.get(word).word().matches("[A-Z]{3,6}");
    }

    /** Department of Trade and Apple: what "of" began goes on. */
    private boolean isOf(int from, int last) {
        for (int i = from; i <= last; i++) if (List.of("of", "for").contains(words.words.get(i).word())) return true;
        return false;
    }

    /** China and the European Union, but Australia and New Zealand Bank, Hong Kong and Cape Gas Company. */
    private boolean isOther(int from, int last, int to) {
        Span right = words.words.get(last + 2).span();
        boolean place = text.wordAt(right.start(), "NATION").isPresent() || text.wordAt(right.start(), "EN_HOME").isPresent();
        boolean headFirst = last + 4 < to && words.words.get(last + 3).word().equals("of") && heads.type(last + 2, last + 5).isPresent();
        return headFirst || !place && !isPlace(from, last, "EN_HOME") && !words.words.get(last + 2).word().equals("Pacific");
    }

    private boolean isPlace(int from, int last, String type) {
        Span left = words.span(from, last + 1);
        return text.wordsAt(left.start(), type).stream().anyMatch(h -> h.end() == left.end());
    }

    /** Whether the text names the right part by itself elsewhere, without the left one. */
    private boolean standsAlone(int from, int to) {
        String right = text.in(words.span(from, to));
        int times = 0;
        for (int at = text.text.indexOf(right); at >= 0; at = text.text.indexOf(right, at + 1))
            if (!text.text.startsWith("and ", at - 4)) times++;
        return times > 0;
    }

    private boolean isTwice(int from, int to) {
        String left = text.in(words.span(from, to));
        return to - from > 1 && text.text.indexOf(left) != text.text.lastIndexOf(left);
    }

    private boolean endsKnown(int word) {
        return knownEnds.contains(words.words.get(word).span().end());
    }
}
