package hkig.read;

import hkig.knowledge.InvalidKnowledge;
import hkig.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The marks of {@code seeds/language/page.tsv}: what in a line of text or in HTML is no article, or tells of it. */
public final class PageMarks {

    enum Kind { DATE_LINE, SOURCE_LINE, END_LINE, POPULAR, SKIP, TAIL, CHROME }

    /** A day found in a line. */
    record DayAt(LocalDate day, Span span) { }

    /** A source line or the end of a line that is one: it begins at {@code start}. */
    record SourceAt(int start, String address) { }

    private static final int FIELDS = 5;
    private static final String EXAMPLES = " ¦ ";
    private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private PageMarks() {
        for (Kind kind : Kind.values()) {
            patterns.put(kind, new ArrayList<>());
            words.put(kind, new HashSet<>());
        }
    }

    /**
     * Reads {@code seeds/language/page.tsv} below the home folder and tries each pattern on its examples.
     *
     * @throws InvalidKnowledge if the file cannot be read or lines are wrong; it lists them all
     */
    public static PageMarks load(Path home) {
        Path file = home.resolve("seeds").resolve("language").resolve("page.tsv");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InvalidKnowledge(List.of(file + ": cannot be read: " + e));
        }
        PageMarks marks = new PageMarks();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#") || line.startsWith("kind\t")) continue;
            try {
                marks.add(line.split("\t", -1));
            } catch (IllegalArgumentException e) {
                problems.add(file + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
        return marks;
    }

    private void add(String[] field) {
        if (field.length != FIELDS) throw new IllegalArgumentException(field.length + " fields, expected " + FIELDS);
        Kind kind;
        try {
            kind = Kind.valueOf(field[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kind \"" + field[0]
                    + "\" is none of those named in the head of the file", e);
        }
        if (kind.ordinal() > Kind.END_LINE.ordinal()) {
            words.get(kind).add(field[2].toLowerCase(Locale.ROOT));
            return;
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(field[2].replace("{date}", "(?<date>" + Dates.EXPRESSION + ")"));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
        }
        if (field[3].isEmpty()) throw new IllegalArgumentException("the pattern has no example");
        for (String example : field[3].split(EXAMPLES))
            if (!pattern.matcher(example).find())
                throw new IllegalArgumentException("misses its example \"" + example + "\"");
        for (String other : field[4].isEmpty() ? new String[0] : field[4].split(EXAMPLES))
            if (pattern.matcher(other).find())
                throw new IllegalArgumentException("matches \"" + other + "\", which it must not");
        patterns.get(kind).add(pattern);
    }

    /** The day that the line gives at its start, with the span of the day's expression in the line. */
    Optional<DayAt> dateLine(String line) {
        String head = line.length() > 200 ? line.substring(0, 200) : line;
        for (Pattern pattern : patterns.get(Kind.DATE_LINE)) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.find() && (matcher.end() < head.length() || head.length() == line.length())) {
                Optional<LocalDate> day = Dates.day(matcher.group("date"));
                if (day.isPresent())
                    return Optional.of(new DayAt(day.get(), new Span(matcher.start("date"), matcher.end("date"))));
            }
        }
        return Optional.empty();
    }

    /** The source line that the line is or ends with. */
    Optional<SourceAt> sourceLine(String line) {
        int from = Math.max(0, line.length() - 2_100);
        String end = line.substring(from).stripTrailing();
        for (Pattern pattern : patterns.get(Kind.SOURCE_LINE)) {
            Matcher matcher = pattern.matcher(end);
            if (matcher.find()) return Optional.of(new SourceAt(from + matcher.start(), matcher.group("address")));
        }
        return Optional.empty();
    }

    boolean isEndLine(String line) {
        String bare = line.strip();
        return bare.length() <= 100 && patterns.get(Kind.END_LINE).stream().anyMatch(p -> p.matcher(bare).find());
    }

    boolean has(Kind kind, String word) {
        return words.get(kind).contains(word);
    }

    /** Whether the line is, as a whole, one of the kind's phrases; a colon after it does not count. */
    boolean is(Kind kind, String line) {
        if (line.length() > 60) return false;
        String bare = line.strip().toLowerCase(Locale.ROOT);
        return words.get(kind).contains(bare.endsWith(":") || bare.endsWith("：")
                ? bare.substring(0, bare.length() - 1).strip() : bare);
    }
}
