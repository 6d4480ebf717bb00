package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Personal names in Chinese text: after a title, before a form of address, and again wherever a found name stands. */
final class ChinesePersons {

    static final double SURE = 7.0;
    /** Enough where what stands before speaks for a name too. */
    private static final double LIKELY = 5.0;
    /** No name is longer. */
    private static final int LONGEST = 60;

    private final Text text;
    private final Language language;
    private final ChineseNames names;
    private final ForeignNames foreign;

    ChinesePersons(Text text) {
        this.text = text;
        this.language = text.knowledge.language();
        this.names = new ChineseNames(text);
        this.foreign = new ForeignNames(text, names);
    }

    List<Candidate> find() {
        NavigableMap<Span, Candidate> found = new TreeMap<>();
        for (Lexicon.Hit hit : text.hits)
            if (hit.term() instanceof Term.Name name && name.named().kind() == Kind.PERSON && name.safe()) known(hit, name, found);
        for (Lexicon.Hit title : text.words("TITLE")) afterTitle(title, found);
        for (Lexicon.Hit address : text.words("HONORIFIC")) beforeHonorific(address, found);
        for (Lexicon.Hit verb : text.words("BEFORE_NAME")) afterVerb(verb, found);
        for (Lexicon.Hit role : text.words("ROLE")) afterRole(role, found);
        for (Lexicon.Hit party : text.words("PARTY")) afterRole(party, found);
        for (Span span : new AppointedNames(text, names).find()) add(span, "person.appointed", found);
        wholeLists(found);
        for (Span sentence : text.sentences) atStart(sentence.start(), found);
        for (int at = text.text.indexOf(' '); at > 0 && text.isHeadlineBreak(at, at + 1); at = text.text.indexOf(' ', at + 1))
            atStart(at + 1, found);
        inLists(found);
        repeats(found);
        new SurnameMentions(text).find(found);
        return List.copyOf(found.values());
    }

    private void afterTitle(Lexicon.Hit title, NavigableMap<Span, Candidate> found) {
        if (text.wordsAt(title.start(), "TITLE").getFirst().end() > title.end()) return;
        int at = text.skip(afterBracket(title.end()));
        if (text.isHeadlineBreak(title.end(), at)) return;
        if (text.at(at) == '\n' && Text.isHan(text.at(text.skip(at + 1))) && at > 0 && text.text.indexOf('\n') < at)
            at = text.skip(at + 1);
        for (Lexicon.Hit honour : text.wordsAt(at, "HONORIFIC")) {
            if (names.at(honour.end()).isPresent()) at = honour.end();
            break;
        }
        int name = at;
        Span here = found.ceilingKey(new Span(name, name + LONGEST));
        if (here != null && here.start() == name && here.length() > 2) return;
        Optional<Span> stranger = foreign.at(at);
        stranger.or(() -> names.at(name)).ifPresent(span -> found.put(span, candidate(span,
                stranger.isPresent() ? "person.foreign" : "person.after-title", Tier.B)));
    }

    /** 助理總裁（金融基建）陳大文: behind the field of a title. */
    private int afterBracket(int end) {
        char open = text.at(end);
        if (open != '（' && open != '(') return end;
        int close = text.text.indexOf(open == '（' ? '）' : ')', end);
        return close > 0 && close - end < 12 ? close + 1 : end;
    }

    private void beforeHonorific(Lexicon.Hit address, NavigableMap<Span, Candidate> found) {
        if (Text.value(address).isEmpty()) return;
        for (int length : new int[] {4, 3, 2}) {
            int start = address.start() - length;
            if (start < 0) continue;
            Optional<Span> span = names.at(start).filter(s -> s.end() == address.start());
            boolean edge = start == 0 || !Text.isHan(text.at(start - 1)) || text.wordBefore(start, "TITLE").isPresent()
                    || language.has("leftstop", text.folded.substring(start - 1, start)) || text.tokens().endsAt(start);
            if (span.isPresent() && edge && (length == 3 || start == 0 || !Text.isHan(text.at(start - 1))
                    || text.wordBefore(start, "TITLE").isPresent())) {
                boolean sure = length == 3 && names.score(start, length) >= SURE;
                found.put(span.get(), candidate(span.get(), sure ? "person.addressed" : "person.before-address", Tier.B));
                return;
            }
        }
    }

    /** 委任陳大文出任, 接替辭任的李小明 */
    private void afterVerb(Lexicon.Hit verb, NavigableMap<Span, Candidate> found) {
        Optional<Span> span = names.at(verb.end()).filter(s -> names.endsWell(s.end()));
        if (span.isPresent()) add(span.get(), "person.after-verb", found);
    }

    /** 民建聯的陳大文, 運動員李小明, 工程界何美玲: behind what somebody is, though it is no post. */
    private void afterRole(Lexicon.Hit role, NavigableMap<Span, Candidate> found) {
        int at = text.at(role.end()) == '的' ? role.end() + 1 : role.end();
        names.at(at).filter(s -> (s.length() == 3 || s.length() > 3 && names.edgeAfter(s.end()) == 2) && names.endsWell(s.end()) && !names.cutsWord(s.end())
                        && names.score(at, s.length()) >= LIKELY)
                .ifPresent(span -> add(span, "person.after-role", found));
    }

