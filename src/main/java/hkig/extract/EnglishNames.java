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
    private final EnglishCouncils councils;
    private final EnglishHeadless headless;

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
        this.councils = new EnglishCouncils(text, words, heads, knownBodies);
        this.headless = new EnglishHeadless(text, words, heads, signs, fronts, none, taken);
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
        found.add(new Candidate(span, Kind.ORGANISATION, language.classOf(text.in(word)), Optional.empty(), true,
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
                else headless(from, i + 1, found);
                split(i + 2, to, found);
                return;
            }
        }
        int end = to;
        while (end > from && heads.type(from, end).isEmpty()) end--;
        if (abroad(from, to, found)) return;
        if (end > from) name(from, end, edges.goesOn(end, to), found);
        else headless(from, to, found);
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

    private void headless(int from, int to, List<Candidate> found) {
        headless.find(from, to, workplaces, found);
    }

    private boolean isTaken(Span span) {
        int next = taken.nextSetBit(span.start());
        return next >= 0 && next < span.end();
    }

    /** The Cape University Harbour Institute, where The Cape University is a known name. */
    private Span withArticle(Span span) {
        Span whole = new Span(Math.max(0, span.start() - 4), span.end());
        return knownBodies.stream().anyMatch(k -> k.start() == whole.start() && k.end() < span.end() && k.end() > span.start()) ? whole : span;
    }

    private boolean isBlocked(Span span) {
        return text.words("BLOCK").stream().anyMatch(h -> h.start() <= span.start() && h.end() >= span.end());
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
            int[] inner = councils.without(from, to);
            from = inner[0];
            to = inner[1];
        }
        if (signs.beginsWithHyphened(from, to)) from += 3;
        while (from < to && words.words.get(from).word().equals("the")) from++;
        from = fronts.behindFieldOf(edges.behindDistrict(from, to), to, heads);
        to = edges.withoutPerson(from, to);
        int holder = fronts.beforePerson(from, to);
        if (heads.type(from, holder).isPresent()) to = holder;
        if (to - from < 2 || edges.isNoBody(from, to) || to - from == 3 && text.in(words.span(from, from + 2)).equals("Board of")
                && EnglishCouncils.DIRECTORS.contains(words.words.get(from + 2).word())) return;
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
                kind == Kind.ORGANISATION ? language.classOf(head) : kind.type(), Optional.empty(),
                true, kind + ":" + text.knowledge.fold().key(text.in(span)), "head.en", tier));
    }
}
