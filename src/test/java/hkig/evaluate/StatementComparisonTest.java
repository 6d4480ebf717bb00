package hkig.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels and finds of invented articles side by side; single quotes stand for double ones. */
class StatementComparisonTest {

    @Test
    void whatIsNotLabelledHasNoRow() {
        Scores scores = compare("{'figures': []}", "{'events': [{'names': ['南灣峰會']}], 'figures': []}");
        assertFalse(scores.rows().contains(Row.EVENTS));
        assertTrue(scores.rows().contains(Row.FIGURES));
        assertFalse(scores.rows().contains(Row.MERGES));
    }

    @Test
    void anEventIsFoundByANameAndItsDayAndPlaceAreRead() {
        Scores scores = compare("""
                {'events': [{'names': ['南灣創新峰會', '南灣峰會'], 'date': '2026-03-05', 'place': '南灣科學園'},
                            {'names': ['北角展'], 'date': null, 'place': null}, {'names': ['論壇'], 'debatable': true}]}
                """, """
                {'events': [{'names': ['「南灣峰會」'], 'date': '2026-03-06', 'place': '科學園'}, {'names': ['論壇']}, {'names': ['晚宴']}]}
                """);
        is(scores, Row.EVENTS, 1, 1, 1);
        is(scores, Row.EVENT_DATES, 0, 1, 1);
        is(scores, Row.EVENT_PLACES, 1, 0, 0);
    }

    @Test
    void aFigureIsItsNumberAndNature() {
        Scores scores = compare("""
                {'figures': [{'value': 38, 'unit': '個'}, {'value': 70, 'unit': '%'}, {'value': 3000000000, 'currency': 'HKD'},
                             {'min': 2.5, 'max': 3.5, 'unit': '%'}, {'value': 9, 'unit': 'jobs', 'debatable': true}]}
                """, """
                {'figures': [{'value': 38.0, 'unit': '間', 'currency': null}, {'value': 38, 'unit': null}, {'value': 70, 'unit': null},
                             {'value': 3E9, 'currency': 'USD'}, {'min': 2.5, 'max': 3.50, 'unit': '%'}, {'value': 9, 'unit': null}]}
                """);
        is(scores, Row.FIGURES, 2, 2, 2);
        assertEquals(List.of("70 %", "HKD 3000000000", "70", "USD 3000000000"),
                scores.mistakes().stream().map(Scores.Mistake::what).toList());
    }

    @Test
    void aQuotationIsFoundByItsFirstWordsAndItsSpeakerByAnyName() {
        Scores scores = compare("""
                {'persons': [{'names': ['陳大文', '陳']}], 'organisations': [{'names': ['晨星科技有限公司', '晨星']}],
                 'quotations': [{'speaker': '陳大文', 'direct': true, 'first': '我們會繼續'}, {'speaker': '晨星', 'direct': false, 'first': '業務理想'},
                                {'speaker': '李小明', 'direct': false, 'first': '成績不俗'}, {'speaker': null, 'direct': false, 'first': '另有安排'},
                                {'speaker': '陳大文', 'direct': false, 'first': '明年再談'}]}
                """, """
                {'persons': [{'names': ['陳大文', '陳']}], 'organisations': [{'names': ['晨星科技有限公司']}],
                 'quotations': [{'speaker': '陳', 'direct': false, 'words': '「我們會繼續努力」'}, {'speaker': '晨星科技有限公司', 'direct': false, 'words': '業務理想'},
                                {'speaker': '陳大文', 'direct': false, 'words': '今年成績不俗，'}, {'speaker': null, 'direct': false, 'words': '有安排'},
                                {'speaker': '陳大文', 'direct': false, 'words': '無人說過'}]}
                """);
        is(scores, Row.QUOTATIONS, 3, 2, 2);
        is(scores, Row.SPEAKERS, 2, 1, 1);
        is(scores, Row.DIRECT_SPEECH, 2, 1, 1);
    }

    @Test
    void eachLabelTakesTheQuotationThatItsWordsStandNearestToTheBeginningOf() {
        Scores scores = compare("{'quotations': [{'speaker': '乙', 'first': '數字理想'}]}", """
                {'quotations': [{'speaker': '甲', 'words': '他形容今年數字理想'}, {'speaker': '乙', 'words': '數字理想'}]}
                """);
        is(scores, Row.SPEAKERS, 1, 0, 0);
    }

    @Test
    void anAppointmentIsPersonPostAndKind() {
        Scores scores = compare("""
                {'persons': [{'names': ['Ann Lee', 'Lee']}], 'organisations': [{'names': ['Cape University', 'CU']}],
                 'appointments': [{'person': 'Lee', 'title': 'chairman', 'organisation': 'CU', 'kind': 'appointed', 'date': '2026-01-01'},
                                  {'person': 'Ben Ho', 'title': 'chairman', 'organisation': 'CU', 'kind': 'left', 'date': null}]}
                """, """
                {'persons': [{'names': ['Ann Lee']}], 'organisations': [{'names': ['Cape University']}],
                 'appointments': [{'person': 'Ann Lee', 'title': 'Chairman', 'organisation': 'Cape University', 'kind': 'appointed', 'date': null},
                                  {'person': 'Ben Ho', 'title': 'chairman', 'organisation': 'Cape University', 'kind': 'appointed', 'date': null}]}
                """);
        is(scores, Row.APPOINTMENTS, 1, 1, 1);
        is(scores, Row.APPOINTMENT_DATES, 0, 1, 0);
    }

