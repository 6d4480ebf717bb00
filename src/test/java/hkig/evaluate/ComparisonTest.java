package hkig.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each folder of {@code evaluate} has labels, finds and the figures that the reference scorer printed for the two. */
class ComparisonTest {

    private static final Path CASES = Path.of("src/test/resources/evaluate");

    @TestFactory
    List<DynamicTest> theFiguresAreThoseOfTheReferenceScorer() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> {
                Scores scores = Comparison.of(Gold.read(each.resolve("gold.json")).values(), Gold.read(each.resolve("found.json")));
                List<String> expected = Files.readAllLines(each.resolve("expected.tsv"));
                assertEquals(String.join("\n", expected.subList(2, expected.size())),
                        String.join("\n", Row.ALWAYS.stream().map(row -> line(row, scores.of(row))).toList()));
            })).toList();
        }
    }

    private static String line(Row row, Score score) {
        return String.join("\t", row.toString(), share(score.precision()), share(score.recall()), share(score.f1()),
                "" + score.found(), "" + score.missed(), "" + score.surplus());
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Test
    void everyRowIsFoundMissedAndSurplusInSomeCase() throws IOException {
        int[][] seen = new int[Row.values().length][3];
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path each : cases.toList()) {
                Scores scores = Comparison.of(Gold.read(each.resolve("gold.json")).values(), Gold.read(each.resolve("found.json")));
                for (Row row : Row.values()) {
                    seen[row.ordinal()][0] += scores.of(row).found();
                    seen[row.ordinal()][1] += scores.of(row).missed();
                    seen[row.ordinal()][2] += scores.of(row).surplus();
                }
            }
        }
        for (Row row : Row.ALWAYS) for (int count : List.of(0, 1, 2))
            assertTrue(seen[row.ordinal()][count] > 0, row + ": no case has its count " + count);
    }

    @Test
    void eachMistakeIsListed() throws IOException {
        Path each = CASES.resolve("status-and-dates");
        Scores scores = Comparison.of(Gold.read(each.resolve("gold.json")).values(), Gold.read(each.resolve("found.json")));
        assertEquals(List.of("agreement status 甲社: planned, read as signed", "agreement dates 甲社: 2024-05-03, read as 2024-05-04",
                "agreement status 丙社: signed, read as nothing", "agreement dates 丁社: 2024-06-01, read as nothing", "agreements 戊社"),
                scores.mistakes().stream().map(m -> m.row() + " " + m.what()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "The  HKU|hku", "theatre|theatre", "The|the", "「Ｑ＆Ａ」（香港） Ltd.|qanda香港ltd", "  the A & B, Inc. |aandbinc",
        "Straße|strasse", "ΟΔΟΣ|οδοσ", "ｶﾞ|ガ", "Iı|iı", "R&D|randd"})
    void namesHaveTheKeyOfTheReferenceScorer(String name, String key) {
        assertEquals(key, NameKey.of(name));
    }

    /** The bounds were found by bisection of Wilson's equation, not by its closed form. */
    @ParameterizedTest
    @CsvSource({"5, 5, 0.565518, 1.000000", "0, 7, 0.000000, 0.354330", "18, 19, 0.753613, 0.990648", "96, 121, 0.712768, 0.855953"})
    void anIntervalIsWilsons(int right, int of, double low, double high) {
        Score.Interval interval = new Score(right, of - right, 0).recallInterval();
        assertEquals(low, interval.low(), 0.000001);
        assertEquals(high, interval.high(), 0.000001);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | expected a JSON array of articles", "[1] | article 1: expected an object with \"id\"", "[{ | is not JSON",
        "[{\"id\": \"x\"}, {\"id\": \"x\"}] | article 2: the id \"x\" stands twice",
        "[{\"id\": \"x\", \"funds\": 3}] | article 1 (\"x\")",
        "[{\"id\": \"x\", \"funds\": [{\"names\": [], \"amount\": \"much\"}]}] | article 1 (\"x\")"})
    void labelsThatCannotBeReadAreToldInOneLine(String json, String told, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.json"), json);
        String message = assertThrows(IllegalArgumentException.class, () -> Gold.read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()) && message.contains(told) && message.lines().count() == 1, message);
    }

    @Test
    void anArticleThatWasNotReadIsMissedWhole() throws IOException {
        Map<String, Listing> gold = Gold.read(CASES.resolve("articles-apart/gold.json"));
        assertEquals(new Score(0, 2, 0), Comparison.of(gold.values(), Map.of()).of(Row.ORGANISATIONS));
    }
}
