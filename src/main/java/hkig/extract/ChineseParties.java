package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bodies that no last word and no list tells, by their place in a sentence on a signing: what stands on either side of
 * 與 before 簽署 and its paper is a party, where it is no common word. A doubtful body that fills that place is sure.
 */
final class ChineseParties {

    private static final int MOST_NAME = 18;
    private static final int MOST_TO_PAPER = 45;
    private static final int MOST_TO_JOINT = 60;

    private final Text text;
    private final List<Candidate> all;
    private final List<Candidate> found = new ArrayList<>();

    ChineseParties(Text text, List<Candidate> all) {
        this.text = text;
        this.all = all;
    }

    /** The bodies that parties are, sure; they stand beside the candidates for the same words. */
    List<Candidate> find() {
        for (Lexicon.Hit sign : text.words("SIGN"))
            if (Text.isHan(text.at(sign.start())) && !isInside(sign) && hasPaper(sign)) around(sign);
        return found.stream().map(this::shortForm).toList();
    }

    private boolean hasPaper(Lexicon.Hit sign) {
        Span sentence = text.sentence(new Span(sign.start(), sign.end()));
        return text.words("PAPER").stream().anyMatch(p -> p.start() >= sign.end() && p.end() <= sentence.end()
                && p.start() - sign.end() < MOST_TO_PAPER && !text.hasWord(new Span(sign.end(), p.end()), "BREAK"));
    }

    /** Reads the last joint before the signing that has a party behind it, with nothing but its circumstances after that. */
    private void around(Lexicon.Hit sign) {
        int from = Math.max(text.sentence(new Span(sign.start(), sign.end())).start(), sign.start() - MOST_TO_JOINT);
        List<Lexicon.Hit> joints = text.words("PARTY_JOIN").stream()
                .filter(j -> j.start() >= from && j.end() < sign.start() && !isInside(j)).toList();
        for (Lexicon.Hit joint : joints.reversed()) {
            if (text.hasWord(new Span(joint.start(), sign.start()), "SIGN") || amongPersons(from, joint.start())) return;
            boolean known = endsKnown(joint.start());
            if (Text.value(joint).equals("list") && !known || !right(joint.end(), sign.start())) continue;
            if (!known) left(joint.start(), from);
            return;
        }
    }

    /** 陳大文、李小明與何大為: who stands in a list of persons is one. */
    private boolean amongPersons(int from, int joint) {
        return all.stream().anyMatch(c -> c.kind() == Kind.PERSON && c.span().start() >= from && c.span().end() <= joint
                && (c.span().end() == joint || text.at(c.span().end()) == '、'));
    }

    /** 長和 holds no 和: a joint is a word by itself. */
    private boolean isInside(Lexicon.Hit hit) {
        return all.stream().anyMatch(c -> c.span().start() <= hit.start() && c.span().end() >= hit.end() && c.tier() != Tier.C)
                || !text.tokens().endsAt(hit.end()) || text.tokens().startOver(hit.start() + 1) != hit.start();
    }

    /** Adds the parties that begin here, one or a list; says whether there is one. */
    private boolean right(int start, int sign) {
        List<Span> names = new ArrayList<>();
        int at = start;
        while (true) {
            int end = at;
            while (end < sign && end - at < MOST_NAME && !isEdge(end)) end = next(end);
            int known = end(at);
            if (known >= end && known > 0) end = known;
            else if (end > at && isName(trimmed(new Span(at, end)))) names.add(trimmed(new Span(at, end)));
            else if (known > 0) end = known;
            else return false;
            Optional<Lexicon.Hit> join = text.wordAt(end, "JOIN");
            if (text.at(end) != '、' && join.isEmpty()) {
                at = end;
                break;
            }
            at = join.map(Lexicon.Hit::end).orElse(end + 1);
        }
        boolean led = at == sign || text.at(at) == '，' && at + 1 == sign || isEdge(at) && isPart(text.at(at));
        if (led) names.forEach(this::add);
        return led;
    }

    private void left(int joint, int from) {
        int end = joint;
        while (end > from && (text.wordBefore(end, "PARTY_EDGE").isPresent() || text.wordBefore(end, "REL_DATE").isPresent()
                || text.wordBefore(end, "PLANNED").isPresent()) && !endsKnown(end)) end = text.tokens().startOver(end);
        if (text.at(end - 1) == '，') end--;
        if (end <= from || endsKnown(end)) return;
        int start = end;
        while (start > from && end - start < MOST_NAME && !isEdgeBefore(start)) start = text.tokens().startOver(start);
        if (start < end && isName(new Span(start, end))) add(new Span(start, end));
    }

