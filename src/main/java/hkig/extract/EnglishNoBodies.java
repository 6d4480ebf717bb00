package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Capitalised words that end in the head of a body and yet name none: a party's offices, the fields of a fund, of a chair. */
final class EnglishNoBodies {

    private static final Pattern OF_PARTY = Pattern.compile("Party (?:Leadership Group|Leading Group|Group|Committee|Working Committee|Branch Committee)");
    private static final Pattern FORM = Pattern.compile("(?:Pte|Co)\\.?,? (?:Ltd|Limited)\\.?");
    private static final Pattern HOLDER = Pattern.compile(" (?:Secretary|Branch|Chief|Leadership|Members?)\\b");
    private static final Pattern FIELDS = Pattern.compile("\\b(?:sectors?|areas|fields|technologies|industries|themes|disciplines|domains|topics|tracks)\\b[^.;\\n]{0,80}$");
    private static final Pattern CHAIR = Pattern.compile("(?:Professors?|Chairs?|Lecturers?|Fellow) (?:of|in) $");
    private static final Set<String> OF_SCHEME = Set.of("Committee", "Panel", "Council", "Board", "Secretariat");
    private static final Set<String> OF = Set.of("of", "at");

    private final Text text;
    private final EnglishWords words;
    private final Set<Span> known;

    /** @param known where known bodies are */
    EnglishNoBodies(Text text, EnglishWords words, Set<Span> known) {
        this.text = text;
        this.words = words;
        this.known = known;
    }

    /** Deputy Secretary of the Party Leadership Group, Cape Municipal Party Secretary: the body of a party that is not told; no name of a firm. */
    boolean isOfParty(Candidate c) {
        if (c.kind() != Kind.ORGANISATION || c.named().isPresent()) return false;
        String name = text.in(c.span());
        return OF_PARTY.matcher(name).matches() || FORM.matcher(name).matches()
                || name.endsWith(" Party") && HOLDER.matcher(text.text).region(c.span().end(), text.text.length()).lookingAt();
    }

    /** Three sectors - Smart Mobility, Intelligent Connected Systems and Sustainability: what ends in a weak head there is a field. */
    boolean isField(Span span, String head) {
        if (!text.knowledge.language().isHead("FIRM", head)) return false;
        int sentence = text.sentence(span).start();
        return FIELDS.matcher(text.text).region(Math.max(sentence, span.start() - 120), span.start()).find();
    }

    /** Professor of Data Science of Cape University: what stands before the known body of the words [from, to) is a subject. */
    boolean isSubject(int from, int to) {
        int start = words.words.get(from).span().start();
        if (!CHAIR.matcher(text.text.substring(Math.max(0, start - 20), start)).find()) return false;
        return ofKnown(from, to) > from || text.knowledge.language().isHead("FIRM", words.words.get(to - 1).word());
    }

    /** Committee of the Fund: a scheme is told, and not named. */
    boolean isOfScheme(int from, int to, String type) {
        return to - from < 5 && List.of("FUND", "PROG").contains(type) && to - from > 2 && OF_SCHEME.contains(words.words.get(from).word())
                && words.words.get(to - 2).word().equals("the");
    }

    /** The place of the "of" before a known body inside the words [from, to), or -1. */
    int ofKnown(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (!OF.contains(words.words.get(i).word())) continue;
            int body = words.words.get(i + 1).word().equals("the") && i + 2 < to ? i + 2 : i + 1;
            List<Integer> starts = List.of(words.words.get(i + 1).span().start(), words.words.get(body).span().start());
            if (known.stream().anyMatch(k -> starts.contains(k.start()))) return i;
        }
        return -1;
    }
}
