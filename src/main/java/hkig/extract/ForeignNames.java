package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign persons in Chinese text behind a title: in transliteration without a dot (總統辛鮑姆), told by its characters, or
 * in their own letters (部長Jane Example), of two words or more.
 */
final class ForeignNames {

    private static final int LONGEST = 8;
    private static final int LEAST = 3;
    /** What the characters of a name must weigh on average, and those of one of two characters, which needs an edge too. */
    private static final double WEIGHT = 2.0;
    private static final double WEIGHT_OF_TWO = 2.8;
    private static final Pattern ADDRESS = Pattern.compile("(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\\.?\\s)?");
    private static final String WORD = "\\p{Lu}[\\p{IsLatin}'’.-]*";
    private static final Pattern LATIN =
            Pattern.compile(WORD + "(?: (?:" + WORD + "|al|bin|bint|de|van|von|der|den|di|da|le|la|el|du|dos)){0,3} \\p{Lu}[\\p{IsLatin}'’-]+");
    private static final Pattern CAPITALS = Pattern.compile("(?s).*\\p{Lu}{3}.*");

    private final Text text;
    private final Language language;
    private final ChineseNames names;
    private final BitSet others = new BitSet();

    ForeignNames(Text text, ChineseNames names) {
        this.text = text;
        this.language = text.knowledge.language();
        this.names = names;
        for (Lexicon.Hit hit : text.hits)
            if (hit.term() instanceof Term.Name name && name.named().kind() != Kind.PERSON) others.set(hit.start(), hit.end());
    }

    /** The foreign name that begins where a title ends, if one does and no native one is likelier. */
    Optional<Span> at(int start) {
        return Text.isHan(text.at(start)) ? transliterated(start) : latin(start);
    }

    private Optional<Span> transliterated(int start) {
        if (text.wordAt(start, "PLACE").isPresent() || others.get(start)) return Optional.empty();
        int end = start;
        while (end - start < LONGEST && Text.isHan(text.at(end)) && weigh(end) > 0) end++;
        while (end - start > 2 && names.cutsWord(end)) end--;
        int length = end - start;
        double weight = 0;
        for (int at = start; at < end; at++) weight += weigh(at);
        boolean several = length >= LEAST && length < LONGEST && weight >= WEIGHT * length;
        boolean two = length == 2 && weight >= WEIGHT_OF_TWO * 2 && names.edgeAfter(end) == 2;
        if (!several && !two || text.tokens().endsAt(end) && text.tokens().startOf(end) < start) return Optional.empty();
        Optional<Span> own = names.at(start);
        boolean known = own.isPresent() && (own.get().length() == length || names.edgeAfter(own.get().end()) == 2);
        return known || holdsWord(start, end) ? Optional.empty() : Optional.of(new Span(start, end));
    }

    private double weigh(int at) {
        return language.nameOdds('F', text.folded.charAt(at));
    }

    /** 總裁格林威治, 總理特別: a common word of all or most of it is no name. */
    private boolean holdsWord(int start, int end) {
        Tokens tokens = text.tokens();
        for (int at = start + 2; at <= end; at++) {
            if (!tokens.endsAt(at) || tokens.startOf(at) < start || at - tokens.startOf(at) < 2) continue;
            String tag = tokens.tagAt(at);
            if (!tag.startsWith("n") && !tag.equals("x") || tag.startsWith("ns")) return true;
        }
        return false;
    }

    private Optional<Span> latin(int start) {
        Matcher address = ADDRESS.matcher(text.text).region(start, text.text.length());
        Matcher name = LATIN.matcher(text.text).region(address.lookingAt() ? address.end() : start, Math.min(text.text.length(), start + 60));
        if (!name.lookingAt() || Character.isLetterOrDigit(text.at(name.end())) && !Text.isHan(text.at(name.end()))
                || !others.get(name.start(), name.end()).isEmpty()) return Optional.empty();
        String words = name.group();
        boolean body = CAPITALS.matcher(words).matches() || language.isHead("ORG", words.substring(words.lastIndexOf(' ') + 1));
        return body ? Optional.empty() : Optional.of(new Span(name.start(), name.end()));
    }
}
