package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is passed over between two parts of a pattern: blanks, quotes, articles, brackets, what joins a list, asides. */
final class Passing {

    private static final int MOST_ASIDE = 100;
    private static final int MOST_OTHERS = 16;
    private static final Pattern ASIDE = Pattern.compile(", (?:an?|the|one of|(?:the )?(?:operator|owner|parent|maker|developer|publisher) of"
            + "|together with|along with|a (?:unit|subsidiary) of) [^,.;:()\\n]{3," + MOST_ASIDE + "},(?= [a-z])(?! (?:and|or|as well as) )");
    private static final Pattern APPOSITIVE = Pattern.compile(", (?:an?|the|one of) [a-z][^,.;:()\\n]{3,80}(?=(?:,|;|,? and|,? as well as) )");
    private static final List<String> SEPARATORS = List.of("、", "，", ",", ";", "以及", "及", "和", "與", "同", "跟", "暨", "and ");

    private final Text text;

    Passing(Text text) {
        this.text = text;
    }

    /** Where an element may begin: right here, after blanks, quotes and articles, or behind a bracketed remark. */
    List<Integer> starts(int at, int limit) {
        List<Integer> starts = new ArrayList<>(List.of(at));
        for (int base : new int[] {at, afterBracket(at)}) {
            int next = text.skip(base);
            while (next < limit && "「『“\"《".indexOf(text.at(next)) >= 0) next++;
            while (next < limit && "」』”》".indexOf(text.at(next)) >= 0) next++;
            if (!starts.contains(next)) starts.add(next);
            for (String article : List.of("the ", "a ", "an ")) if (text.text.startsWith(article, next)) starts.add(next + article.length());
        }
        return starts;
    }

    /** Behind a remark in brackets that begins here, if one does. */
    int afterBracket(int at) {
        int open = text.skip(at);
        while (open < text.text.length() && "」』”》".indexOf(text.at(open)) >= 0) open++;
        char c = text.at(open);
        if (c != '(' && c != '（') return at;
        int close = Math.max(text.text.indexOf(')', open), text.text.indexOf('）', open));
        int nearest = text.text.indexOf(c == '(' ? ')' : '）', open);
        close = nearest > 0 ? nearest : close;
        return close > 0 && close - open < 50 ? close + 1 : at;
    }

    /** Where the next of a list begins: behind 、 or 以及 or ", and"; the same place where nothing separates. */
    int afterSeparators(int from) {
        int at = from;
        for (int i = 0; i < 3; i++) {
            int now = at;
            for (String separator : SEPARATORS) if (startsWith(separator, now)) {
                at = text.skip(now + separator.length());
                break;
            }
            Optional<Lexicon.Hit> join = text.wordAt(at, "JOIN");
            if (at == now && join.isPresent()) at = text.skip(join.get().end());
            if (at == now) break;
        }
        return at;
    }

    /** and the mainland's chipmaker X: what an English list says of its next part is passed over. */
    int afterDescription(int at) {
        for (int i = 0; i < 4; i++) {
            int end = at;
            while (Character.isLetter(text.at(end)) || "-’'".indexOf(text.at(end)) >= 0) end++;
            String word = text.text.substring(at, end);
            boolean describes = word.equals("the") || word.equals("its") || word.matches("[a-z]+['’]s")
                    || Character.isLowerCase(text.at(at))
                    && text.wordAt(at, "ORG_BEFORE").map(Lexicon.Hit::end).orElse(-1) == end;
            if (!describes) break;
            at = text.skip(end);
        }
        return at;
    }

    /** X, a bank of the city, and Y: behind what an English list says of one of its parts. */
    int afterAppositive(int at) {
        Matcher told = APPOSITIVE.matcher(text.text).region(at, Math.min(text.text.length(), at + MOST_ASIDE));
        return told.lookingAt() ? told.end() : at;
    }

    /** 甲、乙等兩間內地機構，以及丙: the list goes on behind what it says of its first part. */
    int afterOthers(int at, Set<Integer> begins) {
        if (text.at(at) != '等') return at;
        for (int end = at + 1; end < at + MOST_OTHERS; end++) {
            for (String separator : SEPARATORS)
                if (startsWith(separator, end) && begins.contains(afterSeparators(end))) return end;
            boolean goesOn = Text.isHan(text.at(end)) || Character.isDigit(text.at(end)) || text.at(end) == '，';
            if (!goesOn || text.wordAt(end, "SIGN").isPresent()) return at;
        }
        return at;
    }

    /**
     * 在甲和乙見證下: who looks on stands between those who sign and the signing, and is none of them. Nor is what an English
     * text says of one between commas: X, operator of Y, signed; X, along with a builder, signed.
     */
    Map<Integer, Integer> asides() {
        Map<Integer, Integer> asides = new HashMap<>();
        if (!text.article.isChinese())
            for (Matcher aside = ASIDE.matcher(text.text); aside.find(); )
                if (!text.hasWord(new Span(aside.start(), aside.end()), "SIGN")) asides.put(aside.start(), aside.end());
        for (Lexicon.Hit hit : text.words("WITNESS")) {
            int open = text.text.substring(Math.max(0, hit.start() - MOST_ASIDE), hit.start()).lastIndexOf('在');
            open += open < 0 ? 0 : Math.max(0, hit.start() - MOST_ASIDE);
            if (text.at(hit.end()) == '下' && open >= 0
                    && text.text.substring(open, hit.start()).chars().noneMatch(c -> c == '。' || c == '\n'))
                asides.put(open, hit.end() + 1);
        }
        return asides;
    }

    /** Whether a word stands here, as a whole word where it is a Latin one. */
    boolean startsWith(String word, int at) {
        if (!isThere(word, at)) return false;
        if (Text.isHan(word.charAt(0)) || !Character.isLetter(word.charAt(0))) return true;
        int end = at + word.length();
        boolean left = at == 0 || !Character.isLetterOrDigit(text.text.charAt(at - 1)) || Text.isHan(text.text.charAt(at - 1));
        return left && (word.endsWith(" ") || end >= text.text.length() || !Character.isLetterOrDigit(text.text.charAt(end)));
    }

    private boolean isThere(String word, int at) {
        if (at + word.length() > text.folded.length()) return false;
        for (int i = 0; i < word.length(); i++)
            if (text.knowledge.fold().of(word.charAt(i)) != text.folded.charAt(at + i)) return false;
        return true;
    }
}
