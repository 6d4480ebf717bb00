package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String ARTICLES = """
            {"id": "zh-1", "lang": "zh-Hant", "title": "財政司司長陳茂波出席活動", "date": "20240305", "text": "財政司司長陳茂波今日出席活動。"}
            {"id": "en-1", "lang": "en", "title": "Paul Chan visits Cyberport", "date": "20240305", "text": "Financial Secretary Paul Chan attended a forum today."}
            {"id": "zh-2", "lang": "zh-Hant", "title": "創新科技署署長出席論壇", "date": "20240305", "text": "創新科技署今日舉行論壇。"}
            """;

    private static final String GOLD = """
            [{"id": "zh-1", "persons": [{"names": ["陳茂波"], "posts": [{"title": "財政司司長", "organisation": "港府"}]}, {"names": ["何遠"]}]},
             {"id": "en-1", "persons": [{"names": ["Paul Chan", "Chan"]}]},
             {"id": "zh-9", "persons": [{"names": ["丁寧"]}]}]
            """;

    private Path gold;

    @BeforeEach
    void writeGold(@TempDir Path folder) throws Exception {
        gold = Files.writeString(folder.resolve("gold.json"), GOLD);
    }

    @Test
    void eachLanguageHasItsTable() {
        Cli run = evaluate();
        assertEquals(List.of("en, 1 article", "zh, 2 articles"),
                run.out().lines().filter(line -> line.contains(" article")).sorted().toList());
        assertEquals(List.of("1.000 0.207-1.000 0.333 0.061-0.792 0.500 1 2 0",
                "1.000 0.207-1.000 1.000 0.207-1.000 1.000 1 0 0"), rows(run, "persons"));
        assertTrue(run.err().contains("1 of 3 articles of " + gold + " are not in the source"), run.err());
    }

    @Test
    void onlyWhatIsAskedForIsShown() {
        assertEquals(1, rows(evaluate("--language", "en"), "persons").size());
        assertEquals(List.of("1.000 0.342-1.000 0.500 0.150-0.850 0.667 2 2 0"), rows(evaluate("--language", "all"), "persons"));
    }

    @Test
    void mistakesAreListedBeforeTheTable() {
        List<String> lines = evaluate("--errors", "--language", "zh").out().lines().toList();
        assertEquals("missed  persons           zh-1  何遠", lines.getFirst());
        assertTrue(lines.indexOf("missed  persons           zh-9  丁寧") < lines.indexOf("zh, 2 articles"), lines::toString);
    }

    @Test
    void kindsThatAreLabelledHaveRowsOfTheirOwn(@TempDir Path folder) throws Exception {
        Path more = Files.writeString(folder.resolve("more.json"), """
                [{"id": "zh-1", "quotations": [{"speaker": "陳茂波", "direct": false, "first": "經濟"}], "figures": []}]
                """);
        List<String> kinds = evaluate("--more", more.toString(), "--language", "zh").out().lines().skip(2)
                .map(line -> line.replaceFirst("  .*", "")).filter(kind -> !kind.isEmpty()).toList();
        assertEquals(List.of("operators", "figures", "quotations", "speakers", "direct speech", "merges"),
                kinds.subList(kinds.indexOf("operators"), kinds.size()));
        assertEquals(List.of("operators", "merges"), evaluate("--language", "zh").out().lines()
                .map(line -> line.replaceFirst("  .*", "")).filter(kind -> kind.matches("operators|events|merges")).toList());
    }

    @Test
    void labelsThatAreNoneEndInOneLine(@TempDir Path folder) throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
        Cli run = Cli.runWith(ARTICLES, "evaluate", bad.toString(), "-");
        assertEquals(1, run.exit());
        assertEquals("hkig: " + bad + ": expected a JSON array of articles", run.err().strip());
        assertEquals(1, Cli.runWith(ARTICLES, "evaluate", folder.resolve("none.json").toString(), "-").err().lines().count());
    }

    private Cli evaluate(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("evaluate", gold.toString(), "-"));
        words.addAll(List.of(more));
        Cli run = Cli.runWith(ARTICLES, words.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    /** The cells of a row in each table, single-spaced. */
    private static List<String> rows(Cli run, String row) {
        return run.out().lines().filter(line -> line.startsWith(row + " ")).map(line -> line.substring(row.length()).strip().replaceAll(" +", " ")).toList();
    }
}
