package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a name begins among capitalised words that a title opens, and where the name of its holder ends them. */
final class EnglishFronts {

    /** Behind what is no whole name: LOVE 21, Service at the hospital. */
    private static final Pattern JOINED = Pattern.compile(" (?:at|in|of|for) | \\d");

    private static final Set<String> HELD_BY = Set.of("Ceremony", "Anniversary", "Delegation", "Visit", "Meeting", "Celebration", "Inauguration", "Dinner");
    private static final Set<String> OWN = Set.of("Beyond", "Above", "Across", "Behind", "Inside", "Near", "Next", "Over", "Toward", "Towards", "Upon", "Further");

    private final Text text;
    private final EnglishWords words;
    private final Language language;
    /** Where a title goes on behind its first letter: Secretary for Innovation, Technology and Industry. */
    private final BitSet titled = new BitSet();

    EnglishFronts(Text text, EnglishWords words) {
        this.text = text;
        this.words = words;
        this.language = text.knowledge.language();
        for (Lexicon.Hit title : text.words("EN_TITLE"))
            if (text.text.substring(title.start(), title.end()).indexOf(',') >= 0) titled.set(title.start() + 1, title.end());
    }

    /** In a list, Beyond Ventures: a word with a capital inside a sentence, which else begins one, before a single head. */
    boolean isOwnWord(int from, int to) {
        if (to - from != 2 || !OWN.contains(words.words.get(from).word())) return false;
        String head = words.words.get(to - 1).word();
        int start = words.words.get(from).span().start();
        boolean listed = text.text.startsWith(", ", start - 2) || text.text.startsWith(" and ", start - 5);
        return listed && (language.isHead("ORG", head) || language.isHead("FIRM", head));
    }

    /** Behind the part of a title that words begin with: of "Technology and Industry of the Government" the place behind Industry. */
    int behindRest(int from, int to) {
        while (from < to && titled.get(words.words.get(from).span().start())) from++;
        return from;
    }

    /** Of "Innovation of Cape Robotics Limited" the place behind "of": before it stand a field and no body. */
    int behindFieldOf(int from, int to, EnglishHeads heads) {
        if (to - from < 4 || !EnglishParties.isLegalForm(words.words.get(to - 1).word())) return from;
        int of = to - 3;
        while (of > from && !words.words.get(of).word().equals("of")) of--;
        boolean body = of == from || heads.type(from, of).isPresent() || language.isHead("ORG", words.words.get(of - 1).word());
        return body ? from : of + (words.words.get(of + 1).word().equals("the") ? 2 : 1);
    }

    /** Of "CEO of Morning Star" the place of Morning: who heads a firm, and no field, stands before it. */
    int behindTitle(int from, int to) {
        if (to <= from) return from;
        boolean acronym = words.words.get(to - 1).word().matches("[A-Z]{3,}");
        int i = behind(text.wordAt(words.words.get(from).span().start(), acronym ? "EN_TITLE" : "EN_CORPORATE"), from, to);
        if (i == from || i >= to || !words.words.get(i).word().equals("of")) return from;
        while (i < to && words.isFunction(words.words.get(i))) i++;
        boolean goesOn = JOINED.matcher(text.text).region(words.words.get(to - 1).span().end(), text.text.length()).lookingAt();
        return goesOn ? from : i;
    }

    /** Of "Vice Presidents of the Cape Council" the place behind "of". */
    int behindHolders(int from, int to) {
        int i = behind(text.wordAt(words.words.get(from).span().start(), "EN_TITLE").filter(t -> Text.value(t).startsWith("plural:")), from, to);
        return i > from && to - i > 2 && words.words.get(i).word().equals("of") ? i + 1 : from;
    }

    /** Of "1st Anniversary Ceremony of the Cape Club" the place of Cape: what is held or held for a body stands before it. */
    int behindEvent(int from, int to) {
        for (int i = to - 4; i >= from; i--) {
            String word = words.words.get(i).word();
            if (!words.words.get(i + 1).word().equals("of") || !HELD_BY.contains(word) && !word.endsWith("ship")) continue;
            return words.words.get(i + 2).word().equals("the") ? i + 3 : i + 2;
        }
        return from;
    }

    private int behind(Optional<Lexicon.Hit> title, int from, int to) {
        int i = from;
        while (title.isPresent() && i < to && words.words.get(i).span().start() < title.get().end()) i++;
        return i;
    }

    /** Of "Morning Bloom Qin Xiaopeng" the place of Qin; {@code to} where no person ends the words. */
    int beforePerson(int from, int to) {
        if (to - from < 3) return to;
        String first = words.words.get(to - 2).word().toLowerCase(Locale.ROOT);
        String last = words.words.get(to - 1).word();
        boolean person = language.has("surnames_pinyin", first) && EnglishPersonNames.isPinyin(last)
                || language.has("given_en", first) && language.has("hk_surnames_en", last.toLowerCase(Locale.ROOT));
        return person ? to - 2 : to;
    }
}
