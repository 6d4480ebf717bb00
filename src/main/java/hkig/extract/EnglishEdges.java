package hkig.extract;

import hkig.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an English name ends that its head word began: before a person, behind a list of fields. */
final class EnglishEdges {

    private static final Set<String> OF_FIELDS = Set.of("Department", "Faculty", "School", "Ministry", "Bureau", "Committee", "Commission", "Council");
    private static final Set<String> ON_FIELDS = Set.of("Committee", "Commission", "Council", "Group", "Panel", "Conference", "Taskforce", "Alliance", "Centre", "Center");
    private static final Set<String> DEGREES = Set.of("Master", "Bachelor", "Doctor", "Commodore", "Exchange", "Power", "Capital", "Dream", "Journey", "Uprising");
    private static final Set<String> ROADS = Set.of("Road", "Street", "Avenue", "Lane", "Island", "Path", "Drive");
    private static final String FIELD = "[A-Z][\\p{L}'’-]*(?: (?:(?:of|for|and|through) )?[A-Z][\\p{L}'’-]*){0,4}";
    /** Behind Department of Sport: , Physical Education and Health. */
    private static final Pattern FIELDS = Pattern.compile("(?:, " + FIELD + "){1,3}?,? and ([A-Z][\\p{L}'’-]*(?: [A-Z][\\p{L}'’-]*){0,3})(?![\\p{L}])");
    private static final Pattern BEFORE = Pattern.compile("\\b[Tt]he ((?:[A-Z][\\p{L}-]+ )?[A-Z][\\p{L}-]+, (?:[A-Z][\\p{L}-]+, )?)$");
    private static final Pattern ON = Pattern.compile(" on (?:the )?(" + FIELD + ")(?:(?:, " + FIELD + ")* and " + FIELD + ")?(?![\\p{L}])");
    private static final Pattern HYPHENED = Pattern.compile("[A-Z][a-z]+-[a-z]+");

    private final Text text;
    private final EnglishWords words;
    private final EnglishHeads heads;

    EnglishEdges(Text text, EnglishWords words, EnglishHeads heads) {
        this.text = text;
        this.words = words;
        this.heads = heads;
    }

    /** The first word of Cape Municipal Government in South District of the Cape Municipal Government. */
    int behindDistrict(int from, int to) {
        if (to - from < 4 || !words.words.get(to - 1).word().equals("Government")) return from;
        for (int i = from + 1; i < to - 2; i++)
            if (words.words.get(i).word().equals("of") && heads.type(from, i).isEmpty())
                return words.words.get(i + 1).word().equals("the") ? i + 2 : i + 1;
        return from;
    }

    /** Behind the last word of a name of the words [from, to) that may end in a person: Federation of Villages Chan Tai-man. */
    int withoutPerson(int from, int to) {
        if (to - from < 4) return to;
        for (int length = 2; length <= 3 && to - length > from + 1; length++)
            if (isPerson(to - length, to) && heads.type(from, to - length).isPresent()) return to - length;
        return to;
    }

    /** Bank of Cape Tower, Master of Science: a building or a degree. */
    boolean isNoBody(int from, int to) {
        Span last = words.words.get(to - 1).span();
        boolean head = List.of("ORG", "SITE", "FUND", "PROG", "EVENT").stream()
                .anyMatch(type -> text.knowledge.language().isHead(type, words.words.get(to - 1).word()));
        return !head && text.wordsAt(last.start(), "EN_PLACE_HEAD").stream().anyMatch(h -> h.end() == last.end())
                || DEGREES.contains(words.words.get(from).word()) && words.words.get(from + 1).word().equals("of");
    }