    private void add(Span span, String rule, NavigableMap<Span, Candidate> found) {
        if (isFree(span, found)) found.put(span, candidate(span, rule, Tier.B));
    }

    /** 包括陳大文、李小明、何美玲: three or more that are nothing but names, one after the other. */
    private void wholeLists(NavigableMap<Span, Candidate> found) {
        for (int from = text.text.indexOf('、'); from >= 0; from = text.text.indexOf('、', from + 1)) {
            List<Span> run = new ArrayList<>();
            int at = from;
            while (text.at(at) == '、') {
                Optional<Span> span = names.at(at + 1);
                if (span.isEmpty() || !names.endsWell(span.get().end())) break;
                run.add(span.get());
                at = span.get().end();
            }
            if (run.size() < 2) continue;
            for (int length : new int[] {3, 2, 4}) {
                if (from < length) continue;
                Optional<Span> first = names.at(from - length).filter(s -> s.end() == text.text.indexOf('、', s.start()));
                if (first.isEmpty()) continue;
                run.add(first.get());
                break;
            }
            for (Span span : run) add(span, "person.in-list", found);
            from = Math.max(from, at - 1);
        }
    }

    /** 陳大文、李小明和何美玲: what follows a name in a list and looks like one is one. */
    private void inLists(NavigableMap<Span, Candidate> found) {
        List<Candidate> open = new ArrayList<>(found.values());
        while (!open.isEmpty()) {
            Candidate person = open.removeLast();
            int at = person.span().end();
            for (Lexicon.Hit address : text.wordsAt(at, "HONORIFIC")) at = Math.max(at, address.end());
            int next = at;
            for (String joint : List.of("、", "，", "以及", "及", "和", "與"))
                if (text.text.startsWith(joint, at)) {
                    next = at + joint.length();
                    break;
                }
            if (next == at) continue;
            boolean list = text.at(at) == '、' || text.at(person.span().start() - 1) == '、';
            Optional<Span> span = list ? names.at(next) : Optional.empty();
            if (span.isEmpty() || !isFree(span.get(), found)
                    || !names.endsWell(span.get().end())) continue;
            Candidate another = candidate(span.get(), "person.in-list", Tier.B);
            found.put(span.get(), another);
            open.add(another);
        }
    }

    /** 盧寵茂率團赴東莞: a name that begins a sentence or a clause of the headline right before a verb, as headlines have it. */
    private void atStart(int start, NavigableMap<Span, Candidate> found) {
        Optional<Span> span = names.at(start);
        if (span.isEmpty() || span.get().length() < 3 || !isFree(span.get(), found)) return;
        boolean verb = text.wordAt(span.get().end(), "AFTER_NAME").isPresent() || text.wordAt(span.get().end(), "SAY").isPresent()
                || "：:".indexOf(text.at(span.get().end())) >= 0;
        if (verb && names.score(start, span.get().length()) >= SURE)
            found.put(span.get(), candidate(span.get(), "person.at-start", Tier.B));
    }

    private void known(Lexicon.Hit hit, Term.Name name, NavigableMap<Span, Candidate> found) {
        Span span = new Span(hit.start(), hit.end());
        if (!Text.isHan(text.at(hit.start()))) {
            if (text.in(span).contains(" ")) found.put(span, candidate(span, "person.known", name.tier()));
        } else if (span.length() >= 3 || names.edgeAfter(span.end()) >= 2 && edgeBefore(span.start())) {
            found.put(span, candidate(span, "person.known", name.tier()));
        }
    }

    private boolean edgeBefore(int start) {
        return start == 0 || !Text.isHan(text.at(start - 1)) || text.wordBefore(start, "TITLE").isPresent()
                || language.has("leftstop", text.folded.substring(start - 1, start));
    }

    private void repeats(NavigableMap<Span, Candidate> found) {
        Set<String> forms = new HashSet<>();
        found.values().forEach(c -> forms.add(text.in(c.span())));
        for (String name : forms) {
            for (int at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1)) {
                Span span = new Span(at, at + name.length());
                boolean inside = !isFree(span, found);
                if (!inside && (name.length() > 2 || names.edgeAfter(span.end()) >= 1))
                    found.put(span, candidate(span, "person.again", Tier.B));
            }
        }
    }

    static boolean isFree(Span span, NavigableMap<Span, Candidate> found) {
        Span first = new Span(Math.max(0, span.start() - LONGEST), Integer.MAX_VALUE);
        return found.subMap(first, new Span(span.end(), Integer.MAX_VALUE)).keySet().stream().noneMatch(s -> s.overlaps(span));
    }

    private Candidate candidate(Span span, String rule, Tier tier) {
        return new Candidate(span, Kind.PERSON, "Person", Optional.empty(), true,
                "PERSON:" + text.knowledge.fold().key(text.in(span)), rule, tier);
    }

}
