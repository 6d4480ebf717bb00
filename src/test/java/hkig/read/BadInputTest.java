package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.model.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is one clear line; the rest is read. */
class BadInputTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFile() {
        says(Readers.read(folder.resolve("none.txt").toString()), "", "there is no such file");
    }

    @Test
    void anEmptyFolder() {
        says(Readers.read(folder.toString()), "", "no file to read in this folder; expected .html");
    }

    @Test
    void anEmptyFile() throws IOException {
        says(read("a.txt", ""), "", "the file is empty");
        says(read("a.html", ""), "", "the file is empty");
        says(read("a.jsonl", ""), "", "the file is empty");
        says(read("b.txt", " \n\n"), "", "nothing but white space");
    }

    @Test
    void aBinaryFile() throws IOException {
        says(read("a.html", "%PDF-1.7\n..."), "", "a binary file: a PDF file");
        says(read("a.txt", "PK\3\4...."), "", "a binary file: a ZIP file");
        says(read("b.txt", "text and then\0more"), "byte 13", "a binary file: found a NUL byte");
    }

    @Test
    void aShortText() throws IOException {
        says(read("a.txt", "太短"), "article 1", "the text has 2 letters, expected an article of 10");
    }

    @Test
    void htmlWithoutAnArticle() throws IOException {
        says(read("a.html", "<p>短</p>"), "",
                "HTML without an article: found no paragraph longer than 1 characters; expected");
        says(read("b.html", "<script>x</script>"), "", "HTML without an article: found no text at all");
    }

    @Test
    void brokenJsonLinesAreNamedAndTheRestIsRead() throws IOException {
        String good = "{\"id\":\"%s\",\"title\":\"海藍感測推出感測器\",\"text\":\"海藍感測推出水質感測器。\"}";
        List<Reading> readings = read("a.jsonl", String.join("\n", good.formatted("1"),
                "{\"title\": \"x\", \"text\" \"y\"}", "", "{\"title\": \"只有標題\"}",
                "[1]", "{\"title\": \"t\", \"text\": \"x\"", good.formatted("2")
                        + "{}", "{\"title\": \"壞了的日期\", \"text\": \"海藍感測推出水質感測器。\", \"date\": \"soon\"}",
                "{\"title\":\"海藍\",\"text\":\"\"}", good.formatted("9")));
        assertEquals(List.of("1", "9"), readings.stream().filter(Reading.Read.class::isInstance)
                .map(r -> ((Reading.Read) r).article().id()).toList());
        List<Reading> skipped = readings.stream().filter(Reading.Skipped.class::isInstance).toList();
        assertEquals(7, skipped.size());
        says(skipped.subList(0, 1), "line 2, column 24", "not JSON: ");
        says(skipped.subList(1, 2), "line 4", "the object has no text; expected title and text");
        says(skipped.subList(2, 3), "line 5", "found an array, expected an object");
        says(skipped.subList(3, 4), "line 6, column 27", "not JSON: End of input");
        says(skipped.subList(5, 6), "line 8", "date is \"soon\", expected yyyymmdd");
        says(skipped.subList(6, 7), "line 9", "the object has no text");
    }

    @Test
    void anItemWithoutATitleHasItsFirstLine() throws IOException {
        String item = "{\"id\": \"%s\", \"title\": %s, \"text\": \"海藍感測推出水質感測器。\\n感測器今日發售。\"}";
        List<Reading> readings = read("a.jsonl", item.formatted("1", "\" \"") + "\n" + item.formatted("2", "null"));
        assertEquals(2, readings.size());
        for (Reading each : readings) {
            Article article = ((Reading.Read) each).article();
            assertEquals("海藍感測推出水質感測器。", article.title());
            assertEquals("海藍感測推出水質感測器。\n感測器今日發售。", article.text());
        }
    }

    @Test
    void aBrokenJsonFileSaysLineAndColumn() throws IOException {
        says(read("a.json", "[\n{\"title\": \"t\",\n \"text\" 1}]"), "line 3, column 10", "not JSON: ");
        List<Reading> readings = read("b.json", "[{\"title\":\"海藍感測推出感測器\",\"text\":\"海藍感測推出水質感測器。\"}, 5]");
        assertEquals(2, readings.size());
        says(readings.subList(1, 2), "item 2", "found a single value, expected an object");
    }

    @Test
    void aFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("large.txt");
        try (var out = Files.newOutputStream(file)) {
            byte[] block = "海藍感測推出水質感測器。\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
            for (long size = 0; size <= Bytes.LIMIT; size += block.length) out.write(block);
        }
        says(Readers.read(file.toString()), "", "larger than 64 MB");
    }

    @Test
    void whatIsNoAddress() {
        says(Readers.read("http://"), "", "not an address that can be fetched");
        says(Readers.read("a\0b"), "", "neither a file nor an http(s) address");
    }

    private List<Reading> read(String name, String content) throws IOException {
        return Readers.read(Files.writeString(folder.resolve(name), content).toString());
    }

    private static void says(List<Reading> readings, String where, String reason) {
        assertEquals(1, readings.size(), readings.toString());
        Reading.Skipped skipped = (Reading.Skipped) readings.get(0);
        assertEquals(where, skipped.where(), skipped.toString());
        assertTrue(skipped.reason().startsWith(reason), skipped.toString());
    }
}