    boolean isPerson(int from, int to) {
        String first = words.words.get(from).word();
        String last = words.words.get(to - 1).word();
        String lower = first.toLowerCase(Locale.ROOT);
        boolean surname = text.knowledge.language().has("hk_surnames_en", lower);
        if (to - from == 3) return text.knowledge.language().has("given_en", lower) && HYPHENED.matcher(last).matches();
        boolean mandarin = text.knowledge.language().has("surnames_pinyin", lower) && EnglishPersonNames.isPinyin(last)
                && !List.of("of", "for", "and").contains(words.words.get(from - 1).word());
        return mandarin || first.matches("[A-Z]{2}") && text.knowledge.language().has("hk_surnames_en", last.toLowerCase(Locale.ROOT))
                || surname && HYPHENED.matcher(last).matches() && !words.words.get(from - 1).word().equals("Hong")
                || text.knowledge.language().has("surnames_pinyin", lower) && EnglishPersonNames.isPinyin(last)
                || text.knowledge.language().has("given_en", lower)
                        && text.knowledge.language().has("hk_surnames_en", last.toLowerCase(Locale.ROOT));
    }

    /** Whether the name of the words [from, end) goes on with capitals up to {@code to}, which are no person, title or country. */
    boolean goesOn(int end, int to) {
        if (end >= to || words.isFunction(words.words.get(end)) || !words.words.get(end).isCapital() || !words.near(end - 1, end)) return false;
        Span next = words.words.get(end).span();
        String lower = words.words.get(end).word().toLowerCase(Locale.ROOT);
        boolean person = List.of("given_en", "hk_surnames_en", "surnames_pinyin").stream().anyMatch(list -> text.knowledge.language().has(list, lower));
        boolean title = List.of("EN_TITLE", "EN_TITLE_LEFT", "EN_DESCRIBING", "FORMER", "ACTING", "EN_CORPORATE", "SAY", "PERSON_NOUN").stream()
                .anyMatch(type -> text.wordAt(next.start(), type).isPresent());
        return !person && !title;
    }

    /** Hong Kong, China Rugby Association; Rugby Association of Hong Kong, China: the comma is a part of the name. */
    private Span withHome(Span name) {
        String home = "Hong Kong, China";
        boolean before = text.text.startsWith("China ", name.start()) && text.text.startsWith("Hong Kong, ", name.start() - 11);
        boolean behind = text.text.startsWith(", China", name.end()) && text.text.startsWith(home, name.end() - 9);
        return new Span(before ? name.start() - 11 : name.start(), behind ? name.end() + 7 : name.end());
    }

    /** The name with the fields that follow its last word: Department of Sport, Physical Education and Health; Committee on Sport. */
    Span withFields(Span name, int from, int to) {
        String first = words.words.get(from).word();
        String last = words.words.get(to - 1).word();
        boolean of = OF_FIELDS.contains(first) && to - from > 2 && words.words.get(from + 1).word().equals("of");
        Matcher fields = FIELDS.matcher(text.text).region(name.end(), Math.min(text.text.length(), name.end() + 120));
        if (of && fields.lookingAt() && isFields(new Span(name.end(), fields.end()))) return new Span(name.start(), fields.end());
        Matcher on = ON.matcher(text.text).region(name.end(), Math.min(text.text.length(), name.end() + 120));
        if (!ON_FIELDS.contains(last) || !on.lookingAt() || !isFields(new Span(name.end(), on.end()))) return withHome(name);
        return new Span(name.start(), on.end());
    }

    /** The Science, Technology and Innovation Commission: the name of the words from {@code from} on with the fields before its first comma. */
    Span withFieldsBefore(Span name, int from, int to) {
        boolean headed = to - from > 3 && (OF_FIELDS.contains(words.words.get(from + 3).word()) || OF_FIELDS.contains(words.words.get(to - 1).word()));
        if (!headed || !words.words.get(from + 1).word().equals("and")) return name;
        Matcher before = BEFORE.matcher(text.text).region(Math.max(0, name.start() - 60), name.start());
        return before.find() && isFields(new Span(before.start(1), name.start())) ? new Span(before.start(1), name.end()) : name;
    }

    /** Whether capitalised words are fields: no body, person or country, no day of the week. */
    private boolean isFields(Span rest) {
        boolean day = false;
        for (EnglishWords.Word word : words.in(rest)) {
            day |= word.isCapital() && words.isFunction(word);
            boolean head = List.of("ORG", "SITE").stream().anyMatch(t -> text.knowledge.language().isHead(t, word.word()));
            if (head || ROADS.contains(word.word())) return false;
        }
        return !day && !text.hasWord(rest, "EN_TITLE");
    }
}
