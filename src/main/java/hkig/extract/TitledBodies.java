package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bodies that nothing tells but who heads them: what stands alone between the edge of a clause and 行政總裁陳大文 is one, where
 * it is no common phrase (升騰科技行政總裁陳大文; 共融基金主席李小明).
 */
final class TitledBodies {

    private static final int MOST = 15;
    private static final int LEAST = 3;
    private static final String EDGES = "，。；：、\n";

    private final Text text;
    private final List<Candidate> persons = new ArrayList<>();
    private final BitSet named = new BitSet();
    private final PartyShape shape;

    TitledBodies(Text text, List<Candidate> all) {
        this.text = text;
        TreeMap<Integer, Candidate> byStart = new TreeMap<>();
        Set<Span> bodies = new HashSet<>();
        for (Candidate c : all) {
            if (c.kind() == Kind.PERSON) byStart.put(c.span().start(), c);
            if (c.kind() == Kind.PERSON && c.tier() != Tier.C && c.span().length() > 1) persons.add(c);
            if (c.kind() == Kind.ORGANISATION) bodies.add(c.span());
            if (c.kind() != Kind.PERSON && c.tier() != Tier.C) named.set(c.span().start(), c.span().end());
        }
        this.shape = new PartyShape(text, byStart, bodies, MOST);
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Candidate person : persons) before(person).ifPresent(found::add);
        return found;
    }

    private Optional<Candidate> before(Candidate person) {
        Optional<Lexicon.Hit> title = text.wordBefore(person.span().start(), "CHIEF");
        if (title.isEmpty()) return Optional.empty();
        int end = title.get().start();
        for (Optional<Lexicon.Hit> joined = text.wordBefore(end - 1, "CHIEF"); joined.isPresent() && text.at(end - 1) == '兼';
                joined = text.wordBefore(end - 1, "CHIEF")) end = joined.get().start();
        end = text.wordBefore(end, "FORMER").map(Lexicon.Hit::start).orElse(end);
        if (text.at(end - 1) == '」') return quoted(end);
        int start = end;
        while (start > 0 && end - start < MOST && isPart(text.at(start - 1))) start--;
        // 甲主席陳大文、及乙主席李小明: the joint behind the mark of a list.
        if (start < end - LEAST && start > 0 && text.at(start - 1) == '、') start += text.text.startsWith("以及", start) ? 2 : "及和與".indexOf(text.at(start)) >= 0 ? 1 : 0;
        Span span = new Span(Math.min(start, end - 1), end);
        boolean alone = start == 0 || EDGES.indexOf(text.at(text.skipBack(start) - 1)) >= 0
                || "及和與".indexOf(text.at(start - 1)) >= 0 && EDGES.indexOf(text.at(start - 2)) >= 0 || text.text.startsWith("、以及", start - 3);
        if (!alone || end - start < LEAST || !named.get(start, end).isEmpty() || text.wordBefore(end, "NO_BODY").isPresent()
                || !text.wordsAt(start, "SAY").isEmpty() || isBare(span) || isClause(span) || !shape.fits(span)) return Optional.empty();
        return Optional.of(body(span));
    }

    /** 「晨星科技」創辦人陳大文 */
    private Optional<Candidate> quoted(int end) {
        int open = text.text.lastIndexOf('「', end);
        Span span = new Span(open + 1, end - 1);
        boolean name = open >= 0 && span.length() >= LEAST - 1 && span.length() < MOST && named.get(span.start(), span.end()).isEmpty()
                && text.text.substring(span.start(), span.end()).chars().allMatch(c -> isPart((char) c)) && !isClause(span) && !isBare(span);
        return name ? Optional.of(body(span)) : Optional.empty();
    }

    private Candidate body(Span span) {
        return new Candidate(span, Kind.ORGANISATION, "Organisation", Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "body.titled", Tier.B);
    }

    /** 委員會, 該基金會: a head and hardly more. */
    private boolean isBare(Span span) {
        return text.wordsBefore(span.end(), "ORG_HEAD").stream().anyMatch(h -> h.start() < span.start() + 2);
    }

    /** 管理局再度委任管理局, 大股東晨星: more than a name. */
    private boolean isClause(Span span) {
        return text.hasWord(span, "APPOINT") || text.text.substring(span.start(), span.end()).indexOf('是') >= 0
                || text.text.startsWith("大股東", span.start());
    }

    private static boolean isPart(char c) {
        return Text.isHan(c) || Character.isLetterOrDigit(c) || c == '&' || c == '-';
    }
}
