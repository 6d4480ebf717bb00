package hkig.extract;

import hkig.knowledge.Language;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** English names by their head word: {@code Department of X}, {@code X Corporation}, {@code X Fund}. */
final class EnglishNames {

    private static final Map<String, Kind> KINDS = Map.of("ORG", Kind.ORGANISATION, "FIRM", Kind.ORGANISATION, "SITE", Kind.PLACE,
            "FUND", Kind.FUND, "PROG", Kind.PROGRAMME, "EVENT", Kind.EVENT);
    private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("Bureau", "GovernmentBody"),
            Map.entry("Department", "GovernmentBody"), Map.entry("Ministry", "GovernmentBody"),
            Map.entry("Commission", "GovernmentBody"), Map.entry("Government", "GovernmentBody"),
            Map.entry("University", "University"), Map.entry("College", "University"),
            Map.entry("Limited", "Company"), Map.entry("Ltd", "Company"), Map.entry("Inc", "Company"),
            Map.entry("Company", "Company"), Map.entry("Group", "Company"), Map.entry("Holdings", "Company"),
            Map.entry("Bank", "Company"), Map.entry("Technologies", "Company"), Map.entry("Robotics", "Company"),
            Map.entry("Institute", "ResearchCentre"), Map.entry("Laboratory", "ResearchCentre"),
            Map.entry("Council", "StatutoryBody"), Map.entry("Authority", "StatutoryBody"),
            Map.entry("Association", "IndustryBody"), Map.entry("Federation", "IndustryBody"),
            Map.entry("Chamber", "IndustryBody"), Map.entry("Foundation", "NonGovernmentalOrganisation"),
            Map.entry("Capital", "Investor"), Map.entry("Ventures", "Investor"));

    private static final Set<String> COUNCILS = Set.of("Council", "Court", "Senate");

    private final Text text;
    private final EnglishWords words;
    private final Language language;
    private final List<Candidate> known;
    private final EnglishSigns signs;

    EnglishNames(Text text, EnglishWords words, List<Candidate> known) {
        this.known = known;
        this.text = text;
        this.words = words;
        this.language = text.knowledge.language();
        this.signs = new EnglishSigns(text);
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int[] run : words.runs()) split(run[0], run[1], found);
        for (Candidate c : List.copyOf(found)) if (c.kind() == Kind.ORGANISATION && c.tier() == Tier.B) again(c, found);
        return found;
    }

    /** Where the text names a body once more, by itself. */
    private void again(Candidate body, List<Candidate> found) {
        String name = text.in(body.span());
        for (int at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1)) {
            Span span = new Span(at, at + name.length());
            int first = words.at(at);
            if (first < 0 || span.overlaps(body.span()) || known.stream().anyMatch(c -> c.span().overlaps(span))) continue;
            int last = first;
            while (last + 1 < words.words.size() && words.words.get(last + 1).span().end() <= span.end()) last++;
            boolean longer = first > 0 && words.near(first - 1, first) && words.words.get(first - 1).isCapital()
                    && !words.isFunction(words.words.get(first - 1))
                    || last + 1 < words.words.size() && words.near(last, last + 1) && words.words.get(last + 1).isCapital();
            if (!longer && words.words.get(last).span().end() == span.end())
                found.add(new Candidate(span, body.kind(), body.type(), Optional.empty(), true, body.group(), "again.en", Tier.B));
        }
    }

    /** A run may hold several names: it is cut behind a head before "and", and before titles. */
    private void split(int from, int to, List<Candidate> found) {
        while (from < to && (words.isFunction(words.words.get(from)) || !words.words.get(from).isCapital())) from++;
        if (beginsWithPerson(from, to)) from += 3;
        for (int i = from; i < to - 1; i++) {
            if (words.words.get(i + 1).word().equals("and") && parts(from, i, to)) {
                name(from, i + 1, found);
                split(i + 2, to, found);
                return;
            }
        }
        int end = to;
        while (end > from && type(from, end).isEmpty()) end--;
        if (abroad(from, to, found)) return;
        if (end > from) name(from, end, found);
        else byContext(from, to, found);
        if (end > from && end < to - 1 && words.words.get(end).word().equals("and")) split(end + 1, to, found);
    }

    /** Art Lee of Cape Management. */
    private boolean beginsWithPerson(int from, int to) {
        if (to - from < 4 || !words.words.get(from + 2).word().equals("of")) return false;
        for (String type : List.of("ORG", "FIRM", "SITE", "FUND", "PROG", "EVENT"))
            for (int i = from; i < from + 2; i++) if (language.isHead(type, words.words.get(i).word())) return false;
        return language.has("given_en", words.words.get(from).word().toLowerCase(Locale.ROOT))
                || text.wordBefore(text.skipBack(words.words.get(from).span().start()), "SAY").isPresent()
                || text.wordAt(text.skip(words.words.get(to - 1).span().end()), "SAY").isPresent();
    }

    /** Cape Telecom Global, Cape Motors Hong Kong: a part of a body, with the place or reach behind its name. */
    private boolean abroad(int from, int to, List<Candidate> found) {
        for (int i = from + 1; i < to; i++) {
            Span rest = words.span(i, to);
            boolean place = java.util.stream.Stream.of("NATION", "EN_HOME", "EN_REACH").flatMap(t -> text.wordsAt(rest.start(), t).stream())
                    .anyMatch(h -> h.end() == rest.end());
            Span body = words.span(from, i);
            boolean known = this.known.stream().anyMatch(c -> c.kind() == Kind.ORGANISATION && c.span().equals(body))
                    || i - from > 1 && List.of("ORG", "FIRM").contains(type(from, i).orElse(""))
                    && language.isHead("FIRM", words.words.get(i - 1).word()) || words.words.get(i - 1).word().equals("Capital");
            if (!place || !known) continue;
            Span span = words.span(from, to);
            found.add(new Candidate(span, Kind.ORGANISATION, "Company", Optional.empty(), true,
                    Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "head.en.abroad", Tier.B));
            return true;
        }
        return false;
    }

    /** The council of a university is told of as the university: Council of Cape University, Cape University Council. */
    private int[] withoutCouncil(int from, int to) {
        boolean university = false;
        for (int i = from; i < to; i++) university |= words.words.get(i).word().equals("University");
        if (!university) return new int[] {from, to};
        if (COUNCILS.contains(words.words.get(to - 1).word())) to--;
        if (COUNCILS.contains(words.words.get(from).word()) && words.words.get(from + 1).word().equals("of")) from += 2;
        if (words.words.get(from).word().equals("the")) from++;
        return new int[] {from, to};
    }

    /** Egypt; European and Asian. */
    private boolean isCountry(Span span) {
        return java.util.stream.Stream.of("NATION", "EN_HOME").flatMap(type -> text.wordsAt(span.start(), type).stream())
                .anyMatch(h -> h.end() == span.end() || text.text.startsWith(" and ", h.end()));
    }

    /** A surname by itself, a given name and more. */
    private boolean isPersonal(int from, int to) {
        String first = words.words.get(from).word().toLowerCase(Locale.ROOT);
        String last = words.words.get(to - 1).word();
        return to - from == 1 ? language.has("hk_surnames_en", first) || language.has("surnames_pinyin", first)
                : language.has("given_en", first) || last.matches("[A-Z][a-z]+-[a-z]+") && language.has("hk_surnames_en", first);
    }

    /** ... Institute of Human Resource Management Wilfred Wong */
    private boolean endsInPerson(int to) {
        return language.has("given_en", words.words.get(to - 2).word().toLowerCase(Locale.ROOT))
                && language.has("hk_surnames_en", words.words.get(to - 1).word().toLowerCase(Locale.ROOT));
    }

    /** Whether the words before and behind an "and" are two names; a weak head makes one only beside a known name. */
    private boolean parts(int from, int last, int to) {
        String right = type(last + 2, to).orElse("");
        if (right.isEmpty() || right.equals("FIRM")) return !right.isEmpty() && endsKnown(last);
        String left = type(from, last + 1).orElse("FIRM");
        return endsKnown(last) || !left.equals("FIRM") || standsAlone(last + 2, to) || isTwice(from, last + 1);
    }

    /** Whether the text names the right part by itself elsewhere, without the left one. */
    private boolean standsAlone(int from, int to) {
        String right = text.in(words.span(from, to));
        int times = 0;
        for (int at = text.text.indexOf(right); at >= 0; at = text.text.indexOf(right, at + 1))
            if (!text.text.startsWith("and ", at - 4)) times++;
        return times > 0;
    }

    private boolean isTwice(int from, int to) {
        String left = text.in(words.span(from, to));
        return to - from > 1 && text.text.indexOf(left) != text.text.lastIndexOf(left);
    }

    private boolean endsKnown(int word) {
        int end = words.words.get(word).span().end();
        return known.stream().anyMatch(c -> c.span().end() == end);
    }

    /** Names without a head: car company Li Auto, co-founder of Enlight Medical, CertiK said it. */
    private void byContext(int from, int to, List<Candidate> found) {
        if (to <= from) return;
        Span span = words.span(from, to);
        if (known.stream().anyMatch(c -> c.span().overlaps(span))) return;
        boolean company = signs.isCompany(span);
        boolean sure = company || signs.isWorkplace(span);
        if (span.length() < 2 || isCountry(span) || !sure && (isPersonal(from, to) || !signs.isHouse(span))) return;
        found.add(new Candidate(span, Kind.ORGANISATION, company ? "Company" : "Organisation", Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "context.en", Tier.B));
    }

    private void name(int from, int to, List<Candidate> found) {
        for (int i = from; i < to; i++) {
            int start = words.words.get(i).span().start();
            int end = words.words.get(to - 1).span().end();
            Optional<hkig.knowledge.Lexicon.Hit> title = text.wordsAt(start, "EN_TITLE").stream()
                    .filter(h -> h.end() < end && !Text.value(h).startsWith("plural:")).findFirst();
            if (title.isEmpty()) continue;
            while (i < to && words.words.get(i).span().start() < title.get().end()) i++;
            from = i--;
        }
        while (from < to && (words.isFunction(words.words.get(from)) || !words.words.get(from).isCapital())) from++;
        if (to - from >= 3) {
            int[] inner = withoutCouncil(from, to);
            from = inner[0];
            to = inner[1];
        }
        if (to - from >= 4 && endsInPerson(to) && type(from, to - 2).isPresent()) to -= 2;
        if (to - from < 2) return;
        Optional<String> type = type(from, to);
        if (type.isEmpty()) return;
        Kind kind = KINDS.get(type.get());
        String head = head(from, to, type.get());
        Span span = words.span(from, to);
        boolean told = kind == Kind.ORGANISATION && (signs.isCompany(span) || signs.isWorkplace(span) || signs.isHouse(span) || signs.acts(span));
        boolean signed = told || !type.get().equals("FIRM") && (text.text.indexOf(text.in(span)) != text.text.lastIndexOf(text.in(span))
                || text.at(text.skip(span.end())) == '(' || words.span(from, to).length() > 12 && to - from >= 3)
                || type.get().equals("FIRM") && text.wordAt(text.skip(span.end()), "SAY").isPresent();
        boolean held = language.isHead("HELD", head) && to - from >= 3 && !text.in(span).contains(" the ");
        Tier tier = (kind == Kind.EVENT ? held : signed) ? Tier.B : Tier.C;
        found.add(new Candidate(span, kind,
                kind == Kind.ORGANISATION ? CLASSES.getOrDefault(head, "Organisation") : kind.type(), Optional.empty(),
                true, kind + ":" + text.knowledge.fold().key(text.in(span)), "head.en", tier));
    }

    private Optional<String> type(int from, int to) {
        if (to - from < 1) return Optional.empty();
        for (String type : List.of("FUND", "PROG", "EVENT", "SITE", "ORG"))
            if (language.isHead(type, words.words.get(to - 1).word()) && to - from > 1) return Optional.of(type);
        for (int i = from; i < to - 1; i++)
            if (List.of("of", "for").contains(words.words.get(i + 1).word()) && i + 2 < to)
                for (String type : List.of("ORG", "FUND", "PROG", "SITE"))
                    if (language.isHead(type, words.words.get(i).word())) return Optional.of(type);
        return to - from > 1 && language.isHead("FIRM", words.words.get(to - 1).word()) ? Optional.of("FIRM") : Optional.empty();
    }

    private String head(int from, int to, String type) {
        if (language.isHead(type, words.words.get(to - 1).word())) return words.words.get(to - 1).word();
        for (int i = from; i < to; i++) if (language.isHead(type, words.words.get(i).word())) return words.words.get(i).word();
        return "";
    }
}
