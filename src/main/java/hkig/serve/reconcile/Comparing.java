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
    private static final int SURE_WORD = 6;
    private static final int SURE_CHARACTERS = 5;
    /** Where places and brands stand in Chinese names. */
    private static final int FIRST_CHARACTERS = 2;
    private static final double DECIDING = 0.4;

    private final Index index;
    private final Forms forms;

    Comparing(Index index, Forms forms) {
        this.index = index;
        this.forms = forms;
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
        double all = known.stream().mapToDouble(index::weight).sum();
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
            sure &= isSlip(word, meant) && (index.weight(meant) <= DECIDING * all || index.isCommon(meant));
        }
        return new Part(common, slips, sure && left.isEmpty() && slips <= 1 + known.size() / 4);
    }

    /**
     * Whether a word can only be a slip of the pen. A word that a name has is none; nor is one in place of the word that
     * decides whose name it is, for Hunan is not Henan; and who slips seldom slips at the first letter.
     */
    private boolean isSlip(String word, String meant) {
        return !index.knows(word) && word.chars().noneMatch(Character::isDigit) && word.charAt(0) == meant.charAt(0)
            && meant.length() >= SURE_WORD;
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
        // At the end stands what kind of body it is: an institute is no centre.
        boolean sure = steps.count() == 1 && steps.first() >= FIRST_CHARACTERS && one.length() >= SURE_CHARACTERS
            && other.length() >= SURE_CHARACTERS && one.endsWith(other.substring(other.length() - 1))
            && !knownThere(one, steps.first()) && !isDistinct(one, other, steps.first());
        return new Part(common, steps.count(), sure);
    }

    /** Whether the place of the step reads as it does in other names: then it is no slip. */
    private boolean knownThere(String asked, int at) {
        for (int i = at - 1; i <= at && i + 2 <= asked.length(); i++)
            if (index.knowsPair(asked.substring(i, i + 2))) return true;
        return false;
    }

    /** Whether one of the characters that stand for each other, or are too many, tells two names apart. */
    private boolean isDistinct(String asked, String known, int at) {
        return asked.length() >= known.length() && forms.isDistinct(asked.charAt(at))
            || known.length() >= asked.length() && forms.isDistinct(known.charAt(at));
    }
}
