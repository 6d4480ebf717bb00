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

/** What the second number of a range is counted in counts for the first one too, whatever stands before them. */
class RangesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2000年開始，預算介乎三至五億元。; 300000000-500000000",
        "預算介乎3至5億元。; 300000000-500000000",
        "預算介乎2.5至3.6萬元。; 25000-36000",
        "預算介乎三至五百萬元。; 3000000-5000000",
        "預算介乎2,250億港元至3,450億港元。; 225000000000-345000000000",
    })
    void theScaleIsCopiedToTheLeft(String text, String expected) {
        Article article = new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text, "zh-Hant",
                Optional.empty(), Optional.empty(), "");
        assertEquals(expected, new Quantities(new Text(article, KNOWLEDGE)).find().stream()
                .filter(q -> q.currency().isPresent())
                .map(q -> q.min().stripTrailingZeros().toPlainString() + "-" + q.max().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("|")));
    }
}
