package hkig.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hkig.model.Article;
import hkig.model.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {

    private static final Article FULL = new Article("page.html#2", "/press/page.html", 2, Optional.of("https://example.org/a?b=1&c=<2>"),
            "港灣實驗室\t公布「計劃」", "2024年5月3日\n第二段 𠮷 \"quoted\" \\ \u2028", "zh-Hant",
            Optional.of(new Article.Dated(LocalDate.of(2024, 5, 3), Optional.of(new Span(12, 21)), "date line")),
            Optional.of("港灣實驗室"), "ab12");
    private static final Article BARE = new Article("1", "standard input", 1, Optional.empty(), "Title", "", "en",
            Optional.empty(), Optional.empty(), "");
    private static final Article DATED = new Article("1", "x", 1, Optional.empty(), "Title", "Body", "en",
            Optional.of(new Article.Dated(LocalDate.of(1999, 12, 31), Optional.empty(), "field date")), Optional.empty(), "");

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Article article : List.of(FULL, BARE, DATED)) {
            assertEquals(article, ArticleJson.read(ArticleJson.write(article)));
            assertArrayEquals(ArticleJson.write(article), ArticleJson.write(ArticleJson.read(ArticleJson.write(article))));
        }
    }

    @Test
    void whatIsNoArticleIsRefused() {
        for (String other : List.of("", "[]", "{", "{}", "{\"id\":1}", "null"))
            assertThrows(IllegalArgumentException.class, () -> ArticleJson.read(other.getBytes(StandardCharsets.UTF_8)), other);
    }
}
