package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names of bodies that go on to the left over a dash or a joint: 海角大學—北岬大學|光學聯合研究中心 is one body of two, and
 * 海角大學海洋藥物與|毒素研究中心 one part of the first.
 */
final class JointBodies {

    private static final Pattern DASH = Pattern.compile("\\s?[—–－―-]{1,2}\\s?$");
    private static final Pattern RESEARCH = Pattern.compile("(?:实验室|研究中心|研究院|研究所|研发中心|创新中心|研究基地)$");
    private static final int MOST = 14;
    private static final int DASHES = 4;

    private final Text text;
    private final Map<Integer, Candidate> byEnd = new HashMap<>();

    /** @param known names that the knowledge holds */
    JointBodies(Text text, List<Candidate> known) {
        this.text = text;
        for (Candidate c : known)
            if (c.kind() == Kind.ORGANISATION && c.safe() && !c.type().equals("GovernmentBody"))
                byEnd.merge(c.span().end(), c, (a, b) -> a.span().length() >= b.span().length() ? a : b);
    }

    /** The longer names of bodies that were found by their last word. */
    List<Candidate> of(List<Candidate> found) {
        List<Candidate> joint = new ArrayList<>();
        for (Candidate c : found) {
            boolean research = c.kind() == Kind.ORGANISATION && RESEARCH.matcher(text.folded).region(c.span().start(), c.span().end()).find();
            if (research) before(c.span()).ifPresent(start -> joint.add(new Candidate(new Span(start, c.span().end()), c.kind(), c.type(),
                    Optional.empty(), true, c.kind() + ":" + text.knowledge.fold().key(text.text.substring(start, c.span().end())),
                    "joint", Tier.B)));
        }
        return joint;
    }

    private Optional<Integer> before(Span part) {
        Matcher dash = DASH.matcher(text.text).region(Math.max(0, part.start() - DASHES), part.start());
        if (dash.find()) return Optional.ofNullable(byEnd.get(dash.start())).map(o -> o.span().start());
        boolean joint = part.start() > 0 && "與及和".indexOf(text.at(part.start() - 1)) >= 0;
        return joint ? fields(part.start() - 1) : Optional.empty();
    }

    /** Where the body begins of which nothing but fields of work stand before the joint. */
    private Optional<Integer> fields(int joint) {
        for (int at = joint; at > 0 && joint - at < MOST; at = text.tokens().startOf(at)) {
            Candidate owner = byEnd.get(at);
            if (owner != null && at < joint) return Optional.of(owner.span().start());
            if (!text.tokens().endsAt(at)) return Optional.empty();
            String tag = text.tokens().tagAt(at);
            boolean noun = !tag.isEmpty() && "njbislxgk".indexOf(tag.charAt(0)) >= 0 || tag.matches("vn|an|a|v") || text.folded.startsWith("可持续", text.tokens().startOf(at));
            boolean other = List.of("ORG_HEAD", "TITLE", "NO_PARTY", "SAY", "SIGN", "OPERATE", "FUND_HEAD", "PROG_HEAD").stream()
                    .anyMatch(t -> text.wordBefore(joint, t).isPresent());
            if (!Text.isHan(text.at(at - 1)) || !noun || other) return Optional.empty();
        }
        return Optional.empty();
    }
}
