package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Known names inside longer ones are other bodies: 深圳海關 is not 海關, 外交部駐港公署 is not 外交部, and 深圳政府 names a
 * government though 政府 alone names none.
 */
final class Neighbours {

    private static final int MOST = 14;
    private static final int MOST_BRANCH = 5;

    private final Text text;
    private final List<Candidate> known;

    Neighbours(Text text, List<Candidate> known) {
        this.text = text;
        this.known = known;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Candidate c : known) {
            if (c.kind() != Kind.ORGANISATION || !Text.isHan(text.at(c.span().start()))) continue;
            Optional<Lexicon.Hit> place = text.wordBefore(c.span().start(), "PLACE").filter(h -> !Text.value(h).equals("hk"));
            if (place.isPresent() && c.type().equals("GovernmentBody"))
                found.add(candidate(new Span(place.get().start(), c.span().end()), c.type(), "place-and-name"));
            stationed(c.span(), c.type()).ifPresent(found::add);
            branch(c).ifPresent(found::add);
        }
        for (Lexicon.Hit place : text.words("PLACE")) {
            if (!Text.isHan(text.at(place.start()))) continue;
            stationed(new Span(place.start(), place.end()), "GovernmentBody").ifPresent(found::add);
            if (Text.value(place).equals("hk")) continue;
            for (String government : List.of("人民政府", "政府"))
                if (text.text.startsWith(government, place.end())) {
                    found.add(candidate(new Span(place.start(), place.end() + government.length()), "GovernmentBody",
                            "place-and-government"));
                    break;
                }
        }
        return found;
    }

    /** 晨星科技（海外）主席, 南灣銀行（香港）有限公司: a body of the group, where a title or the form of a company follows the bracket. */
    private Optional<Candidate> branch(Candidate of) {
        int open = of.span().end();
        if ("（(".indexOf(text.at(open)) < 0) return Optional.empty();
        int close = open + 1;
        while (close - open <= MOST_BRANCH && Text.isHan(text.at(close))) close++;
        boolean closed = close > open + 2 && close - open <= MOST_BRANCH && "）)".indexOf(text.at(close)) >= 0;
        if (!closed || text.hasWord(new Span(open + 1, close), "TITLE")) return Optional.empty();
        int end = close + 1;
        for (Lexicon.Hit head : text.wordsAt(end, "ORG_HEAD"))
            if (text.in(new Span(head.start(), head.end())).endsWith("公司")) return Optional.of(candidate(new Span(of.span().start(), head.end()), of.type(), "branch"));
        return text.wordAt(end, "TITLE").isPresent() ? Optional.of(candidate(new Span(of.span().start(), end), of.type(), "branch")) : Optional.empty();
    }

    /** X駐Y公署, X駐Y大使館: a body of X, which is a body itself or a place. */
    private Optional<Candidate> stationed(Span sender, String type) {
        if (!text.text.startsWith("駐", sender.end())) return Optional.empty();
        for (Lexicon.Hit head : text.words("ORG_HEAD")) {
            boolean near = head.start() > sender.end() + 1 && head.end() <= sender.end() + MOST;
            if (near && text.text.substring(sender.end(), head.end()).chars().allMatch(x -> Text.isHan((char) x)))
                return Optional.of(candidate(new Span(sender.start(), head.end()), type, "stationed"));
        }
        return Optional.empty();
    }

    private Candidate candidate(Span span, String type, String rule) {
        return new Candidate(span, Kind.ORGANISATION, type, Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), rule, Tier.B);
    }
}
