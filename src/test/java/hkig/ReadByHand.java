package hkig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of {@code seed-page/expected.tsv}, whose README explains the columns. */
record ReadByHand(String kind, int article, boolean must, List<String> names, String is, Map<String, String> details,
        String quote) {

    static List<ReadByHand> all(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).map(c -> new ReadByHand(c[0],
                Integer.parseInt(c[1]), c[2].equals("must"), List.of(c[3].split("\\|")), c[4], details(c[5]), c[6])).toList();
    }

    private static Map<String, String> details(String cell) {
        Map<String, String> details = new LinkedHashMap<>();
        Arrays.stream(cell.split("; ")).filter(d -> d.contains("="))
                .forEach(d -> details.put(d.substring(0, d.indexOf('=')), d.substring(d.indexOf('=') + 1)));
        return details;
    }

    List<String> list(String detail) {
        String value = details.getOrDefault(detail, "");
        return value.isEmpty() || details.getOrDefault(detail + "-need", "must").equals("may") ? List.of()
                : List.of(value.split("\\|"));
    }

    String detail(String name) {
        return details.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return article + " " + kind + " " + names.getFirst();
    }
}
