package hkig.extract;

import hkig.model.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an English amount or share is of, in the words of the text: the noun behind it ({@code HK$3 billion subsidy scheme},
 * {@code 30 percent of new premiums}), else the words of its clause before it ({@code retail sales fell by} 7.3 percent).
 */
final class EnglishMeasures {

    private static final int MOST_WORDS = 10;
    private static final Pattern OF = Pattern.compile(" (?:of|worth of|in) (?:(?:the|its|their|his|her|all|our|a) )?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}&’'-]*");
    /** Where a clause begins, as it is told without a comma. */
    private static final Pattern CLAUSE = Pattern.compile("[,;:—–“”\"()\\n]| (?:and|while|that|as|which|but|after|with) ");
    private static final Pattern TAIL = Pattern.compile("(?:\\s+(?:a|an|the|of|by|to|at|for|in|from|is|are|was|were|its|their|another"
            + "|and|or|than|be|been|some|on|between))+$");
    private static final Pattern EDGE = Pattern.compile("^[\\p{Punct}“”–—\\s]+|[\\p{Punct}“”–—\\s]+$");
    private static final Set<String> NO_NOUN = Set.of("last", "next", "higher", "lower", "year-on-year", "month-on-month", "years",
            "year", "annually", "apiece", "each", "total", "compared", "ago", "late", "early", "today", "year-to-date", "mark");

    private EnglishMeasures() { }

    static Optional<String> beside(Text text, Quantity quantity, Span sentence) {
        int end = quantity.span().end();
        Matcher of = OF.matcher(text.text).region(end, sentence.end());
        Optional<String> behind = of.lookingAt() ? noun(text, of.end(), sentence.end())
                : text.at(end) == ' ' ? noun(text, end + 1, sentence.end()) : Optional.empty();
        return behind.or(() -> before(text, sentence.start(), quantity.span().start()))
                .or(() -> noun(text, text.skip(end), sentence.end()));
    }

    /** Words in small letters as far as they can be one noun with what describes it. */
    private static Optional<String> noun(Text text, int start, int limit) {
        int end = start;
        int at = start;
        for (int words = 0; words < 5 && at < limit; words++) {
            Matcher word = WORD.matcher(text.text).region(at, limit);
            if (!word.lookingAt()) break;
            String plain = word.group();
            boolean verbal = words == 0 && (plain.endsWith("ly") || plain.endsWith("ed") || plain.endsWith("ing"));
            if (Character.isUpperCase(plain.charAt(0)) || verbal || NO_NOUN.contains(plain)
                    || text.knowledge.language().has("en_function", plain) || text.wordAt(at, "SAY").isPresent()) break;
            end = word.end();
            if (text.at(end) != ' ') break;
            at = end + 1;
        }
        return end - start < 3 ? Optional.empty() : Optional.of(text.text.substring(start, end));
    }

    /** The words of the clause before a number, without the small words at their ends; of a short clause those before it too. */
    private static Optional<String> before(Text text, int from, int number) {
        String whole = text.text.substring(from, number);
        int clause = 0;
        Matcher joint = CLAUSE.matcher(whole);
        while (joint.find()) clause = joint.end();
        return words(whole.substring(clause)).or(() -> words(whole));
    }

    private static Optional<String> words(String clause) {
        String plain = TAIL.matcher(EDGE.matcher(clause).replaceAll("")).replaceFirst("");
        String[] words = plain.split("\\s+");
        if (words.length < 2) return Optional.empty();
        int cut = 0;
        for (int i = words.length; i > MOST_WORDS; i--) cut = plain.indexOf(' ', cut) + 1;
        return Optional.of(plain.substring(cut));
    }
}
