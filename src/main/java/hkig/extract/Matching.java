package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.knowledge.Pattern;
import hkig.knowledge.Pattern.Element;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Fits patterns to one sentence of typed spans and words. Between two elements blanks, an English article and a
 * bracketed remark are passed over. Tries are bounded, so that no text makes it slow.
 */
final class Matching {

    /** Where a pattern fits, and what stands in its slots. */
    record Match(Span span, Map<String, List<Object>> slots) { }

    private static final TreeSet<Integer> NONE = new TreeSet<>();
    private static final int TRIES = 20_000;

    private final Text text;
    private final Map<Integer, List<Typed>> byStart = new HashMap<>();
    private final Map<Integer, List<Typed>> byEnd = new HashMap<>();
    private final Map<String, TreeSet<Integer>> starts = new HashMap<>();
    private final Passing passing;
    private final Map<Integer, Integer> asides;
    /** Inside the names of bodies, where a word is none: 長和 holds no 和. */
    private final BitSet inBody = new BitSet();
    private int tries;

    Matching(Text text, List<Typed> typed) {
        this.text = text;
        this.passing = new Passing(text);
        this.asides = passing.asides();
        for (Typed t : typed) {
            byStart.computeIfAbsent(t.span().start(), k -> new ArrayList<>()).add(t);
            byEnd.computeIfAbsent(t.span().end(), k -> new ArrayList<>()).add(t);
            starts.computeIfAbsent(t.type(), k -> new TreeSet<>()).add(t.span().start());
            if (t.type().equals("ORG")) inBody.set(t.span().start() + 1, t.span().end());
        }
    }

    List<Match> find(Pattern pattern, Span sentence) {
        if (!isPossible(pattern, sentence)) return List.of();
        List<Match> matches = new ArrayList<>();
        tries = 0;
        int from = sentence.start();
        while (from < sentence.end()) {
            int first = pattern.elements().getFirst() instanceof Element.Before ? 1 : 0;
            boolean starts = canStart(pattern.elements().get(first), from)
                    && (first == 0 || allowed((Element.Before) pattern.elements().getFirst(), from, sentence));
            Optional<State> end = starts
                    ? match(pattern.elements(), first, new State(from, Map.of()), sentence.end()) : Optional.empty();
            if (end.isPresent() && end.get().at() > from) {
                matches.add(new Match(new Span(from, end.get().at()), end.get().slots()));
                from = end.get().at();
            } else {
                from++;
            }
        }
        return matches;
    }

    /** Whether each part that the pattern must have is somewhere in a span: for most patterns one is not. */
    boolean isPossible(Pattern pattern, Span span) {
        for (Element element : pattern.elements()) {
            if (element instanceof Element.OfClass c && !c.optional() && !text.hasWord(span, c.type())) return false;
            if (element instanceof Element.Typed t && !t.optional() && !hasTyped(span, t.types())) return false;
        }
        return true;
    }

    private boolean hasTyped(Span span, List<String> types) {
        for (String type : types) {
            Integer start = starts.getOrDefault(type, NONE).ceiling(span.start());
            if (start != null && start < span.end()) return true;
        }
        return false;
    }

    private boolean canStart(Element element, int at) {
        return switch (element) {
            case Element.Typed t -> byStart.containsKey(at);
            case Element.OfClass c -> text.wordAt(at, c.type()).isPresent();
            case Element.Literal l -> {
                for (String word : l.words()) if (passing.startsWith(word, at)) yield true;
                yield false;
            }
            case Element.Gap g -> false;
            case Element.Before b -> false;
        };
    }

    private boolean allowed(Element.Before before, int at, Span sentence) {
        for (int end = at; end > Math.max(sentence.start(), at - before.most()); end--)
            for (String type : before.without()) if (text.wordBefore(end, type).isPresent()) return false;
        return true;
    }

