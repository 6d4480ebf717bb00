package hkig.extract;

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
 * "The government" without its place, where it does something with a scheme: in the news of Hong Kong that is Hong Kong's.
 * Not where the text names another government, nor behind the name of another place.
 */
final class HomeGovernment {

    private static final Pattern ALONE = Pattern.compile("政府|(?<=[Tt]he )[Gg]overnment\\b");
    private static final int NEAR = 16;
    private static final int FAR = 60;

    private final Text text;
    private final List<Candidate> chosen;

    HomeGovernment(Text text, List<Candidate> chosen) {
        this.text = text;
        this.chosen = chosen;
    }

    List<Candidate> find() {
        Optional<Named> home = text.knowledge.lexicon().get(text.knowledge.fold().of("特區政府")).stream()
                .filter(Term.Name.class::isInstance).map(t -> ((Term.Name) t).named()).findFirst();
        List<Candidate> found = new ArrayList<>();
        if (home.isEmpty() || namesAnother(home.get().key())) return found;
        Matcher m = ALONE.matcher(text.text);
        while (m.find()) {
            Span span = new Span(m.start(), m.end());
            if (isAlone(span) && handlesScheme(span)) found.add(new Candidate(span, Kind.ORGANISATION, home.get().type(), home,
                    false, home.get().key(), "government.here", Tier.B));
        }
        return found;
    }

    private boolean namesAnother(String home) {
        return chosen.stream().anyMatch(c -> c.kind() == Kind.ORGANISATION && !c.group().equals(home)
                && text.in(c.span()).matches(".*(政府|[Gg]overnment|行政當局)"));
    }

    /** No part of a longer word or name, and behind no place. */
    private boolean isAlone(Span span) {
        if (chosen.stream().anyMatch(c -> c.span().overlaps(span))) return false;
        if (!Text.isHan(text.at(span.start()))) return true;
        int start = span.start();
        if (!text.tokens().endsAt(span.end()) || text.tokens().tagAt(span.end()).isEmpty()) return false;
        if (start == 0 || !Text.isHan(text.at(start - 1))) return true;
        if (!text.tokens().endsAt(start)) return false;
        String before = text.folded.substring(text.tokens().startOf(start), start);
        return text.knowledge.language().has("leftstop", before) || text.wordBefore(start, "REL_DATE").isPresent()
                || text.wordBefore(start, "SAY").isPresent();
    }

    /** 政府去年推出「X計劃」, 由政府設立的X基金, 政府的X計劃, the government launched the X Scheme. */
    private boolean handlesScheme(Span span) {
        Span sentence = text.sentence(span);
        List<Candidate> schemes = chosen.stream().filter(c -> (c.kind() == Kind.FUND || c.kind() == Kind.PROGRAMME)
                && c.tier() != Tier.C && sentence.contains(c.span())).toList();
        boolean its = schemes.stream().anyMatch(c -> c.span().start() >= span.end() && c.span().start() <= span.end() + 3);
        if (its) return true;
        return text.words("OPERATE").stream().filter(h -> h.start() >= span.end() && h.start() <= span.end() + NEAR
                && h.end() <= sentence.end()).anyMatch(h -> byIt(span) ? !schemes.isEmpty()
                        : schemes.stream().anyMatch(c -> c.span().start() >= h.end() && c.span().start() <= h.end() + FAR));
    }

    private boolean byIt(Span span) {
        return text.at(span.start() - 1) == '由' || text.text.startsWith("by the ", span.start() - 7);
    }
}
