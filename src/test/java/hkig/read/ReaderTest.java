package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import hkig.model.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {

    private static final String LINE =
            "{\"id\": \"ch-7\", \"lang\": \"zh-Hant\", \"title\": \"海藍感測\\n推出感測器\", \"date\": \"20241019\","
            + " \"url\": \"https://news.rthk.hk/a/7.htm\", \"text\": \"海藍感測推出感測器。\\n 創辦人e\\u0301說，產品便宜。\"}";

    @TempDir
    Path folder;

    @Test
    void aJsonLineIsTakenAsItIs() throws IOException {
        Article article = Readers.articles(Files.writeString(folder.resolve("a.jsonl"), LINE).toString()).get(0);
        assertEquals("ch-7", article.id());
        assertEquals("海藍感測 推出感測器\n海藍感測推出感測器。\n 創辦人\u00E9說，產品便宜。", article.text());
        assertEquals(Optional.of(new Article.Dated(LocalDate.of(2024, 10, 19), Optional.empty(), "field date")),
                article.date());
        assertEquals(Optional.of("香港電台"), article.publisher());
        assertEquals(Optional.of("https://news.rthk.hk/a/7.htm"), article.address());
        assertEquals(Bytes.hash(LINE.getBytes(StandardCharsets.UTF_8)), article.byteHash());
    }

    @Test
    void jsonComesAsLinesObjectOrArrayAndInGzip() throws IOException {
        Files.writeString(folder.resolve("1.json"), LINE.replace("ch-7", "one"));
        Files.writeString(folder.resolve("2.json"), "[" + LINE.replace("ch-7", "two") + ","
                + LINE.replace("ch-7", "three") + "]");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("3.jsonl.gz")))) {
            out.write((LINE.replace("ch-7", "four") + "\n" + LINE.replace("\"id\": \"ch-7\", ", ""))
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("one", "two", "three", "four", "https://news.rthk.hk/a/7.htm"),
                Readers.articles(folder.toString()).stream().map(Article::id).toList());
    }

    @Test
    void aFolderIsReadInTheOrderOfItsPaths() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        for (String name : List.of("b/c/2.txt", "a.txt", "z.md", "b/1.txt", ".hidden.txt"))
            Files.writeString(folder.resolve(name), "海藍感測推出感測器\n\n海藍感測推出水質感測器。");
        assertEquals(List.of("a.txt", "b/1.txt", "b/c/2.txt"), Readers.articles(folder.toString()).stream()
                .map(Article::id).toList());
    }

    @Test
    void theFormOfAStreamIsToldByItsBeginning() {
        assertEquals("海藍感測 推出感測器", title(LINE));
        assertEquals("海藍感測 推出感測器", title("[" + LINE + "]"));
        assertEquals("海藍感測 推出感測器", title(LINE.replace("{", "{\n").replace("\\n", "\\n")));
        assertEquals("海藍感測推出感測器", title("海藍感測推出感測器\n海藍感測推出水質感測器。"));
        assertEquals("海藍感測推出感測器", title("<!DOCTYPE html><h1>海藍感測推出感測器</h1><p>海藍感測推出水質感測器，產品由五人團隊研發，售價一千二百港元。</p>"));
    }

    @Test
    void jsonLinesAreReadOneAtATime() {
        InputStream endless = new InputStream() {
            private final byte[] line = (LINE + "\n").getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return line[at++ % line.length] & 0xFF;
            }
        };
        try (Stream<Reading> readings = Readers.READER.read(endless, "endless.jsonl")) {
            assertEquals(3, readings.limit(3).count());
        }
    }

    @Test
    void aTextWithoutATitleBeginsWithItsFirstSentence() throws IOException {
        String long1 = "海藍感測推出水質感測器。" + "產品由五人團隊研發，售價一千二百港元，適合河流、湖泊和水塘使用。".repeat(5);
        Article article = Readers.articles(Files.writeString(folder.resolve("a.txt"), long1).toString()).get(0);
        assertEquals("海藍感測推出水質感測器。", article.title());
        assertEquals(long1, article.text().replace("\n", ""));
    }

    @Test
    void aDateLineWithoutATitleIsFoundAndAnEndLineAfterTheSourceIsNoArticle() throws IOException {
        String text = "(香港，2022年7月6日)— " + "海藍感測推出水質感測器，".repeat(12) + "售價一千元。產品由五人團隊研發。資料來源：https://hailan.example/1\n完\n";
        List<Article> articles = Readers.articles(Files.writeString(folder.resolve("a.txt"), text).toString());
        assertEquals(1, articles.size());
        Article article = articles.get(0);
        assertEquals("2022年7月6日", article.date().orElseThrow().span().orElseThrow().in(article.text()));
        assertEquals("產品由五人團隊研發。", article.body());
        assertEquals(Optional.of("https://hailan.example/1"), article.address());
    }

    @Test
    void aPageIsFetchedWithTheCharsetOfItsHeader() throws IOException {
        byte[] page = "<title>海藍感測</title><h1>海藍感測推出感測器</h1><p>海藍感測推出水質感測器，產品由五人團隊研發，售價一千二百港元。</p>".getBytes(Charset.forName("Big5"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/news", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=big5");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/news/1");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            String root = "http://127.0.0.1:" + server.getAddress().getPort();
            Article article = Readers.articles(root + "/moved").get(0);
            assertEquals("海藍感測推出感測器", article.title());
            assertEquals(root + "/moved", article.id());
            assertEquals(Optional.of(root + "/news/1"), article.address());
            Reading.Skipped missing = (Reading.Skipped) Readers.read(root + "/none").get(0);
            assertEquals("the server answered 404, expected 200", missing.reason());
            server.stop(0);
            assertTrue(((Reading.Skipped) Readers.read(root + "/news").get(0)).reason()
                    .startsWith("no connection to 127.0.0.1:"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void hugeAndDeepPagesEndInBoundedTime() throws IOException {
        String sentence = "海藍感測推出水質感測器，產品由五人團隊研發。";
        String oneLine = "<html><body><article><p>" + sentence.repeat(120_000) + "</p></article></body></html>";
        String deep = "<div class=x>".repeat(100_000) + sentence.repeat(5) + "</div>".repeat(100_000);
        String deepInline = "<p>" + "<b><i>".repeat(50_000) + sentence.repeat(5);
        String manyBreaks = "<body>" + (sentence + "<br>").repeat(40_000);
        String manyBlocks = "<div>" + ("<div class='a b'><p>" + sentence + "</p></div>").repeat(30_000);
        String manyPosts = "<meta name=generator content=blogger>"
                + ("<div class=post-outer><div class=post-body>" + sentence + "</div></div>").repeat(10_000);
        String plain = (sentence + "\n").repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (String page : List.of(oneLine, deep, deepInline, manyBreaks, manyBlocks, manyPosts)) {
                Reading reading = Readers.read(Files.writeString(folder.resolve("a.html"), page).toString()).get(0);
                assertTrue(reading instanceof Reading.Read, reading.toString().substring(0, 100));
            }
            assertEquals(1, Readers.articles(Files.writeString(folder.resolve("a.txt"), plain).toString()).size());
        });
    }

    private static String title(String content) {
        try (Stream<Reading> readings =
                Readers.READER.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                "standard input")) {
            return ((Reading.Read) readings.findFirst().orElseThrow()).article().title();
        }
    }
}
