package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 人社廳 for 廣東省人力資源和社會保障廳 that the text has named: three or four characters, the first and the last those of
 * the name behind its place, the others in their order inside it. One name alone must fit.
 */
final class Abbreviations {

    private static final String HEADS = "廳局署委辦";
    private static final int LEAST_NAME = 6;

    private final Text text;
    private final List<Candidate> chosen;
    private final BitSet named = new BitSet();

    Abbreviations(Text text, List<Candidate> chosen) {
        this.text = text;
        this.chosen = chosen;
        for (Candidate c : chosen) named.set(c.span().start(), c.span().end());
    }

    List<Aliases.Alias> find() {
        Map<Candidate, String> long_ = longNames();
        List<Aliases.Alias> found = new ArrayList<>();
        if (long_.isEmpty()) return found;
        for (int end = 3; end <= text.text.length(); end++) {
            if (HEADS.indexOf(text.at(end - 1)) < 0) continue;
            for (int length = 4; length >= 3; length--) {
                Span span = new Span(Math.max(0, end - length), end);
                if (span.length() < length || named.nextSetBit(span.start()) >= 0 && named.nextSetBit(span.start()) < span.end()) continue;
                List<Candidate> fitting = fitting(span, long_);
                if (fitting.stream().map(Candidate::group).distinct().count() != 1) continue;
                found.add(new Aliases.Alias(span, fitting.getFirst()));
                break;
            }
        }
        return found;
    }

    private List<Candidate> fitting(Span span, Map<Candidate, String> names) {
        String form = text.folded.substring(span.start(), span.end());
        return names.entrySet().stream().filter(e -> e.getKey().span().end() <= span.start()
                && e.getValue().charAt(0) == form.charAt(0) && e.getValue().endsWith(form.substring(form.length() - 1))
                && !e.getValue().contains(form) && Aliases.isSubsequence(form, e.getValue())).map(Map.Entry::getKey).toList();
    }

    /** The names that could be told short, without the places that they begin with. */
    private Map<Candidate, String> longNames() {
        Map<Candidate, String> names = new LinkedHashMap<>();
        for (Candidate c : chosen) {
            if (c.kind() != Kind.ORGANISATION || c.tier() == Tier.C || HEADS.indexOf(text.at(c.span().end() - 1)) < 0) continue;
            int start = text.wordsAt(c.span().start(), "PLACE").stream().mapToInt(Lexicon.Hit::end)
                    .filter(e -> e < c.span().end() - 2).max().orElse(c.span().start());
            if (c.span().end() - start >= LEAST_NAME - 1) names.put(c, text.folded.substring(start, c.span().end()));
        }
        return names;
    }
}
