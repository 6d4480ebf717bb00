package hkig.extract;

import hkig.knowledge.Language;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks the {@link Tagger} about candidates that rest on one sign. Bodies known by their last word: where it agrees and the
 * left edge is a clear one, they become sure (rule {@code +tag}); where it does not, or the edge is none, they become
 * doubtful. Persons: a character too many is cut, what it clearly refuses is doubtful, and names that no title announces
 * are added where the characters speak for a name too ({@code person.tagged}).
 */
final class Confirmation {

    private static final float SURE = 100;
    private static final float REFUSED = -600;
    private static final String JOINERS = "及和与暨";
    private static final Set<String> ONE_SIGN = Set.of("person.after-title", "person.at-start", "person.before-address");
    private static final Set<String> BEFORE = Set.of("SAY", "AFTER_NAME", "SIGN", "JOIN", "APPOINTED");

    private final Text text;
    private final Tagger tagger;
    private final List<Candidate> all;
    private final Set<Integer> bodyEnds = new HashSet<>();

    Confirmation(Text text, Tagger tagger, List<Candidate> all) {
        this.text = text;
        this.tagger = tagger;
        this.all = all;
        for (Candidate c : all)
            if (c.kind() == Kind.ORGANISATION && c.named().isPresent()) bodyEnds.add(c.span().end());
    }

    /** All candidates again, judged, and those that the tagger adds. */
    List<Candidate> judged() {
        List<Candidate> judged = new ArrayList<>();
        Map<String, Float> best = new HashMap<>();
        for (Candidate c : all) if (c.kind() == Kind.PERSON) best.merge(c.group(), tagger.margin(c.span(), c.kind()), Math::max);
        for (Candidate c : all) {
            if (c.kind() == Kind.ORGANISATION && c.rule().startsWith("head.")) judged.add(body(c));
            else if (c.kind() == Kind.PERSON && ONE_SIGN.contains(c.rule())) judged.add(person(c, best.get(c.group())));
            else judged.add(c);
        }
        unannounced(judged);
        return judged;
    }

    private Candidate body(Candidate c) {
        if (c.rule().equals("head.with-english")) return c;
        float margin = tagger.margin(c.span(), c.kind());
        Edge edge = edge(c.span().start());
        if (c.tier() == Tier.C) {
            boolean sure = edge != Edge.NONE && margin >= 0 && tagger.lead(c.span(), c.kind()) >= SURE;
            return sure ? c.with(Tier.B, c.rule() + "+tag") : c;
        }
        boolean doubted = edge == Edge.NONE || edge == Edge.WORD && margin < -SURE && c.rule().equals("head.weak");
        return doubted ? c.with(Tier.C) : margin >= 0 ? c.with(Tier.B, c.rule() + "+tag") : c;
    }

    /** What stands left of a name: nothing or another body, a word that names follow, or neither. */
    private enum Edge { OPEN, WORD, NONE }

    private Edge edge(int start) {
        if (JOINERS.indexOf(text.folded.charAt(start)) >= 0 || text.at(start - 1) == '駐') return Edge.NONE;
        if (start == 0 || !Text.isHan(text.at(start - 1)) || bodyEnds.contains(start)) return Edge.OPEN;
        if (text.wordBefore(start, "DESCRIBES").isPresent()) return Edge.WORD;
        if (!text.tokens().endsAt(start)) return Edge.NONE;
        Language language = text.knowledge.language();
        for (int length = 1; length <= Math.min(4, start); length++) {
            String word = text.folded.substring(start - length, start);
            if (language.has("leftstop", word) || language.has("sayverbs", word)) return Edge.WORD;
        }
        return BEFORE.stream().anyMatch(type -> text.wordBefore(start, type).isPresent()) ? Edge.WORD : Edge.NONE;
    }

    /** @param best what the tagger says where it likes the name best in this text */
    private Candidate person(Candidate c, float best) {
        if (best >= 0 || text.in(c.span()).chars().anyMatch(x -> !Text.isHan((char) x))) return c;
        int end = c.span().end();
        Span shorter = c.span().length() > 2 ? new Span(c.span().start(), end - 1) : c.span();
        if (shorter.length() < c.span().length() && tagger.margin(shorter, Kind.PERSON) >= 0 && beginsOther(end - 1))
            return new Candidate(shorter, c.kind(), c.type(), c.named(), c.safe(),
                    "PERSON:" + text.knowledge.fold().key(text.in(shorter)), c.rule() + "+tag", c.tier());
        int start = c.span().start();
        boolean word = text.tokens().endsAt(start + 2) && text.tokens().startOf(start + 2) == start;
        boolean likely = c.rule().equals("person.after-title") && c.span().length() > 2 && !word
                && new ChineseNames(text).score(start, c.span().length()) >= ChinesePersons.LIKELY;
        return best < REFUSED && !likely ? c.with(Tier.C) : c;
    }

    /** Whether a character that a name was thought to end with is a function word, or begins a longer word. */
    private boolean beginsOther(int at) {
        return text.knowledge.language().has("leftstop", text.folded.charAt(at)) && !ChineseNames.isOwnAnd(text, at)
                || text.tokens().endsAt(at + 2) && text.tokens().startOf(at + 2) == at;
    }

    /** Names of places go on: 秘魯錢凱港 has no Mr 錢. */
    private boolean canBegin(int start) {
        if (edge(start) != Edge.NONE || text.wordBefore(start, "TITLE").isPresent()) return true;
        Tokens tokens = text.tokens();
        return tokens.endsAt(start) && start - tokens.startOf(start) > 1 && !tokens.tagAt(start).startsWith("ns");
    }

    private void unannounced(List<Candidate> judged) {
        ChineseNames persons = new ChineseNames(text);
        BitSet taken = new BitSet();
        for (Candidate c : judged) taken.set(c.span().start(), c.span().end());
        for (Span sentence : text.sentences) {
            List<Span> possible = IntStream.range(sentence.start(), sentence.end())
                    .mapToObj(persons::at).flatMap(Optional::stream)
                    .filter(name -> name.length() > 2 && taken.get(name.start(), name.end()).isEmpty() && canBegin(name.start()))
                    .toList();
            // The tagger is slow: it only reads the sentences that may hold such a name.
            if (possible.isEmpty()) continue;
            tagger.names(sentence).forEach((span, kind) -> {
                if (kind == Kind.PERSON && possible.contains(span)
                        && tagger.lead(span, kind) >= (span.length() == 3 ? 1.5 : 6) * SURE)
                    judged.add(new Candidate(span, kind, kind.type(), Optional.empty(), true,
                            "PERSON:" + text.knowledge.fold().key(text.in(span)), "person.tagged", Tier.B));
            });
        }
    }
}
