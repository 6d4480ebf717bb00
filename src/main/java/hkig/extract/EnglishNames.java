package hkig.extract;

import hkig.knowledge.Language;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** English names by their head word: {@code Department of X}, {@code X Corporation}, {@code X Fund}. */
final class EnglishNames {

    private static final Map<String, Kind> KINDS = Map.of("ORG", Kind.ORGANISATION, "FIRM", Kind.ORGANISATION,
            "SITE", Kind.PLACE,
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

    private static final Set<String> DIRECTORS = Set.of("Directors", "Governors", "Trustees", "Management");
    private static final Set<String> DISTRICTS = Set.of("district", "province", "city", "county", "prefecture", "town", "village");
    private static final Set<String> COUNCILS = Set.of("Council", "Court", "Senate", "Board");

    private final Text text;
    private final EnglishWords words;
    private final Language language;
    private final BitSet taken = new BitSet();
    private final Set<Integer> workplaces = new HashSet<>();
    private final Set<Span> knownBodies = new HashSet<>();
    private final EnglishSigns signs;
    private final EnglishHeads heads;
    private final EnglishJoints joints;
    private final EnglishEdges edges;
    private final EnglishSchemes schemes;
    private final EnglishFronts fronts;
    private final EnglishNoBodies none;
    private final EnglishFirmLists lists;

    EnglishNames(Text text, EnglishWords words, List<Candidate> known) {
        for (Candidate c : known) {
            taken.set(c.span().start(), c.span().end());
            if (c.kind() == Kind.ORGANISATION) knownBodies.add(c.span());
        }
        this.text = text;
        this.words = words;
        this.language = text.knowledge.language();
        this.signs = new EnglishSigns(text, words);
        this.heads = new EnglishHeads(words, language);
        this.joints = new EnglishJoints(text, words, heads, known);
        this.edges = new EnglishEdges(text, words, heads);
        this.schemes = new EnglishSchemes(text, words);
        this.fronts = new EnglishFronts(text, words);
        this.none = new EnglishNoBodies(text, words, knownBodies);
        this.lists = new EnglishFirmLists(text, List.copyOf(knownBodies));
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int[] run : words.runs()) split(run[0], run[1], found);
        found.removeIf(none::isOfParty);
        lists.raise(found);
        Map<String, Candidate> sure = new LinkedHashMap<>();
        for (Candidate c : found) if (c.kind() == Kind.ORGANISATION && c.tier() == Tier.B) sure.putIfAbsent(text.in(c.span()), c);
        sure.forEach((name, body) -> again(name, body, found));
        EnglishHeadline.drop(text, words, found);
        schemes.shorten(found);
        lists.join(found);
        return found;
    }

