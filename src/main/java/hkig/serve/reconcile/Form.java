package hkig.serve.reconcile;

import java.util.List;

/**
 * A name as it is compared: what tells whose name it is, apart from what tells little.
 *
 * @param key all its letters and digits, folded, without spaces
 * @param words its Latin words that tell something, folded
 * @param chinese its Chinese characters that tell something, folded
 * @param home whether it says that it is of Hong Kong
 * @param company whether it ends as names of companies do
 * @param group whether it ends as names of groups of companies do
 */
record Form(String key, List<String> words, String chinese, boolean home, boolean company, boolean group) {

    Form {
        words = List.copyOf(words);
    }

    /** Equal for names that tell the same, whatever the order of their words. */
    String core() {
        return String.join(" ", words.stream().sorted().toList()) + "|" + chinese;
    }

    /** Whether it tells enough to be somebody's name without more: two words, or four characters. */
    boolean isTelling() {
        return words.size() + chinese.length() / 2 > 1;
    }

    boolean isEmpty() {
        return words.isEmpty() && chinese.isEmpty();
    }
}
