package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.knowledge.Named;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names whose edges are set by quotes: 「X計劃」, 「X」計劃, 「X」長者計劃, 平台「X」, 「十四五」規劃 of which only the whole is
 * known, and 虛擬平台X with a Latin name.
 */
final class QuotedNames {

    private static final int MOST = 40;
    private static final int TAIL = 8;
    /** 「X獎」頒獎禮, 「X」啟動儀式: the ceremony is another thing than what stands in quotes. */
    private static final String CEREMONY = "礼仪典式";
    private static final Map<String, Kind> HEADS = new TreeMap<>(Map.of("PROG_HEAD", Kind.PROGRAMME, "FUND_HEAD", Kind.FUND,
            "EVENT_HEAD", Kind.EVENT, "SITE_HEAD", Kind.PLACE));

    private final Text text;
    private final LeftEdge edge;

    QuotedNames(Text text) {
        this.text = text;
        this.edge = new LeftEdge(text, new BitSet());
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < text.text.length(); i++) {
            char close = closing(text.text.charAt(i));
            if (close == 0) continue;
            int end = text.text.indexOf(close, i + 1);
            if (end < 0 || end - i > MOST + 1 || end == i + 1 || end == i + 2 && Text.isHan(text.at(i + 1))) continue;
            Span inside = new Span(i + 1, end);
            String words = text.in(inside);
            Optional<Candidate> known = known(inside, i, end + 1);
            if (known.isPresent()) {
                found.add(known.get());
                continue;
            }
            if (words.matches(".*[。，,；！？\\n「『].*") || words.matches("[A-Za-z]{1,5}") || isSlogan(inside)) continue;
            quoted(inside, i, end + 1).ifPresent(found::add);
        }
        latinAfterHead(found);
        return found;
    }

    /** 「十四五」規劃: the quotes stand around the first half of a known name. */
    private Optional<Candidate> known(Span inside, int open, int after) {
        for (int end = Math.min(text.text.length(), after + TAIL); end > after; end--) {
            String whole = text.folded.substring(inside.start(), inside.end()) + text.folded.substring(after, end);
            List<Term.Name> names = text.knowledge.lexicon().get(whole).stream().filter(Term.Name.class::isInstance)
                    .map(Term.Name.class::cast).filter(n -> n.safe() && HEADS.containsValue(n.named().kind())).toList();
            if (names.size() != 1) continue;
            Named named = names.getFirst().named();
            return Optional.of(new Candidate(new Span(open, end), named.kind(), named.type(), Optional.of(named), true,
                    named.key(), "quoted.known", names.getFirst().tier()));
        }
        return Optional.empty();
    }

    private boolean isSlogan(Span inside) {
        return text.wordsAt(inside.start(), "SLOGAN").stream().anyMatch(h -> h.end() == inside.end());
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
        for (Map.Entry<String, Kind> type : HEADS.entrySet()) {
            Optional<Lexicon.Hit> last = text.wordBefore(beforeYear(inside), type.getKey());
            if (last.isPresent() && last.get().start() > inside.start() + 1 && "SWQ".contains(Text.value(last.get()))
                    && !isCommon(inside.start(), last.get().start()))
                return Optional.of(candidate(inside, type.getValue(), "quoted.head"));
        }
        Optional<Lexicon.Hit> body = text.wordBefore(inside.end(), "ORG_HEAD").filter(h -> h.start() > inside.start() + 2);
        if (body.isPresent() && Text.value(body.get()).matches(".*\\|S\\|.*|university\\|.*") || isGroup(inside, open)
                || body.isPresent() && isResearch(body.get(), inside))
            return Optional.of(new Candidate(inside, Kind.ORGANISATION, "Organisation", Optional.empty(), true,
                    Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(inside)), "quoted.body", Tier.B));
        Optional<Lexicon.Hit> ceremony = text.wordAt(after, "EVENT_HEAD").filter(h -> CEREMONY.contains(text.folded.substring(h.end() - 1, h.end())));
        if (ceremony.isPresent() && inside.length() > 3 && "日周節展會".indexOf(text.at(inside.end() - 1)) < 0)
            return Optional.of(candidate(new Span(open, ceremony.get().end()), Kind.EVENT, "quoted.ceremony"));
        for (Map.Entry<String, Kind> type : HEADS.entrySet())
            if (text.wordAt(after, type.getKey()).filter(h -> !"NQ".contains(Text.value(h))).isPresent())
                return Optional.of(candidate(inside, type.getValue(), "quoted.beside"));
        if (called(open) || described(after)) return Optional.of(candidate(inside, Kind.PROGRAMME, "quoted.beside"));
        return Optional.empty();
    }

    /** 創新博覽 2026: the year behind the last word. */
    private int beforeYear(Span inside) {
        int end = inside.end();
        while (end > inside.start() && inside.end() - end < 4 && Character.isDigit(text.at(end - 1))) end--;
        return inside.end() - end == 4 ? text.skipBack(end) : inside.end();
    }

    /** 「海角實驗室」, but 「旅遊中心」 only with a place before it, as others say so of what they want to be. */
    private boolean isResearch(Lexicon.Hit head, Span inside) {
        boolean centre = head.end() - head.start() == 2;
        return Text.value(head).startsWith("research centre|W") && (!centre || !text.wordsAt(inside.start(), "PLACE").isEmpty());
    }

    /** 成立「X組」: what is set up and is a group. */
    private boolean isGroup(Span inside, int open) {
        return inside.length() > 3 && text.at(inside.end() - 1) == '組' && (text.text.startsWith("成立", open - 2) || text.text.startsWith("設立", open - 2));
    }

    /** 支援計劃, 17項策略: common or counted words before a head make no name, quoted or not. */
    private boolean isCommon(int start, int head) {
        return text.knowledge.language().has("generic", text.folded.substring(start, head))
                || text.folded.substring(start, head).matches("[0-9０-９]+项");
    }

    /** 獎賞計劃「X」, 知識庫「X」; not 集團計劃「X」, where 計劃 is a verb, nor what stands behind a known name. */
    private boolean called(int open) {
        Optional<Lexicon.Hit> head = text.wordBefore(open, "CALLED").filter(h -> !Text.value(h).equals("N"));
        if (head.isEmpty()) return false;
        int start = head.get().start();
        return Text.isHan(text.at(start - 1)) && (!text.folded.startsWith("计划", start) || isNoun(start))
                && !endsName(open) && !endsName(start) && text.wordBefore(start, "ORG_HEAD").isEmpty();
    }

    /** Whether 計劃 is a noun there: describing words stand before it. */
    private boolean isNoun(int start) {
        return edge.of(start) < start || text.tokens().endsAt(start) && text.knowledge.language().has("generic",
                text.folded.substring(text.tokens().startOf(start), start));
    }

    private boolean endsName(int position) {
        return text.hits.stream().anyMatch(h -> h.end() == position && h.term() instanceof Term.Name);
    }

    /** 「X」長者數碼共融計劃: what the name is called stands behind it, with its own describing words. */
    private boolean described(int after) {
        return text.words("PROG_HEAD").stream().anyMatch(h -> h.start() > after && h.end() <= after + 12
                && text.folded.startsWith("计划", h.end() - 2) && edge.of(h.start()) == after);
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
