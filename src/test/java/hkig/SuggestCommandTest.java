package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.model.Kind;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestCommandTest {

    /** 晨光生物科技有限公司 is in no seed, 終審法院 in a lexicon alone, 香港科技園公司 is curated. */
    private static final String ARTICLES = """
            {"id": "1", "lang": "zh-Hant", "title": "甲", "date": "20240305", "text": "香港科技園公司今日與晨光生物科技有限公司簽署合作備忘錄。"}
            {"id": "2", "lang": "zh-Hant", "title": "乙", "date": "20240306", "text": "晨光生物科技有限公司表示，終審法院已作出裁決。晨光生物科技有限公司歡迎裁決。"}
            {"id": "3", "lang": "zh-Hant", "title": "丙", "date": "20240307", "text": "創新科技及工業局局長孫東表示歡迎。"}
            """;

    @Test
    void namesOfNoCuratedRowAreListedByNumberOfArticles() {
        List<List<String>> rows = rows("--kind", "organisation");
        assertEquals(List.of("articles", "mentions", "what", "seeds", "tier", "context 1", "context 2", "context 3", "names", "kind",
                "names_in_context"), rows.getFirst());
        assertEquals(List.of("2", "3", "organisation", "none", "B", "甲 香港科技園公司今日與晨光生物科技有限公司簽署合作備忘錄。",
                "乙 晨光生物科技有限公司表示，終審法院已作出裁決。晨光…", "", "晨光生物科技有限公司", "company", ""), rows.get(1));
        assertEquals("lexicon", rows.stream().filter(r -> r.get(8).contains("終審法院")).findFirst().orElseThrow().get(3));
        assertTrue(rows.stream().noneMatch(r -> r.get(8).contains("科技園") || r.get(8).contains("創新科技及工業局")), rows::toString);
    }

    @Test
    void curatedPersonsAreLeftOutAndLinesAreCounted() {
        assertEquals(1, rows("--kind", "person").size());
        assertEquals(2, rows("--most", "1").size());
    }

    @Test
    void theSameArticlesGiveTheSameTable() {
        assertEquals(rows(), rows());
    }

    @Test
    void aKindThatIsNoneAndNoLinesAreMisuse() {
        assertEquals(2, Cli.run("suggest", "--kind", "company", "-").exit());
        assertTrue(Cli.run("suggest", "--kind", "company", "-").err().contains("expected one of organisation, person"));
        assertEquals(2, Cli.run("suggest", "--most", "0", "-").exit());
    }

    @Test
    void whereTooManyNamesAreMetTheRareOnesAreForgotten() {
        Worklist worklist = new Worklist(100);
        for (int article = 0; article < 10_000; article++)
            worklist.add(List.of(sighting("frequent"), sighting("rare " + article)));
        List<Worklist.Line> most = worklist.most(1000);
        assertTrue(most.size() <= 100, "names held: " + most.size());
        assertEquals("frequent", most.getFirst().key);
        assertEquals(10_000, most.getFirst().articles);
    }

    @Test
    void aLineHoldsFewFormsAndThreeContexts() {
        Worklist worklist = new Worklist(100);
        IntStream.range(0, 1000).forEach(i -> worklist.add(List.of(new Worklist.Sighting("one", Kind.ORGANISATION, "Company", false,
                i == 500 ? Tier.B : Tier.C, List.of("form", "form " + i, "it"), Set.of("it"), "context " + i))));
        Worklist.Line line = worklist.most(1).getFirst();
        assertEquals(List.of("context 0", "context 1", "context 2"), new ArrayList<>(line.contexts));
        assertEquals("form", line.forms().getFirst());
        assertTrue(line.forms().size() <= 12);
        assertEquals(List.of("it"), line.formsInContext());
        assertEquals(Tier.B, line.tier);
    }

    private static Worklist.Sighting sighting(String name) {
        return new Worklist.Sighting(name, Kind.ORGANISATION, "Company", false, Tier.B, List.of(name), Set.of(), name);
    }

    private static List<List<String>> rows(String... more) {
        List<String> words = new ArrayList<>(List.of("suggest", "-"));
        words.addAll(List.of(more));
        Cli run = Cli.runWith(ARTICLES, words.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return run.out().lines().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
