package hkig.knowledge;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that tell little about whose name a name is, folded: {@code seeds/language/name_words.tsv}, and the titles of
 * {@code titles.tsv}. For comparing names, never for changing them.
 */
public final class NameWords {

    private static final Set<String> CLASSES = Set.of("legal", "corporate", "group", "function", "home", "title", "distinct", "same");

    private final Map<String, Set<String>> latin = new HashMap<>();
    private final Map<String, Collection<String>> chinese = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();

    /**
     * @param folder {@code seeds/language}
     * @param problems what is wrong in the tables is added here
     */
    public static NameWords read(Path folder, Fold fold, List<String> problems) {
        NameWords words = new NameWords();
        for (Table.Row row : Table.read(folder.resolve("name_words.tsv"), List.of("class", "words", "value"), problems).rows()) {
            if (!CLASSES.contains(row.cell(0)))
                problems.add(row.where() + ": found the class \"" + row.cell(0) + "\", expected one of " + new TreeSet<>(CLASSES));
            else if (row.cell(0).equals("same") == row.cell(2).isEmpty())
                problems.add(row.where() + ": expected a value for \"same\" and for nothing else");
            else for (String word : row.list(1))
                if (row.cell(0).equals("same")) words.same.put(fold.of(word), fold.of(row.cell(2)));
                else words.add(row.cell(0), fold.of(word));
        }
        for (Table.Row row : Table.read(folder.resolve("titles.tsv"), List.of("title", "class"), problems).rows())
            words.add("title", fold.of(row.cell(0)));
        return words;
    }

    private void add(String type, String folded) {
        // Chinese words are stripped from the ends of names, the longest first.
        if (isLatin(folded.charAt(0))) latin.computeIfAbsent(type, each -> new HashSet<>()).add(folded);
        else chinese.computeIfAbsent(type, each -> new TreeSet<>(Comparator.comparingInt((String word) -> -word.length())
            .thenComparing(Comparator.naturalOrder()))).add(folded);
    }

    private static boolean isLatin(char c) {
        return c < 0x2000;
    }

    /** Whether a folded Latin word is of a class. */
    public boolean is(String type, String word) {
        return latin.getOrDefault(type, Set.of()).contains(word);
    }

    /** The folded word that another is written for; the word itself where there is none. */
    public String plain(String word) {
        return same.getOrDefault(word, word);
    }

    /** The longest Chinese word of a class that a folded text begins with. */
    public Optional<String> beginning(String type, String folded) {
        return chinese.getOrDefault(type, Set.of()).stream().filter(folded::startsWith).findFirst();
    }

    /** The longest Chinese word of a class that a folded text ends with. */
    public Optional<String> ending(String type, String folded) {
        return chinese.getOrDefault(type, Set.of()).stream().filter(folded::endsWith).findFirst();
    }
}
