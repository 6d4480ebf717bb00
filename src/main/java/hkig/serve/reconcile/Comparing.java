package hkig.serve.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares a name that is asked for with one that is known: Latin words in any order, Chinese characters in theirs. A word
 * that is left over on either side, or another word in the place of one, tells them apart for good; a slip of the pen does
 * not.
 */
final class Comparing {

    private static final int SHORT_WORD = 5;
    private static final int LONG_WORD = 8;
    private static final int BRAND = 7;
    private static final int SURE_CHARACTERS = 5;

    private final Index index;

    Comparing(Index index) {
        this.index = index;
    }

    Likeness of(Form asked, Form known) {
        double asks = asked.words().stream().mapToDouble(index::weight).sum() + weight(asked.chinese());
        double knows = known.words().stream().mapToDouble(index::weight).sum() + weight(known.chinese());
        if (asks + knows == 0) return new Likeness(0, 0, false);
        Part latin = words(asked.words(), known.words());
        Part han = characters(asked.chinese(), known.chinese());
        double common = latin.common() + han.common();
        return new Likeness(Math.min(1, 2 * common / (asks + knows)), latin.slips() + han.slips(),
            latin.sure() && han.sure());
    }

    private double weight(String chinese) {
        return chinese.chars().mapToDouble(c -> index.weight((char) c)).sum();
    }

    private record Part(double common, int slips, boolean sure) { }

    private Part words(List<String> asked, List<String> known) {
        List<String> left = new ArrayList<>(known);
        List<String> open = new ArrayList<>();
        double common = 0;
        for (String word : asked)
            if (left.remove(word)) common += index.weight(word);
            else open.add(word);
        int slips = 0;
        boolean sure = true;
        for (String word : open) {
            String meant = null;
            double best = 0;
            for (String other : left) {
                double like = alike(word, other);
                if (like > best) {
                    best = like;
                    meant = other;
                }
            }
            if (meant == null) {
                sure = false;
                continue;
            }
            left.remove(meant);
            slips++;
            common += best * (index.weight(word) + index.weight(meant)) / 2;
            sure &= isSlip(word, meant, known.size());
        }
        return new Part(common, slips, sure && left.isEmpty() && slips <= 1 + known.size() / 4);
    }

    private boolean isSlip(String word, String meant, int words) {
        if (index.knows(word) || word.chars().anyMatch(Character::isDigit)) return false;
        // Who slips seldom slips at the first letter: rental and dental are two words.
        return word.charAt(0) == meant.charAt(0) && (words > 1 || meant.length() >= BRAND);
    }

    /** How alike two words are, 0 for words that no slip makes of each other. */
    private static double alike(String word, String other) {
        int longer = Math.max(word.length(), other.length());
        int allowed = other.length() < SHORT_WORD ? 0 : longer < LONG_WORD ? 1 : 2;
        int steps = Steps.between(word, other);
        if (steps <= allowed) return 1 - (double) steps / longer;
        int same = 0;
        while (same < word.length() && same < other.length() && word.charAt(same) == other.charAt(same)) same++;
        // Institute and institution: kin, and so worth a look, but two words.
        return same >= SHORT_WORD && same * 3 >= longer * 2 ? 0.5 : 0;
    }

    private Part characters(String one, String other) {
        if (one.equals(other)) return new Part(weight(one), 0, true);
        Steps steps = Steps.of(one, other);
        double common = steps.same().stream().mapToDouble(index::weight).sum();
        boolean sure = steps.count() == 1 && one.length() >= SURE_CHARACTERS && other.length() >= SURE_CHARACTERS
            && !knownThere(one, steps.first());
        return new Part(common, steps.count(), sure);
    }

    /** Whether the place of the step reads as it does in other names: then it is no slip. */
    private boolean knownThere(String asked, int at) {
        for (int i = Math.max(0, at - 1); i <= at && i + 2 <= asked.length(); i++)
            if (index.knowsPair(asked.substring(i, i + 2))) return true;
        return at == 0;
    }
}
