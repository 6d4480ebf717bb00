package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a Chinese personal name begins at a place, by its characters, by what follows, and against common words. */
final class ChineseNames {

    private static final double LEAST = 3.0;
    private static final double EDGE = 2.5;
    private static final double CURATED = 6;
    private static final String DOTS = "·．•‧";
    /** What follows a surname that is none: 曾於, 曾多次. */
    private static final String FUNCTION = "在于不多将被与和及是的有亦都";
    private static final String SAYING = "说称料冀盼吁倡赞斥将会于在已亦任获为与和及对向由等不又谈的她他它";

    /** 院長林永和聯合簽署: behind these 和 joins nobody. */
    private static final List<String> TOGETHER = List.of("联合签", "共同签", "分别签", "代表签", "代表双方", "代表两", "分别代表", "共同主", "联合主", "见证下", "签署", "签订");

    private final Text text;
    private final Language language;
    private final Set<String> curated = new HashSet<>();
    private final boolean dotted;

    ChineseNames(Text text) {
        this.text = text;
        this.language = text.knowledge.language();
        this.dotted = text.text.chars().anyMatch(c -> DOTS.indexOf(c) >= 0);
        for (Lexicon.Hit hit : text.hits)
            if (hit.term() instanceof Term.Name name && name.named().kind() == Kind.PERSON)
                curated.add(text.folded.substring(hit.start(), hit.end()));
    }

