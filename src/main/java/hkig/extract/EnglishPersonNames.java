package hkig.extract;

import hkig.knowledge.Language;
import hkig.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which capitalised words of an English text can be a personal name. */
final class EnglishPersonNames {

    static final Set<String> HONORIFICS =
            Set.of("mr", "ms", "mrs", "miss", "dr", "prof", "professor", "sir", "madam", "justice", "ir", "lord", "baroness", "datuk");

    private static final String HYPHENED = "[A-Z][a-z]+-[a-z]+";
    private static final String SYLLABLE = "(?:(?:[bpmfdtnlgkhjqxzcsrwy]|zh|ch|sh)(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng"
            + "|ong|i|ia|ie|iao|iu|ian|in|iang|ing"
            + "|iong|u|ua|uo|uai|ui|uan|un|uang|ue)|a|o|e|ai|ei|ao|ou|an|en|ang|er)";
    private static final java.util.regex.Pattern PINYIN =
            java.util.regex.Pattern.compile("(?i)(?=[a-z]{4,})(?:" + SYLLABLE + "){2}");

    private final Text text;
    private final EnglishWords words;
    private final Language language;
    private final Set<Integer> taken;

    /** @param taken where other names begin */
    EnglishPersonNames(Text text, EnglishWords words, Set<Integer> taken) {
        this.text = text;
        this.words = words;
        this.language = text.knowledge.language();
        this.taken = taken;
    }

    /** Capitalised words from a position that can be a personal name; alone after a form of address. */
    Optional<Span> at(int position, boolean single) {
        int i = words.at(position);
        if (i < 0) return Optional.empty();
        if (HONORIFICS.contains(words.words.get(i).word().toLowerCase(Locale.ROOT)) && i + 1 < words.words.size()) {
            i++;
            single = true;
        }
        if (taken.contains(words.words.get(i).span().start())) return Optional.empty();
        int end = i;
        int most = single ? 5 : 4;
        while (end < words.words.size() && end - i < most && (isNameWord(words.words.get(end)) || single && isInCapitals(end))
                && (end == i || near(end - 1, end)) && (end < i + 2 || !beginsTitle(words.words.get(end)))) end++;
        if (end - i < (single ? 1 : 2) || endsInTitle(i, end)) return Optional.empty();
        return Optional.of(words.span(i, end));
    }

    /** Ricky Chan Executive Deputy Chairman: where a title begins right behind a name. */
    boolean beginsTitle(EnglishWords.Word word) {
        int start = word.span().start();
        return text.wordAt(start, "EN_TITLE").isPresent() || text.wordAt(start, "EN_TITLE_LEFT").isPresent();
    }

    boolean near(int left, int right) {
        return words.near(left, right) || text.text.substring(words.words.get(left).span().end(),
                words.words.get(right).span().start()).equals(". ") && words.words.get(left).word().length() == 1;
    }

    /**
     * The capitalised words that end at a position, if they look like a personal name or begin their sentence.
     *
     * @param told whether what follows tells so much of a person that "said Abc Xyz" is enough
     */
    Optional<Span> endingAt(int position, boolean told) {
        return endingAt(position, told, false);
    }

    /** Two to four capitalised words that end at a position, of which the text tells what only a person does. */
    Optional<Span> appointed(int position) {
        return endingAt(position, false, true);
    }

