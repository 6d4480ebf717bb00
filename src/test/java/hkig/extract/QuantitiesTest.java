package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with what they are counted in, as Chinese and English write them. */
class QuantitiesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);

    /** What the second number of a range is counted in counts for the first one too, whatever stands before them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2000年開始，預算介乎三至五億元。; 300000000-500000000",
        "預算介乎3至5億元。; 300000000-500000000",
        "預算介乎2.5至3.6萬元。; 25000-36000",
        "預算介乎三至五百萬元。; 3000000-5000000",
        "預算介乎2,250億港元至3,450億港元。; 225000000000-345000000000",
    })
    void theScaleIsCopiedToTheLeft(String text, String expected) {
        assertEquals(expected, quantities(text)
                .filter(q -> q.currency().isPresent())
                .map(q -> q.min().stripTrailingZeros().toPlainString() + "-" + q.max().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("|")));
    }

    /** 成 behind a number means tenths; in longer words it means nothing of the kind. */
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
        assertEquals(expected, quantities(text)
                .filter(q -> q.unit().filter("%"::equals).isPresent())
                .map(q -> q.max().stripTrailingZeros().toPlainString() + " % " + q.qualifier()).collect(Collectors.joining("|")));
    }

    /** Points of an index, thousands parted by a blank or behind 萬, parts of a whole. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "指數收報20,317點。; 20317 點 Exactly",
        "指數跌12點。; 12 點 Exactly",
        "展覽8點開始。; ''",
        "他提出4點建議。; ''",
        "共創造6 009個職位。; 6009 個 Exactly",
        "單位有17萬6000個。; 176000 個 Exactly",
        "佔地逾三分之一。; 33.33 % MoreThan",
        "減去四分三。; 75 % Exactly",
        "跌去一半。; 50 % Exactly",
        "四分五裂。; ''",
    })
    void chineseNumbersOfTheNews(String text, String expected) {
        assertEquals(expected, quantities(text)
                .map(q -> q.max().stripTrailingZeros().toPlainString() + " " + q.unit().orElse("") + " " + q.qualifier()).collect(Collectors.joining("|")));
    }

    /** A share and what it rose to are two figures; short scales and units stand right behind a number. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Sales rose 15 percent to 20 million in May.; 15-15 %",
        "It grew by 5 percent to 10 percent.; 5-10 %",
        "Cape signs US$1.45b deal.; 1450000000-1450000000 USD",
        "It runs at 300 km/h.; 300-300 km/h",
        "They build a 1,800-megawatt plant.; 1800-1800 MW",
    })
    void englishNumbersEndWhereTheyEnd(String text, String expected) {
        assertEquals(expected, quantities(text, "en").filter(q -> !q.counted())
                .map(q -> q.min().stripTrailingZeros().toPlainString() + "-" + q.max().stripTrailingZeros().toPlainString()
                        + " " + q.currency().or(q::unit).orElse("")).collect(Collectors.joining("|")));
    }

    private static Stream<Quantity> quantities(String text) {
        return quantities(text, "zh-Hant");
    }

    private static Stream<Quantity> quantities(String text, String language) {
        Article article = new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text, language,
                Optional.empty(), Optional.empty(), "");
        return new Quantities(new Text(article, KNOWLEDGE)).find().stream();
    }
}
