package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words that stand for bodies named before (該公司, 兩校, the bank, they): spans of the type {@code BODY}, which a pattern
 * asks for where it may trust them. One body is the last one named of a fitting kind, in the sentence or the two before,
 * or the last with that word in its name; several are those
 * of its own sentence, else of the one before, where it names as many; 公司 alone is whom the headline begins with.
 */
final class BodyWords {

    private static final int SENTENCES = 3;
    private static final int MOST_BODIES = 100;

    private final Text text;
    private final TreeMap<Integer, Candidate> bodies = new TreeMap<>();

    BodyWords(Text text, List<Candidate> chosen) {
        this.text = text;
        for (Candidate c : chosen)
            if (c.kind() == Kind.ORGANISATION && c.tier() != Tier.C) bodies.put(c.span().start(), c);
    }

    List<Typed> find() {
        List<Typed> found = new ArrayList<>();
        for (Lexicon.Hit hit : text.words("BODY")) {
            Span span = new Span(hit.start(), hit.end());
            List<Candidate> near = near(span);
            if (near.isEmpty() || near.getLast().span().overlaps(span) || !beginsClause(hit.start())
                    || Text.isHan(text.at(hit.start())) && !text.tokens().endsAt(hit.end())) continue;
            List<Value> values = switch (Text.value(hit)) {
                case "all" -> several(span, 2, 5);
                case "two" -> several(span, 2, 2);
                case "three" -> several(span, 3, 3);
                case "headline" -> headline().stream().toList();
                default -> one(span, Text.value(hit)).stream().toList();
            };
            if (!values.isEmpty()) found.add(new Typed("BODY", span, values, null));
        }
        return found;
    }

    /** The last bodies that begin before the end of a word. */
    private List<Candidate> near(Span word) {
        return bodies.headMap(word.end(), false).descendingMap().values().stream()
                .limit(MOST_BODIES).toList().reversed();
    }

    private boolean beginsClause(int at) {
        int before = text.skipBack(at);
        return before == 0 || !Character.isLetterOrDigit(text.at(before - 1)) || text.text.startsWith("and", before - 3)
                || List.of("between", " by", "among").stream().anyMatch(word -> text.text.startsWith(word, before - word.length()));
    }

    /** @param meant a class of bodies, which must be near, or a word of the name that tells the body from all others */
    private Optional<Value> one(Span word, String meant) {
        int sentence = index(word);
        boolean any = meant.equals("Organisation");
        String said = text.in(word);
        String noun = said.substring(said.lastIndexOf(' ') + 1);
        List<Candidate> before = near(word);
        return before.stream().filter(c -> Character.isUpperCase(noun.charAt(0)) && text.in(c.span()).contains(noun)).reduce((a, b) -> b)
                .or(() -> before.stream().filter(c -> text.in(c.span()).contains(meant) || index(c.span()) > sentence - SENTENCES
                        && (any || c.type().equals(meant) || meant.equals("Company") && c.type().equals("Organisation")))
                .reduce((a, b) -> b)).map(c -> new Value.Thing(c.group()));
    }

    /** Whom an article of one company is about: the first body of the headline, where the first sentence names it too. */
    private Optional<Value> headline() {
        int end = text.text.indexOf('\n');
        if (end < 0 || bodies.isEmpty() || bodies.firstEntry().getValue().span().end() > end) return Optional.empty();
        Candidate first = bodies.firstEntry().getValue();
        boolean company = first.type().equals("Company") || first.type().equals("Organisation");
        Span opening = text.sentences.stream().filter(s -> s.start() >= end).findFirst().orElse(first.span());
        boolean again = bodies.subMap(opening.start(), opening.end()).values().stream().findFirst()
                .filter(c -> c.group().equals(first.group())).isPresent();
        return company && again ? Optional.of(new Value.Thing(first.group())) : Optional.empty();
    }

    private List<Value> several(Span word, int least, int most) {
        int sentence = index(word);
        Set<Value> here = new LinkedHashSet<>();
        Set<Value> before = new LinkedHashSet<>();
        for (Candidate c : near(word)) {
            if (index(c.span()) == sentence - 1) before.add(new Value.Thing(c.group()));
            if (index(c.span()) == sentence && text.wordAt(c.span().end(), "SAY").isEmpty()) here.add(new Value.Thing(c.group()));
        }
        Set<Value> values = here.isEmpty() ? before : here;
        String form = text.folded.substring(word.start(), word.end());
        boolean miscounted = form.contains("two ") && values.size() != 2 || form.contains("three ") && values.size() != 3;
        return miscounted || values.size() < least || values.size() > most ? List.of() : List.copyOf(values);
    }

    private int index(Span span) {
        int found = Collections.binarySearch(text.sentences, text.sentence(span));
        return found >= 0 ? found : -found - 2;
    }
}