    /** The personal name that begins at a position, as far as its characters and what follows speak for one. */
    Optional<Span> at(int start) {
        if (!Text.isHan(text.at(start))) return Optional.empty();
        Optional<Span> foreign = foreignName(start);
        if (foreign.isPresent()) return foreign;
        Span best = null;
        double most = LEAST;
        for (int length = 2; length <= 4; length++) {
            int end = start + length;
            if (end > text.text.length()) break;
            double score = score(start, length);
            if (score > most) {
                most = score;
                best = new Span(start, end);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether three characters may be a rare name where others stand around it: a surname first, no word, and a joint behind. */
    boolean mayBe(int start) {
        int end = start + 3;
        if (end > text.text.length() || !language.has("surnames", text.folded.charAt(start))) return false;
        boolean joint = "、及和與，。".indexOf(text.at(end)) >= 0;
        return joint && words(start, end) == 0 && !isWord(start, end)
                && text.text.substring(start, end).chars().allMatch(c -> Text.isHan((char) c));
    }

    /** A rare name of three characters in a list, before a form of address: 、成小澄博士. */
    Optional<Span> addressed(int start) {
        int end = start + 3;
        return end < text.text.length() && language.has("surnames", text.folded.substring(start, start + 1))
                && text.wordAt(end, "HONORIFIC").isPresent() && words(start, end) == 0 && !isWord(start, end)
                && text.text.substring(start, end).chars().allMatch(c -> Text.isHan((char) c)) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    double score(int start, int length) {
        boolean doubled = length > 2 && language.has("surnames", text.folded.substring(start, start + 2));
        boolean single = language.has("surnames", text.folded.charAt(start));
        if (!doubled && !single) return -9;
        String name = text.folded.substring(start, start + length);
        // 於 folds to the surname 于, which it is not.
        if (text.at(start) == '於' || !name.chars().allMatch(c -> Text.isHan((char) c))) return -9;
        boolean married = length == 4 && single && language.has("surnames", name.charAt(1));
        if (!doubled && !married && length > 3) return -9;
        int given = doubled || married ? 2 : 1;
        double score = doubled ? 5 : language.nameOdds('S', name.charAt(0));
        if (length - given == 1) score += language.nameOdds('0', name.charAt(given));
        else if (length - given == 2)
            score += language.nameOdds('1', name.charAt(given)) + language.nameOdds('2', name.charAt(given + 1));
        else return -9;
        // What the characters lack most no context makes up for.
        boolean known = curated.contains(name);
        if (known) score += CURATED;
        if (score + 2 * EDGE < LEAST) return score;
        if (isOwnAnd(text, start + length)) return -9;
        int edge = edgeAfter(start + length);
        score += edge * EDGE;
        if (edge == 0) score -= 2;
        if (length == 2 && edge == 0 && !known && !beforeWord(start + length)) return -9;
        if (given == 1 && FUNCTION.indexOf(name.charAt(1)) >= 0) score -= 6;
        // 林永和稱: before a word of saying the last character is the name's own, as far as names end so.
        boolean ends = edge == 2 && length - given == 2 && (language.nameOdds('2', name.charAt(length - 1)) > 0.5
                || text.wordAt(start + length, "HONORIFIC").isPresent());
        ends |= length - given == 2 && isOwnAnd(text, start + length - 1);
        if (!ends && SAYING.indexOf(name.charAt(length - 1)) >= 0) score -= 6;
        score -= words(start, start + length) * (length == 4 ? 5 : 1);
        for (int i = ends ? length : 2; i <= length; i++) {
            if (text.knowledge.language().has("leftstop", name.substring(length - i))
                    || language.has("sayverbs", name.substring(length - i))) score -= 6;
        }
        if (isWord(start, start + length) || isFunction(start) && isCommon(start + 1, start + length)) score -= 5;
        if (eatsVerb(start + length) && text.folded.indexOf(name) == text.folded.lastIndexOf(name)) score -= 6;
        return score;
    }

    static boolean isOwnAnd(Text text, int at) {
        return text.at(at) == '和' && TOGETHER.stream().anyMatch(verb -> text.folded.startsWith(verb, at + 1));
    }

    /** 王毅|應約: a longer word begins here. */
    private boolean beforeWord(int at) {
        return text.tokens().endsAt(at) && text.tokens().endAfter(at) - at >= 2;
    }

    /** 特朗普威|脅: whether the last character before a place begins a longer word there. */
    boolean cutsWord(int end) {
        Tokens tokens = text.tokens();
        return tokens.endsAt(end - 1) && tokens.endAfter(end - 1) > end;
    }

    /** How many common words of two characters or more the segmenter sees inside. */
    private int words(int start, int end) {
        int words = 0;
        for (int at = start + 2; at <= end; at++)
            if (text.tokens().endsAt(at) && text.tokens().startOf(at) >= start && at - text.tokens().startOf(at) >= 2
                    && !text.tokens().tagAt(at).startsWith("nr")) words++;
        return words;
    }

    /** 丁晨認 before 同: the last character begins a word that follows names; a name that stands twice may end so. */
    private boolean eatsVerb(int end) {
        return Stream.of("AFTER_NAME", "SAY").flatMap(type -> text.wordsAt(end - 1, type).stream())
                .anyMatch(word -> word.end() > end);
    }

    /** 向 in 醫生向家屬解釋 is no surname where a common word follows. */
    private boolean isFunction(int at) {
        Tokens tokens = text.tokens();
        return tokens.endsAt(at + 1) && tokens.startOf(at + 1) == at && "pdvcu".indexOf(tokens.tagAt(at + 1).charAt(0)) >= 0;
    }

    private boolean isCommon(int start, int end) {
        return isWord(start, end) && (end - start > 1 || text.tokens().tagAt(end).startsWith("v"));
    }

    /** Whether the segmenter sees one common word here. */
    private boolean isWord(int start, int end) {
        Tokens tokens = text.tokens();
        if (!tokens.endsAt(end) || tokens.startOf(end) != start) return false;
        String tag = tokens.tagAt(end);
        return !tag.startsWith("nr") && !tag.equals("x");
    }

    /** 2: punctuation or a word that follows names; 1: a one-character word that often does; 0: neither. */
    int edgeAfter(int position) {
        char c = text.at(position);
        if (!Text.isHan(c) && !Character.isLetter(c)) return 2;
        for (Lexicon.Hit hit : text.wordsAt(position, "AFTER_NAME")) return hit.end() - hit.start() > 1 ? 2 : 1;
        if (text.wordAt(position, "SAY").isPresent() || text.wordAt(position, "HONORIFIC").isPresent()
                || text.wordAt(position, "TITLE").isPresent()) return 2;
        return language.has("leftstop", text.folded.charAt(position)) ? 1 : 0;
    }

    /** Whether a name in a list may end here: before the next joint, an end of the clause, or a word that follows names. */
    boolean endsWell(int position) {
        return edgeAfter(position) > 0 || "及和與、".indexOf(text.at(position)) >= 0;
    }

    private Optional<Span> foreignName(int start) {
        if (!dotted) return Optional.empty();
        int end = start;
        int dots = 0;
        while (end < text.text.length() && (Text.isHan(text.at(end)) || DOTS.indexOf(text.at(end)) >= 0)
                && end - start < 24) {
            if (!Text.isHan(text.at(end))) dots++;
            else if (dots > 0 && edgeAfter(end) == 2 && end - start > 3 && Text.isHan(text.at(end - 1))
                    && text.text.substring(start, end).lastIndexOf('·') < end - start - 2) break;
            end++;
        }
        if (dots == 0 || text.text.substring(start, Math.min(end, start + 8)).chars().noneMatch(c -> DOTS.indexOf(c) >= 0))
            return Optional.empty();
        return end - start >= 4 ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
