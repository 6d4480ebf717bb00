package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Known bodies that the name of a part of theirs begins with: 廉政公署|事宜投訴委員會, 海角大學|工程學院. */
final class Owners {

    private static final List<String> OF_A_UNIVERSITY = List.of("學院", "学院", "書院", "书院", "研究院", "研究所", "研究中心", "實驗室", "实验室");
    /** Too many bodies are theirs to tell a name by. */
    private static final List<String> GOVERNMENTS = List.of("政府", "中央", "國務院", "国务院", "立法會", "立法会");

    private static final List<String> NO_PARTS = List.of("大學", "大学", "政府", "交易所");
    private static final List<String> NOT_FIRST = List.of("屬下", "属下", "直屬", "直属", "下屬", "下属", "旗下", "轄下", "辖下", "人員", "人员");

    /** Verbs that say what a committee does. */
    private static final List<String> OF_BODIES = List.of("统筹", "督导", "筹备", "检讨", "协调", "咨询", "评审", "倡议");

    private final Text text;
    private final Map<Integer, Candidate> byEnd = new HashMap<>();

    Owners(Text text, List<Candidate> known) {
        this.text = text;
        for (Candidate c : known)
            if (c.kind() == Kind.ORGANISATION && c.safe() && Text.isHan(text.at(c.span().end() - 1)) && !isGovernment(c.span()))
                byEnd.merge(c.span().end(), c, (a, b) -> a.span().length() >= b.span().length() ? a : b);
    }

    private boolean isGovernment(Span span) {
        return GOVERNMENTS.stream().anyMatch(text.in(span)::endsWith);
    }

    /** The body that ends where the words of a part begin, if these are nouns and no word of belonging. */
    Optional<Candidate> of(int start, Lexicon.Hit head) {
        boolean part = head.start() - start > 1 && !NO_PARTS.contains(text.in(new Span(head.start(), head.end())))
                && NOT_FIRST.stream().noneMatch(word -> text.folded.startsWith(word, start)) && isNominal(start, head.start());
        if (!part) return Optional.empty();
        // 出任中|證監|研究中心: the segmenter cuts a name that it does not know.
        for (int end = start; end < head.start() - 1; end++) {
            Candidate owner = byEnd.get(end);
            if (owner != null && owner.span().start() < start) return Optional.of(owner);
        }
        return Optional.empty();
    }

    private boolean isNominal(int start, int end) {
        for (int at = start; at < end;) {
            int next = text.tokens().endAfter(at);
            String tag = text.tokens().tagAt(next);
            String word = text.folded.substring(at, Math.min(next, end));
            boolean beforeHead = next >= end && at > start && OF_BODIES.contains(word);
            if (tag.startsWith("v") && !tag.equals("vn") && !beforeHead && !text.knowledge.language().has("generic", word)) return false;
            at = next;
        }
        return true;
    }

    /** Whether the last word of a part is one of universities, or of a party's committees, whatever stands before it. */
    boolean isFaculty(Candidate owner, String head) {
        return owner.type().equals("University") && OF_A_UNIVERSITY.contains(head)
                || head.equals("部") && text.in(owner.span()).endsWith("委");
    }

    /** 交通事務委員會|事務委員會: the words of a body once more, of which one is a slip. */
    boolean isEcho(Candidate owner, Span part) {
        return text.in(owner.span()).endsWith(text.in(part));
    }
}
