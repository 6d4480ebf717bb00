package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names of conferences, fairs and ceremonies by their last word, without 第七屆 before them. Somebody attends one, or
 * it is held: a phrase that no such word stands beside is doubtful.
 */
final class EventNames {

    private static final Pattern COUNTED = Pattern.compile("^(?:[0-9０-９]*(?:届|周年|次)|(?:本|首|上|下|今)届)");
    private static final int NEAR = 10;

    private final Text text;
    private final BitSet bodyEnds = new BitSet();
    private final LeftEdge edge;

    /** @param known names that the knowledge holds: a body that holds an event is no part of its name */
    EventNames(Text text, List<Candidate> known) {
        this.text = text;
        for (Candidate c : known) if (c.kind() == Kind.ORGANISATION && c.safe()) bodyEnds.set(c.span().end());
        this.edge = new LeftEdge(text, bodyEnds);
    }

    List<Candidate> find() {
        TreeMap<Integer, Lexicon.Hit> longest = new TreeMap<>();
        for (Lexicon.Hit hit : text.words("EVENT_HEAD"))
            longest.merge(hit.end(), hit, (a, b) -> a.start() <= b.start() ? a : b);
        List<Candidate> found = new ArrayList<>();
        for (Lexicon.Hit head : longest.values()) {
            boolean inside = longest.subMap(head.end(), false, head.end() + 4, true).values().stream()
                    .anyMatch(o -> o.start() <= head.start());
            boolean ends = text.tokens().endsAt(head.end()) || !Text.isHan(text.at(head.end()));
            if (!inside && ends && !"NQ".contains(Text.value(head))) name(head).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Candidate> name(Lexicon.Hit head) {
        int start = wholePlace(edge.of(head.start()));
        Matcher counted = COUNTED.matcher(text.folded.substring(start, head.start()));
        if (counted.find()) start += counted.end();
        int length = head.start() - start;
        if (length < 2) return Optional.empty();
        boolean strong = Text.value(head).equals("S");
        boolean place = text.wordsAt(start, "PLACE").stream().anyMatch(h -> h.end() < head.start());
        boolean latin = Character.isUpperCase(text.at(start)) && text.at(start) < 0x250;
        boolean common = text.wordsAt(start, "PLACE").stream().anyMatch(h -> h.end() == head.start())
                || text.knowledge.language().has("generic", text.folded.substring(start, head.start())) || isGeneric(start, head.start());
        boolean signed = isAttended(start) || isHeld(head.end());
        if (common && !(strong && length >= 4 && signed) || !strong && !place && !latin && length < 6) return Optional.empty();
        boolean sure = isClear(start) && (strong ? place || latin || signed && length > 2 : signed && (place && length > 3 || length > 7));
        Span span = new Span(start, head.end());
        return Optional.of(new Candidate(span, Kind.EVENT, Kind.EVENT.type(), Optional.empty(), true,
                Kind.EVENT + ":" + text.knowledge.fold().key(text.in(span)), strong ? "head.strong" : "head.weak",
                sure ? Tier.B : Tier.C));
    }

    /** 粵港澳大灣區發展大會: the segmenter may cut a place that it does not know. */
    private int wholePlace(int start) {
        return text.words("PLACE").stream().filter(h -> h.start() < start && h.end() > start).mapToInt(Lexicon.Hit::start)
                .min().orElse(start);
    }

    /** Whether nothing that could belong to the name stands before it. */
    private boolean isClear(int start) {
        if (start == 0 || !Text.isHan(text.at(start - 1)) || bodyEnds.get(start) || "届年".indexOf(text.folded.charAt(start - 1)) >= 0)
            return true;
        for (int length = 1; length <= Math.min(4, start); length++)
            if (text.knowledge.language().has("leftstop", text.folded.substring(start - length, start))) return true;
        return text.wordBefore(start, "ATTEND").isPresent() || text.wordBefore(start, "REL_DATE").isPresent();
    }

    private boolean isGeneric(int start, int end) {
        int at = end;
        while (at > start && text.tokens().endsAt(at)) {
            int word = Math.max(start, text.tokens().startOf(at));
            if (!text.knowledge.language().has("generic", text.folded.substring(word, at))) return false;
            at = word;
        }
        return at == start;
    }

    private boolean isAttended(int start) {
        return text.words("ATTEND").stream().anyMatch(h -> h.end() <= start && h.end() > start - NEAR
                && isOneClause(h.end(), start));
    }

    private boolean isHeld(int end) {
        return text.words("HELD").stream().anyMatch(h -> h.start() >= end && h.start() < end + NEAR && isOneClause(end, h.start()));
    }

    private boolean isOneClause(int from, int to) {
        return text.text.substring(from, to).chars().noneMatch(c -> "，。；、\n".indexOf(c) >= 0);
    }
}
