package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Persons of English text with their posts: title before the name, title after a comma, surname alone later. */
final class EnglishPersons {

    private final Text text;
    private final EnglishWords words;
    private final Language language;
    private final EnglishPersonNames names;
    private final TreeMap<Integer, Candidate> byEnd = new TreeMap<>();
    private final TreeMap<Integer, Candidate> byStart = new TreeMap<>();
    private final Map<Span, Candidate> found = new HashMap<>();
    final List<PostSpan> posts = new ArrayList<>();

    EnglishPersons(Text text, EnglishWords words, List<Candidate> others) {
        this.text = text;
        this.words = words;
        this.language = text.knowledge.language();
        for (Candidate c : others) if (c.kind() != Kind.PERSON && !(c.kind() == Kind.PLACE && !c.named().isPresent())) {
            byEnd.put(c.span().end(), c);
            byStart.put(c.span().start(), c);
        }
        this.names = new EnglishPersonNames(text, words, byStart.keySet());
    }

    List<Candidate> find() {
        for (Lexicon.Hit hit : text.hits)
            if (hit.term() instanceof Term.Name name && name.named().kind() == Kind.PERSON && name.safe()
                    && !Text.isHan(text.at(hit.start())) && name.form().contains(" "))
                add(new Span(hit.start(), hit.end()), "person.known", Tier.A);
        Set<Integer> done = new java.util.HashSet<>();
        for (Lexicon.Hit title : text.words("EN_TITLE").stream().sorted(java.util.Comparator
                .comparing((Lexicon.Hit h) -> !Text.value(h).startsWith("office"))).toList()) {
            if (!done.add(title.start() * 200 + title.end() - title.start())) continue;
            if (text.wordsAt(title.start(), "EN_TITLE").getFirst().end() > title.end()) continue;
            if (insideTitle(title)) continue;
            titled(title);
        }
        for (int i = 0; i < words.words.size(); i++) byItself(i);
        new LaterMentions(text, words, names, found).find();
        return List.copyOf(found.values());
    }

    private boolean insideTitle(Lexicon.Hit title) {
        return text.words("EN_TITLE").stream().anyMatch(h -> h.start() < title.start() && h.end() >= title.end());
    }

    private void add(Span span, String rule, Tier tier) {
        if (found.keySet().stream().anyMatch(s -> s.overlaps(span) && s.length() >= span.length())) return;
        found.keySet().removeIf(s -> s.overlaps(span));
        found.put(span, new Candidate(span, Kind.PERSON, "Person", Optional.empty(), true,
                "PERSON:" + text.knowledge.fold().key(text.in(span)), rule, tier));
    }

    private void titled(Lexicon.Hit title) {
        Span span = new Span(title.start(), title.end());
        boolean address = EnglishPersonNames.HONORIFICS.contains(text.folded.substring(span.start(), span.end()));
        int after = text.at(span.end()) == '.' ? span.end() + 1 : span.end();
        Optional<Span> behind = names.at(text.skip(after), address);
        if (behind.isEmpty() && !address && text.at(after) == ',') behind = betweenCommas(text.skip(after + 1));
        int next = text.skip(after);
        if (behind.isEmpty() && text.text.startsWith("of ", next)) {
            Candidate organisation = organisationAt(next + 3);
            if (organisation != null) {
                int at = organisation.span().end();
                if (text.at(at) == ',') at++;
                behind = names.at(text.skip(at), false);
                if (behind.isPresent() && !address) post(span, behind.get(), Optional.of(organisation), title);
            }
        } else if (behind.isPresent() && !address) {
            post(span, behind.get(), organisationBefore(span.start()), title);
        }
        behind.ifPresent(person -> add(person, address ? "person.after-address" : "person.after-title", Tier.B));
        if (behind.isEmpty() && !address) apposition(span, title);
    }

    /** Its senior vice president, Li Guanhua, said ... */
    private Optional<Span> betweenCommas(int start) {
        return names.at(start, false).filter(p -> text.at(p.end()) == ',' || text.wordAt(text.skip(p.end()), "SAY").isPresent());
    }

