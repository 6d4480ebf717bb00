package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Persons of English text: title before the name, title after a comma, surname alone later. */
final class EnglishPersons {

    /** Between a name and the title that it is told to take or to have. */
    private static final Pattern TOLD = Pattern.compile("(?:,? who(?:['’]s| is)| (?:will|would|is to|to) (?:serve|take over|act) as| (?:has been|was|is"
            + "|will be|were|have been) (?:(?:re)?appointed|named|elected|promoted)(?: as| to)?| (?:has )?(?:taken|takes|took) over as"
            + "| (?:has )?become| as)$");
    /** Before a name that a title with "as" follows. */
    private static final Pattern APPOINTS = Pattern.compile("(?i)\\b(?:(?:re)?appoint(?:s|ed|ing|ment of)?|names?|named|naming|elected|elects|hires?|hired|promoted|promotes|picked"
            + "|succeed|succeeds|succeeding|replace|replaces|replaced|replacing)(?: (?:\\p{Ll}+ ){0,3}| )$");
    private static final Pattern LIST = Pattern.compile("(?:,| and|, and) ");

    private final Text text;
    private final EnglishWords words;
    private final Language language;
    private final EnglishPersonNames names;
    private final TreeMap<Integer, Candidate> byStart = new TreeMap<>();
    private final Map<Span, Candidate> found = new HashMap<>();
    private final EnglishHouses houses;
    private final List<EnglishTitle> titles;

    EnglishPersons(Text text, EnglishWords words, List<Candidate> others) {
        this.text = text;
        this.words = words;
        this.language = text.knowledge.language();
        this.houses = new EnglishHouses(text, others);
        this.titles = new EnglishTitles(text, houses).find();
        for (Candidate c : others)
            if (c.kind() != Kind.PERSON && !(c.kind() == Kind.PLACE && !c.named().isPresent())) byStart.put(c.span()
                    .start(), c);
        this.names = new EnglishPersonNames(text, words, byStart.keySet());
    }

    List<Candidate> find() {
        for (Lexicon.Hit hit : text.hits)
            if (hit.term() instanceof Term.Name name && name.named().kind() == Kind.PERSON && name.safe()
                    && !Text.isHan(text.at(hit.start())) && name.form().contains(" "))
                add(new Span(hit.start(), hit.end()), "person.known", Tier.A);
        for (EnglishTitle title : titles) titled(title);
        for (int i = 0; i < words.words.size(); i++) byItself(i);
        new TreeMap<>(found.keySet().stream().collect(java.util.stream.Collectors.toMap(Span::end, s -> s))).values().forEach(this::between);
        new LaterMentions(text, words, names, found).find();
        return List.copyOf(found.values());
    }

    private void add(Span span, String rule, Tier tier) {
        if (found.keySet().stream().anyMatch(s -> s.overlaps(span) && s.length() >= span.length())) return;
        found.keySet().removeIf(s -> s.overlaps(span));
        found.put(span, new Candidate(span, Kind.PERSON, "Person", Optional.empty(), true,
                "PERSON:" + text.knowledge.fold().key(text.in(span)), rule, tier));
    }

    private void titled(EnglishTitle title) {
        boolean address = EnglishPersonNames.HONORIFICS.contains(text.folded.substring(title.title()
                .start(), title.title().end()));
        int after = title.whole().end();
        if (text.at(after) == '.') after++;
        Optional<Span> behind = names.at(text.skip(after), address);
        boolean told = title.whole().start() == title.title().start() && isGuest(title.title().start());
        if (told && !address && names.endingAt(text.skipBack(title.title().start()) - 1, false).isPresent()) behind = behind
                .filter(person -> names.looksPersonal(words.at(person.start()), words.at(person.start()) + 2));
        if (behind.isEmpty() && !address && !told && text.at(after) == ',') behind = betweenCommas(text.skip(after + 1));
        if (behind.isEmpty() && title.isPlural() && text.at(after) == ',')
            behind = names.at(text.skip(after + 1), false).filter(p -> text.text.startsWith(" and ", p.end()));
        behind.ifPresent(person -> add(person, address ? "person.after-address" : "person.after-title", Tier.B));
        for (Optional<Span> one = title.isPlural() ? behind : Optional.<Span>empty(); one.isPresent(); ) {
            Matcher next = LIST.matcher(text.text).region(one.get().end(), text.text.length());
            one = next.lookingAt() ? names.at(next.end(), false) : Optional.empty();
            one.ifPresent(person -> add(person, "person.after-title", Tier.B));
        }
        if (behind.isEmpty() && !address) apposition(title);
    }

    /** Ann Lee, Chairman, Cape Robotics: a title behind a name and a comma has its house behind it. */
    private boolean isGuest(int title) {
        int comma = text.skipBack(title) - 1;
        if (text.at(comma) != ',' || !Character.isUpperCase(text.at(title))) return false;
        int word = comma;
        while (word > 0 && Character.isLetter(text.at(word - 1))) word--;
        return Character.isUpperCase(text.at(word));
    }

    /** Its senior vice president, Li Guanhua, said ... */
    private Optional<Span> betweenCommas(int start) {
        return names.at(start, false).filter(p -> text.at(p.end()) == ',' || text.wordAt(text.skip(p.end()), "SAY")
                .isPresent());
    }

