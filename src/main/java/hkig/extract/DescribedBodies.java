package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bodies with a Latin name in Chinese text that say what they are and then speak or have an officer: 科技公司Cape Systems
 * 產品經理陳大文, 初創企業KRoad表示. What stands before the name is the class {@code DESCRIBES}.
 */
final class DescribedBodies {

    /** KRoad, Cape Systems, 3Dot; not AI or a word in small letters. */
    private static final Pattern NAME = Pattern.compile("\\s?((?:\\p{Lu}|\\d\\p{L})[\\p{IsLatin}\\d&.-]*(?: [\\p{Lu}\\d][\\p{IsLatin}\\d&.-]*){0,3})\\s?");
    private static final int FIELD = 8;
    private static final int LEAST = 3;

    private final Text text;

    DescribedBodies(Text text) {
        this.text = text;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Lexicon.Hit what : text.words("DESCRIBES")) {
            Matcher name = NAME.matcher(text.text).region(what.end(), text.text.length());
            if (!name.lookingAt() || name.end(1) - name.start(1) < LEAST) continue;
            if (text.wordAt(name.end(), "SAY").isPresent() || officer(name.end()).isPresent())
                found.add(body(new Span(name.start(1), name.end(1))));
        }
        return found;
    }

    /** 資深產品經理陳大文: a title within a few characters, and a name or a bracket behind it. */
    private Optional<Lexicon.Hit> officer(int at) {
        for (int start = at; start <= at + FIELD && Text.isHan(text.at(start)); start++) {
            Optional<Lexicon.Hit> title = text.wordAt(start, "TITLE");
            if (title.isPresent()) return title.filter(t -> Text.isHan(text.at(t.end())) || text.at(t.end()) == ' ' || Character.isUpperCase(text.at(t.end())));
        }
        return Optional.empty();
    }

    private Candidate body(Span span) {
        return new Candidate(span, Kind.ORGANISATION, "Company", Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "body.described", Tier.B);
    }
}
