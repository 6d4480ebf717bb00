package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {

    private static final String HEAD = """
            # title@en: Which things there are
            # title@zh-Hant: 有哪些事物
            # description@en: All of them.
            # description@zh-Hant: 全部列出。
            """;

    @TempDir
    private Path home;

    @Test
    void allQueriesOfTheProjectParseAndAreTold() {
        Queries queries = Queries.load(Path.of("").toAbsolutePath());
        assertTrue(queries.questions().size() >= 20, "questions: " + queries.questions().size());
        assertTrue(Stream.of(queries.derive(), queries.checks(), queries.exports()).noneMatch(List::isEmpty));
        for (Question check : queries.checks()) assertTrue(check.severity().isPresent(), check.name());
    }

    @Test
    void noQueryOfTheProjectLeavesTheMachine() {
        Queries queries = Queries.load(Path.of("").toAbsolutePath());
        Stream.of(queries.questions(), queries.derive(), queries.checks(), queries.exports()).flatMap(List::stream)
                .forEach(query -> assertTrue(!query.sparql().toUpperCase().matches("(?s).*\\bSERVICE\\s+(SILENT\\s+)?[<?].*"),
                        query.name()));
    }

    @Test
    void readsHeadAndQuery() throws IOException {
        write("things.rq", HEAD + "\n# a remark\nSELECT ?thing WHERE { ?thing ?p ?o }\n");
        write("check/loose.rq", HEAD + "# severity: warning\nSELECT ?thing WHERE { ?thing ?p ?o }\n");
        Queries queries = Queries.load(home);
        Question question = queries.questions().getFirst();
        assertEquals("things", question.name());
        assertEquals(Map.of("en", "Which things there are", "zh-Hant", "有哪些事物"), question.titles());
        assertEquals("全部列出。", question.descriptions().get("zh-Hant"));
        assertEquals(Optional.empty(), question.severity());
        assertEquals(Optional.of("warning"), queries.checks().getFirst().severity());
    }

    @Test
    void listsTheProblemsOfAllFilesAtOnce() throws IOException {
        write("broken.rq", HEAD + "SELECT ?thing\nWHERE { ?thing }\n");
        write("untold.rq", "# title@en: Only English\nSELECT ?thing WHERE { ?thing ?p ?o }\n");
        write("derive/table.rq", HEAD + "SELECT ?thing WHERE { ?thing ?p ?o }\n");
        write("check/light.rq", HEAD + "# severity: grave\nSELECT ?thing WHERE { ?thing ?p ?o }\n");
        write("export/arq.rq", HEAD + "SELECT * WHERE { ?thing ?p ?o LATERAL { ?o ?q ?r } }\n");
        List<String> problems = problems();
        assertEquals(7, problems.size(), String.join("\n", problems));
        assertTrue(problems.get(0).startsWith("queries/broken.rq, line 6: found what SPARQL 1.1 has not"), problems.get(0));
        assertEquals("queries/untold.rq, line 1: found no title in zh-Hant,"
                + " expected a line \"# title@zh-Hant: ...\" at the top", problems.get(1));
        assertEquals("queries/derive/table.rq, line 1: found SELECT, expected CONSTRUCT", problems.get(4));
        assertEquals("queries/check/light.rq, line 1: found severity \"grave\","
                + " expected a line \"# severity: ...\" with one of error, warning, info", problems.get(5));
        assertTrue(problems.get(6).startsWith("queries/export/arq.rq, line 5: "), problems.get(6));
    }

    @Test
    void saysWhatIsWrongInAHead() throws IOException {
        write("twice.rq", HEAD + "# title@en: Again\n# title@fr: Encore\n# description@en:\nASK { ?s ?p ?o }\n");
        assertEquals(List.of(
                "queries/twice.rq, line 5: found \"# title@en: Again\" a second time, expected it once",
                "queries/twice.rq, line 7: found no text after \"# description@en:\", expected some",
                "queries/twice.rq, line 7: found \"# description@en:\" a second time, expected it once",
                "queries/twice.rq, line 1: found \"title@fr\", expected one of the languages en, zh-Hant"), problems());
    }

    @Test
    void readsWhatMayBeChosenWithItsUsualValue() throws IOException {
        write("of.rq", HEAD + "# topic: money\n# parameter: ?who person\n# parameter: ?month month several\n"
                + "SELECT * { VALUES ?who { <urn:a> } { SELECT * { VALUES ?month { \"2022-07\" \"2022-08\" } ?x ?y ?who } } }\n");
        Question question = Queries.load(home).questions().getFirst();
        assertEquals("money", question.topic());
        assertEquals(List.of("who", "month"), question.parameters().stream().map(Parameter::name).toList());
        assertEquals(List.of(false, true), question.parameters().stream().map(Parameter::several).toList());
        assertEquals("[\"2022-07\", \"2022-08\"]", question.parameters().get(1).usual().toString());
    }

    @Test
    void saysWhatIsWrongWithAParameter() throws IOException {
        write("of.rq", HEAD + "# topic: weather\n# parameter: ?who someone\n# parameter: who person\n# parameter: ?when day\n"
                + "SELECT * { VALUES ?who { <urn:a> } VALUES (?when ?x) { (1 2) } }\n");
        assertEquals(List.of(
                "queries/of.rq, line 1: found the topic \"weather\", expected one of agreements, people, places, money, articles",
                "queries/of.rq, line 6: found \"# parameter: ?who someone\", expected \"# parameter: ?variable kind\","
                        + " also with \" several\" behind it",
                "queries/of.rq, line 7: found \"# parameter: who person\", expected \"# parameter: ?variable kind\","
                        + " also with \" several\" behind it",
                "queries/of.rq, line 8: found no \"VALUES ?when { ... }\" in the query, expected one with the usual value"),
                problems());
    }

    @Test
    void everyColumnAndEveryQuestionIsWorded() {
        Queries queries = Queries.load(Path.of("").toAbsolutePath());
        for (Question question : queries.questions()) {
            assertTrue(Question.TOPICS.contains(question.topic()), question.name() + ": expected a topic");
            for (String column : QueryFactory.create(question.sparql()).getResultVars())
                for (String language : List.of("en", "zh-Hant"))
                    assertTrue(queries.wording().of(column, language).isPresent(),
                            question.name() + ": queries/words.tsv has no line \"" + column + "\"");
        }
    }

    @Test
    void refusesAFileThatIsNoText() throws IOException {
        write("things.rq", "");
        Files.write(home.resolve("queries/things.rq"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(List.of("queries/things.rq, line 1: found bytes that are no UTF-8, expected a text file in UTF-8"),
                problems());
    }

    @Test
    void saysWhenTheFoldersAreMissing() {
        List<String> problems = assertThrows(InvalidKnowledge.class, () -> Queries.load(home)).problems();
        assertEquals(7, problems.size());
        assertTrue(problems.getFirst().endsWith("expected a folder of .rq files"), problems.getFirst());
    }

    private List<String> problems() {
        return assertThrows(InvalidKnowledge.class, () -> Queries.load(home)).problems();
    }

    private void write(String name, String text) throws IOException {
        for (String folder : List.of("derive", "check", "export", "reconcile", "federated"))
            Files.createDirectories(home.resolve("queries").resolve(folder));
        Files.writeString(home.resolve("queries/words.tsv"), "word\ten\tzh-Hant\n");
        Files.writeString(home.resolve("queries").resolve(name), text);
    }
}
