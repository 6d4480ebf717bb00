package hkig.read;

import hkig.read.PageMarks.Kind;
import hkig.read.PageMarks.SourceAt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Splits a plain text page into its articles. A new article starts at a title line above a paragraph that opens with a
 * date line, at a title line above a paragraph after a source line, and, once a list of popular posts began, at any
 * title line above a paragraph. A source line ends an article. Lines that are text are kept exactly.
 */
final class PlainText {

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[。！？!?；;…：:，,、]$|[^.]\\.$|[。！？][」』”\"）)]$");

    private record Line(String text, boolean afterBlank) { }

    private final PageMarks marks;
    private final List<Line> lines = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private List<String> current = new ArrayList<>();
    private Optional<String> address = Optional.empty();
    private boolean ended;
    private boolean popular;

    private PlainText(PageMarks marks) {
        this.marks = marks;
    }

    /** The articles of the page, none if it has no text. */
    static List<Draft> split(String text, PageMarks marks) {
        PlainText page = new PlainText(marks);
        page.take(text);
        return List.copyOf(page.drafts);
    }

    /** One article with all its lines. */
    static Draft typed(String title, String text, Optional<LocalDate> day) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean titled = title.isBlank() && lines.size() > 1 && Space.weight(lines.get(0)) <= ArticleMaker.LONGEST_TITLE;
        return new Draft(titled ? lines.get(0).strip() : title, titled ? lines.subList(1, lines.size()) : lines,
                Optional.empty(), day.map(date -> new Draft.Day(date, "typed")), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private void take(String text) {
        boolean blank = true;
        for (String line : text.split("\\R", -1)) {
            if (line.isBlank() || marks.is(Kind.SKIP, line)) {
                blank = true;
            } else {
                lines.add(new Line(line, blank));
                blank = false;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (marks.is(Kind.POPULAR, line)) {
                popular = true;
                finish();
            } else {
                if (ended && marks.isEndLine(line)) continue;
                if (starts(i)) finish();
                add(line, i);
            }
        }
        finish();
    }

    private void add(String line, int i) {
        Optional<SourceAt> source = marks.sourceLine(line);
        if (source.isEmpty() || !mayEndAt(i)) {
            current.add(line);
            return;
        }
        address = source.map(SourceAt::address);
        String before = line.substring(0, source.get().start());
        if (!before.isBlank()) current.add(before);
        ended = true;
    }

    /** A source line inside an article, under a figure say, ends nothing. */
    private boolean mayEndAt(int i) {
        int next = i + 1;
        return next == lines.size() || marks.is(Kind.POPULAR, lines.get(next).text())
                || marks.isEndLine(lines.get(next).text())
                || isTitle(next);
    }

    private boolean starts(int i) {
        if (current.isEmpty()) return false;
        if (ended) return true;
        if (!isTitle(i)) return false;
        boolean dated = i + 1 < lines.size() && marks.dateLine(lines.get(i + 1).text()).isPresent();
        return dated && !isTitleBlockBefore(i) || popular && i + 1 < lines.size() && !isTitle(i + 1)
                || headsDatedBlock(i);
    }

    /** The first of two or three title lines that stand together above a date line: title and subtitle. */
    private boolean headsDatedBlock(int i) {
        if (!lines.get(i).afterBlank()) return false;
        for (int j = i + 1; j < Math.min(i + 3, lines.size()) && isTitle(j) && !lines.get(j).afterBlank(); j++)
            if (j + 1 < lines.size() && marks.dateLine(lines.get(j + 1).text()).isPresent()) return true;
        return false;
    }

    private boolean isTitleBlockBefore(int i) {
        return i > 0 && !lines.get(i).afterBlank() && (headsDatedBlock(i - 1) || i > 1 && headsDatedBlock(i - 2));
    }

    private boolean isTitle(int i) {
        String line = lines.get(i).text().strip();
        return Space.weight(line) <= ArticleMaker.LONGEST_TITLE && !ENDS_SENTENCE.matcher(line)
                .find() && marks.dateLine(line).isEmpty()
                && marks.sourceLine(line).isEmpty() && !marks.isEndLine(line);
    }

    private void finish() {
        // Past the marker a title without a paragraph is a link to a post, not a post.
        boolean onlyTitle = popular && !drafts.isEmpty() && current.size() == 1
                && Space.weight(current.get(0)) <= ArticleMaker.LONGEST_TITLE;
        if (!current.isEmpty() && !onlyTitle) drafts.add(draft());
        current = new ArrayList<>();
        address = Optional.empty();
        ended = false;
    }

    private Draft draft() {
        boolean titled = Space.weight(current.get(0)) <= ArticleMaker.LONGEST_TITLE;
        return new Draft(titled ? current.get(0).strip() : "", titled ? current.subList(1, current.size()) : current,
                address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
