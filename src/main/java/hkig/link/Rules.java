package hkig.link;

import hkig.knowledge.Fold;
import hkig.knowledge.InvalidKnowledge;
import hkig.knowledge.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of {@code seeds/link}: what signs weigh, what class names mean, which words matter, Wikidata's properties. */
public final class Rules {

    private static final Set<String> KINDS =
            Set.of("organisation", "person", "place", "fund", "programme", "event", "other");
    private static final Set<String> USES = Set.of("home", "host", "form", "article");

    private final Fold fold;
    private final Map<String, Double> weights = new TreeMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, String> roles = new TreeMap<>();

    private Rules(Fold fold) {
        this.fold = fold;
    }

    /**
     * Reads the tables.
     *
     * @param home the folder that has {@code seeds/}
     * @throws InvalidKnowledge with every problem of every table
     */
    public static Rules load(Path home, Fold fold) {
        Path folder = home.resolve("seeds/link");
        List<String> problems = new ArrayList<>();
        Rules rules = new Rules(fold);
        for (Table.Row row : Table.read(folder.resolve("weights.tsv"), List.of("sign", "weight", "meaning"), problems).rows()) {
            if (row.cell(1).matches("-?\\d+(\\.\\d+)?")) rules.weights.put(row.cell(0), Double.valueOf(row.cell(1)));
            else problems.add(row.where() + ": found the weight \"" + row.cell(1) + "\", expected a number");
        }
        for (String sign : Scorer.SIGNS) if (!rules.weights.containsKey(sign))
            problems.add(folder.resolve("weights.tsv") + ": found no sign \"" + sign + "\", expected a line with its weight");
        for (String sign : rules.weights.keySet()) if (!Scorer.SIGNS.contains(sign))
            problems.add(folder.resolve("weights.tsv") + ": found the sign \"" + sign + "\", which nothing looks for");
        for (Table.Row row : Table.read(folder.resolve("types.tsv"), List.of("words", "kind"), problems).rows()) {
            if (!KINDS.contains(row.cell(1)))
                problems.add(row.where() + ": found the kind \"" + row.cell(1) + "\", expected one of " + new TreeSet<>(KINDS));
            row.list(0).forEach(name -> rules.kinds.put(name.toLowerCase(Locale.ROOT), row.cell(1)));
        }
        for (Table.Row row : Table.read(folder.resolve("words.tsv"), List.of("use", "words"), problems).rows()) {
            if (!USES.contains(row.cell(0)))
                problems.add(row.where() + ": found the use \"" + row.cell(0) + "\", expected one of " + new TreeSet<>(USES));
            rules.words.put(row.cell(0), row.list(1).stream().map(fold::of).toList());
        }
        for (Table.Row row : Table.read(folder.resolve("wikidata.tsv"),
                List.of("role", "property", "label", "source"), problems).rows()) {
            if (!row.cell(1).matches("P[1-9]\\d*"))
                problems.add(row.where() + ": found the property \"" + row.cell(1) + "\", expected P and a number");
            rules.roles.put(row.cell(1), row.cell(0));
        }
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
        return rules;
    }

    double weight(String sign) {
        return weights.get(sign);
    }

    /** The properties of Wikidata that play a role. */
    List<String> properties(String role) {
        return roles.entrySet().stream().filter(each -> each.getValue().equals(role)).map(Map.Entry::getKey).toList();
    }

    /** The kind of ours of a class with an English name; empty where the table does not know. */
    Optional<String> kind(String className) {
        String name = className.toLowerCase(Locale.ROOT).strip();
        String head = name.replaceFirst("( (of|in|for|by) |[,(]).*", "").strip();
        for (String rest = head; !rest.isEmpty(); rest = rest.contains(" ") ? rest.substring(rest.indexOf(' ') + 1) : "")
            if (kinds.containsKey(rest)) return Optional.of(kinds.get(rest));
        return Optional.ofNullable(kinds.get(name));
    }

    /** Whether a name says that its bearer is of a home place: a place's own name, or one that has it in it. */
    boolean isHome(String name) {
        String folded = " " + fold.of(name) + " ";
        return words.getOrDefault("home", List.of()).stream().anyMatch(home -> Character.isIdeographic(home.codePointAt(0))
                ? folded.contains(home) : folded.matches(".*\\b" + java.util.regex.Pattern.quote(home) + "\\b.*"));
    }

    boolean isHomeHost(String host) {
        return words.getOrDefault("host", List.of()).stream().anyMatch(host::endsWith);
    }

    /** The key that names are compared by: folded, without spaces, marks and a leading article. */
    String key(String name) {
        return fold.key(bare(fold.of(name)));
    }

    /** The key without the legal form at the end; the key itself where there is none. */
    String keyWithoutForm(String name) {
        String folded = bare(fold.of(name).strip());
        Optional<String> form = words.getOrDefault("form", List.of()).stream().filter(folded::endsWith)
                .max(java.util.Comparator.comparing(String::length));
        String rest = form.map(end -> folded.substring(0, folded.length() - end.length())).orElse(folded);
        boolean whole = rest.equals(folded) || rest.isBlank() || Character.isIdeographic(folded.codePointBefore(folded.length()))
                || !Character.isLetterOrDigit(rest.charAt(rest.length() - 1));
        return fold.key(whole && !rest.isBlank() ? rest : folded);
    }

    /** The words of a name in their order in the alphabet: what stays the same whichever of them comes first. */
    List<String> words(String name) {
        List<String> parts = new ArrayList<>();
        for (String word : bare(fold.of(name)).split("[^\\p{L}\\p{N}]+")) if (!word.isEmpty()) parts.add(word);
        return parts.stream().sorted().toList();
    }

    private String bare(String folded) {
        for (String article : new HashSet<>(words.getOrDefault("article", List.of())))
            if (folded.startsWith(article + " ")) return folded.substring(article.length() + 1);
        return folded;
    }
}
