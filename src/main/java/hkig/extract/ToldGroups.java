package hkig.extract;

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

    private final Text text;
    private final Collection<Candidate> bodies;

    ToldGroups(Text text, Collection<Candidate> bodies) {
        this.text = text;
        this.bodies = bodies;
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
