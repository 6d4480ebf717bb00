package hkig.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an English number counts: {@code 300 researchers}, {@code 17 more strategic enterprises}, {@code nine corporations}. */
final class EnglishCounts {

    private static final Pattern NOUN = Pattern.compile("[ \u00A0](?:(?:more|other|new|of (?:its|their|the)) )?"
            + "((?:\\p{L}[\\p{L}-]+ ){0,3}?(?:[a-z][a-z-]*s|[a-z-]*(?:people|staff|children|women|men)|M[Oo][Uu]s?))\\b");
    private static final Set<String> TIMES = Set.of("years", "months", "weeks", "days", "hours", "minutes", "seconds", "times",
            "metres", "meters", "kilometres", "kilometers", "tonnes", "miles", "points", "degrees", "is", "was", "has", "as",
            "this", "its", "his", "pages", "decades", "quarters", "sessions", "sides", "thirds", "rounds");
    /** The words for numbers from two on, each at the place of its value. */
    private static final List<String> WORDS = List.of("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");
    /** The two sides, these three months, the first four, number two: what is meant, or its rank, but not how many there are. */
    private static final Pattern DEFINITE = Pattern.compile("(?i)\\b(?:the|these|those|first|last|past|next|top|other|its|their|his|her|our|all|number"
            + "|phase|article|section|one|in|every|or|to) \\z");
    /** What stands behind two in two percent, five in five-fold. */
    private static final Pattern SHARE = Pattern.compile("(?: (?:percent|per cent|percentage points|basis points)|-fold)\\b");
    private static final Pattern RANK = Pattern.compile("(?i)\\b(?:top|number|no\\.|phase|article|section|chapter|flight|channel) \\z");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private EnglishCounts() { }

    /** The plural noun that follows a number, with at most three words before it that describe it. */
    static Optional<String> nounAfter(Text text, int end) {
        if (end >= text.text.length()) return Optional.empty();
        Matcher m = NOUN.matcher(text.text).region(end, text.text.length());
        if (!m.lookingAt()) return Optional.empty();
        String words = m.group(1);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        for (String word : words.split(" "))
            if (TIMES.contains(word) || text.knowledge.language().has("en_function", word)) return Optional.empty();
        return last.length() > 3 || last.startsWith("M") ? Optional.of(words) : Optional.empty();
    }

    /** Whether digits only say a year or a rank: the 2019 protests, the top 10 firms. */
    static boolean isRank(Text text, int start, int end) {
        String before = text.text.substring(Math.max(0, start - 8), start);
        return YEAR.matcher(text.text.substring(start, end)).matches() || RANK.matcher(before).find();
    }

    /** A number in words at a position that says how many there are of what follows. */
    static Optional<Numerals.Numeral> inWords(Text text, int start) {
        if ("tfsen".indexOf(text.folded.charAt(start)) < 0 || start > 0 && !Character.isWhitespace(text.at(start - 1))) return Optional.empty();
        for (int value = 2; value < WORDS.size(); value++) {
            int end = start + WORDS.get(value).length();
            if (!text.folded.startsWith(WORDS.get(value), start) || " -".indexOf(text.at(end)) < 0) continue;
            Numerals.Numeral number = Numerals.scaled(text.folded, end, BigDecimal.valueOf(value));
            String before = text.text.substring(Math.max(0, start - 8), start);
            if (SHARE.matcher(text.text).region(end, text.text.length()).lookingAt()) return Optional.of(number);
            boolean counts = number.scale() > 0 || nounAfter(text, end).isPresent();
            return counts && !DEFINITE.matcher(before).find() ? Optional.of(number) : Optional.empty();
        }
        return Optional.empty();
    }
}
