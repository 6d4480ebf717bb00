package hkig.extract;

import hkig.knowledge.InvalidKnowledge;
import hkig.knowledge.Knowledge;
import hkig.knowledge.Pattern;
import hkig.model.Article;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Holds every pattern against its own examples. In an example typed spans are marked, {@code [晨星科技/ORG]}; what
 * follows {@code =>} says what must stand in a slot.
 */
public final class PatternCheck {

    private static final java.util.regex.Pattern MARKED = java.util.regex.Pattern.compile("\\[([^\\[\\]/]+)/([A-Z]+)]");

    private PatternCheck() { }

    /** @throws InvalidKnowledge naming file, line, pattern and example, if a pattern misses one or meets a counter-example */
    public static void check(Knowledge knowledge) {
        List<String> problems = new ArrayList<>();
        for (Pattern pattern : knowledge.patterns()) {
            for (String example : pattern.examples()) if (!matches(pattern, example, knowledge))
                problems.add("%s, %s: the pattern misses its own example: %s".formatted(pattern.where(), pattern.id(), example));
            for (String example : pattern.counterExamples()) if (matches(pattern, example, knowledge))
                problems.add("%s, %s: the pattern matches its counter-example: %s".formatted(pattern.where(), pattern.id(), example));
        }
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
    }

    private static boolean matches(Pattern pattern, String example, Knowledge knowledge) {
        String[] parts = example.split("\\s*=>\\s*", 2);
        StringBuilder plain = new StringBuilder();
        List<Typed> typed = new ArrayList<>();
        Matcher m = MARKED.matcher(parts[0]);
        int last = 0;
        while (m.find()) {
            plain.append(parts[0], last, m.start());
            int start = plain.length();
            plain.append(m.group(1));
            typed.add(new Typed(m.group(2), new Span(start, plain.length()), List.of(), null));
            last = m.end();
        }
        plain.append(parts[0].substring(last));
        Article article = new Article("example", "example", 1, Optional.empty(), plain.toString(), "", "zh-Hant",
                Optional.empty(), Optional.empty(), "");
        Text text = new Text(article, knowledge);
        List<Matching.Match> found = new Matching(text, typed).find(pattern, new Span(0, plain.length()));
        if (found.isEmpty() || parts.length == 1) return !found.isEmpty();
        for (String slot : parts[1].split(";\\s*")) {
            String[] pair = slot.split("=", 2);
            List<Object> values = found.getFirst().slots().getOrDefault(pair[0].strip(), List.of());
            String got = String.join(",", values.stream()
                    .map(v -> v instanceof Typed t ? text.in(t.span()) : v.toString()).toList());
            if (!got.equals(pair[1].strip())) return false;
        }
        return true;
    }
}
