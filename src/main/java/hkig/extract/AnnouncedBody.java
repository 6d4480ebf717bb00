package hkig.extract;

import hkig.model.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body to which an English text announces appointments in its headline or in the sentence under it. */
final class AnnouncedBody {

    private static final Pattern TO = Pattern.compile("(?i)\\b(?:re-?)?appointments?\\b[^.\\n]{0,160}? (?:to|of) (?:the )?(?:(?:Board|Council|Court)"
            + "(?: of (?:Directors|Governors|Trustees))? of (?:the )?)?");

    private static final int FARTHEST = 1000;

    private AnnouncedBody() { }

    static Optional<Candidate> of(Text text, Collection<Candidate> chosen) {
        if (text.sentences.isEmpty()) return Optional.empty();
        int end = text.sentences.get(Math.min(1, text.sentences.size() - 1)).end();
        Matcher to = TO.matcher(text.text).region(0, Math.min(end, FARTHEST));
        while (to.find()) {
            int start = to.end();
            Optional<Candidate> body = chosen.stream().filter(c -> c.kind() == Kind.ORGANISATION && c.span().start() == start).findFirst();
            if (body.isPresent()) return body;
        }
        return Optional.empty();
    }
}
