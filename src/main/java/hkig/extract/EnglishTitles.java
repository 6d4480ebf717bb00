package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The titles of an English text, each read to both sides: {@code interim executive chairman}, {@code its founder and
 * chairman}, {@code the university's president}, {@code senior director of power systems at X}, {@code founder of local
 * startup X}.
 */
final class EnglishTitles {

    private static final Pattern JOINT = Pattern.compile(" (?:and|&|cum) | ?/ ?");
    /** President and Wong Foundation Chair Professor: a chair with the name of who endowed it. */
    private static final Pattern ENDOWED = Pattern.compile("(?:\\p{Lu}[\\p{L}’'-]*\\.? ){1,6}(?=(?:Chair )?Professor of \\p{Lu})");
    private static final Pattern IN_FRONT = Pattern.compile("([\\p{L}-]+)(?:['’]s|s['’])?\\z");
    /** Vice-President (Research and Technology), before the house or the holder. */
    private static final Pattern FIELD = Pattern.compile(" \\((?=[^)]*\\p{Ll})\\p{Lu}[\\p{L}’'-]*(?:(?:,| &| and| of)? (?:the )?\\p{Lu}[\\p{L}’'-]*){0,5}\\)(?= (?:of|at|on|from|and) |[,;.]| \\p{Lu})");
    /** Has been appointed chairman: no word of a house. */
    private static final Pattern MADE = Pattern.compile("(?:re-?)?(?:appointed|named|elected|promoted|chosen|picked|confirmed|nominated|made|becom(?:es?|ing)|became)");
    private static final Pattern COMMA_FIELD = Pattern.compile(", (\\p{Lu}[\\p{L}’'-]+(?:(?: &| and)? \\p{Lu}[\\p{L}’'-]*){0,4})(?= (?:of|at) )");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "other", "all", "several", "both", "another");
    /** What stands for a house that no word of ours names. */
    static final String OTHER = "?";
    private static final Set<String> OWN = Set.of("its", "their");

    private final Text text;
    private final EnglishHouses houses;
    private final TitleTails tails;

    EnglishTitles(Text text, EnglishHouses houses) {
        this.text = text;
        this.houses = houses;
        this.tails = new TitleTails(text, houses);
    }

    /** In the order of the text; no two overlap in their titles. */
    List<EnglishTitle> find() {
        List<EnglishTitle> found = new ArrayList<>();
        for (Lexicon.Hit hit : text.words("EN_TITLE")) {
            if (!found.isEmpty() && hit.start() < found.getLast().title().end()) continue;
            boolean behind = !found.isEmpty() && text.skipBack(hit.start()) == found.getLast().title().end();
            // Chief Executive Mr Lee: the form of address is no executive's.
            if (behind && EnglishPersonNames.HONORIFICS.contains(text.folded.substring(hit.start(), hit.end()))) continue;
            EnglishTitle title = around(best(hit));
            while (!found.isEmpty() && found.getLast().title().overlaps(title.title())) found.removeLast();
            found.add(title);
        }
        return found;
    }

    /** Of the longest at that place, one of a known house before a mere title. */
    private Lexicon.Hit best(Lexicon.Hit hit) {
        return text.wordsAt(hit.start(), "EN_TITLE").stream().filter(h -> h.end() == hit.end())
                .filter(h -> Text.value(h).contains("office")).findFirst().orElse(hit);
    }

    private EnglishTitle around(Lexicon.Hit hit) {
        Front front = front(hit.start(), Text.value(hit).contains("office:"));
        int end = hit.end();
        Matcher field = FIELD.matcher(text.text).region(end, text.text.length()).useTransparentBounds(true);
        boolean fielded = Character.isUpperCase(text.at(hit.start())) && field.lookingAt();
        if (fielded) end = field.end();
        else if (isPlain(hit) && !front.qualifier.equals("acting")) {
            for (int next = joined(end); next > 0; next = joined(end)) end = next;
            if (end > hit.end() && field.region(end, text.text.length()).lookingAt()) end = field.end();
        }
        if (Character.isUpperCase(text.at(hit.start()))) end = behindCommaField(end);
        TitleTails.Tail tail = tails.after(end, front.house.isPresent());
        Optional<Candidate> house = tail.house().or(() -> front.house);
        String reference = house.isPresent() ? "" : tail.reference().isEmpty() ? front.reference : tail.reference();
        return new EnglishTitle(new Span(front.start, tail.end()), new Span(front.titleStart, tail.titleEnd()), Text.value(hit),
                house, reference, front.qualifier, front.foreign || tail.elsewhere() && front.house.isEmpty());
    }

    /** Senior Vice President, Innovation of Cape Group: behind the field, where a house follows. */
    private int behindCommaField(int end) {
        Matcher field = COMMA_FIELD.matcher(text.text).region(end, text.text.length()).useTransparentBounds(true);
        if (!field.lookingAt() || text.wordAt(field.start(1), "EN_TITLE").isPresent() || houses.from(field.start(1)).isPresent()) return end;
        String first = field.group(1).split(" ")[0].toLowerCase(Locale.ROOT);
        boolean person = List.of("given_en", "hk_surnames_en", "surnames_pinyin").stream().anyMatch(list -> text.knowledge.language().has(list, first));
        return !person && tails.after(field.end(), false).house().isPresent() ? field.end() : end;
    }

    /** chairman and CEO: the end of a second title that shares the house of the first, or -1. */
    private int joined(int end) {
        Matcher joint = JOINT.matcher(text.text).region(end, text.text.length());
        if (!joint.lookingAt()) return -1;
        int at = joint.end();
        Matcher endowed = ENDOWED.matcher(text.text).region(at, text.text.length()).useTransparentBounds(true);
        if (text.wordAt(at, "EN_TITLE").isEmpty() && text.wordAt(at, "EN_TITLE_LEFT").isEmpty() && endowed.lookingAt()) at = endowed.end();
        while (text.wordAt(at, "EN_TITLE").isEmpty() && text.wordAt(at, "EN_TITLE_LEFT").isPresent())
            at = text.skip(text.wordAt(at, "EN_TITLE_LEFT").get().end());
        return text.wordAt(at, "EN_TITLE").filter(EnglishTitles::isPlain).map(Lexicon.Hit::end).orElse(-1);
    }

    /** Whether a title tells nothing of its house. */
    private static boolean isPlain(Lexicon.Hit hit) {
        return Text.value(hit).equals("head") || Text.value(hit).equals("rank");
    }

    private record Front(int start, int titleStart, Optional<Candidate> house, String reference, String qualifier,
            boolean foreign) {

        Front(int start, int titleStart, String reference, String qualifier, boolean foreign) {
            this(start, titleStart, Optional.empty(), reference, qualifier, foreign);
        }
    }

    private Front front(int core, boolean ofKnown) {
        int titleStart = core;
        String qualifier = "";
        for (Optional<Lexicon.Hit> left = left(titleStart); left.isPresent(); left = left(titleStart)) {
            if (Text.is(left.get(), "ACTING")) qualifier = "acting";
            titleStart = left.get().start();
        }
        int start = titleStart;
        for (Optional<Lexicon.Hit> word = describing(start); word.isPresent(); word = describing(start)) {
            if (Text.is(word.get(), "FORMER")) qualifier = "former";
            start = word.get().start();
        }
        int before = text.skipBack(start);
        Optional<Candidate> house = houses.upTo(before);
        if (house.isEmpty()) return nameless(before, start, titleStart, qualifier, ofKnown);
        int houseStart = house.get().span().start();
        if (text.text.startsWith("the ", houseStart - 4)) houseStart -= 4;
        if (describing(houseStart).filter(h -> Text.is(h, "FORMER")).isPresent()) qualifier = "former";
        return new Front(houseStart, titleStart, house, "", qualifier, false);
    }

    /** A word that belongs to the title that begins at a position. */
    private Optional<Lexicon.Hit> left(int start) {
        int at = text.skipBack(start);
        Optional<Candidate> house = houses.upTo(at);
        return text.wordBefore(at, "ACTING").or(() -> text.wordBefore(at, "EN_TITLE_LEFT"))
                .filter(word -> house.isEmpty() || house.get().span().start() >= word.start());
    }

    /** A word before a title that does not belong to it: former, new. */
    private Optional<Lexicon.Hit> describing(int start) {
        int at = text.skipBack(start);
        return text.wordBefore(at, "FORMER").or(() -> text.wordBefore(at, "EN_DESCRIBING"));
    }

    /**
     * Its CEO, the university's president, the chairman; and US president, where no house of ours is meant.
     *
     * @param ofKnown whether the title names its house, so that a name in front must be an owner to make it foreign
     */
    private Front nameless(int before, int start, int titleStart, String qualifier, boolean ofKnown) {
        Matcher word = IN_FRONT.matcher(text.text).region(Math.max(0, before - 30), before);
        if (!word.find()) return new Front(start, titleStart, "", qualifier, false);
        String plain = word.group(1);
        String lower = plain.toLowerCase(Locale.ROOT);
        if (ARTICLES.contains(lower)) return new Front(word.start(), titleStart, "", qualifier, false);
        if (OWN.contains(lower)) return new Front(word.start(), titleStart, "its", qualifier, false);
        if (text.wordBefore(word.end(1), "ORG_NOUN").isPresent()) {
            int from = text.text.startsWith("the ", word.start() - 4) ? word.start() - 4 : word.start();
            return new Front(from, titleStart, lower, qualifier, false);
        }
        boolean nation = text.wordBefore(word.end(1), "NATION").isPresent();
        boolean name = Character.isUpperCase(plain.charAt(0)) && text.wordBefore(before, "EN_HOME").isEmpty()
                && !text.knowledge.language().has("en_function", lower) && (!ofKnown || !word.group().equals(plain));
        // An embassy spokesman is of no house that the text names, and a team leader neither.
        String other = Character.isLowerCase(plain.charAt(0)) && !text.knowledge.language().has("en_function", lower)
                && text.wordBefore(before, "SAY").isEmpty() && !MADE.matcher(lower).matches() ? OTHER : "";
        return nation || name ? new Front(word.start(), titleStart, "", qualifier, true)
                : new Front(start, titleStart, other, qualifier, false);
    }
}
