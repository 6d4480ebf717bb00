package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Kind;
import hkig.model.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of programmes, funds and events in sentences of invented schemes; {@code -} where there is none. */
class SchemeNamesTest {

    private static final RuleExtractor RULES =
            new RuleExtractor(Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE));
    private static final Set<Kind> KINDS = Set.of(Kind.PROGRAMME, Kind.FUND, Kind.EVENT);

    private static String names(String language, String text) {
        List<Entity> entities = RULES.extract(new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text,
                language, Optional.empty(), Optional.empty(), "")).entities();
        List<String> names = entities.stream().filter(e -> KINDS.contains(e.kind()))
                .flatMap(e -> e.mentions().stream()).filter(m -> m.tier() != Tier.C).map(m -> m.surface()).distinct().toList();
        return names.isEmpty() ? "-" : String.join("|", names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "院方今年推出「星火」長者數碼計劃，招募學員。; 星火",
        "院方推出全新獎賞計劃「步步星」，吸引客戶。; 步步星",
        "公司研發的點名系統「星點通」今日啟用。; 星點通",
        "海角集團計劃「飛行汽車」明年量產。; -",
        "網民轉用社交平台「星書」交流。; -",
        "他批評所謂「18項策略」立場頑固。; -",
        "政府會加大「白名單」項目貸款的力度。; -",
        "國家「十四五」規劃支持香港發展。; 「十四五」規劃",
        "金管局展開Polaris項目的研究。; Polaris項目",
        "業界開發AI系統及Web3項目。; -",
    })
    void quotesAndLatinWordsMakeNamesOfProgrammes(String text, String names) {
        assertEquals(names, names("zh-Hant", text));
    }
}
