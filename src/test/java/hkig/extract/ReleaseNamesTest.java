package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Extraction;
import hkig.model.Kind;
import hkig.model.Tier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as Chinese press releases tell them, in sentences of invented bodies; {@code -} where there is none. */
class ReleaseNamesTest {

    private static final RuleExtractor RULES =
            new RuleExtractor(Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE));

    private static Extraction read(String text) {
        return RULES.extract(new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text.replace("|", "\n"), "zh-Hant",
                Optional.empty(), Optional.empty(), ""));
    }

    private static String names(String text, Kind kind) {
        String all = read(text).entities().stream().filter(e -> e.kind() == kind).flatMap(e -> e.mentions().stream())
                .filter(m -> m.tier() != Tier.C).map(m -> m.surface()).distinct().collect(Collectors.joining("|"));
        return all.isEmpty() ? "-" : all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "香港金管局總裁陳大文表示歡迎。; 香港金管局",
        "香港特別行政區政府創新科技署署長陳大文表示歡迎。; 香港特別行政區政府創新科技署",
        "他說香港海關關員繁忙。; 香港海關",
        "參與的有香港 X 科技創業平台。; 香港 X 科技創業平台",
        "兩校共建海洋藥物與毒物研究聯合實驗室。|海洋藥物與毒物研究聯合實驗室以培育人才為目標。; 海洋藥物與毒物研究聯合實驗室",
        "兩校建立聯合實驗室。|聯合實驗室以培育人才為目標。; -",
        "兩校成立香港大學—浙江大學高等光學聯合研究中心。; 香港大學—浙江大學高等光學聯合研究中心",
        "香港大學星河天然藥物與生物毒素研究中心主任陳大文出席。; 香港大學星河天然藥物與生物毒素研究中心",
        "香港大學代表與浙江大學研究院主任陳大文出席。; 香港大學|浙江大學研究院",
        "香港海角實驗室中心主任陳大文出席。; 香港海角實驗室",
        "甲方是星河環球有限責任公司。; 星河環球有限責任公司",
        "政府成立「AI 效率小組」推動革新。; AI 效率小組",
        "海南要成為「國際美食中心」。; -",
        "兩校成立「星河建築實驗室」。; 星河建築實驗室",
        "他是香港星河同鄉會會長。; 香港星河同鄉會",
        "他拜訪星河主席陳大文、及碧落雲董事長李小明。; 碧落雲",
        "局方邀請科技園公司和數碼港物色企業。; 科技園公司|數碼港",
    })
    void bodies(String text, String expected) {
        assertEquals(expected, names(text, Kind.ORGANISATION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "校方啟動紅豆青苗基金。|紅豆青苗基金旨在支持學生。; 紅豆青苗基金",
        "豁免房託基金印花稅。|政府豁免房託基金印花稅。; -",
    })
    void funds(String text, String expected) {
        assertEquals(expected, names(text, Kind.FUND));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "活動於「香港星河美食博覽2026」期間舉行。; 香港星河美食博覽2026",
        "雙方會共同舉辦國際星河交流論壇等活動。; -",
    })
    void events(String text, String expected) {
        assertEquals(expected, names(text, Kind.EVENT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "協議由院長陳大文及院長林永和聯合簽署。; 陳大文|林永和",
    })
    void persons(String text, String expected) {
        assertEquals(expected, names(text, Kind.PERSON));
    }

    /** Who looks on at a signing, of persons who are addressed behind their names. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "香港大學與浙江大學簽署合作備忘錄。備忘錄在香港大學校長陳大文教授、浙江大學院長李小明教授及浙江大學教授何美玲教授見證下簽署。; 3",
    })
    void witnesses(String text, long expected) {
        assertEquals(expected, read(text).facts().stream().flatMap(f -> f.roles().getOrDefault("hkig:witness", java.util.List.of()).stream())
                .distinct().count());
    }
}