    /** Sunny Chai, chairman of HKSTP, ... */
    private void apposition(EnglishTitle title) {
        int before = text.skipBack(title.whole().start());
        if (text.at(before - 1) == ',') {
            names.endingAt(text.skipBack(before - 1), title.house().isPresent())
                    .ifPresent(person -> add(person, "person.before-title", Tier.B));
            return;
        }
        int from = Math.max(0, before - 60);
        Matcher told = TOLD.matcher(text.text).region(from, before);
        if (!told.find()) return;
        boolean as = told.group().equals(" as");
        names.appointed(told.start()).filter(person -> !as || APPOINTS.matcher(text.text.substring(Math.max(0, person.start() - 40),
                person.start())).find()).ifPresent(person -> add(person, "person.appointed", Tier.B));
    }

    /** Of "Jeffrey Lam, Nikki Ng and Melissa Pang" the one in the middle, where both others are persons. */
    private void between(Span first) {
        Matcher list = LIST.matcher(text.text).region(first.end(), text.text.length());
        Optional<Span> middle = list.lookingAt() ? names.at(list.end(), false) : Optional.empty();
        if (middle.isEmpty() || !list.region(middle.get().end(), text.text.length()).lookingAt()) return;
        int next = list.end();
        if (found.keySet().stream().anyMatch(s -> s.start() == next && text.in(s).contains(" "))) add(middle.get(), "person.in-list", Tier.B);
    }

    /** Said Art Lee of Cape Management; Art Lee from Cape Management said. */
    private boolean ofHouse(int first, Span span) {
        for (String joint : List.of(" of ", " from ", " at ", " with ")) {
            if (!text.text.startsWith(joint, span.end())) continue;
            Optional<Candidate> house = houses.from(span.end() + joint.length());
            if (house.isEmpty()) continue;
            boolean said = first > 0 && text.wordBefore(words.words.get(first - 1).span().end(), "SAY").isPresent();
            return said || text.wordAt(text.skip(houses.behind(house.get())), "SAY").isPresent();
        }
        return false;
    }

    /** Liu Guoliang; not Hu Guangdong. */
    private boolean isMandarin(int from, int to) {
        String given = words.words.get(to - 1).word();
        boolean city = text.wordBefore(words.words.get(from).span().end(), "EN_HOME").isPresent();
        return to - from == 2 && !city && language.has("surnames_pinyin", words.words.get(from).word().toLowerCase(Locale.ROOT))
                && EnglishPersonNames.isPinyin(given) && text.wordsAt(words.words.get(to - 1).span()
                        .start(), "NATION").isEmpty();
    }

    private void byItself(int i) {
        EnglishWords.Word first = words.words.get(i);
        if (!names.isNameWord(first)) return;
        int end = i + 1;
        while (end < words.words.size() && end - i < 4 && names.isNameWord(words.words.get(end))
                && names.near(end - 1, end) && (end < i + 2 || !names.beginsTitle(words.words.get(end)))) end++;
        if (end - i < 2 || i > 0 && names.near(i - 1, i) && names.isNameWord(words.words.get(i - 1)) && end - i == 1) return;
        Span span = words.span(i, end);
        if (byStart.floorEntry(span.start()) != null && byStart.floorEntry(span.start()).getValue().span()
                .overlaps(span)) return;
        boolean given = language.has("given_en", first.word().toLowerCase(Locale.ROOT));
        boolean cantonese = language.has("hk_surnames_en", first.word().toLowerCase(Locale.ROOT))
                && words.words.get(i + 1).word().matches("[A-Z][a-z]+-[a-z]+")
                && !(i > 0 && words.near(i - 1, i) && words.words.get(i - 1).word().endsWith("Hong"));
        int next = text.skip(text.at(span.end()) == ',' ? span.end() + 1 : span.end());
        boolean says = text.wordAt(next, "SAY").isPresent();
        boolean surname = language.has("hk_surnames_en", words.words.get(end - 1).word().toLowerCase(Locale.ROOT));
        String last = words.words.get(end - 1).word();
        boolean again = words.words.stream().filter(w -> w.word().equals(last)).count() > 1;
        boolean noun = i > 0 && words.near(i - 1, i) && text.wordBefore(words.words.get(i - 1).span()
                .end(), "PERSON_NOUN").isPresent();
        if (isMandarin(i, end)) add(words.span(i, end), "person.by-name", Tier.B);
        if (!cantonese && !given && ofHouse(i, span)) add(span, "person.of-house", Tier.B);
        if (noun && !cantonese && !given) add(span, "person.after-noun", Tier.B);
        boolean alone = i == 0 || !words.near(i - 1, i) || !words.words.get(i - 1).isCapital()
                || text.wordBefore(words.words.get(i - 1).span().end(), "NATION").isPresent();
        boolean place = text.wordAt(words.words.get(end - 1).span().start(), "EN_PLACE_HEAD").isPresent();
        if (place || last.length() < 2 || last.contains(".")) return;
        if (cantonese || given) add(span, "person.by-name", says || cantonese || surname || again || alone && end - i == 2 ? Tier.B : Tier.C);
    }

}
