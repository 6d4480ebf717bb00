package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Queries;
import hkig.knowledge.Question;
import hkig.knowledge.Sources;
import hkig.knowledge.Terms;
import hkig.map.KnowledgeGraphs;
import hkig.read.PageMarks;
import hkig.read.Reader;
import hkig.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each question is answered as a person answered it from the texts and tables, before the query had run. */
class QuestionsTest {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path ANSWERS = Path.of("src/test/resources/answers");
    private static final String GRAPHS = "https://w3id.org/hkig/id/graph/";
    private static final String ID = "https://w3id.org/hkig/id/";

    /** Columns of running text: the answer holds the whole sentence, the graph may prove the row by a part of it. */
    private static final Set<String> SENTENCES = Set.of("quote", "words");

    private static Queries queries;
    private static Dataset everything;

    @BeforeAll
    static void load() {
        queries = Queries.load(HOME);
        everything = dataset();
        everything.getContext().set(TDB2.symUnionDefaultGraph, true);
        Model derived = ModelFactory.createDefaultModel();
        Txn.executeRead(everything, () -> queries.derive().forEach(query -> derived.add(construct(query))));
        Txn.executeWrite(everything, () -> everything.addNamedModel(GRAPHS + "derived", derived));
    }

    /** What the questions are asked of: the curated knowledge and the graphs of the seed page's articles. */
    private static Dataset dataset() {
        Dataset dataset = TDB2Factory.createDataset();
        Knowledge knowledge = Knowledge.load(HOME, Terms.BASE);
        Pipeline pipeline = new Pipeline(knowledge);
        Txn.executeWrite(dataset, () -> KnowledgeGraphs.of(knowledge).forEach(dataset::addNamedModel));
        try (Stream<Reading> readings = new Reader(Sources.load(HOME), PageMarks.load(HOME)).read("seeds/articles")) {
            readings.map(reading -> pipeline.resolve(((Reading.Read) reading).article())).forEach(resolution ->
                    Txn.executeWrite(dataset, () -> dataset.addNamedModel(resolution.graph(), pipeline.graph(resolution))));
        }
        return dataset;
    }

    @TestFactory
    Stream<DynamicTest> answersAsAPersonDid() {
        return queries.questions().stream().map(question -> DynamicTest.dynamicTest(question.name(), () -> {
            Path file = ANSWERS.resolve(question.name() + ".tsv");
            List<List<String>> expected = Files.readAllLines(file).stream().map(QuestionsTest::cells).toList();
            List<List<String>> found = Txn.calculateRead(everything, () -> answer(question));
            assertEquals(expected.getFirst(), found.getFirst(), file + ": columns");
            String known = Files.readAllLines(ANSWERS.resolve("known-misses.txt")).stream()
                    .filter(line -> line.startsWith(question.name() + "\t"))
                    .map(line -> line.split("\t", 3)[2] + "\n").collect(Collectors.joining());
            String missing = unmatched(expected, found, true);
            assertTrue(known.lines().allMatch(missing::contains), question.name() + ": no longer a miss:\n" + known);
            for (String row : known.lines().toList()) missing = missing.replace(row + "\n", "");
            String surplus = unmatched(found, expected, false);
            String rest = missing;
            assertTrue(rest.isEmpty() && surplus.isEmpty(),
                    question.name() + "\nmissing:\n" + rest + "surplus:\n" + surplus);
        }));
    }

    @Test
    void eachQuestionHasItsAnswerAndEachAnswerItsQuestion() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            Set<String> answers = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tsv"))
                    .map(name -> name.replace(".tsv", "")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(answers, queries.questions().stream().map(Question::name)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** A row of the answer may be met by several rows of the graph, one for each part of the sentence. */
    private static String unmatched(List<List<String>> rows, List<List<String>> others, boolean rowsAreExpected) {
        List<String> header = rows.getFirst();
        return rows.stream().skip(1)
                .filter(row -> others.stream().skip(1)
                        .noneMatch(other -> rowsAreExpected ? meets(header, row, other) : meets(header, other, row)))
                .map(row -> String.join("\t", row) + "\n").collect(Collectors.joining());
    }

    private static boolean meets(List<String> header, List<String> expected, List<String> found) {
        for (int i = 0; i < header.size(); i++) {
            String want = expected.get(i);
            String have = found.get(i);
            boolean partly = SENTENCES.contains(header.get(i)) && !have.isEmpty() && want.contains(have);
            if (!want.equals(have) && !partly) return false;
        }
        return true;
    }

    private static Model construct(Question question) {
        try (QueryExecution execution = QueryExecution.dataset(everything).query(question.sparql()).build()) {
            return execution.execConstruct();
        }
    }

    private static List<List<String>> answer(Question question) {
        try (QueryExecution execution = QueryExecution.dataset(everything).query(question.sparql()).build()) {
            ResultSet results = execution.execSelect();
            List<List<String>> rows = new ArrayList<>();
            rows.add(results.getResultVars());
            while (results.hasNext()) {
                QuerySolution solution = results.next();
                rows.add(results.getResultVars().stream().map(name -> shown(solution.get(name))).toList());
            }
            return rows;
        }
    }

    private static String shown(RDFNode value) {
        if (value == null) return "";
        Node node = value.asNode();
        return node.isURI() ? node.getURI().replaceFirst("^" + ID, "") : node.getLiteralLexicalForm();
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }
}
