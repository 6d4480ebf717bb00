package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Kind;
import hkig.model.Tier;
import hkig.model.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of programmes, funds and events in sentences of invented schemes; {@code -} where there is none. */
class SchemeNamesTest {

    private static final RuleExtractor RULES =
            new RuleExtractor(Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE));
    private static final Set<Kind> KINDS = Set.of(Kind.PROGRAMME, Kind.FUND, Kind.EVENT);

    private static String names(String language, String text) {
        List<String> names = read(language, text).entities().stream().filter(e -> KINDS.contains(e.kind()))
                .flatMap(e -> e.mentions().stream()).filter(m -> m.tier() != Tier.C).map(m -> m.surface()).distinct().toList();
        return names.isEmpty() ? "-" : String.join("|", names);
    }

    /** Who runs it, of the statements on schemes; {@code -} where none is said to. */
    private static String operators(String language, String text) {
        Extraction read = read(language, text);
        Map<String, String> forms = read.entities().stream().collect(Collectors.toMap(Entity::local,
                e -> e.mentions().getFirst().surface(), (a, b) -> a));
        String all = read.facts().stream().filter(f -> f.tier() != Tier.C)
                .flatMap(f -> f.roles().getOrDefault("hkig:operator", List.of()).stream())
                .map(v -> v instanceof Value.Thing t ? forms.get(t.local()) : "?").distinct().collect(Collectors.joining("|"));
        return all.isEmpty() ? "-" : all;
    }

    private static Extraction read(String language, String text) {
        return RULES.extract(new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text, language,
                Optional.empty(), Optional.empty(), ""));
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

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "政府去年推出「星火先導計劃」，資助中小企。; 政府",
        "「星火先導計劃」由政府設立，為期三年。; 政府",
        "英國政府去年推出「星火先導計劃」，政府又公布「星光計劃」。; 英國政府",
        "渠務署「活化海角河」項目今日完成。; 渠務署",
        "水務署指，已推出「海角節水計劃」，反應良好。; 水務署",
        "金管局公布「星光藍圖」，明年會公布「星火藍圖」。; 金管局",
        "他建議金管局推出「星光先導計劃」。; -",
        "他到立法會，解說早前發表的《星光發展藍圖》。; -",
    })
    void whoDoesSomethingWithASchemeRunsIt(String text, String operators) {
        assertEquals(operators, operators("zh-Hant", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "他今日出席第七屆海角智能製造論壇。; 海角智能製造論壇",
        "「海角防洪管理會議」今日舉行。; 海角防洪管理會議",
        "粵港澳大灣區文物保育大會今日開幕。; 粵港澳大灣區文物保育大會",
        "他出席專題研討會及業績會議。; -",
        "特區政府舉辦海角智能製造峰會。; 海角智能製造峰會",
    })
    void somebodyAttendsAnEventOrItIsHeld(String text, String names) {
        assertEquals(names, names("zh-Hant", text));
    }
}
