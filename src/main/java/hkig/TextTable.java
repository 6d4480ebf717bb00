package hkig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as a table of plain text. Widths count terminal columns, of which a Chinese character takes two. */
final class TextTable {

    private static final int NARROWEST = 8;
    private static final String GAP = "  ";
    private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

    private TextTable() { }

    /**
     * The lines of a table: names of columns, a rule, the rows. Cells too wide are broken into lines.
     *
     * @param rows each with as many cells as there are names
     * @param width of the terminal, in columns
     */
    static List<String> lines(List<String> names, List<List<String>> rows, int width) {
        int[] widths = widths(names, rows, width - GAP.length() * (names.size() - 1));
        List<String> lines = new ArrayList<>(row(names, widths));
        lines.add(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(cells -> lines.addAll(row(cells, widths)));
        return lines;
    }

    /** As wide as the cells, the widest made narrower until all fit, or no column can give more. */
    private static int[] widths(List<String> names, List<List<String>> rows, int room) {
        int[] widths = IntStream.range(0, names.size()).map(i -> Math.max(width(names.get(i)),
                rows.stream().mapToInt(row -> width(row.get(i))).max().orElse(0)))
                .map(width -> Math.max(1, Math.min(room, width))).toArray();
        while (Arrays.stream(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length).reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) return widths;
            widths[widest]--;
        }
        return widths;
    }

    private static List<String> row(List<String> cells, int[] widths) {
        List<List<String>> broken = IntStream.range(0, widths.length)
                .mapToObj(i -> broken(cells.get(i), widths[i])).toList();
        int height = broken.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(line -> IntStream.range(0, widths.length)
                .mapToObj(i -> padded(line < broken.get(i).size() ? broken.get(i).get(line) : "", widths[i]))
                .collect(Collectors.joining(GAP)).stripTrailing()).toList();
    }

    /** At a blank where one is in the last half of the line, else at the edge: Chinese has no blanks. */
    private static List<String> broken(String cell, int width) {
        List<String> lines = new ArrayList<>();
        String rest = clean(cell);
        while (width(rest) > width) {
            int end = 0;
            int used = 0;
            while (used + width(rest.codePointAt(end)) <= width || end == 0) {
                used += width(rest.codePointAt(end));
                end = rest.offsetByCodePoints(end, 1);
            }
            int blank = rest.lastIndexOf(' ', end);
            if (blank > end / 2) end = blank;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Text from outside must not move the cursor. */
    private static String clean(String text) {
        return text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    /** @see <a href="https://www.unicode.org/reports/tr11/">Unicode, East Asian Width: W and F</a> */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        return c != 0x303F && Arrays.stream(WIDE).anyMatch(range -> range[0] <= c && c <= range[1]) ? 2 : 1;
    }
}
