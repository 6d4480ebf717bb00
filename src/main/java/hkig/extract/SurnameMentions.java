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

/** Chinese persons named again by surname and title alone. */
final class SurnameMentions {

    private final Text text;
    private final Language language;

    SurnameMentions(Text text) {
        this.text = text;
        this.language = text.knowledge.language();
    }

    /** 習主席 after 國家主席習近平: the surname with the end of the title that the full name was given before. */
    void find(NavigableMap<Span, Candidate> found) {
        Map<Span, Candidate> later = new HashMap<>();
        for (Lexicon.Hit title : text.words("TITLE")) {
            if (title.start() == 0 || !language.has("surnames", text.folded.substring(title.start() - 1, title.start()))) continue;
            Span span = new Span(title.start() - 1, title.start());
            if (!ChinesePersons.isFree(span, found)) continue;
            Set<String> bearers = new HashSet<>();
            for (Candidate person : found.values())
                if (text.folded.charAt(person.span().start()) == text.folded.charAt(span.start())
                        && person.span().length() > 1 && hasTitle(person, text.folded.substring(title.start(), title.end())))
                    bearers.add(person.group());
            if (bearers.size() == 1) later.put(span, new Candidate(span, Kind.PERSON, "Person", Optional.empty(), false,
                    bearers.iterator().next(), "person.surname", Tier.B));
        }
        found.putAll(later);
    }

    private boolean hasTitle(Candidate person, String ending) {
        return text.wordsBefore(text.skipBack(person.span().start()), "TITLE").stream()
                .anyMatch(t -> text.folded.substring(t.start(), t.end()).endsWith(ending));
    }
}
