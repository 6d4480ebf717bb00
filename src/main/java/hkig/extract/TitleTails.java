package hkig.extract;

import hkig.knowledge.Lexicon;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an English title is of: {@code of X}, {@code of power systems at X}, {@code of the board of directors of X},
 * {@code of local startup X}, {@code of the company}.
 */
final class TitleTails {

    private static final Pattern JOINT = Pattern.compile(" (of|at|for|with|from|in|on|to) (?:the |its |their |a |an )?");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}’'-]*");
    /** The Council for a term of three years: how long, and no part of a name. */
    private static final Pattern TERM = Pattern.compile(" (?:for|from|with|in) (?:a |an |another |the )?(?:\\d|further|new|second|third|term|period|effect"
            + "|two|three|four|five|January|February|March|April|May|June|July|August|September|October|November|December|(?:next|past|last) )");
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
                    .isPresent();
            Matcher next = JOINT.matcher(text.text).region(word.end(), text.text.length());
            joined = next.lookingAt();
            capitals &= capital || word.group().equals("and");
            small &= !capital;
            if (!joined && text.at(word.end()) != ' ') {
                if (capitals) return new Tail(word.end(), end, Optional.empty(), "", true);
                return housed && canGrow && text.at(word.end()) == ','
                        ? new Tail(word.end(), word.end(), Optional.empty(), "") : none;
            }
            if (joined) part = word.end();
            at = joined ? next.end() : word.end() + 1;
        }
        return none;
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
