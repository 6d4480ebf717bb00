package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code load} and {@code retract} without a serving process. */
class LoadCommandTest {

    private static final String HARBOUR = "港灣實驗室公布新計劃\n港灣實驗室今日公布新計劃，支持初創企業發展。";
    private static final String ROBOTS = "{\"title\":\"機械人中心開幕\",\"text\":\"機械人中心今日在香港科學園開幕。\",\"lang\":\"zh-Hant\"}\n";
    private static final String CHIPS = "{\"title\":\"晶片大賽結果公布\",\"text\":\"香港科技園公司公布晶片大賽結果。\",\"lang\":\"zh-Hant\"}\n";

    @TempDir
    private Path folder;
    private OwnHome home;

    @BeforeEach
    void home() {
        home = new OwnHome(folder);
    }

    @AfterEach
    void back() {
        home.close();
    }

    private void load(Object... sources) {
        OwnHome.Said said = home.run("load", sources);
        assertEquals(0, said.exit(), said.err());
    }

    @Test
    void aSecondLoadChangesNothing() throws IOException {
        home.write("press/mou.html", OwnHome.PAGE);
        Path lines = home.write("lines.jsonl", ROBOTS + CHIPS);
        load(home.folder.resolve("press"), lines);
        assertEquals(3, home.articles().size());
        String before = home.quads();
        OwnHome.Said again = home.run("load", lines, home.folder.resolve("press"));
        assertEquals("articles: 3 unchanged; statements: 0 added, 0 removed", again.err().strip());
        assertEquals(before, home.quads());
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() throws IOException {
        Path lines = home.write("lines.jsonl", ROBOTS);
        load(lines);
        String before = home.quads();
        load(home.write("mou.html", OwnHome.PAGE));
        assertNotEquals(before, home.quads());
        OwnHome.Said said = home.run("retract", "news.example.org");
        assertEquals(0, said.exit());
        assertTrue(said.err().startsWith("taken back: 晨光生物與科技園公司簽署合作備忘錄 <"), said.err());
        assertEquals(before, home.quads());
    }

    @Test
    void aNameThatFitsNoneOrSeveralIsSaidAndTheOthersAreTakenBack() throws IOException {
        load(home.write("lines.jsonl", ROBOTS + CHIPS), home.write("mou.html", OwnHome.PAGE));
        OwnHome.Said said = home.run("retract", "lines.jsonl", "no such thing", "https://news.example.org/2024/05/mou");
        assertEquals(1, said.exit());
        assertEquals(1, said.errors("\"lines.jsonl\" fits 2 articles, expected one").size(), said.err());
        assertEquals(1, said.errors("\"no such thing\": no article").size(), said.err());
        assertEquals(2, home.articles().size());
    }

    @Test
    void aTextThatWasEditedInItsFileReplacesTheOneBefore() throws IOException {
        load(home.write("harbour.txt", HARBOUR));
        List<String> before = home.articles();
        load(home.write("harbour.txt", HARBOUR + "\n計劃為期兩年。"));
        assertEquals(1, home.articles().size());
        assertNotEquals(before, home.articles());
    }

    @Test
    void linesThatOnlyMovedStayAndLinesThatWentGo() throws IOException {
        Path other = home.write("other.txt", HARBOUR);
        load(home.write("lines.jsonl", ROBOTS + CHIPS), other);
        load(home.write("lines.jsonl", ROBOTS.replace("今日", "昨日") + ROBOTS + CHIPS));
        assertEquals(4, home.articles().size());
        load(home.write("lines.jsonl", CHIPS));
        String moved = home.quads();
        assertEquals(2, home.articles().size());
        home.write("lines.jsonl", CHIPS.replace("公布", "宣布") + "{\"title\"\n");
        assertEquals(1, home.run("load", home.folder.resolve("lines.jsonl")).exit());
        assertEquals(3, home.articles().size(), "the broken line may be the one that stands");
        load(home.write("lines.jsonl", CHIPS));
        assertEquals(moved, home.quads());
    }

    @Test
    void aNameAddedToTheSeedsIsFoundInTheArticlesThatStand() throws IOException {
        load(home.write("mou.html", OwnHome.PAGE));
        String mention = "<https://schema.org/mentions> <https://w3id.org/hkig/id/organisation/dawn-bio>";
        assertFalse(home.quads().contains(mention));
        home.write("seeds/more.ttl", """
                @prefix hkig: <https://w3id.org/hkig/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                <https://w3id.org/hkig/id/organisation/dawn-bio> a hkig:Organisation, hkig:Company ;
                    skos:prefLabel "晨光生物科技有限公司"@zh-Hant ; dcterms:source <https://example.org/dawn> .
                """);
        load(home.write("harbour.txt", HARBOUR));
        String with = home.quads();
        assertTrue(with.contains(mention));
        Files.delete(home.folder.resolve("seeds/more.ttl"));
        load(home.folder.resolve("harbour.txt"));
        assertFalse(home.quads().contains("dawn-bio"));
    }

    @Test
    void standardInputIsRead() throws IOException {
        var input = System.in;
        try (var page = Files.newInputStream(home.write("mou.html", OwnHome.PAGE))) {
            System.setIn(page);
            load("-");
        } finally {
            System.setIn(input);
        }
        assertEquals(1, home.articles().size());
    }

    @Test
    void anotherBaseRenamesEverything() throws IOException {
        OwnHome.Said said = home.run("load", "--base", "https://example.org/id/", home.write("mou.html", OwnHome.PAGE));
        assertEquals(0, said.exit(), said.err());
        OwnHome.Said other = home.run("load", home.folder.resolve("mou.html"));
        assertEquals(1, other.exit());
        assertEquals(1, other.err().lines().count(), other.err());
        assertTrue(other.err().contains("https://example.org/id/"), other.err());
    }
}
