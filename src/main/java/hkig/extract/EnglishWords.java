package hkig.extract;

import hkig.knowledge.Language;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an English text, and the runs of capitalised ones that names are made of. */
final class EnglishWords {

    /** A word with its place. */
    record Word(Span span, String word) {

        boolean isCapital() {
            return !COMPOUND.matcher(word).find() && Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)) && word.length() > 1
                    && word.chars().anyMatch(Character::isUpperCase);
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}]+(?:[&@\\-'’.+/](?=[\\p{IsLatin}\\p{N}])[\\p{IsLatin}\\p{N}]+)*\\+?");
    /** Cape-based, Cape-listed: describes what follows. */
    private static final Pattern COMPOUND = Pattern.compile("-(?:based|listed|owned|backed|led|born|made|funded|headquartered|style|bound|wide|related)$");
    private static final Set<String> INSIDE = Set.of("of", "for", "and", "the", "&", "de");

    private final Text text;
    private final Language language;
    private final EnglishForms forms;
    final List<Word> words = new ArrayList<>();

    EnglishWords(Text text) {
        this.text = text;
        this.language = text.knowledge.language();
        this.forms = new EnglishForms(text.text);
        Matcher m = WORD.matcher(text.text);
        while (m.find()) {
            String word = m.group();
            int end = m.end();
            if ((word.endsWith("'s") || word.endsWith("’s")) && !belongs(m.start(), end)) {
                word = word.substring(0, word.length() - 2);
                end -= 2;
            }
            int slash = two(word);
            if (slash > 0) {
                words.add(new Word(new Span(m.start(), m.start() + slash), word.substring(0, slash)));
                words.add(new Word(new Span(m.start() + slash + 1, end), word.substring(slash + 1)));
            } else if (!word.isEmpty()) {
                words.add(new Word(new Span(m.start(), end), word));
            }
        }
    }

    /** Where the slash is in Capital/Cape, which ends one name and begins another; -1 in TCP/IP. */
    private int two(String word) {
        int slash = word.indexOf('/');
        return slash > 0 && Character.isUpperCase(word.charAt(slash + 1)) && word.length() > slash + 2 && List.of("ORG", "FIRM", "FUND", "PROG")
                .stream().anyMatch(type -> language.isHead(type, word.substring(0, slash))) ? slash : -1;
    }

    /** People's Government, Children's Hospital: the possessive is a part of the name. */
    private boolean belongs(int start, int end) {
        return text.at(end) == ' ' && Character.isUpperCase(text.at(end + 1))
                && text.wordsAt(start, "EN_POSSESSED").stream().anyMatch(h -> h.end() == end - 2);
    }

    /** Maximal runs of capitalised words, also over of, for, and, the between two of them; as [from, to) of words. */
    List<int[]> runs() {
        List<int[]> runs = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            if (!words.get(i).isCapital()) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < words.size() && near(end - 1, end)) {
                if (words.get(end).isCapital()) {
                    end++;
                } else if (INSIDE.contains(words.get(end).word())) {
                    int next = end + 1;
                    while (next < words.size() && next < end + 3 && near(next - 1, next)
                            && INSIDE.contains(words.get(next).word())) next++;
                    if (next < words.size() && near(next - 1, next) && words.get(next).isCapital() && !isFunction(words.get(next))) end = next + 1;
                    else break;
                } else {
                    break;
                }
            }
            runs.add(new int[] {i, end});
            i = end;
        }
        return runs;
    }

    /** Whether only a blank, or a blank and an ampersand, stand between two words; no possessive, no comma. */
    boolean near(int left, int right) {
        String between = text.text.substring(words.get(left).span().end(), words.get(right).span().start());
        return between.equals(" ") || between.equals(" & ") || between.equals("\u00A0")
                || forms.joins(words.get(right).span().start())
                || (between.equals("' ") || between.equals("’ ")) && ownsPlural(words.get(left));
    }

    /** Public Doctors' Association: the possessive is a part of the name. */
    private boolean ownsPlural(Word word) {
        return word.word().endsWith("s") && text.wordsAt(word.span().start(), "EN_POSSESSED").stream().anyMatch(h -> h.end() == word.span().end());
    }

    /** The name with the stop that belongs to it: Cape Trading Co., Ltd. */
    Span whole(Span name) {
        return forms.whole(name);
    }

    boolean isFunction(Word word) {
        return language.has("en_function", word.word().toLowerCase(Locale.ROOT));
    }

    Span span(int from, int to) {
        return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
    }

    /** The words that begin inside a span. */
    List<Word> in(Span span) {
        int first = 0;
        for (int high = words.size(); first < high;) {
            int middle = (first + high) / 2;
            if (words.get(middle).span().start() < span.start()) first = middle + 1;
            else high = middle;
        }
        int end = first;
        while (end < words.size() && words.get(end).span().start() < span.end()) end++;
        return words.subList(first, end);
    }

    /** Index of the word that begins at a position, or -1. */
    int at(int position) {
        int low = 0;
        int high = words.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            int start = words.get(middle).span().start();
            if (start < position) low = middle + 1;
            else if (start > position) high = middle - 1;
            else return middle;
        }
        return -1;
    }
}
