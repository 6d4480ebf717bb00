package hkig.extract;

import java.util.List;

/** Headlines that write verbs with capitals too ({@code Cape Council Opens Sea Centre}), where a run of capitals is not yet a name. */
final class EnglishHeadline {

    private static final int SMALL_WORD = 3;
    private static final int FEWEST = 5;
    private static final double MOST = 0.85;

    private EnglishHeadline() { }

    /** Drops what only such a headline names and the text under it does not. */
    static void drop(Text text, EnglishWords words, List<Candidate> found) {
        int end = text.article.title().length();
        if (!text.text.startsWith(text.article.title()) || !isInCapitals(words, end)) return;
        List<String> below = found.stream().filter(c -> c.span().start() > end).map(Candidate::group).toList();
        found.removeIf(c -> c.span().end() <= end && !below.contains(c.group()));
    }

    private static boolean isInCapitals(EnglishWords words, int end) {
        List<EnglishWords.Word> longer = words.words.stream()
                .filter(w -> w.span().end() <= end && w.word().length() > SMALL_WORD).toList();
        return longer.size() >= FEWEST && longer.stream().filter(EnglishWords.Word::isCapital).count() > longer.size() * MOST;
    }
}
