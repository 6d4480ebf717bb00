package hkig.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of answers, and the words that queries themselves put there, are called in each language: the table
 * {@code queries/words.tsv}.
 */
public final class Wording {

    private static final List<String> LANGUAGES = List.of("en", "zh-Hant");

    private final Map<String, Map<String, String>> words = new HashMap<>();

    /**
     * @param home the folder that has {@code queries/}
     * @param problems what is wrong in the table is added here
     */
    public static Wording read(Path home, List<String> problems) {
        Wording wording = new Wording();
        for (Table.Row row : Table.read(home.resolve("queries/words.tsv"), List.of("word", "en", "zh-Hant"), problems).rows()) {
            if (row.cell(1).isEmpty() || row.cell(2).isEmpty())
                problems.add(row.where() + ": found \"" + row.cell(0) + "\" in one language, expected both");
            else if (wording.words.put(row.cell(0), Map.of("en", row.cell(1), "zh-Hant", row.cell(2))) != null)
                problems.add(row.where() + ": found \"" + row.cell(0) + "\" a second time, expected it once");
        }
        return wording;
    }

    /** @param language {@code en} or {@code zh-Hant} */
    public Optional<String> of(String word, String language) {
        if (!LANGUAGES.contains(language)) throw new IllegalArgumentException("no language of the pages: " + language);
        return Optional.ofNullable(words.get(word)).map(each -> each.get(language));
    }
}