    /** Sunny Chai, chairman of HKSTP, ... */
    private void apposition(Span title, Lexicon.Hit hit) {
        int before = text.skipBack(title.start());
        if (text.text.startsWith("the", before - 3)) before = text.skipBack(before - 3);
        Optional<Candidate> inFront = organisationBefore(title.start());
        if (inFront.isPresent()) before = text.skipBack(inFront.get().span().start());
        if (text.at(before - 1) != ',') return;
        Optional<Span> person = names.endingAt(text.skipBack(before - 1));
        if (person.isEmpty()) return;
        int at = text.skip(title.end());
        Optional<Candidate> organisation = inFront;
        for (String joint : List.of("of ", "at ", "for "))
            if (text.text.startsWith(joint, at)) organisation = Optional.ofNullable(organisationAt(at + joint.length()));
        add(person.get(), "person.before-title", Tier.B);
        post(title, person.get(), organisation, hit);
    }

    private void post(Span title, Span person, Optional<Candidate> organisation, Lexicon.Hit hit) {
        String value = Text.value(hit);
        Optional<String> office = value.startsWith("office:") ? Optional.of(value.substring(7))
                : value.equals("office") && organisation.isEmpty() ? Optional.of("hk") : Optional.empty();
        String qualifier = "";
        int left = text.skipBack(organisation.map(o -> Math.min(o.span().start(), title.start())).orElse(title.start()));
        for (String type : List.of("FORMER", "ACTING"))
            if (text.wordBefore(left, type).isPresent()) qualifier = Text.value(text.wordBefore(left, type).get());
        if (office.isEmpty() && organisation.isEmpty()) {
            String word = text.folded.substring(title.start(), title.end()).replaceAll("\\s*(secretary|minister)$", "");
            Optional<String> bureau = language.minister(word);
            if (bureau.isPresent()) office = bureau;
        }
        posts.add(new PostSpan(title, person, office.isPresent() ? Optional.empty() : organisation, office, qualifier, "post.en"));
    }

    private Optional<Candidate> organisationBefore(int start) {
        int end = text.skipBack(start);
        if (text.text.startsWith("'s", end - 2) || text.text.startsWith("’s", end - 2)) end -= 2;
        Candidate c = byEnd.get(end);
        return Optional.ofNullable(c);
    }

    private Candidate organisationAt(int start) {
        if (text.text.startsWith("the ", start)) start += 4;
        return byStart.get(start);
    }

    private void byItself(int i) {
        EnglishWords.Word first = words.words.get(i);
        if (!names.isNameWord(first)) return;
        int end = i + 1;
        while (end < words.words.size() && end - i < 4 && names.isNameWord(words.words.get(end)) && names.near(end - 1, end)) end++;
        if (end - i < 2 || i > 0 && names.near(i - 1, i) && names.isNameWord(words.words.get(i - 1)) && end - i == 1) return;
        Span span = words.span(i, end);
        if (byStart.floorEntry(span.start()) != null && byStart.floorEntry(span.start()).getValue().span().overlaps(span)) return;
        boolean given = language.has("given_en", first.word().toLowerCase(Locale.ROOT));
        boolean cantonese = language.has("hk_surnames_en", first.word().toLowerCase(Locale.ROOT))
                && words.words.get(i + 1).word().matches("[A-Z][a-z]+-[a-z]+");
        int next = text.skip(text.at(span.end()) == ',' ? span.end() + 1 : span.end());
        boolean says = text.wordAt(next, "SAY").isPresent();
        boolean surname = language.has("hk_surnames_en", words.words.get(end - 1).word().toLowerCase(Locale.ROOT));
        String last = words.words.get(end - 1).word();
        boolean again = words.words.stream().filter(w -> w.word().equals(last)).count() > 1;
        if (cantonese || given) add(span, "person.by-name", says || cantonese || surname || again ? Tier.B : Tier.C);
    }

}
