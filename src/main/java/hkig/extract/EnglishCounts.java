package hkig.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an English number counts: {@code 300 researchers}, {@code 80 strategic enterprises}. */
final class EnglishCounts {

    private static final Pattern NOUN = Pattern.compile("[ \u00A0]((?:[a-z][a-z-]+ ){0,3}?[a-z][a-z-]*(?:s|people|staff|children|women|men))\\b");
    private static final Set<String> TIMES = Set.of("years", "months", "weeks", "days", "hours", "minutes", "seconds", "times",
            "metres", "meters", "kilometres", "kilometers", "tonnes", "miles", "points", "degrees", "is", "was", "has", "as", "this", "its", "his", "pages");

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
        return last.length() > 3 ? Optional.of(words) : Optional.empty();
    }
}
