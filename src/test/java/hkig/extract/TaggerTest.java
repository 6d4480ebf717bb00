package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tagger that the project comes with, on invented sentences, and how such a model is made. */
class TaggerTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);

    private static Article article(String text) {
        return new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text, "zh-Hant", Optional.empty(),
                Optional.empty(), "");
    }

    /** Tier and rule of the first mention of a form, such as {@code B head.strong}; empty where it is none. */
    private static String found(RuleExtractor extractor, String text, String form) {
        return extractor.extract(article(text)).entities().stream().flatMap(e -> e.mentions().stream())
                .filter(m -> m.surface().equals(form)).findFirst().map(TaggerTest::tierAndRule).orElse("");
    }

    private static String tierAndRule(Mention mention) {
        return mention.tier() + " " + mention.rule();
    }

    private static void judges(String text, String form, String without, String with) {
        assertEquals(without, found(new RuleExtractor(KNOWLEDGE, Optional.empty()), text, form), "without the tagger");
        assertEquals(with, found(new RuleExtractor(KNOWLEDGE), text, form), "with the tagger");
    }

    @Test
    void aBodyOfOneSignBecomesSureWhereTheTaggerReadsTheSame() {
        judges("他昨日到訪晨光海洋研究院，了解最新進展。", "晨光海洋研究院", "C head.strong", "B head.strong+tag");
    }

    @Test
    void aPhraseThatLooksLikeABodyBecomesDoubtfulWhereTheTaggerReadsNone() {
        judges("他期望企業利用香港高增值海運中心的定位，開拓市場。", "香港高增值海運中心", "B head.weak", "C head.weak");
    }

    @Test
    void aBodyThatIsCutOutOfALongerWordIsDoubtful() {
        judges("市民反映離島工商業聯合會會長的意見。", "島工商業聯合會", "B head.strong", "C head.strong");
    }

    @Test
    void aPersonIsFoundAwayFromTitles() {
        judges("活動當日，黃思敏與同學一起到場。", "黃思敏", "", "B person.tagged");
    }

    @Test
    void wordsBeforeAFormOfAddressAreDoubtfulWhereTheTaggerRefusesThem() {
        judges("警員供稱自己當時不知道他有見過律師。", "有見過", "B person.before-address", "C person.before-address");
    }

    private static List<Article> corpus() {
        List<Article> articles = new ArrayList<>();
        for (String person : List.of("陳曉明", "黃思敏", "李家明", "何文彬", "林卓賢"))
            for (String body : List.of("香港海洋研究院", "香港晨光協會", "深圳陽光大學", "香港星河基金會"))
                articles.add(article(body + "（下稱該會）主席" + person + "表示，" + body + "將與政府合作。"));
        return articles;
    }

    @Test
    void theSameArticlesGiveTheSameModelThatIsReadAgain(@TempDir Path folder) throws IOException {
        TaggerModel model = TaggerTraining.train(KNOWLEDGE, corpus());
        byte[] bytes = model.bytes();
        assertArrayEquals(bytes, TaggerTraining.train(KNOWLEDGE, corpus()).bytes());
        Path file = Files.write(folder.resolve(TaggerModel.FILE), bytes);
        assertArrayEquals(bytes, TaggerModel.read(file).bytes());
        assertEquals(model.recipe(), TaggerModel.read(file).recipe());
        assertTrue(model.size() > 100, "features: " + model.size());
        assertEquals("B person.after-title", found(new RuleExtractor(KNOWLEDGE, Optional.of(TaggerModel.read(file))),
                corpus().getFirst().body(), "陳曉明"));
    }

    @Test
    void articlesWithoutNamesTeachNothing() {
        assertThrows(IllegalArgumentException.class, () -> TaggerTraining.train(KNOWLEDGE, List.of(article("今日天氣晴朗。"))));
    }

    @Test
    void aDamagedModelIsRefused(@TempDir Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(KNOWLEDGE.languageFile(TaggerModel.FILE));
        Path half = Files.write(folder.resolve("half.bin"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path other = Files.writeString(folder.resolve("other.bin"), "no model\n\nof ours");
        assertEquals("a damaged model", assertThrows(IOException.class, () -> TaggerModel.read(half)).getMessage());
        assertThrows(IOException.class, () -> TaggerModel.read(other));
    }
}
