package hkig.knowledge;

import hkig.model.Tier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * One line of {@code seeds/language/relations.tsv}: what a sentence looks like that states something, and what it
 * states. The head of that file explains the notation.
 *
 * @param language {@code zh}, {@code en} or {@code *}
 * @param emits class of the fact ({@code $role}: the class that a word of the text means), or {@code on $role} for
 *     statements about the entity in that role
 * @param roles property to what fills it: {@code $role} or an individual of the ontology
 */
public record Pattern(String id, String where, String language, Tier tier, List<Element> elements, String emits,
        Map<String, List<String>> roles, List<String> examples, List<String> counterExamples) {

    /** A part of a pattern. */
    public sealed interface Element {

        /** A span that the extractor found: {@code {ORG:party}}; with {@code +} a list of them, with {@code ++} of two or more. */
        record Typed(List<String> types, Optional<String> role, int least, boolean optional) implements Element { }

        /** A word of a class, {@code <SIGN>}; the role gets the value of the word. */
        record OfClass(String type, Optional<String> role, boolean optional) implements Element { }

        /** One of some words, {@code [與|和]}. */
        record Literal(List<String> words, boolean optional) implements Element { }

        /** At most so many characters inside the sentence, without a word of a class: {@code ~12!PLANNED}. */
        record Gap(int most, List<String> without) implements Element { }

        /** So many characters before hold no word of a class: {@code ^12!NEGATED}. Stands first. */
        record Before(int most, List<String> without) implements Element { }
    }

    private static final List<String> COLUMNS =
            List.of("id", "language", "tier", "pattern", "emits", "examples", "counter_examples");
    private static final java.util.regex.Pattern TYPED = re("\\{([A-Z|]+)(?::([a-z]+)(\\+{0,2}))?}(\\??)");
    private static final java.util.regex.Pattern CLASS = re("<([A-Z_]+)(?::([a-z]+))?>(\\??)");
    private static final java.util.regex.Pattern WORDS = re("\\[([^\\]]+)](\\??)");
    private static final java.util.regex.Pattern GAP = re("([~^])(\\d+)((?:![A-Z_]+)*)");

    private static java.util.regex.Pattern re(String expression) {
        return java.util.regex.Pattern.compile(expression);
    }

    static List<Pattern> read(Path file, List<String> problems) {
        List<Pattern> patterns = new ArrayList<>();
        for (Table.Row row : Table.read(file, COLUMNS, problems).rows()) {
            try {
                patterns.add(parse(row));
            } catch (IllegalArgumentException e) {
                problems.add(row.where() + ", " + row.cell(0) + ": " + e.getMessage());
            }
        }
        return List.copyOf(patterns);
    }

    private static Pattern parse(Table.Row row) {
        List<Element> elements = new ArrayList<>();
        for (String token : row.cell(3).split("\\s+(?![^\\[]*])")) elements.add(element(token));
        String[] emits = row.cell(4).split("\\s+");
        int from = emits[0].equals("on") ? 2 : 1;
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (int i = from; i < emits.length; i++) {
            int equals = emits[i].indexOf('=');
            if (equals < 0) throw new IllegalArgumentException("found \"" + emits[i] + "\", expected property=value");
            String value = emits[i].substring(equals + 1);
            if (value.startsWith("$")) requireSlot(value.substring(1), elements);
            roles.computeIfAbsent(emits[i].substring(0, equals), k -> new ArrayList<>()).add(value);
        }
        String what = from == 2 ? "on " + emits[1] : emits[0];
        if (what.contains("$")) requireSlot(what.substring(what.indexOf('$') + 1), elements);
        if (row.list(5).isEmpty()) throw new IllegalArgumentException("found no example, expected one that it matches");
        return new Pattern(row.cell(0), row.where(), row.cell(1), Tier.valueOf(row.cell(2)), List.copyOf(elements), what,
                roles, row.list(5), row.list(6));
    }

    /** {@code $day} is no slot: it is what the text tells near the match. */
    private static void requireSlot(String role, List<Element> elements) {
        boolean there = role.equals("day") || elements.stream().anyMatch(e -> switch (e) {
            case Element.Typed t -> t.role().filter(role::equals).isPresent();
            case Element.OfClass c -> c.role().filter(role::equals).isPresent();
            default -> false;
        });
        if (!there) throw new IllegalArgumentException("slot \"" + role + "\" is not in the pattern");
    }

    private static Element element(String token) {
        Matcher m = TYPED.matcher(token);
        if (m.matches()) return new Element.Typed(List.of(m.group(1).split("\\|")), Optional.ofNullable(m.group(2)),
                m.group(3) == null ? 0 : m.group(3).length(), !m.group(4).isEmpty());
        m = CLASS.matcher(token);
        if (m.matches())
            return new Element.OfClass(m.group(1), Optional.ofNullable(m.group(2)), !m.group(3).isEmpty());
        m = GAP.matcher(token);
        if (m.matches()) {
            int most = Integer.parseInt(m.group(2));
            List<String> without = m.group(3).isEmpty() ? List.of() : List.of(m.group(3).substring(1).split("!"));
            return m.group(1).equals("~") ? new Element.Gap(most, without) : new Element.Before(most, without);
        }
        m = WORDS.matcher(token);
        if (m.matches()) return new Element.Literal(List.of(m.group(1).split("\\|")), !m.group(2).isEmpty());
        if (token.matches("[{<\\[~^].*"))
            throw new IllegalArgumentException("found \"" + token + "\", expected {TYPE:role}, <CLASS>, [a|b] or ~12");
        return new Element.Literal(List.of(token), false);
    }
}
