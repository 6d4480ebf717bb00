package hkig.link;

import java.util.List;
import java.util.Optional;

/** How the names of a thing and of a record compare, in Chinese and in other scripts apart. */
final class NameComparison {

    /** What was found in one script, best first. */
    enum Level { SAME, BUT_FORM, SHORT, SIMILAR, DIFFERENT, UNKNOWN }

    /** @param shown the two names that were compared */
    record Found(Level level, String shown) { }

    private static final double ALIKE = 0.85;

    private final Rules rules;
    private final boolean person;

    NameComparison(Rules rules, boolean person) {
        this.rules = rules;
        this.person = person;
    }

    Found compare(List<Name> ours, List<Name> theirs, boolean han) {
        Found best = new Found(Level.UNKNOWN, "");
        for (Name one : ours) for (Name other : theirs) {
            if (one.isHan() != han || other.isHan() != han) continue;
            Level level = level(one, other);
            if (level.ordinal() < best.level().ordinal())
                best = new Found(level, one.text().equals(other.text()) ? one.text() : one.text() + " ~ " + other.text());
        }
        return best;
    }

    private Level level(Name one, Name other) {
        String key = rules.key(one.text());
        String otherKey = rules.key(other.text());
        boolean main = one.main() || other.main();
        if (key.equals(otherKey) || person && sameWords(one, other))
            return main && !isShort(one.text()) ? Level.SAME : Level.SHORT;
        if (rules.keyWithoutForm(one.text()).equals(rules.keyWithoutForm(other.text())))
            return main && !isShort(one.text()) ? Level.BUT_FORM : Level.SHORT;
        if (isAlike(key, otherKey)) return Level.SIMILAR;
        return one.main() && other.main() && !isShort(one.text()) && !isShort(other.text()) ? Level.DIFFERENT : Level.UNKNOWN;
    }

    private boolean sameWords(Name one, Name other) {
        List<String> words = rules.words(one.text());
        return words.size() > 1 && words.equals(rules.words(other.text()));
    }

    /** Too short to tell one body from another: an acronym, or two characters. */
    private boolean isShort(String name) {
        if (person) return name.strip().length() < 2;
        return new Name(name, "", true).isHan() ? rules.key(name).length() < 3 : !name.strip().contains(" ") && name.strip().length() < 7;
    }

    private static boolean isAlike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shortest = one.codePoints().anyMatch(Character::isIdeographic) ? 6 : 10;
        if (Math.min(one.length(), other.length()) < shortest || Math.abs(one.length() - other.length()) > longer * (1 - ALIKE))
            return false;
        return 1 - (double) distance(one, other) / longer >= ALIKE;
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    /** Whether two lists share a name that is long enough to tell by. */
    Optional<String> shared(List<Name> ours, List<Name> theirs) {
        for (Name one : ours) for (Name other : theirs)
            if (!isShort(one.text()) && rules.key(one.text()).equals(rules.key(other.text()))) return Optional.of(one.text());
        return Optional.empty();
    }
}
