package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom Chinese clauses are about that name nobody. {@code HE} is a pronoun (委任他為主席); {@code WHO} one that begins a clause,
 * or, where a clause of a career has no subject at all, the edge of that clause (，其後於2012年出任). Both mean the only
 * person that the sentence has named before, else the one that the sentences before are about; several mean nobody.
 */
final class Subjects {

    private static final List<String> VERBS = List.of("APPOINTED", "HELD", "HOLDS");
    private static final String CLAUSE = "，；。：\n";
    private static final int LONGEST = 30;
    /** Words that begin a clause whose subject is told before, in folded script. */
    private static final Pattern LEAD = Pattern.compile("[，；。,;.:：]?\\s*(?:并且|并|亦|也|又|再|其后|之后|随后|后来|及后|后|先后|现时|目前|现|同时"
            + "|此前|之前|早年|早前|曾经|曾|更|至今|期间|同年|翌年|次年|去年|今年|前年|上月|将|会|在|于|由|至|到|起|年|月|日|[0-9 ])*");

    private final Text text;
    private final TreeMap<Integer, Candidate> persons = new TreeMap<>();
    private final List<Typed> found = new ArrayList<>();

    private Subjects(Text text, List<Candidate> chosen) {
        this.text = text;
        for (Candidate c : chosen)
            if (c.kind() == Kind.PERSON && c.tier() != Tier.C) persons.put(c.span().start(), c);
    }

    static List<Typed> of(Text text, List<Candidate> chosen) {
        Subjects subjects = new Subjects(text, chosen);
        if (text.article.isChinese()) subjects.find();
        return subjects.found;
    }

    private void find() {
        Optional<Candidate> subject = Optional.empty();
        int headline = text.text.indexOf('\n');
        for (Span sentence : text.sentences) {
            if (sentence.start() < headline) continue;
            for (Lexicon.Hit he : text.wordsIn(sentence.start(), sentence.end(), "PRONOUN")) pronoun(he, sentence, subject);
            for (String type : VERBS)
                for (Lexicon.Hit verb : text.wordsIn(sentence.start(), sentence.end(), type)) elided(verb, sentence, subject);
            subject = after(sentence, subject);
        }
    }

    private void pronoun(Lexicon.Hit he, Span sentence, Optional<Candidate> before) {
        if (!Text.isHan(text.at(he.start())) || "們人國日方".indexOf(text.at(he.end())) >= 0 || "其吉".indexOf(text.at(he.start() - 1)) >= 0
                || text.quoteDepth(he.start()) > 0) return;
        Span span = new Span(he.start(), he.end());
        who(sentence, he.start(), before).ifPresent(person -> {
            add("HE", span, person);
            int at = text.skipBack(he.start());
            if (at <= sentence.start() || CLAUSE.indexOf(text.at(at - 1)) >= 0) add("WHO", span, person);
        });
    }

    /** A verb of a career with nothing but times and adverbs between it and the edge of its clause. */
    private void elided(Lexicon.Hit verb, Span sentence, Optional<Candidate> before) {
        if (text.quoteDepth(verb.start()) > 0) return;
        int from = verb.start();
        while (from > sentence.start() && CLAUSE.indexOf(text.at(from - 1)) < 0 && verb.start() - from < LONGEST) from--;
        if (from > sentence.start()) from--;
        if (from >= verb.start()) return;
        Matcher lead = LEAD.matcher(text.folded).region(from, verb.start());
        Span edge = new Span(from, from + 1);
        if (lead.matches()) who(sentence, from, before).ifPresent(person -> add("WHO", edge, person));
    }

    private void add(String type, Span span, Candidate person) {
        found.add(new Typed(type, span, List.of(new Value.Thing(person.group())), new Holder(person, List.of())));
    }

    private Optional<Candidate> who(Span sentence, int at, Optional<Candidate> before) {
        List<Candidate> here = named(sentence.start(), at);
        return here.isEmpty() ? before : only(here);
    }

    private List<Candidate> named(int from, int to) {
        return List.copyOf(persons.subMap(from, to).values());
    }

    private static Optional<Candidate> only(List<Candidate> named) {
        boolean one = named.stream().map(Candidate::group).distinct().count() == 1;
        return one ? Optional.of(named.getLast()) : Optional.empty();
    }

    /** The only person of a sentence; of several the one that it begins with and who speaks; where there is none, the same as before. */
    private Optional<Candidate> after(Span sentence, Optional<Candidate> before) {
        List<Candidate> named = named(sentence.start(), sentence.end());
        if (named.isEmpty()) return before;
        Optional<Candidate> one = only(named);
        Candidate first = named.getFirst();
        boolean speaks = text.wordAt(first.span().end(), "SAY").isPresent()
                && text.text.substring(sentence.start(), first.span().start()).chars().noneMatch(c -> CLAUSE.indexOf(c) >= 0);
        return one.or(() -> speaks ? Optional.of(first) : Optional.empty());
    }
}
