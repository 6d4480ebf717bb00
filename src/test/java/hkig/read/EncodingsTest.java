package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.model.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

    private static final String TITLE = "海藍感測推出水質感測器";
    private static final String BODY = "海藍感測有限公司今日推出第三代感測器，創辦人周雁說：「河水清，魚兒才會回來。」\n產品由五人團隊研發，售價 1,200 港元。";

    @TempDir
    Path folder;

    /** Charset that the bytes are in, charset that the page says. */
    @ParameterizedTest
    @CsvSource({"UTF-8, utf-8", "Big5, big5", "Big5-HKSCS, big5-hkscs", "Big5-HKSCS, Big5", "GBK, gb2312",
            "GB18030, gbk", "GB18030, GB18030",
            "UTF-8, big5", "UTF-8, gb2312", "UTF-8, x-unheard-of", "Big5, -", "GBK, -", "UTF-8, -",
                    "Big5-HKSCS, utf-8", "GB18030, utf-8"})
    void onePageInEveryEncodingIsTheSameArticle(String charset, String declared) throws IOException {
        String meta = declared.equals("-") ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset="
                + declared + "\">";
        String page = "<html><head>" + meta + "<title>" + TITLE + "</title></head><body><article><h1>" + TITLE
                + "</h1><p>"
                + BODY.replace("\n", "</p>\n<p>") + "</p></article></body></html>";
        Article article = article("page.html", page.getBytes(Charset.forName(charset)));
        assertEquals(TITLE + "\n" + BODY, article.text());
        assertEquals("zh-Hant", article.language());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "Big5-HKSCS", "GB18030", "UTF-16LE", "UTF-16BE"})
    void plainTextInEveryEncodingIsTheSameArticle(String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (charset.startsWith("UTF-16")) bytes.write("\uFEFF".getBytes(Charset.forName(charset)));
        bytes.write((TITLE + "\r\n\r\n" + BODY.replace("\n", "\r\n\r\n")).getBytes(Charset.forName(charset)));
        assertEquals(TITLE + "\n" + BODY, article("page.txt", bytes.toByteArray()).text());
    }

    @Test
    void hongKongCharactersOfBig5AreReadRight() throws IOException {
        String text = "深水埗嘅初創公司喺觀塘設廠\n深水埗嘅初創公司喺觀塘設廠，佢哋話呢度啲租金平，仲有好多人㗎。";
        assertEquals(text, article("page.txt", text.getBytes(Charset.forName("Big5-HKSCS"))).text());
    }

    @Test
    void westernBytesInEnglishTextAreReadRight() throws IOException {
        String text = "Café Robotics’ second plant\nThe plant of Café Robotics is “small”, said its founder, and it serves coffee to all staff.";
        assertEquals(text, article("page.txt", text.getBytes(Charset.forName("windows-1252"))).text());
    }

    @Test
    void simplifiedTextIsSeenAsSuch() throws IOException {
        String text = "星桥机器人发布新品\n星桥机器人今天发布新品，公司说首批产品已经售罄，并会在明年扩充厂房。";
        Article article = article("page.txt", text.getBytes(Charset.forName("GBK")));
        assertEquals(text, article.text());
        assertEquals("zh-Hans", article.language());
    }

    @Test
    void anUnknownEncodingIsNamed() throws IOException {
        byte[] bytes = ("<meta charset=\"x-unheard-of\"><p>" + BODY).getBytes(Charset.forName("Big5"));
        assertTrue(skipped("page.html", bytes).reason().contains("\"x-unheard-of\""));
    }

    @Test
    void undecodableBytesSayWhere() throws IOException {
        byte[] bytes = (TITLE + "\n\n" + BODY).getBytes(StandardCharsets.UTF_8);
        bytes[41] = (byte) 0xFF;
        Reading.Skipped skipped = skipped("page.txt", bytes);
        assertEquals("byte 41", skipped.where());
        assertTrue(skipped.reason().contains("found FF"), skipped.reason());
        byte[] big5 = ("<meta charset=big5>" + BODY).getBytes(Charset.forName("Big5"));
        big5[21] = (byte) 0xFF;
        assertEquals("byte 21", skipped("page.html", big5).where());
    }

    @Test
    void textThatWasBrokenBeforeIsRefused() throws IOException {
        byte[] bytes = (TITLE + "\n\n" + BODY.replace("河水", "河\uFFFD")).getBytes(StandardCharsets.UTF_8);
        assertTrue(skipped("page.txt", bytes).reason().contains("U+FFFD after"));
    }

    @Test
    void theHeaderOfTheServerComesFirst() throws Unreadable {
        byte[] bytes = BODY.getBytes(Charset.forName("Big5"));
        assertEquals(BODY, Charsets.decode(bytes, List.of("big5", "gb2312")));
        assertThrows(Unreadable.class, () -> Charsets.decode("深水埗嘅".getBytes(Charset.forName("Big5-HKSCS")),
                List.of("us-ascii-x")));
    }

    private Article article(String name, byte[] bytes) throws IOException {
        List<Article> articles = Readers.articles(Files.write(folder.resolve(name), bytes).toString());
        assertEquals(1, articles.size());
        return articles.get(0);
    }

    private Reading.Skipped skipped(String name, byte[] bytes) throws IOException {
        return (Reading.Skipped) Readers.read(Files.write(folder.resolve(name), bytes).toString()).get(0);
    }
}