    private Optional<State> match(List<Element> elements, int index, State state, int limit) {
        if (index == elements.size()) return Optional.of(state);
        if (++tries > TRIES) return Optional.empty();
        return switch (elements.get(index)) {
            case Element.Typed t -> {
                Optional<State> found = typed(elements, index, t, state, limit);
                yield found.isEmpty() && t.optional() ? match(elements, index + 1, state, limit) : found;
            }
            case Element.OfClass c -> {
                for (int at : passing.starts(state.at(), limit))
                    for (Lexicon.Hit hit : text.wordsAt(at, c.type())) {
                        if (hit.end() > limit) continue;
                        Optional<State> found = match(elements, index + 1,
                                state.put(hit.end(), c.role(), Text.value(hit)), limit);
                        if (found.isPresent()) yield found;
                    }
                yield c.optional() ? match(elements, index + 1, state, limit) : Optional.empty();
            }
            case Element.Literal l -> {
                for (int at : passing.starts(state.at(), limit))
                    for (String word : l.words()) {
                        if (!passing.startsWith(word, at) || at + word.length() > limit || inBody.get(at)) continue;
                        Optional<State> found = match(elements, index + 1,
                                state.put(at + word.length(), Optional.empty(), word), limit);
                        if (found.isPresent()) yield found;
                    }
                yield l.optional() ? match(elements, index + 1, state, limit) : Optional.empty();
            }
            case Element.Gap g -> gap(elements, index, g, state, limit);
            case Element.Before b -> match(elements, index + 1, state, limit);
        };
    }

    private Optional<State> gap(List<Element> elements, int index, Element.Gap gap, State state, int limit) {
        int base = passing.afterBracket(state.at());
        int most = base + gap.most();
        for (int at = base; at <= Math.min(limit, most); at++) {
            if (at > base && blocked(gap, base, at)) return Optional.empty();
            Optional<State> found = match(elements, index + 1, new State(at, state.slots()), limit);
            if (found.isPresent()) return found;
            int behind = asides.getOrDefault(at, at + 1);
            most += behind - at - 1;
            at = behind - 1;
        }
        return Optional.empty();
    }

    /** Whether what must not be in a gap ends right here; what ended before has blocked it there. */
    private boolean blocked(Element.Gap gap, int from, int to) {
        for (String type : gap.without()) {
            for (Typed typed : byEnd.getOrDefault(to, List.of()))
                if (typed.type().equals(type) && typed.span().start() >= from) return true;
            for (Lexicon.Hit hit : text.wordsBefore(to, type)) if (hit.start() >= from) return true;
        }
        return false;
    }

    private Optional<State> typed(List<Element> elements, int index, Element.Typed wanted, State state, int limit) {
        for (int at : passing.starts(state.at(), limit))
            for (Typed typed : byStart.getOrDefault(at, List.of())) {
                if (!wanted.types().contains(typed.type()) || typed.span().end() > limit) continue;
                State one = state.put(typed.span().end(), wanted.role(), typed);
                if (wanted.least() > 0) {
                    List<State> longer = new ArrayList<>();
                    longer.add(one);
                    while (longer.size() < 40) {
                        Optional<State> next = nextInList(longer.getLast(), wanted, limit);
                        if (next.isEmpty()) break;
                        longer.add(next.get());
                    }
                    if (longer.size() < wanted.least()) continue;
                    for (State each : longer.subList(wanted.least() - 1, longer.size()).reversed()) {
                        Optional<State> found = match(elements, index + 1, each, limit);
                        if (found.isPresent()) return found;
                    }
                } else {
                    Optional<State> found = match(elements, index + 1, one, limit);
                    if (found.isPresent()) return found;
                }
            }
        return Optional.empty();
    }

    private Optional<State> nextInList(State state, Element.Typed wanted, int limit) {
        int others = passing.afterOthers(passing.afterBracket(state.at()), byStart.keySet());
        int from = text.skip(passing.afterBracket(others));
        if ("」』》”".indexOf(text.at(from)) >= 0) from = text.skip(passing.afterBracket(from + 1));
        // What somebody says of another, and who acts behind a comma, is no list of persons.
        boolean people = List.of("HOLDER", "POST", "REP").stream().anyMatch(wanted.types()::contains);
        if (people && text.at(from) == '，' && !text.text.startsWith("以及", from + 1)) return Optional.empty();
        Optional<Lexicon.Hit> announced = people ? Optional.empty() : text.wordAt(from, "SAY");
        if (announced.isPresent()) from = text.skip(announced.get().end());
        Optional<State> next = next(state, wanted, from, limit);
        int told = people || next.isPresent() ? from : passing.afterAppositive(from);
        return told == from ? next : next(state, wanted, told, limit);
    }

    private Optional<State> next(State state, Element.Typed wanted, int from, int limit) {
        int at = passing.afterSeparators(from);
        if (at == from) return Optional.empty();
        at = passing.afterDescription(at);
        if ("「『《“".indexOf(text.at(at)) >= 0) at++;
        for (Typed typed : byStart.getOrDefault(at, List.of()))
            if (wanted.types().contains(typed.type()) && typed.span().end() <= limit)
                return Optional.of(state.put(typed.span().end(), wanted.role(), typed));
        return Optional.empty();
    }
}
