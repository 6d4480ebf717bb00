package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page holds and does not show is no part of its article. */
class HiddenTextTest {

    private static final String PAGE = """
            <meta charset="utf-8"><article><h1>海藍感測推出水質感測器</h1>
            <p>海藍感測今日推出水質感測器，用於監察海水。</p>%s
            <p>公司表示，感測器會在年內面世，供學校使用。</p></article>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<p hidden>", "<p style='display:none'>", "<p style='color:red; DISPLAY : none !important'>", "<p aria-hidden='true'>",
        "<p style='visibility:hidden'>", "<p style='font-size:0'>", "<p style='font-size: 0px; color: red'>", "<p style='opacity:0'>",
        "<p style='opacity: 0.0;'>", "<script>", "<style>", "<template>", "<noscript>", "<!-- ", "<textarea>", "<svg><text>",
        "<p>\u202E", "<p>公司<bdo dir='rtl'>", "<p>公司<b>\u202E"})
    void itIsNotRead(String opening) throws IOException {
        String element = opening.startsWith("<!") ? "-->" : "</bdo></b></text></svg></" + opening.replaceFirst("<(\\w+).*", "$1") + ">";
        String body = body(PAGE.formatted(opening + "黑沙證券今日收購海藍感測。" + element));
        assertFalse(body.contains("黑沙"), body);
        assertTrue(body.contains("年內面世"), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p style='font-size:0.9em'>", "<p style='opacity:0.5'>", "<p style='font-size:10px'>", "<p style='display:block'>", "<p aria-hidden='false'>"})
    void whatIsShownIsRead(String opening) throws IOException {
        assertTrue(body(PAGE.formatted(opening + "黑沙證券今日收購海藍感測。</p>")).contains("黑沙證券今日收購海藍感測。"));
    }

    @Test
    void invisibleCharactersOfAPageAreNone() throws IOException {
        assertTrue(body(PAGE.formatted("<p>黑\u200B沙\u00AD證\u2060券今日收購海藍感測。</p>")).contains("黑沙證券今日收購"));
    }

    @Test
    void heapsOfMarksAreRefusedInBoundedTime() throws IOException {
        String item = "{\"title\": \"海藍感測推出感測器\", \"text\": \"海藍感測推出水質感測器%s。\"}";
        Path file = Files.writeString(folder.resolve("a.json"), item.formatted("\u0301\u0323".repeat(500_000)));
        List<Reading> readings = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Readers.read(file.toString()));
        assertTrue(((Reading.Skipped) readings.getFirst()).reason().startsWith("the text has more than 100 combining marks"), readings::toString);
        Files.writeString(file, item.formatted("\u0301\u0323".repeat(20)));
        assertEquals(1, Readers.articles(file.toString()).size());
    }

    private String body(String html) throws IOException {
        return Readers.articles(Files.writeString(folder.resolve("a.html"), html).toString()).getFirst().body();
    }
}
