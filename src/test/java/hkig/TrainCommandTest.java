package hkig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    private static final String ITEM = """
            {"id": "%s", "title": "會議", "lang": "zh-Hant", "date": "2024-05-03", "text": "香港海洋研究院主席%s表示歡迎。"}
            """;

    @TempDir
    private Path folder;

    private Path trained(String name, String... more) throws IOException {
        Path items = Files.writeString(folder.resolve("items.jsonl"), ITEM.formatted("one", "陳曉明") + ITEM.formatted("two", "黃思敏"));
        Path model = folder.resolve(name);
        String[] arguments = {"train", items.toString(), "-o", model.toString()};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Cli said = Cli.run(all);
        assertEquals(0, said.exit(), said.err());
        return model;
    }

    @Test
    void theModelTellsWhatItWasMadeOfAndIsTheSameAgain() throws IOException {
        byte[] bytes = Files.readAllBytes(trained("one.bin"));
        String head = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).lines().limit(4).toList().toString();
        assertTrue(head.contains("articles: 2 in Chinese") && head.contains("published 2024-05-03"), head);
        assertArrayEquals(bytes, Files.readAllBytes(trained("again.bin")));
    }

    @Test
    void itemsThatQualityIsMeasuredOnAreLeftOut() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids.txt"), "two\n");
        String head = Files.readAllLines(trained("one.bin", "--without", ids.toString()), java.nio.charset.StandardCharsets.ISO_8859_1)
                .subList(0, 4).toString();
        assertTrue(head.contains("articles: 1 "), head);
    }

    @Test
    void articlesWithoutNamesAreNothingToLearnFrom() {
        Cli said = Cli.runWith("今日天氣晴朗。", "train", "-", "-o", folder.resolve("none.bin").toString());
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("nothing to learn from"), said.err());
    }
}
