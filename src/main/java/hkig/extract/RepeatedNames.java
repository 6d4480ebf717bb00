package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chinese names of laboratories, centres and funds that a text tells again: what stands between the edge of a clause and the
 * last word, and once more behind other words, is the name, whatever the words in it (海洋藥物與毒素研究聯合實驗室, 紅豆創業基金).
 */
final class RepeatedNames {

    private static final List<String> RESEARCH = List.of("實驗室", "研究中心", "研究院", "研究所", "創新中心", "研發中心");
    private static final String EDGES = "。，；：,;:\n 「『《“（(";
    private static final String NEVER = "的了在由是將会會为為以把被向對对从從其该該此本各每等後后前並并或";
    private static final int MOST = 24;
    private static final int LEAST = 4;
    private static final List<String> FOREIGN = List.of("SAY", "SIGN", "OPERATE", "TITLE", "INJECT", "SIGN_UP", "HELD", "COUNTER");

    private final Text text;
    private final Set<Integer> named = new HashSet<>();

    /** @param known names that the knowledge holds: nothing is added to those */
    RepeatedNames(Text text, List<Candidate> known) {
        this.text = text;
        for (Candidate c : known) named.add(c.span().end());
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Lexicon.Hit head : text.words("ORG_HEAD"))
            if (RESEARCH.contains(text.in(new Span(head.start(), head.end())))) add(head, Kind.ORGANISATION, "ResearchCentre", found);
        for (Lexicon.Hit head : text.words("FUND_HEAD"))
            if (text.in(new Span(head.start(), head.end())).equals("基金")) add(head, Kind.FUND, Kind.FUND.type(), found);
        return found;
    }

    private void add(Lexicon.Hit head, Kind kind, String type, List<Candidate> found) {
        name(head).ifPresent(name -> {
            String form = text.text.substring(name.start(), name.end());
            for (int at = text.text.indexOf(form); at >= 0; at = text.text.indexOf(form, at + 1))
                found.add(new Candidate(new Span(at, at + form.length()), kind, type, Optional.empty(), true,
                        kind + ":" + text.knowledge.fold().key(form), "repeated", Tier.B));
        });
    }

    /** From the edge of the clause to the head, where the same stands behind other words elsewhere. */
    private Optional<Span> name(Lexicon.Hit head) {
        int start = head.start();
        while (start > 0 && head.start() - start <= MOST && Text.isHan(text.at(start - 1))) start--;
        boolean edge = start == 0 || EDGES.indexOf(text.at(start - 1)) >= 0;
        Span name = new Span(start, head.end());
        if (!edge || head.start() - start < LEAST || head.start() - start > MOST || named.contains(head.end())
                || Text.isHan(text.at(head.end())) && !text.tokens().endsAt(head.end()) || !isName(start, head.start())) return Optional.empty();
        String form = text.text.substring(start, head.end());
        for (int at = text.text.indexOf(form); at >= 0; at = text.text.indexOf(form, at + 1))
            if (at != start && at > 0 && Text.isHan(text.at(at - 1))) return Optional.of(name);
        return Optional.empty();
    }

    private boolean isName(int start, int end) {
        Span left = new Span(start, end);
        boolean common = true;
        for (int at = start; at < end;) {
            int next = Math.min(end, text.tokens().endAfter(at));
            String word = text.folded.substring(at, next);
            common &= text.knowledge.language().has("generic", word);
            if (at == start && (text.knowledge.language().has("leftstop", word) || text.tokens().tagAt(next).matches("[pcdrmuv].*"))) return false;
            at = next;
        }
        boolean plain = text.text.substring(start, end).chars().noneMatch(c -> NEVER.indexOf(c) >= 0);
        return !common && plain && FOREIGN.stream().noneMatch(t -> text.hasWord(left, t));
    }
}
