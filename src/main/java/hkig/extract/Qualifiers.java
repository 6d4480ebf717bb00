package hkig.extract;

import hkig.knowledge.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words beside a Chinese title that say how its holder holds it: 前, 署理, 新任; 第九屆 says nothing of that. */
final class Qualifiers {

    private static final Pattern TERM = Pattern.compile("第[一二三四五六七八九十百\\d]+届");

    private final Text text;

    Qualifiers(Text text) {
        this.text = text;
    }

    /**
     * Where qualifiers begin or end.
     *
     * @param word {@code former}, {@code acting}, {@code new} or empty
     */
    record Qualified(int at, String word) { }

    /** Those that end at a position, and where the first of them begins; a body that ends like one is none. */
    Qualified before(int end, java.util.function.IntPredicate endsBody) {
        int at = end;
        String word = "";
        for (boolean more = true; more;) {
            more = false;
            for (String type : List.of("FORMER", "ACTING", "IN_OFFICE")) {
                Optional<Lexicon.Hit> hit = text.wordBefore(at, type);
                if (hit.isEmpty() || endsBody.test(at)) continue;
                if (word.isEmpty()) word = Text.value(hit.get());
                at = text.skipBack(hit.get().start());
                more = true;
            }
        }
        return new Qualified(at, word);
    }

    /** The one that begins at a position, and where it ends: 前 in 民航處前助理處長. */
    Qualified after(int start, int limit) {
        for (String type : List.of("FORMER", "FORMER_INSIDE", "ACTING", "IN_OFFICE")) {
            Optional<Lexicon.Hit> hit = text.wordAt(start, type);
            if (hit.isPresent() && hit.get().end() <= limit) return new Qualified(hit.get().end(), Text.value(hit.get()));
        }
        Matcher term = TERM.matcher(text.folded).region(start, limit);
        return new Qualified(term.lookingAt() ? term.end() : start, "");
    }
}