    /** Where the text names a body once more, by itself. */
    private void again(String name, Candidate body, List<Candidate> found) {
        for (int at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1)) {
            Span span = new Span(at, at + name.length());
            int first = words.at(at);
            if (first < 0 || span.overlaps(body.span()) || isTaken(span) || language.isHead("ORG", name)) continue;
            int last = first;
            while (last + 1 < words.words.size() && words.words.get(last + 1).span().end() <= span.end()) last++;
            boolean longer = first > 0 && words.near(first - 1, first) && words.words.get(first - 1).isCapital()
                    && !words.isFunction(words.words.get(first - 1))
                    || last + 1 < words.words.size() && words.near(last, last + 1) && words.words.get(last + 1).isCapital();
            if (!longer && words.words.get(last).span().end() == span.end())
                found.add(new Candidate(span, body.kind(), body.type(), Optional.empty(), true, body.group(),
                        "again.en", Tier.B));
        }
    }

    /** The Committee on Coastal Affairs: the head stands alone before what it is on. */
    private boolean committee(int at, List<Candidate> found) {
        Span word = words.words.get(at).span();
        Span span = edges.withFields(word, at, at + 1);
        if (text.in(word).matches("Cent(?:re|er)") || span.start() < word.start() || !text.text.startsWith(" on ", word.end()) || span.end() <= word.end() || isTaken(span)) return false;
        found.add(new Candidate(span, Kind.ORGANISATION, CLASSES.getOrDefault(text.in(word), "Organisation"), Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "head.en.on", Tier.B));
        return true;
    }

    /** A run may hold several names: it is cut behind a head before "and", and before titles. */
    private void split(int from, int to, List<Candidate> found) {
        from = fronts.behindRest(from, to);
        if (fronts.isOwnWord(from, to)) {
            name(from, to, false, found);
            return;
        }
        while (from < to && (words.isFunction(words.words.get(from)) || !words.words.get(from).isCapital())) from++;
        if (to - from == 1 && committee(from, found)) return;
        if (signs.beginsWithPerson(from, to)) {
            from += 3;
            while (from < to && words.isFunction(words.words.get(from))) from++;
            if (from < to) workplaces.add(words.words.get(from).span().start());
        } else if (signs.beginsWithHyphened(from, to)) {
            from += 3;
        }
        int ampersand = signs.behindKnown(from, to, knownBodies);
        if (ampersand > from) {
            split(ampersand, to, found);
            return;
        }
        for (int i = from; i < to - 1; i++) {
            boolean inside = taken.get(words.words.get(i + 1).span().start());
            if (words.words.get(i + 1).word().equals("and") && !inside && (joints.parts(from, i, to) || signs.isPersonal(from, i + 1))) {
                if (heads.type(from, i + 1).isPresent()) name(from, i + 1, false, found);
                else byContext(from, i + 1, found);
                split(i + 2, to, found);
                return;
            }
        }
        int end = to;
        while (end > from && heads.type(from, end).isEmpty()) end--;
        if (abroad(from, to, found)) return;
        if (end > from) name(from, end, edges.goesOn(end, to), found);
        else byContext(from, to, found);
        if (end > from && end < to - 1 && words.words.get(end).word().equals("and")) split(end + 1, to, found);
    }

    /** Cape Telecom Global, Cape Motors Hong Kong: a part of a body, with the place or reach behind its name. */
    private boolean abroad(int from, int to, List<Candidate> found) {
        for (int i = from + 1; i < to; i++) {
            Span rest = words.span(i, to);
            boolean place = java.util.stream.Stream.of("NATION", "EN_HOME", "EN_REACH")
                    .flatMap(t -> text.wordsAt(rest.start(), t).stream())
                    .anyMatch(h -> h.end() == rest.end() && text.at(rest.end()) != '$');
            Span body = words.span(from, i);
            boolean known = knownBodies.contains(body)
                    || i - from > 1 && List.of("ORG", "FIRM").contains(heads.type(from, i).orElse(""))
                    && language.isHead("FIRM", words.words.get(i - 1).word()) || words.words.get(i - 1).word()
                            .equals("Capital");
            if (!place || !known) continue;
            Span span = words.span(from, to);
            found.add(new Candidate(span, Kind.ORGANISATION, "Company", Optional.empty(), true,
                    Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "head.en.abroad", Tier.B));
            return true;
        }
        return false;
    }

    /** A council of a university or a known body is told of as that body: Council of Cape University, Cape University Council. */
    private int[] withoutCouncil(int from, int to) {
        Span whole = words.span(from, to);
        boolean body = knownBodies.stream().anyMatch(k -> k.length() < whole.length() && whole.contains(k) && k.end() == whole.end());
        for (int i = from; i < to; i++) body |= words.words.get(i).word().equals("University");
        boolean board = to - from > 3 && text.in(words.span(to - 3, to - 1)).equals("Board of") && DIRECTORS.contains(words.words.get(to - 1).word());
        if (board) return new int[] {from, to - 3};
        int behind = behindBoard(from, to);
        if (behind == from && words.words.get(from).word().equals("Board") && words.words.get(from + 1).word().equals("of")) {
            int of = words.words.get(from + 2).word().equals("the") ? from + 3 : from + 2;
            if (to - of > 1 && List.of("ORG", "FIRM").contains(heads.type(of, to).orElse(""))) behind = of;
        }
        if (!body) return new int[] {behind, to};
        if (COUNCILS.contains(words.words.get(to - 1).word())) to--;
        if (behind > from) return new int[] {behind, to};
        if (COUNCILS.contains(words.words.get(from).word()) && words.words.get(from + 1).word().equals("of")) from += 2;
        if (words.words.get(from).word().equals("the")) from++;
        return new int[] {from, to};
    }

    /** Where the body begins whose Board of Directors, or whose Directors, a run names: its own first word where it names none. */
    private int behindBoard(int from, int to) {
        int i = from;
        if (words.words.get(i).word().equals("Board") && words.words.get(i + 1).word().equals("of")) i += 2;
        if (i + 3 >= to || !DIRECTORS.contains(words.words.get(i).word()) || !words.words.get(i + 1).word().equals("of")) return from;
        i += words.words.get(i + 2).word().equals("the") ? 3 : 2;
        return to - i >= 2 && heads.type(i, to).isPresent() ? i : from;
    }

    private boolean isTaken(Span span) {
        int next = taken.nextSetBit(span.start());
        return next >= 0 && next < span.end();
    }

    /** Names without a head: car company Li Auto, co-founder of Enlight Medical, CertiK said it. */
    private void byContext(int from, int to, List<Candidate> found) {
        from = fronts.behindTitle(from, to);
        int field = none.ofKnown(from, to);
        if (to <= from || field > from && heads.type(from, field).isEmpty()) return;
        for (int i = from + 1; i < Math.min(to - 1, from + 3); i++) if (words.words.get(i).word().equals("and")) {
            byContext(from, i, found);
            byContext(i + 1, to, found);
            return;
        }
        to = fronts.beforePerson(from, to);
        Span span = words.span(from, to);
        if (isTaken(span)) return;
        boolean company = signs.isCompany(span);
        boolean sure = company || signs.isWorkplace(span) || workplaces.contains(span.start());
        boolean district = words.words.size() > to && words.near(to - 1, to) && DISTRICTS.contains(words.words.get(to).word());
        if (span.length() < 2 || district || isCommon(from, to) || goesOn(span) || signs.isCountry(span)
                || !sure && (signs.isPersonal(from, to) || !signs.isHouse(span))) return;
        found.add(new Candidate(span, Kind.ORGANISATION, company ? "Company" : "Organisation", Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "context.en", Tier.B));
    }

    /** The Cape University Harbour Institute, where The Cape University is a known name. */
    private Span withArticle(Span span) {
        Span whole = new Span(Math.max(0, span.start() - 4), span.end());
        return knownBodies.stream().anyMatch(k -> k.start() == whole.start() && k.end() < span.end() && k.end() > span.start()) ? whole : span;
    }

    private boolean isBlocked(Span span) {
        return text.words("BLOCK").stream().anyMatch(h -> h.start() <= span.start() && h.end() >= span.end());
    }

    /** Bishops' Conference, head of Bonds at Cape Bank: no name by itself. */
    private boolean goesOn(Span span) {
        boolean owns = "'’".indexOf(text.at(span.end())) >= 0 && text.at(span.end() + 1) == ' ' && Character.isUpperCase(text.at(span.end() + 2));
        boolean place = List.of(" district", " city", " county", " province", " village").stream().anyMatch(w -> text.text.startsWith(w, span.end()));
        return owns || place || text.text.startsWith(" at ", span.end()) && Character.isUpperCase(text.at(span.end() + 4));
    }

    /** Vice chairman, Association chairman: a head or a title by itself names nothing. */
    private boolean isCommon(int from, int to) {
        EnglishWords.Word word = words.words.get(from);
        return to - from == 1 && (language.isHead("ORG", word.word()) || text.wordAt(word.span().start(), "EN_TITLE_LEFT").isPresent()
                || text.wordAt(word.span().start(), "ACTING").isPresent());
    }

    /** @param cut whether more capitals follow, so that the head word does not end the name */
    private void name(int from, int to, boolean cut, List<Candidate> found) {
        Span all = words.span(from, to);
        if (isBlocked(all) && edges.withFields(all, from, to).equals(all)) return;
        from = fronts.behindEvent(fronts.behindHolders(from, to), to);
        for (int i = from; i < to; i++) {
            int start = words.words.get(i).span().start();
            int end = words.words.get(to - 1).span().end();
            Optional<hkig.knowledge.Lexicon.Hit> title = text.wordsAt(start, "EN_TITLE").stream()
                    .filter(h -> h.end() < end && !Text.value(h).startsWith("plural:")).findFirst();
            if (title.isEmpty() || to - i == 2 && EnglishParties.isLegalForm(words.words.get(to - 1).word())) continue;
            while (i < to && words.words.get(i).span().start() < title.get().end()) i++;
            from = i--;
        }
        while (from < to && !fronts.isOwnWord(from, to) && (words.isFunction(words.words.get(from)) || !words.words.get(from).isCapital())) from++;
        if (to - from == 1 && committee(from, found)) return;
        if (to - from >= 3) {
            int[] inner = withoutCouncil(from, to);
            from = inner[0];
            to = inner[1];
        }
        if (signs.beginsWithHyphened(from, to)) from += 3;
        while (from < to && words.words.get(from).word().equals("the")) from++;
        from = edges.behindDistrict(from, to);
        to = edges.withoutPerson(from, to);
        int holder = fronts.beforePerson(from, to);
        if (heads.type(from, holder).isPresent()) to = holder;
        if (to - from < 2 || edges.isNoBody(from, to) || to - from == 3 && text.in(words.span(from, from + 2)).equals("Board of")
                && DIRECTORS.contains(words.words.get(from + 2).word())) return;
        from = schemes.behindAbout(from, to);
        Optional<String> type = heads.type(from, to);
        if (type.isEmpty() || none.isSubject(from, to) || none.isOfScheme(from, to, type.get())) return;
        Kind kind = KINDS.get(type.get());
        String head = heads.head(from, to, type.get());
        boolean scheme = EnglishSchemes.is(kind);
        int last = scheme ? schemes.behindOn(to) : to;
        if (scheme && last == to && schemes.isCommon(from, to)) return;
        Span span = scheme ? schemes.whole(words.span(from, last)) : words.whole(withArticle(edges.withFieldsBefore(edges.withFields(words.span(from, to), from, to), from, to)));
        if (knownBodies.stream().anyMatch(k -> k.overlaps(span) && !span.contains(k))) return;
        // Chair Professor of Data Science of Cape University: a field, and no part of the university.
        if (text.text.startsWith("rofessor of ", span.start() - 12)) return;
        boolean told = kind == Kind.ORGANISATION && (workplaces.contains(span.start()) || signs.isCompany(span) || signs.isWorkplace(span)
                || signs.isHouse(span) || signs.acts(span));
        boolean signed = told || !type.get().equals("FIRM")
                && (text.text.indexOf(text.in(span)) != text.text.lastIndexOf(text.in(span))
                || text.at(text.skip(span.end())) == '(' || span.length() > 12 && words.in(span).size() >= 3)
                || type.get().equals("FIRM") && text.wordAt(text.skip(span.end()), "SAY").isPresent();
        signed &= told || !none.isField(span, head);
        signed |= scheme && schemes.isLaunched(span.start());
        boolean held = language.isHead("HELD", head) && to - from >= 3 && !text.in(span).contains(" the ");
        Tier tier = (kind == Kind.EVENT ? held : signed) && !(cut && kind == Kind.ORGANISATION) ? Tier.B : Tier.C;
        found.add(new Candidate(span, kind,
                kind == Kind.ORGANISATION ? CLASSES.getOrDefault(head, "Organisation") : kind.type(), Optional.empty(),
                true, kind + ":" + text.knowledge.fold().key(text.in(span)), "head.en", tier));
    }
}
