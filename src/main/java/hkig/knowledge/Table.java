package hkig.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of {@code seeds/language}: UTF-8, tab between columns, the first line that is no remark names the columns,
 * a line that begins with {@code #} is a remark, lists inside a cell are separated by {@code |}.
 */
public record Table(Path file, List<Row> rows) {

    /** One line; {@code number} counts from 1, for messages. */
    public record Row(Path file, int number, List<String> cells) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        public List<String> list(int column) {
            return Arrays.stream(cell(column).split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        }

        public String where() {
            return file + ", line " + number;
        }
    }

    /**
     * Reads a table.
     *
     * @param problems gets a line for a file that is missing, is not UTF-8 or has other columns than expected
     */
    public static Table read(Path file, List<String> columns, List<String> problems) {
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : lines(file, problems)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            List<String> cells = List.of(line.split("\t", -1));
            if (!headed) {
                headed = true;
                if (!cells.equals(columns)) problems.add("%s, line %d: found the columns %s, expected %s"
                        .formatted(file, number, cells, columns));
            } else if (cells.size() > columns.size()) {
                problems.add("%s, line %d: found %d cells, expected %d or fewer"
                        .formatted(file, number, cells.size(), columns.size()));
            } else {
                rows.add(new Row(file, number, cells));
            }
        }
        return new Table(file, rows);
    }

    /** Words separated by spaces or line ends; lines that begin with {@code #} are remarks. */
    public static List<String> words(Path file, List<String> problems) {
        return lines(file, problems).stream().filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split("\\s+"))).filter(word -> !word.isEmpty()).toList();
    }

    /** Entries one a line; lines that begin with {@code #} are remarks. */
    public static List<String> lines(Path file, List<String> problems) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            problems.add(file + ": is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problems.add(file + ": cannot be read (" + e.getClass().getSimpleName() + "); it belongs to the project");
        }
        return List.of();
    }
}
