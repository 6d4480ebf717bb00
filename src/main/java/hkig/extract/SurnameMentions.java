package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Chinese persons named again by surname and title, or surname and address, alone. */
final class SurnameMentions {

    private final Text text;
    private final Language language;

    SurnameMentions(Text text) {
        this.text = text;
        this.language = text.knowledge.language();
    }

    /**
     * 習主席 after 國家主席習近平: the surname with the end of the title that the full name was given before; and 陳教授, where
     * one person of that surname was named before.
     */
    void find(NavigableMap<Span, Candidate> found) {
        Map<Span, Candidate> later = new HashMap<>();
        for (Lexicon.Hit title : text.words("TITLE")) {
            String words = text.folded.substring(title.start(), title.end());
            bearer(title, found, person -> hasTitle(person, words)).ifPresent(c -> later.put(c.span(), c));
        }
        for (Lexicon.Hit address : text.words("HONORIFIC")) {
            if (address.start() < 2 || Text.isHan(text.at(address.start() - 2)) && !text.tokens().endsAt(address.start() - 1)) continue;
            bearer(address, found, person -> person.span().start() < address.start()).ifPresent(c -> later.putIfAbsent(c.span(), c));
        }
        found.putAll(later);
    }

    private Optional<Candidate> bearer(Lexicon.Hit word, NavigableMap<Span, Candidate> found, Predicate<Candidate> fits) {
        int at = word.start() - 1;
        if (at < 0 || !language.has("surnames", text.folded.charAt(at))) return Optional.empty();
        Span span = new Span(at, at + 1);
        if (!ChinesePersons.isFree(span, found)) return Optional.empty();
        Set<String> bearers = new HashSet<>();
        for (Candidate person : found.values())
            if (text.folded.charAt(person.span().start()) == text.folded.charAt(at) && person.span().length() > 1
                    && fits.test(person)) bearers.add(person.group());
        return bearers.size() != 1 ? Optional.empty() : Optional.of(new Candidate(span, Kind.PERSON, "Person", Optional.empty(),
                false, bearers.iterator().next(), "person.surname", Tier.B));
    }

    private boolean hasTitle(Candidate person, String ending) {
        return text.wordsBefore(text.skipBack(person.span().start()), "TITLE").stream()
                .anyMatch(t -> text.folded.substring(t.start(), t.end()).endsWith(ending));
    }
}
