package hkig.knowledge;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code seeds/language} that are asked by word, not sought in the text; Chinese ones are folded. */
public final class Language {

    private static final double UNTOLD = -2;

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> headClasses = new HashMap<>();
    /** By list, the words of one character: asked of every character of a text. */
    private final Map<String, BitSet> characters = new HashMap<>();
    /** By role, for every character. */
    private final Map<Character, double[]> nameOdds = new HashMap<>();
    private final Fold fold;

    Language(Path folder, Fold fold, List<String> problems) {
        this.fold = fold;
        for (String list : List.of("generic", "generic_mined", "leftstop", "sayverbs", "surnames", "given_en",
                "hk_surnames_en", "surnames_pinyin", "en_function"))
            put(list, Table.words(folder.resolve(list + ".txt"), problems));
        sets.get("generic").addAll(sets.get("generic_mined"));
        Set<String> surnames = new HashSet<>();
        for (String word : Table.words(folder.resolve("surnames.txt"), problems)) {
            String folded = fold.of(word);
            if (folded.length() == 2) surnames.add(folded);
            else for (char c : folded.toCharArray()) surnames.add(String.valueOf(c));
        }
        sets.put("surnames", surnames);
        for (Table.Row row : Table.read(folder.resolve("en_heads.tsv"), List.of("type", "word", "class"), problems).rows()) {
            sets.computeIfAbsent("head." + row.cell(0), type -> new HashSet<>()).add(row.cell(1));
            if (!row.cell(2).isEmpty()) headClasses.put(row.cell(1), row.cell(2));
        }
        sets.forEach((list, words) -> {
            BitSet single = new BitSet();
            for (String word : words) if (word.length() == 1) single.set(word.charAt(0));
            characters.put(list, single);
        });
        odds(Table.read(folder.resolve("name_lm.tsv"), List.of("role", "character", "log_odds"), problems).rows(), problems);
    }

    /** A row of {@code *} says what the characters of a role have that no row names. */
    private void odds(List<Table.Row> rows, List<String> problems) {
        Map<String, Double> told = new HashMap<>();
        for (Table.Row row : rows) {
            try {
                String c = row.cell(1).equals("*") ? "*" : fold.of(row.cell(1));
                told.merge(row.cell(0) + c, Double.parseDouble(row.cell(2)), Math::max);
            } catch (NumberFormatException e) {
                problems.add(row.where() + ": log_odds: found \"" + row.cell(2) + "\", expected a number");
            }
        }
        told.forEach((key, value) -> {
            if (key.endsWith("*") && key.length() == 2) odds(key.charAt(0), value);
        });
        told.forEach((key, value) -> {
            if (key.length() == 2 && !key.endsWith("*")) odds(key.charAt(0), UNTOLD)[key.charAt(1)] = value;
        });
    }

    private double[] odds(char role, double untold) {
        return nameOdds.computeIfAbsent(role, r -> {
            double[] odds = new double[1 << Character.SIZE];
            Arrays.fill(odds, untold);
            return odds;
        });
    }

    private void put(String list, List<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(fold.of(word)));
        sets.put(list, folded);
    }

    /** Whether a list, named after its file, has a folded word. */
    public boolean has(String list, String folded) {
        return sets.getOrDefault(list, Set.of()).contains(folded);
    }

    /** Whether a list, named after its file, has a folded character as a word. */
    public boolean has(String list, char folded) {
        return characters.get(list).get(folded);
    }

    /** Whether an English word, as written, is the last word of names of a class: {@code ORG}, {@code SITE}, ... */
    public boolean isHead(String type, String word) {
        return sets.getOrDefault("head." + type, Set.of()).contains(word);
    }

    /** The class of bodies whose English names end in a word: a local name of the ontology. */
    public String classOf(String head) {
        return headClasses.getOrDefault(head, "Organisation");
    }

    /**
     * How much a folded character speaks for a place in a Chinese personal name, against running text.
     *
     * @param role of {@code name_lm.tsv}: {@code S} surname, {@code 1} and {@code 2} the characters of the given name,
     *     {@code 0} the only one, {@code F} of a foreign name in transliteration
     */
    public double nameOdds(char role, char folded) {
        double[] odds = nameOdds.get(role);
        return odds == null ? UNTOLD : odds[folded];
    }
}
