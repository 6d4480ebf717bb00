package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an English title is of: {@code of X}, {@code of power systems at X}, {@code of the board of directors of X},
 * {@code of local startup X}, {@code of the company}.
 */
final class TitleTails {

    private static final Pattern JOINT = Pattern.compile(" (of|at|for|with|from|in|on|to) (?:[Tt]he |its |their |a |an )?");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}’'-]*");
    /** The Council for a term of three years: how long, and no part of a name. */
    private static final Pattern TERM = Pattern.compile(" (?:for|from|with|in) (?:a |an |another |the )?(?:\\d|further|new|second|third|term|period|effect"
            + "|two|three|four|five|January|February|March|April|May|June|July|August|September|October|November|December|(?:next|past|last) )");
    /** Titles of those who hold a place or are sent to one. */
    private static final Pattern SENT = Pattern.compile("(?i)(?:ambassador|consul[ -]general|mayor|governor|secretary|envoy|president|premier)$");
    /** Titles that name a field of a university. */
    private static final Pattern OF_FIELD = Pattern.compile("(?i)\\b(?:dean|professor|provost|vice-president)$");
    private static final Pattern BOARD = Pattern.compile("(?i)board of (?:directors|governors|trustees)(?! of\\b)");
    private static final Pattern OWNER = Pattern.compile("(?:['’]s|s['’]|-based)$");
    private static final Set<String> PLACES = Set.of("in", "at", "from", "with");
    private static final int MOST_WORDS = 8;

    /**
     * @param titleEnd behind what belongs to the title itself; {@code end} is behind the house too
     * @param elsewhere whether it is of a name that is no house of ours: {@code governor of Guangdong}
     */
    record Tail(int end, int titleEnd, Optional<Candidate> house, String reference, boolean elsewhere) {

        Tail(int end, int titleEnd, Optional<Candidate> house, String reference) {
            this(end, titleEnd, house, reference, false);
        }
    }

    private final Text text;
    private final EnglishHouses houses;

    TitleTails(Text text, EnglishHouses houses) {
        this.text = text;
        this.houses = houses;
    }

    /** @param housed whether the house is known already, so that {@code of power systems} may end the title */
    Tail after(int end, boolean housed) {
        Tail none = new Tail(end, end, Optional.empty(), "");
        Matcher joint = JOINT.matcher(text.text).region(end, text.text.length());
        if (!joint.lookingAt()) return none;
        Tail abroad = abroad(joint, end);
        if (abroad != null) return abroad;
        Matcher board = BOARD.matcher(text.text).region(joint.end(), text.text.length());
        if (joint.group(1).equals("of") && board.lookingAt()) return new Tail(board.end(), end, Optional.empty(), "board");
        Tail referring = referring(joint, end);
        if (referring != null) return referring;
        boolean canGrow = !PLACES.contains(joint.group(1));
        int at = joint.end();
        int part = end;
        boolean joined = true;
        boolean named = false;
        boolean capitals = true;
        boolean small = true;
        for (int words = 0; words <= MOST_WORDS; words++) {
            Optional<Candidate> house = houses.from(at);
            if (house.isPresent()) {
                if (words > 0 && joined && !canGrow || !joined && !named) return none;
                return new Tail(houses.behind(house.get()), joined ? part : end, house, "");
            }
            Matcher word = WORD.matcher(text.text).region(at, text.text.length());
            if (!word.lookingAt() || stops(word)) return capitals && words > 0 && joint.group(1).equals("of") ? elsewhere(end) : none;
            boolean capital = Character.isUpperCase(text.at(at));
            if (housed && canGrow && words > 0 && small && capital) return new Tail(at - 1, at - 1, Optional.empty(), "");
            named = text.wordBefore(word.end(), "ORG_BEFORE").isPresent() || text.wordBefore(word.end(), "ORG_NOUN")
                    .isPresent() || OWNER.matcher(word.group()).find();
            Matcher next = JOINT.matcher(text.text).region(word.end(), text.text.length());
            joined = next.lookingAt();
            capitals &= capital || word.group().equals("and");
            small &= !capital;
            if (!joined && text.at(word.end()) != ' ') {
                Optional<Candidate> behind = capitals && joint.group(1).equals("of") && isField(joint.end(), word.end()) ? guestOf(word.end()) : Optional.empty();
                if (behind.isPresent()) return new Tail(houses.behind(behind.get()), word.end(), behind, "");
                if (capitals && joint.group(1).equals("of") && OF_FIELD.matcher(text.text).region(Math.max(0, end - 24), end).find() && isField(joint.end(), word.end()))
                    return new Tail(word.end(), word.end(), Optional.empty(), "");
                if (capitals) return new Tail(word.end(), end, Optional.empty(), "", true);
                return housed && canGrow && text.at(word.end()) == ','
                        ? new Tail(word.end(), word.end(), Optional.empty(), "") : none;
            }
            if (joined) part = word.end();
            at = joined ? next.end() : word.end() + 1;
        }
        return none;
    }

    /** Director of Business Development, Cape Group: a body behind the field of a title. */
    private Optional<Candidate> guestOf(int end) {
        if (!text.text.startsWith(", ", end)) return Optional.empty();
        int start = text.text.startsWith("the ", end + 2) ? end + 6 : end + 2;
        return houses.from(start).filter(h -> "'’".indexOf(text.at(h.span().end())) < 0 && text.wordAt(text.skip(h.span().end()), "SAY").isEmpty());
    }

    /** Whether words name a field, and no place. */
    private boolean isField(int start, int end) {
        return Stream.of("EN_PLACE", "NATION", "EN_HOME").allMatch(type -> text.words(new Span(start, end), type).isEmpty());
    }

    /** Ambassador to Peru Ann Lee, mayor of Guangzhou Bob Ho: a place before the holder. */
    private Tail abroad(Matcher joint, int end) {
        if (!SENT.matcher(text.text.substring(Math.max(0, end - 20), end)).find() || houses.from(joint.end()).isPresent()) return null;
        Optional<Lexicon.Hit> place = text.wordAt(joint.end(), "NATION").or(() -> text.wordAt(joint.end(), "EN_PLACE"));
        boolean name = place.isPresent() && text.wordAt(text.skip(place.get().end()), "EN_TITLE").isEmpty() && text.at(place.get().end()) == ' ' && Character.isUpperCase(text.at(place.get().end() + 1))
                && Character.isUpperCase(text.at(joint.end()));
        return name ? new Tail(place.get().end(), end, Optional.empty(), "", true) : null;
    }

    /** Founder of Food Angel by ...: of something that is named, but by no name that is known to be one. */
    private static Tail elsewhere(int end) {
        return new Tail(end, end, Optional.empty(), "", true);
    }

    /** Deputy director of the department. */
    private Tail referring(Matcher joint, int end) {
        Optional<Lexicon.Hit> noun = text.wordAt(joint.end(), "ORG_NOUN");
        // The Board, the University: a noun in capitals stands alone, or else it begins a name.
        boolean alone = noun.isPresent() && (Character.isLowerCase(text.at(joint.end())) || houses.from(joint.end()).isEmpty()
                && !(text.at(noun.get().end()) == ' ' && Character.isUpperCase(text.at(noun.get().end() + 1))));
        boolean plain = alone && joint.group().endsWith("the ");
        int last = plain ? noun.get().end() : end;
        if (!plain || JOINT.matcher(text.text).region(last, text.text.length()).lookingAt()
                && !TERM.matcher(text.text).region(last, text.text.length()).lookingAt()) return null;
        return new Tail(noun.get().end(), end, Optional.empty(), text.folded.substring(joint.end(), noun.get().end()));
    }

    private boolean stops(Matcher word) {
        String plain = word.group();
        return text.wordAt(word.start(), "SAY").isPresent()
                || text.knowledge.language().has("en_function", plain) && !plain.equals("and");
    }
}
