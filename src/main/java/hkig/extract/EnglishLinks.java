package hkig.extract;

import hkig.model.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the holder of an English title stands: before it behind a comma or "is", behind it between commas or in a list. */
final class EnglishLinks {

    private static final String SINCE = "(?: also| currently| now| previously| once| formerly)*";
    private static final String HOLDS = SINCE + "(?: is| was| has been| had been| became| becomes| serves| served| has served"
            + "| had served| acts| acted)" + SINCE + "(?: as)?";
    private static final Pattern LINK = Pattern.compile("(?:, \\d\\d)?(?: \\(\\p{Ll}[^()\\n]{2,30}\\))?(?:,|,? ?[–(-]|, in (?:his|her) capacity as"
            + "|, (?:also|currently|previously|formerly)|,? who['’]s" + SINCE + "|(?:,? who)?" + HOLDS + "|,?" + SINCE + "(?: as)?)");
    private static final Pattern PAST = Pattern.compile("\\b(?:previously|formerly|once|had been|had served)\\b[\\p{L} ]*$");
    /** He is also, The banker, who was: behind what means a person. */
    private static final Pattern MEANT = Pattern.compile("(?:\\b[Hh]e|\\b[Ss]he|\\b[Tt]he (\\p{Ll}+)),?(?: who)?(?:['’]s" + SINCE + "|" + HOLDS + ")$");
    private static final Pattern ARE = Pattern.compile(",? (?:are|include|includes|comprise|namely)(?: as follows)?:?\\s+");
    private static final int FARTHEST = 40;

    private final Text text;
    private final EnglishHolders holders;

    EnglishLinks(Text text, EnglishHolders holders) {
        this.text = text;
        this.holders = holders;
    }

    /** The person that a title behind it is told of, or null: Ann Lee, the chairman; Ann Lee is chairman. */
    Span before(EnglishTitle title) {
        int start = title.whole().start();
        // Chief Operations Officer: a word in capitals behind a title goes on with it.
        boolean goesOn = text.at(title.whole().end()) == ' ' && Character.isUpperCase(text.at(title.whole().end() + 1));
        int end = text.skipBack(start);
        Optional<Span> person = holders.before(end, FARTHEST);
        if (goesOn) return null;
        int name = text.skipBack(title.title().start());
        Optional<Span> beside = holders.before(name, 0).or(() -> person);
        if (beside.isPresent() && title.isNamedOf(text) && holders.behind(beside.get()) == name) return beside.get();
        if (person.isEmpty() || !LINK.matcher(text.text.substring(holders.behind(person.get()), end)).matches()) return meant(title, end);
        return person.get();
    }

    /** Lee, who previously served as chairman. */
    boolean isPast(EnglishTitle title, Span person) {
        int end = text.skipBack(title.whole().start());
        return PAST.matcher(text.text).region(Math.min(end, Math.max(person.end(), end - FARTHEST)), end).find();
    }

    /** The person whom "he is", "the banker, who is" before a title means, or null. */
    private Span meant(EnglishTitle title, int end) {
        Span sentence = text.sentence(title.title());
        int from = Math.max(sentence.start(), end - FARTHEST);
        if (from >= end) return null;
        Matcher he = MEANT.matcher(text.text).region(from, end).useTransparentBounds(true);
        if (!he.find() || he.group(1) != null && text.wordBefore(he.end(1), "PERSON_NOUN").isEmpty()) return null;
        return holders.meant(he.start(), sentence).orElse(null);
    }

    /** The chairman, Ann Lee, said: the person, or null. */
    Span afterComma(EnglishTitle title) {
        Span after = text.at(title.whole().end()) == ',' ? holders.at(title.whole().end() + 1).orElse(null) : null;
        if (after != null && title.isPlural() && holders.listFrom(after).size() > 1) return after;
        return after != null && closes(holders.behind(after)) ? after : null;
    }

    /** On the appointment of Ann Lee, the chairman, Mr Bob Ho, said: the title is of the one who says it. */
    boolean speaks(EnglishTitle title, Span before, Span after) {
        int end = holders.behind(after);
        int said = text.skip(text.at(end) == ',' ? end + 1 : end);
        return text.text.startsWith("the ", title.whole().start()) && text.wordAt(said, "SAY").isPresent()
                && !holders.same(before, after);
    }

    /** The new members are Ann Lee and Bob Wong: the first of the list, or null. */
    Span listed(EnglishTitle title) {
        Matcher are = ARE.matcher(text.text).region(title.whole().end(), text.text.length());
        if (!title.isPlural() || !are.lookingAt()) return null;
        return holders.atTitled(are.end()).filter(first -> holders.listFrom(first).size() > 1).orElse(null);
    }

    /** Whether a list of holders stands behind a title: the new members are A and B; two outgoing members, A and B. */
    boolean isList(EnglishTitle title) {
        if (listed(title) != null) return true;
        Span after = afterComma(title);
        return after != null && holders.listFrom(after).size() > 1;
    }

    private boolean closes(int end) {
        return ",.;)".indexOf(text.at(end)) >= 0 || text.text.startsWith(" (", end) || text.wordAt(text.skip(end), "SAY").isPresent()
                || text.text.startsWith(" and ", end) || text.at(end) == '\n'
                || text.text.startsWith(" will ", end) || text.text.startsWith(" has ", end) || text.text.startsWith(" have ", end);
    }
}
