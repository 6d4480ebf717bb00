package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 成 behind a number means tenths, and is read as per cent; in longer words it means nothing of the kind. */
class TenthsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "資助額是費用的七成。; 70 % Exactly",
        "生意少了8成。; 80 % Exactly",
        "升幅是兩成半。; 25 % Exactly",
        "佔七成二。; 72 % Exactly",
        "不足三成的人。; 30 % LessThan",
        "有四成多是女性。; 40 % MoreThan",
        "小組有三成員。; ''",
        "這一成果得來不易。; ''",
    })
    void tenthsAreReadAsPerCent(String text, String expected) {
        Article article = new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text, "zh-Hant",
                Optional.empty(), Optional.empty(), "");
        assertEquals(expected, new Quantities(new Text(article, KNOWLEDGE)).find().stream()
                .filter(q -> q.unit().filter("%"::equals).isPresent())
                .map(q -> q.max().stripTrailingZeros().toPlainString() + " % " + q.qualifier()).collect(Collectors.joining("|")));
    }
}