    private Optional<Span> endingAt(int position, boolean told, boolean sure) {
        for (int i = words.words.size() - 1; i >= 0; i--) {
            if (words.words.get(i).span().end() != position) continue;
            int start = i;
            while (start >= 0 && i - start < 4 && isNameWord(words.words.get(start)) && (start == i || near(start, start + 1)))
                start--;
            start = behindTitles(start + 1, i);
            while (start < i && (HONORIFICS.contains(words.words.get(start).word().toLowerCase(Locale.ROOT)) || isAddress(start) || start + 1 < i && isHonourable(start))) start++;
            if (i - start < 1 || endsInTitle(start, i + 1)) return Optional.empty();
            boolean beside = told && start > 0 && words.words.get(start).span().start() > 1 && isJoined(start) && isNoPlace(start, i + 1);
            boolean first = text.sentence(words.span(start, i + 1)).start() == words.words.get(start).span().start();
            boolean said = told && start > 0 && text.wordBefore(words.words.get(start - 1).span().end(), "SAY").isPresent();
            return (sure || first || said || beside || looksPersonal(start, i + 1))
                    && !taken.contains(words.words.get(start).span().start())
                    ? Optional.of(words.span(start, i + 1)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Behind what joins persons, and not behind "in" or "of": by Ann Lee, chairman of X, and Muhammad Khan, chairman of Y. */
    private boolean isJoined(int i) {
        int start = words.words.get(i).span().start();
        return List.of(" and ", " by ", " with ", " including ", " to ", ": ", "; ").stream().anyMatch(j -> text.text.startsWith(j, start - j.length()));
    }

    private boolean isNoPlace(int from, int to) {
        Span span = words.span(from, to);
        return java.util.stream.Stream.of("NATION", "EN_HOME", "EN_PLACE").allMatch(type -> text.wordsAt(span.start(), type).isEmpty())
                && text.wordAt(words.words.get(to - 1).span().start(), "EN_PLACE_HEAD").isEmpty() && to - from < 4;
    }

    /** Banker Peter Wong, the Hon Elizabeth Lee; but Hon Chi-keung. */
    private boolean isAddress(int i) {
        Span word = words.words.get(i).span();
        return text.wordAt(word.start(), "PERSON_NOUN").filter(noun -> noun.end() == word.end()).isPresent()
                || text.in(word).equals("Hon") && (text.text.regionMatches(true, word.start() - 4, "the ", 0, 4));
    }

    /** Hon Sunny Tan: two names or more stand behind it. */
    private boolean isHonourable(int i) {
        return words.words.get(i).word().matches("Hon|Honourable") && !words.words.get(i + 1).word().matches(HYPHENED);
    }

    /** Transport Officer. */
    private boolean endsInTitle(int from, int to) {
        return text.wordBefore(words.words.get(to - 1).span().end(), "EN_TITLE").isPresent()
                && !language.has("given_en", words.words.get(from).word().toLowerCase(Locale.ROOT));
    }

    /** Of Chief Executive John Lee the place of John. */
    private int behindTitles(int from, int last) {
        int start = from;
        for (int i = from; i < last; i++) {
            Optional<hkig.knowledge.Lexicon.Hit> title = text.wordAt(words.words.get(i).span().start(), "EN_TITLE");
            if (title.isEmpty()) continue;
            while (start <= last && words.words.get(start).span().start() < title.get().end()) start++;
        }
        return start;
    }

    boolean isNameWord(EnglishWords.Word word) {
        String w = word.word();
        if (!Character.isUpperCase(w.charAt(0)) || w.chars().anyMatch(Character::isDigit)) return false;
        if (words.isFunction(word) && !isSurname(word) || w.length() > 3 && w.equals(w.toUpperCase(Locale.ROOT)) && !isCapitalSurname(w)) return false;
        for (String type : List.of("ORG", "FIRM", "SITE", "FUND", "PROG", "EVENT")) if (language.isHead(type, w)) return false;
        return true;
    }

    /** Martin SZETO, as press releases write. */
    private boolean isCapitalSurname(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return language.has("hk_surnames_en", lower) || language.has("surnames_pinyin", lower);
    }

    /** Mrs Natalia SENG SZE Ka-mee, Ms Vinita CHONG: behind a form of address, no abbreviation. */
    private boolean isInCapitals(int i) {
        String word = words.words.get(i).word();
        return word.matches("[A-Z]{2,8}") && i > 0 && !words.words.get(i - 1).word().matches("[A-Z]+")
                && text.wordsAt(words.words.get(i).span().start(), "EN_TITLE").isEmpty() && !taken.contains(words.words.get(i).span().start());
    }

    /** So Man-ho, He Xiaopeng; Mr Jack So. */
    private boolean isSurname(EnglishWords.Word word) {
        int next = words.at(word.span().start()) + 1;
        if (next > 1 && near(next - 2, next - 1) && language.has("given_en", words.words.get(next - 2).word().toLowerCase(Locale.ROOT))
                && language.has("hk_surnames_en", word.word().toLowerCase(Locale.ROOT))) return true;
        if (next >= words.words.size() || !words.near(next - 1, next)) return false;
        String given = words.words.get(next).word();
        String lower = word.word().toLowerCase(Locale.ROOT);
        return language.has("hk_surnames_en", lower) && given.matches(HYPHENED)
                || language.has("surnames_pinyin", lower) && isPinyin(given);
    }

    /** A Mandarin given name of two syllables: Xiaopeng. */
    static boolean isPinyin(String given) {
        return PINYIN.matcher(given).matches();
    }

    /** A known given name, or a Hong Kong surname with a hyphenated given name. */
    boolean looksPersonal(int from, int to) {
        for (int i = from; i < to; i++) {
            String w = words.words.get(i).word().toLowerCase(Locale.ROOT);
            if (i == from && language.has("given_en", w)) return true;
            if (language.has("hk_surnames_en", w) && to - from >= 2
                    && (i + 1 < to && words.words.get(i + 1).word().matches(HYPHENED) || i > from)) return true;
        }
        return false;
    }
}