    private boolean endsKnown(int end) {
        return all.stream().anyMatch(c -> c.kind() == Kind.ORGANISATION && c.span().end() == end && c.tier() != Tier.C);
    }

    private int end(int start) {
        return all.stream().filter(c -> c.kind() == Kind.ORGANISATION && c.span().start() == start && c.tier() != Tier.C)
                .mapToInt(c -> c.span().end()).max().orElse(-1);
    }

    private int next(int at) {
        int end = at + 1;
        while (end < text.text.length() && !text.tokens().endsAt(end)) end++;
        return end;
    }

    private boolean isEdge(int at) {
        return !isPart(text.at(at)) || List.of("PARTY_EDGE", "REL_DATE", "PLANNED", "SIGN", "JOIN").stream()
                .anyMatch(type -> text.wordsAt(at, type).stream().anyMatch(h -> text.tokens().endsAt(h.end())));
    }

    private boolean isEdgeBefore(int at) {
        return !isPart(text.at(at - 1)) || List.of("PARTY_EDGE", "TELLS", "SAY", "WITNESS", "JOIN", "REL_DATE", "PLANNED").stream()
                .anyMatch(type -> text.wordsBefore(at, type).stream().anyMatch(h -> h.start() <= text.tokens().startOver(at)));
    }

    private static boolean isPart(char c) {
        return Text.isHan(c) || Character.isLetterOrDigit(c) || c == '·' || c == '&' || c == '（' || c == '）' || c == ' ';
    }

    /** Without a last word of one character that belongs to what follows: 日本央行剛. */
    private Span trimmed(Span span) {
        Tokens tokens = text.tokens();
        boolean loose = span.length() > 2 && tokens.endsAt(span.end()) && tokens.startOf(span.end()) == span.end() - 1
                && "dacf".indexOf((tokens.tagAt(span.end()) + "?").charAt(0)) >= 0;
        return loose ? new Span(span.start(), span.end() - 1) : span;
    }

    private boolean isName(Span span) {
        if (span.length() < 2 || span.length() >= MOST_NAME || text.at(span.end() - 1) == '（') return false;
        String folded = text.folded.substring(span.start(), span.end());
        if (folded.contains("的") || text.knowledge.language().has("generic", folded)) return false;
        for (String type : List.of("TITLE", "NO_PARTY")) if (text.hasWord(span, type)) return false;
        boolean place = text.wordsAt(span.start(), "PLACE").stream().anyMatch(h -> h.end() == span.end());
        if (place || all.stream().anyMatch(c -> c.kind() == Kind.PERSON && c.span().overlaps(span))) return false;
        return isProper(span);
    }

    /** Whether the words of a span are those of a name: no verbs or numbers, and not only common nouns. */
    private boolean isProper(Span span) {
        boolean proper = false;
        int words = 0;
        for (int at = span.start(); at < span.end(); words++) {
            int end = Math.min(next(at), span.end());
            String tag = text.tokens().tagAt(end);
            boolean single = end - at == 1;
            if (!single && (tag.startsWith("v") && !tag.equals("vn") || "dpcurmtfa".indexOf((tag + "?").charAt(0)) >= 0)
                    || tag.startsWith("m") && Text.isHan(text.at(at))) return false;
            proper |= single || tag.matches("ns.*|nt.*|nz|nr.*|j|nx|g.*") || text.at(at) < 0x250;
            if (span.end() == end && words == 0 && tag.startsWith("ns")) return false;
            at = end;
        }
        return proper;
    }

    private void add(Span span) {
        Optional<Candidate> same = all.stream().filter(c -> c.span().equals(span) && c.kind() == Kind.ORGANISATION).findFirst();
        if (same.isPresent()) {
            if (same.get().tier() == Tier.C) found.add(same.get().with(Tier.B, same.get().rule() + "+party"));
            return;
        }
        found.add(new Candidate(span, Kind.ORGANISATION, "Organisation", Optional.empty(), true, group(span), "party", Tier.B));
    }

    private String group(Span span) {
        return Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span));
    }

    /** 中旅 is 中旅集團 where one article has both as parties. */
    private Candidate shortForm(Candidate c) {
        String name = text.in(c.span());
        List<Candidate> longer = found.stream().filter(o -> o.span().length() > name.length()
                && (text.in(o.span()).startsWith(name) || text.in(o.span()).endsWith(name))).toList();
        boolean one = longer.stream().map(Candidate::group).distinct().count() == 1;
        return !one || !c.rule().equals("party") ? c : new Candidate(c.span(), c.kind(), c.type(), c.named(), false,
                longer.getFirst().group(), c.rule(), c.tier());
    }
}
