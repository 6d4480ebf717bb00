package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Groups that a text tells of, also those whose names were not recognised: 海角顧問團的秘書處是晨星管理局，主席是陳大文 has the
 * chairman of the group, and not of its office.
 */
final class ToldGroups {

    /** Groups with members of their own, other than the boards of a body. */
    private static final Pattern GROUP = Pattern.compile("(?<!校务)委员会|顾问团|专家组|工作组|(?:顾问|专家|工作|专责|督导|咨询)小组");
    private static final Pattern OF_GROUP = Pattern.compile(".*(?:主席|成员|委员|召集人|组长)");

    private static final Pattern ENDS_GROUP = Pattern.compile("(?:" + GROUP.pattern() + ")$");
    private static final Pattern BUREAU = Pattern.compile("(?:局|署|处|部|厅|政府)$");

    private final Text text;
    private final Collection<Candidate> bodies;

    ToldGroups(Text text, Collection<Candidate> bodies) {
        this.text = text;
        this.bodies = bodies;
    }

    /**
     * The group that a title of one means where a bureau was told before, which has no members: 發展局成立海角專責小組。非官守成員包括
     * has those of the group. The body itself where no group is told or the title is another.
     */
    Candidate instead(Candidate body, Span title) {
        boolean bureau = BUREAU.matcher(text.folded.substring(body.span().start(), body.span().end())).find();
        if (!bureau || !OF_GROUP.matcher(text.folded.substring(title.start(), title.end())).matches()) return body;
        return bodies.stream().filter(c -> c.kind() == Kind.ORGANISATION && c.span().end() <= title.start() && c.span().start() >= body.span().end())
                .filter(c -> ENDS_GROUP.matcher(text.folded.substring(c.span().start(), c.span().end())).find())
                .reduce((a, b) -> a.span().start() > b.span().start() ? a : b).orElse(body);
    }

    /** Whether a body told before may have a title: where it is one that groups have, no other group may be told of behind the body. */
    boolean mayHave(Candidate body, Span title) {
        if (!OF_GROUP.matcher(text.folded.substring(title.start(), title.end())).matches()) return true;
        String name = text.folded.substring(body.span().start(), body.span().end());
        int from = Math.min(text.sentence(body.span()).start(), title.start());
        for (Matcher group = GROUP.matcher(text.folded).region(from, title.start()); group.find(); )
            if (!name.endsWith(group.group()) && bodies.stream().noneMatch(c -> c.span().start() <= group.start() && c.span().end() >= group.end()))
                return false;
        return true;
    }
}
