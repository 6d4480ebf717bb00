package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chinese titles that name their organisation themselves: 財政司司長, 廣東省省長, a party's 議員 in the Legislative Council. */
final class Offices {

    private static final Pattern MACAO = Pattern.compile("澳門(?:特區|特別行政區)?(?:候任|前任|前)?$");
    private static final String LEGISLATURE = "立法會";

    private Offices() { }

    /**
     * The organisation of a title, by name; {@code hk} for the Hong Kong Government.
     *
     * @param left where the words before the title end
     */
    static Optional<String> of(Text text, Lexicon.Hit title, int left) {
        String kind = Text.value(title);
        if (kind.equals("office"))
            return Optional.of(MACAO.matcher(text.text).region(Math.max(0, left - 9), left).find() ? "澳門特別行政區政府" : "hk");
        if (kind.startsWith("office:")) return Optional.of(kind.substring(7));
        if (kind.equals("default:" + LEGISLATURE) && text.wordBefore(left, "PARTY").isPresent()) return Optional.of(LEGISLATURE);
        return provincial(text, new Span(title.start(), title.end()));
    }

    /** Where the title itself begins in a title that begins with a name of its organisation: 海大|校長, 立法會|議員. */
    static int behindBody(Text text, Span title, String office) {
        return text.wordsBefore(title.end(), "TITLE").stream().map(Lexicon.Hit::start).filter(at -> at > title.start() + 1)
                .filter(at -> text.knowledge.lexicon().get(text.folded.substring(title.start(), at)).stream().anyMatch(t -> t instanceof Term.Name n
                        && (n.named().key().equals(office) || n.form().equals(office))))
                .findFirst().orElse(title.start());
    }

    /** The post at the organisation that its title means where the text names no other. */
    static PostPhrase byDefault(Text text, PostPhrase post) {
        for (Lexicon.Hit hit : text.wordsBefore(post.title().end(), "TITLE"))
            if (hit.start() == post.title().start() && Text.value(hit).startsWith("default:"))
                return new PostPhrase(post.span(), post.title(), Optional.empty(), Optional.of(Text.value(hit).substring(8)),
                        post.qualifier(), false);
        return post;
    }

    /** 廣東省省長 and 深圳市長 hold office in the government of the place. */
    private static Optional<String> provincial(Text text, Span title) {
        String words = text.folded.substring(title.start(), title.end());
        for (String level : List.of("省", "市")) {
            if (!words.endsWith(level + "长")) continue;
            Optional<Lexicon.Hit> place = text.wordBefore(text.skipBack(title.start()), "PLACE");
            String name = place.map(p -> text.text.substring(p.start(), p.end())).orElse("");
            if (!name.isEmpty()) return Optional.of((name.endsWith(level) ? name : name + level) + "人民政府");
        }
        return Optional.empty();
    }
}
