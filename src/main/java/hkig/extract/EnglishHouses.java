package hkig.extract;

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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The organisations that an English text names, by their places, and which of them {@code its} or {@code the firm's} means. */
final class EnglishHouses {

    private static final int SENTENCES_BACK = 3;
    private static final Pattern LISTED = Pattern.compile("(?:, and|,| and)(?: of)?(?: the)? ");
    private static final Pattern PART = Pattern.compile(" ?(?:[-–—]|:) (?:re-?)?appoint");
    private static final Set<String> PARTS = Set.of("", "its", "university", "council", "board", "committee", "court");
    private static final Set<String> OF_UNIVERSITIES = Set.of("vice-chancellor", "provost", "president", "dean", "chancellor");

    private final Text text;
    private final TreeMap<Integer, Candidate> byStart = new TreeMap<>();
    private final Map<Integer, Candidate> byEnd = new HashMap<>();

    /** @param names of which only organisations, and places whose name also means who runs them, are looked at */
    EnglishHouses(Text text, List<Candidate> names) {
        this.text = text;
        for (Candidate c : names) if (c.kind() == Kind.ORGANISATION || acts(c)) {
            byStart.put(c.span().start(), c);
            byEnd.put(c.span().end(), c);
        }
    }

    private boolean acts(Candidate c) {
        return c.kind() == Kind.PLACE && c.named().isPresent() && text.knowledge.acts(c.named().get().key());
    }

    /** The one that begins at a position; of {@code Cape University's Institute of X} the inner one. */
    Optional<Candidate> from(int start) {
        Candidate house = byStart.get(start);
        if (house == null) return Optional.empty();
        int end = house.span().end();
        return text.at(end + 1) == 's' && "'’".indexOf(text.at(end)) >= 0 && isSure(byStart.get(end + 3))
                ? from(end + 3) : Optional.of(house);
    }

    private static boolean isSure(Candidate inner) {
        return inner != null && inner.tier() != Tier.C;
    }

    /** The one that ends at a position, also before its short form in brackets or {@code 's}. */
    Optional<Candidate> upTo(int end) {
        if (text.at(end - 1) == 's' && "'’".indexOf(text.at(end - 2)) >= 0) end -= 2;
        else if ("'’".indexOf(text.at(end - 1)) >= 0 && text.at(end - 2) == 's') end -= 1;
        if (text.at(end - 1) == ')') {
            int open = text.text.lastIndexOf('(', end - 1);
            if (end - open < 20 && byEnd.containsKey(text.skipBack(Math.max(0, open)))) end = text.skipBack(open);
        }
        return Optional.ofNullable(byEnd.get(end));
    }

    /** Behind a house and its short form in brackets. */
    int behind(Candidate house) {
        int end = house.span().end();
        int close = text.text.startsWith(" (", end) ? text.text.indexOf(')', end) : -1;
        return close > 0 && close - end < 20 ? close + 1 : end;
    }

    /** Of "member of A, the B and the C." those behind the first, where a list of houses ends the clause. */
    List<Candidate> listedBehind(Candidate first) {
        List<Candidate> listed = new ArrayList<>();
        int end = behind(first);
        boolean last = false;
        for (Matcher next = LISTED.matcher(text.text); !last && next.region(end, text.text.length()).lookingAt(); end = behind(listed.getLast())) {
            Optional<Candidate> house = from(next.end());
            if (house.isEmpty()) return List.of();
            listed.add(house.get());
            last = next.group().contains("and");
        }
        return last && (end == text.text.length() || ".;)\n".indexOf(text.at(end)) >= 0 || text.text.startsWith(" as well as ", end)) ? listed : List.of();
    }

    /** Whose part of a list a place is in: X - appointed Ann Lee; Y - appointed Bob Ho. */
    private Optional<Candidate> part(int place) {
        int from = Math.max(text.text.lastIndexOf(';', place), Math.max(text.text.lastIndexOf('\n', place), text.text.lastIndexOf(": ", place))) + 1;
        Candidate house = byStart.get(text.skip(from));
        return house != null && from < place && PART.matcher(text.text).region(behind(house), text.text.length()).lookingAt()
                ? Optional.of(house) : Optional.empty();
    }

    /** What a word refers to: the subject of the sentence before, the last university, the last body with that noun in its name. */
    Optional<Candidate> meant(String reference, Span title) {
        if (PARTS.contains(reference) && part(title.start()).isPresent()) return part(title.start());
        if (reference.equals("its")) return subject(title.start(), c -> true);
        if (!reference.isEmpty()) return subject(title.start(), c -> isA(c, reference));
        String bare = text.folded.substring(title.start(), title.end()).replaceFirst("s$", "");
        if (OF_UNIVERSITIES.contains(bare)) return subject(title.start(), c -> c.type().equals("University"));
        return text.wordBefore(title.end(), "EN_CHIEF").isPresent() ? only(title.start()) : Optional.empty();
    }

    /** The last before a place in its sentence, else the first of the nearest sentence before, but no government. */
    Optional<Candidate> nearest(int before) {
        return subject(before, c -> !c.type().equals("GovernmentBody"));
    }

    /** X also appointed A as director, the company named B as its head: who appoints stands first in the sentence. */
    Optional<Candidate> appointing(Span title, Span person) {
        Span sentence = text.sentence(title);
        int until = Math.min(person.start(), title.start());
        Optional<Candidate> first = between(sentence.start(), until).findFirst().filter(c -> c.span().start() - sentence.start() < 5);
        if (first.isPresent()) return first.filter(c -> !c.type().equals("GovernmentBody"));
        if (!text.folded.startsWith("the ", sentence.start())) return Optional.empty();
        return text.wordAt(sentence.start() + 4, "ORG_NOUN").filter(noun -> noun.end() < until && !Text.value(noun).equals("GovernmentBody"))
                .flatMap(noun -> subject(title.start(), c -> isA(c, text.folded.substring(noun.start(), noun.end()))));
    }

    /** The one organisation that the sentence and the two before name, if it is only one. */
    private Optional<Candidate> only(int before) {
        int sentence = text.sentenceAt(before);
        List<Candidate> here = between(text.sentences.get(Math.max(0, sentence)).start(), before).filter(c -> !c.type().equals("GovernmentBody")).toList();
        if (here.stream().map(Candidate::group).distinct().count() == 1) return Optional.of(here.getLast());
        int start = text.sentences.get(Math.max(0, sentence - 2)).start();
        List<Candidate> near = between(start, before).filter(c -> !c.type().equals("GovernmentBody")).toList();
        return near.stream().map(Candidate::group).distinct().count() == 1 ? Optional.of(near.getLast()) : near.isEmpty() ? about(before, c -> !c.type().equals("GovernmentBody")) : Optional.empty();
    }

    private boolean isA(Candidate house, String noun) {
        if (house.kind() == Kind.PLACE) return false;
        String name = text.in(house.span()).toLowerCase(Locale.ROOT);
        String full = house.named().map(n -> n.name("en").toLowerCase(Locale.ROOT)).orElse(name);
        String value = text.knowledge.lexicon().get(noun).stream()
                .filter(t -> t instanceof hkig.knowledge.Term.Word w && w.type().equals("ORG_NOUN"))
                .map(t -> ((hkig.knowledge.Term.Word) t).value()).findFirst().orElse("");
        boolean byClass = value.equals("Company") ? Set.of("Company", "Investor", "Organisation")
                .contains(house.type()) : house.type().equals(value);
        return byClass || full.contains(noun) || name.contains(noun);
    }

    /** The last before it in its own sentence, else the first of the nearest sentence before that has one. */
    private Optional<Candidate> subject(int before, Predicate<Candidate> fits) {
        int sentence = text.sentenceAt(before);
        for (int i = sentence; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            Span span = text.sentences.get(i);
            Stream<Candidate> there = between(span.start(), Math.min(span.end(), before)).filter(fits);
            Optional<Candidate> one = i == sentence ? there.reduce((a, b) -> b) : there.findFirst();
            if (one.isPresent()) return one;
        }
        return about(before, fits);
    }

    /** What the headline and the first sentence under it are about, if they name but one such body before a place. */
    private Optional<Candidate> about(int before, Predicate<Candidate> fits) {
        int end = text.sentences.get(Math.min(1, text.sentences.size() - 1)).end();
        List<Candidate> first = between(0, Math.min(end, before)).filter(fits).toList();
        return first.stream().map(Candidate::group).distinct().count() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    private Stream<Candidate> between(int start, int end) {
        return byStart.subMap(Math.min(start, end), end).values().stream().filter(c -> c.span().end() <= end && !isTeller(c));
    }

    /** told RTHK, an RTHK programme: who is told is not who is told of. */
    private boolean isTeller(Candidate c) {
        return c.type().equals("MediaOrganisation") || text.in(c.span()).equals("RTHK");
    }
}
