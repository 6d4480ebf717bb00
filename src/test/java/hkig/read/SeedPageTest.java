package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The user's own page holds four articles, the last one cut off. */
class SeedPageTest {

    private static final Path PAGE = Path.of("seeds/articles/hkstp-20-years.txt");
    private static final List<Article> ARTICLES = Readers.articles(PAGE.toString());

    @Test
    void holdsFourArticlesEachWithItsOwnDateLineAndAddress() {
        String room = "https://www.hkstp.org/zh-hk/press-room/";
        assertEquals("""
                hkstp-20-years.txt 1 香港科技園公司慶祝驅動創科成就二十年 2022年7月6日=2022-07-06 %shkstp-celebrates-20-years-of-propelling-success-and-innovation
                hkstp-20-years.txt#2 2 金融科技平台助香港中小企節省營運成本 Cutcostz - -
                hkstp-20-years.txt#3 3 香港警務處與香港科技園公司簽署合作備忘錄 推動數碼警政及培育創科人才 2022年9月6日=2022-09-06 %sthe-hong-kong-police-force-and-hkstp-signs-mou-to-drive-digital-policing-and-nurture-it-talent
                hkstp-20-years.txt#4 4 香港科技園公司與建造業議會攜手推出「建築科技加速器」計劃 聯同 20間建造業領袖推動業內創新科技應用 2022年7月28日=2022-07-28 -
                """.formatted(room, room), String.join("", ARTICLES.stream().map(SeedPageTest::shown).toList()));
    }

    @Test
    void everythingElseIsKeptExactly() throws IOException {
        List<String> lines = Files.readAllLines(PAGE).stream().filter(line -> !line.isBlank()).toList();
        List<String> read = ARTICLES.stream().flatMap(a -> a.text().lines()).toList();
        List<String> missing = lines.stream().filter(line -> !read.contains(line)).toList();
        assertEquals(4, missing.size(), missing.toString());
        assertEquals("跳至主要內容", missing.get(0));
        assertTrue(missing.get(1).startsWith("資料來源 : https://"));
        assertEquals("此網誌的熱門文章", missing.get(2));
        String police = missing.get(3);
        assertEquals(police.substring(0, police.indexOf(" 資料來源")), ARTICLES.get(2).body());
    }

    @Test
    void theCutOffArticleEndsWhereThePageEnds() {
        assertTrue(ARTICLES.get(3).body().endsWith("推動業界就不同的創新方案進行測試和合作,從而"));
        assertTrue(ARTICLES.get(1).body().endsWith("網址 : https://www.cutcostz.com"));
        assertFalse(ARTICLES.stream().anyMatch(a -> !a.language().equals("zh-Hant")));
        assertEquals(1, ARTICLES.stream().map(Article::byteHash).distinct().count());
        assertEquals(Optional.of("香港科技園公司"), ARTICLES.get(0).publisher());
    }

    private static String shown(Article article) {
        return article.id() + " " + article.part() + " " + article.title() + " "
                + article.date().map(d -> d.span().orElseThrow().in(article.text()) + "=" + d.day()).orElse("-") + " "
                + article.address().orElse("-") + "\n";
    }
}
