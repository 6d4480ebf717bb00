package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names whose edges are set by quotes: 「X計劃」, 「X」計劃, 計劃「X」, and 虛擬平台X with a Latin name. */
final class QuotedNames {

    private static final int MOST = 40;
    private static final Map<String, Kind> HEADS = Map.of("PROG_HEAD", Kind.PROGRAMME, "FUND_HEAD", Kind.FUND,
            "EVENT_HEAD", Kind.EVENT, "SITE_HEAD", Kind.PLACE);

    private final Text text;

    QuotedNames(Text text) {
        this.text = text;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < text.text.length(); i++) {
            char close = closing(text.text.charAt(i));
            if (close == 0) continue;
            int end = text.text.indexOf(close, i + 1);
            if (end < 0 || end - i > MOST + 1 || end == i + 1) continue;
            Span inside = new Span(i + 1, end);
            String words = text.in(inside);
            if (words.matches(".*[。，,；！？\\n「『].*") || words.matches("[A-Za-z]{1,5}")) continue;
            quoted(inside, i, end + 1).ifPresent(found::add);
        }
        latinAfterHead(found);
        return found;
    }

    static char closing(char open) {
        return switch (open) {
            case '「' -> '」';
            case '『' -> '』';
            case '《' -> '》';
            case '“' -> '”';
            default -> 0;
        };
    }

    private Optional<Candidate> quoted(Span inside, int open, int after) {
        for (Map.Entry<String, Kind> type : HEADS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            Optional<Lexicon.Hit> last = text.wordBefore(inside.end(), type.getKey());
            if (last.isPresent() && last.get().start() > inside.start() + 1 && !Text.value(last.get()).equals("N"))
                return Optional.of(candidate(inside, type.getValue(), "quoted.head"));
        }
        Optional<Lexicon.Hit> body = text.wordBefore(inside.end(), "ORG_HEAD").filter(h -> h.start() > inside.start() + 2);
        if (body.isPresent() && Text.value(body.get()).matches(".*\\|S\\|.*|university\\|.*"))
            return Optional.of(new Candidate(inside, Kind.ORGANISATION, "Organisation", Optional.empty(), true,
                    Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(inside)), "quoted.body", Tier.B));
        for (Map.Entry<String, Kind> type : HEADS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (text.wordAt(after, type.getKey()).filter(h -> !Text.value(h).equals("N")).isPresent()
                    || text.wordBefore(open, type.getKey()).filter(h -> !Text.value(h).equals("N")).isPresent())
                return Optional.of(candidate(inside, type.getValue(), "quoted.beside"));
        }
        return Optional.empty();
    }

    private void latinAfterHead(List<Candidate> found) {
        for (Lexicon.Hit head : text.words("PROG_HEAD")) {
            int start = text.skip(head.end());
            int end = start;
            while (end < text.text.length() && text.text.charAt(end) < 0x250
                    && (Character.isLetterOrDigit(text.text.charAt(end)) || " -&@".indexOf(text.text.charAt(end)) >= 0)) end++;
            while (end > start && text.text.charAt(end - 1) == ' ') end--;
            if (end - start < 3 || !Character.isUpperCase(text.at(start))) continue;
            String last = text.text.substring(text.text.lastIndexOf(' ', end - 1) + 1, end);
            if (text.knowledge.language().isHead("PROG", last) && last.length() < end - start)
                found.add(candidate(new Span(start, end), Kind.PROGRAMME, "latin.after-head"));
        }
    }

    private Candidate candidate(Span span, Kind kind, String rule) {
        return new Candidate(span, kind, kind.type(), Optional.empty(), true,
                kind + ":" + text.knowledge.fold().key(text.in(span)), rule, Tier.B);
    }
}
