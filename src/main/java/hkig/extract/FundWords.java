package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words that stand for a fund or programme named before (the scheme, the HK$200 million fund): spans of the type
 * {@code THAT}. It is the last one named, if its name ends in that noun and no sentence between names another with it.
 */
final class FundWords {

    private static final Pattern NOUN = Pattern.compile("\\b[Tt]he (?:(?:new|HK\\$|US\\$|\\$|[\\d.,]+|million|billion)[ -]?){0,5}"
            + "(fund|scheme|programme|program|accelerator|Fund|Scheme|Programme|Program)\\b(?! [\\p{Ll}]*(?:manager|house|raising)|'s |’s )");
    private static final int FARTHEST = 600;

    private FundWords() { }

    static List<Typed> of(Text text, List<Candidate> chosen) {
        List<Candidate> named = chosen.stream().filter(c -> c.tier() != Tier.C
                && (c.kind() == Kind.FUND || c.kind() == Kind.PROGRAMME)).toList();
        List<Typed> found = new ArrayList<>();
        if (named.isEmpty()) return found;
        for (Matcher m = NOUN.matcher(text.text); m.find(); ) {
            Span span = new Span(m.start(1), m.end(1));
            if (named.stream().anyMatch(c -> c.span().overlaps(span))) continue;
            String noun = m.group(1).toLowerCase(java.util.Locale.ROOT);
            Optional<Candidate> last = named.stream().filter(c -> c.span().end() <= m.start() && m.start() - c.span().end() < FARTHEST)
                    .filter(c -> text.in(c.span()).toLowerCase(java.util.Locale.ROOT).matches(".*\\b" + noun + "(?: [\\d.]+)?"))
                    .reduce((a, b) -> b);
            last.ifPresent(c -> found.add(new Typed("THAT", span, List.of(new Value.Thing(c.group())), c)));
        }
        return found;
    }
}
