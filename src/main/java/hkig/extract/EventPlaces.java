package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.knowledge.Named;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cities as places of events: 在烏鎮舉行的X大會, 赴東莞出席X大會, the X Conference in Wuzhen. A city that nothing takes place in
 * is no thing of the graph, so it becomes one only beside an event.
 */
final class EventPlaces {

    private static final int FAR = 24;
    private static final Pattern HELD_THERE = Pattern.compile("(?:[^，。；「」]{0,6})(?:举行|举办|召开|主办|开幕|揭幕)[^，。；]{0,10}");
    private static final Pattern GOES_THERE = Pattern.compile("[，]?[^，。；]{0,3}(?:出席|参加|参与|主持)[^，。；]{0,8}");
    private static final Pattern BEHIND = Pattern.compile("[^，。；]{0,12}[在于]");
    private static final Pattern HELD = Pattern.compile("[^，。；]{0,6}(?:举行|举办|召开|开幕|揭幕)");
    private static final Pattern IN = Pattern.compile("[”\"]?,? (?:(?:being |which was |was |is being |to be |will be )?(?:held|taking place|opened|opens|staged) )?in ((?!January|February|March|April|May|June"
            + "|July|August|September|October|November|December|Q[1-4])[A-Z][a-z]+(?: (?:de )?[A-Z][a-z]+){0,2})(?=[,. \\n]|$)");

    private final Text text;
    private final List<Candidate> chosen;

    EventPlaces(Text text, List<Candidate> chosen) {
        this.text = text;
        this.chosen = chosen;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Candidate event : chosen) {
            if (event.kind() != Kind.EVENT || event.tier() == Tier.C) continue;
            if (Text.isHan(text.at(event.span().start())) || text.article.isChinese()) chinese(event, found);
            else english(event.span().end(), found);
        }
        return found;
    }

    private void chinese(Candidate event, List<Candidate> found) {
        Span sentence = text.sentence(event.span());
        int from = Math.max(sentence.start(), event.span().start() - FAR);
        int to = Math.min(sentence.end(), event.span().end() + FAR);
        for (Lexicon.Hit city : text.wordsIn(from, to, "PLACE")) {
            boolean in = "在於赴到".indexOf(text.at(city.start() - 1)) >= 0 || text.folded.startsWith("前往", city.start() - 2)
                    || text.folded.startsWith("抵达", city.start() - 2);
            boolean before = city.end() <= event.span().start() && in && (is(HELD_THERE, city.end(), event.span().start())
                    || is(GOES_THERE, city.end(), event.span().start()));
            boolean behind = city.start() >= event.span().end() && is(BEHIND, event.span().end(), city.start())
                    && HELD.matcher(text.folded).region(city.end(), text.folded.length()).lookingAt();
            if (before || behind) add(text.wordAt(city.end(), "PLACE").map(inner -> new Span(inner.start(), inner.end()))
                    .orElse(new Span(city.start(), city.end())), found);
        }
    }

    private boolean is(Pattern pattern, int from, int to) {
        return pattern.matcher(text.folded).region(from, to).matches();
    }

    private void english(int end, List<Candidate> found) {
        Matcher in = IN.matcher(text.text).region(end, Math.min(text.text.length(), end + FAR * 3));
        if (in.lookingAt()) add(new Span(in.start(1), in.end(1)), found);
    }

    private void add(Span span, List<Candidate> found) {
        if (chosen.stream().anyMatch(c -> c.span().overlaps(span)) || found.stream().anyMatch(c -> c.span().overlaps(span))) return;
        String folded = text.knowledge.fold().of(text.in(span));
        Optional<Named> known = text.knowledge.lexicon().get(folded).stream().filter(Term.Name.class::isInstance)
                .map(t -> ((Term.Name) t).named()).filter(n -> n.kind() == Kind.PLACE).findFirst();
        found.add(new Candidate(span, Kind.PLACE, known.map(Named::type).orElse("Place"), known, true,
                known.map(Named::key).orElse(Kind.PLACE + ":" + text.knowledge.fold().key(text.in(span))), "event.city", Tier.B));
    }
}
