package hkig.extract;

import hkig.model.Span;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether Chinese words in the place of a party are the name of a body: no place, person, title or common phrase. */
final class PartyShape {

    /** Tags of adverbs, prepositions, conjunctions, particles, pronouns, numbers, times, places within and adjectives. */
    private static final String NEVER = "dpcurmtfa";

    private final Text text;
    private final TreeMap<Integer, Candidate> persons;
    private final Set<Span> bodies;
    private final int most;

    /**
     * @param persons by where they begin
     * @param bodies where bodies were found, also doubtful ones
     * @param most characters, that a name must have fewer of
     */
    PartyShape(Text text, TreeMap<Integer, Candidate> persons, Set<Span> bodies, int most) {
        this.text = text;
        this.persons = persons;
        this.bodies = bodies;
        this.most = most;
    }

    boolean fits(Span span) {
        if (span.length() < 2 || span.length() >= most || "（）".indexOf(text.at(span.end() - 1)) >= 0) return false;
        String folded = text.folded.substring(span.start(), span.end());
        if (folded.contains("的") || text.knowledge.language().has("generic", folded)) return false;
        boolean titled = text.words(span, "TITLE").stream()
                .anyMatch(h -> h.end() <= span.end() && text.tokens().endsAt(h.end()));
        if (titled || text.wordBefore(span.end(), "NO_PARTY").isPresent()) return false;
        boolean edge = text.wordsAt(span.start(), "PARTY_EDGE").stream().anyMatch(h -> text.tokens().endsAt(h.end()));
        if (edge && text.wordBefore(span.end(), "ORG_HEAD").isEmpty()) return false;
        boolean place = text.wordsAt(span.start(), "PLACE").stream().anyMatch(h -> h.end() == span.end());
        if (place || isPerson(span)) return false;
        return bodies.contains(span) || isHeaded(span) || isProper(span);
    }

    /** 海角大學: a body's last word, behind something that is no common left part of one. */
    private boolean isHeaded(Span span) {
        boolean headed = text.wordsBefore(span.end(), "ORG_HEAD").stream().anyMatch(h -> h.start() >= span.start() + 2
                && Text.value(h).contains("|S|")
                && !text.knowledge.language().has("generic", text.folded.substring(span.start(), h.start())));
        return headed && text.words(span, "COUNTER").stream().noneMatch(c -> c.start() > span.start()
                        && Numerals.isChinese(text.folded.charAt(c.start() - 1)));
    }

    /** Whether the words of a span are those of a name: no verbs or numbers, and not only common nouns. */
    private boolean isProper(Span span) {
        boolean headed = text.wordBefore(span.end(), "ORG_HEAD").isPresent();
        boolean proper = false;
        int words = 0;
        for (int at = span.start(); at < span.end(); words++) {
            int end = Math.min(text.tokens().endAfter(at), span.end());
            String tag = text.tokens().tagAt(end);
            boolean single = end - at == 1;
            boolean verb = tag.startsWith("v") && !tag.equals("vn") && !headed;
            boolean number = tag.startsWith("m") && Text.isHan(text.at(at));
            if (!single && (verb || !tag.isEmpty() && NEVER.indexOf(tag.charAt(0)) >= 0) || number) return false;
            proper |= single || tag.matches("ns.*|nt.*|nz|nr.*|j|nx|g.*") || text.at(at) < 0x250;
            if (span.end() == end && words == 0 && tag.startsWith("ns")) return false;
            at = end;
        }
        return proper;
    }

    boolean isPerson(Span span) {
        Map.Entry<Integer, Candidate> person = persons.lowerEntry(span.end());
        return person != null && person.getValue().span().overlaps(span);
    }
}