    @Test
    void witnessesAreReadFromTheAgreementsToo() {
        Scores scores = compare("{'witnesses': ['陳大文', '李小明']}", """
                {'agreements': [{'parties': [], 'witnesses': ['陳大文', '何遠']}, {'parties': [], 'witnesses': ['陳大文']}]}
                """);
        is(scores, Row.WITNESSES, 1, 1, 1);
    }

    @Test
    void aFindThatIsTwoLabelledThingsIsAWrongMerge() {
        Scores scores = compare("""
                {'persons': [{'names': ['陳大文', '陳']}, {'names': ['陳小文', '陳']}, {'names': ['何遠']}],
                 'sites': [{'names': ['南灣園', '園區']}, {'names': ['北灣園', '園區']}]}
                """, """
                {'persons': [{'names': ['陳大文', '陳小文']}, {'names': ['何遠']}, {'names': ['丁寧']}],
                 'sites': [{'names': ['南灣園', '園區']}]}
                """);
        is(scores, Row.MERGES, 2, 0, 1);
        assertEquals(List.of("陳大文 and 陳小文 are one to us: 陳大文 | 陳小文"), scores.mistakes().stream()
                .filter(m -> m.row() == Row.MERGES).map(Scores.Mistake::what).toList());
    }

    @Test
    void oneNameOfTwoThingsInTwoArticlesIsTwoIris() {
        String gold = """
                [{'id': '1', 'persons': [{'names': ['陳大文'], 'is': 'the banker'}]}, {'id': '2', 'persons': [{'names': ['陳大文'], 'is': 'the doctor'}]},
                 {'id': '3', 'persons': [{'names': ['陳大文'], 'is': 'the doctor'}]}, {'id': '4', 'persons': [{'names': ['陳大文']}]}]
                """;
        String found = """
                [{'id': '1', 'persons': [{'names': ['陳大文'], 'iri': 'urn:a'}]}, {'id': '2', 'persons': [{'names': ['陳大文'], 'iri': 'urn:%s'}]},
                 {'id': '3', 'persons': [{'names': ['陳大文'], 'iri': 'urn:b'}]}, {'id': '4', 'persons': [{'names': ['陳大文'], 'iri': 'urn:a'}]}]
                """;
        is(Comparison.of(articles(gold).values(), articles(found.formatted("a"))), Row.MERGES, 3, 0, 1);
        is(Comparison.of(articles(gold).values(), articles(found.formatted("b"))), Row.MERGES, 4, 0, 0);
    }

    @Test
    void furtherLabelsAreJoinedById(@TempDir Path folder) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.json"), "[{\"id\": \"1\", \"persons\": [{\"names\": [\"陳大文\"]}]}, {\"id\": \"2\"}]");
        Path more = Files.writeString(folder.resolve("more.json"), "[{\"id\": \"1\", \"witnesses\": [\"陳大文\"]}]");
        Map<String, Listing> read = Gold.read(gold, more);
        assertEquals(List.of("陳大文"), read.get("1").statements().witnesses().orElseThrow());
        assertEquals(1, read.get("1").things(Row.PERSONS).size());
        assertTrue(read.get("2").statements().witnesses().isEmpty());
        Files.writeString(more, "[{\"id\": \"3\"}]");
        assertEquals(more + ": the id \"3\" does not stand in " + gold,
                assertThrows(IllegalArgumentException.class, () -> Gold.read(gold, more)).getMessage());
        Files.writeString(more, "[{\"id\": \"1\", \"figures\": [{\"value\": \"many\"}]}]");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Gold.read(gold, more)).getMessage()
                .startsWith(more + ", article 1 (\"1\"): "));
    }

    private static void is(Scores scores, Row row, int found, int missed, int surplus) {
        assertEquals(new Score(found, missed, surplus), scores.of(row), row + " " + scores.mistakes());
    }

    private static Scores compare(String gold, String found) {
        return Comparison.of(articles("[" + gold.replaceFirst("[{]", "{'id': '1', ") + "]").values(),
                articles("[" + found.replaceFirst("[{]", "{'id': '1', ") + "]"));
    }

    private static Map<String, Listing> articles(String json) {
        Map<String, Listing> all = new LinkedHashMap<>();
        Stream.of(JsonParser.parseString(json.replace('\'', '"')).getAsJsonArray()).flatMap(array -> array.asList().stream())
                .map(article -> Listing.of(article.getAsJsonObject())).forEach(listing -> all.put(listing.id(), listing));
        return all;
    }
}
