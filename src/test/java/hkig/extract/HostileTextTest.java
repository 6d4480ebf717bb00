package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to break a reader end in bounded time, and nothing is read from them that they do not show. */
class HostileTextTest {

    private static final RuleExtractor EXTRACTOR = new RuleExtractor(Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE));
    private static final String SIGNED = "晨星機械人有限公司今日與海角科技大學簽署合作備忘錄。";

    /** Ample: each takes a second or two on an idle machine, and minutes or hours where the work grows faster than the text. */
    private static final Duration BOUND = Duration.ofSeconds(120);

    private static Article article(String text, String language) {
        return new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text, language,
                Optional.of(new Article.Dated(LocalDate.of(2026, 3, 2), Optional.empty(), "test")), Optional.empty(), "");
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(article(text, "zh-Hant"));
    }

    private static List<String> agreements(Extraction extraction) {
        return extraction.facts().stream().filter(f -> f.roles().containsKey("hkig:party")).map(Fact::type).toList();
    }

    private static final Map<String, IntFunction<String>> FLOODS = Map.ofEntries(
            Map.entry("open brackets", "（"::repeat),
            Map.entry("nested brackets", n -> "（".repeat(n / 2) + "）".repeat(n / 2)),
            Map.entry("nested quotes", n -> "「".repeat(n / 2) + "」".repeat(n / 2)),
            Map.entry("closing quotes", "」"::repeat),
            Map.entry("quotes of two kinds", n -> "「“」".repeat(n / 3)),
            Map.entry("digits", "1"::repeat),
            Map.entry("digits and commas", n -> "1,".repeat(n / 2)),
            Map.entry("Chinese digits", "一"::repeat),
            Map.entry("blanks", n -> " ".repeat(n) + "完"),
            Map.entry("wide blanks", n -> "　".repeat(n) + "完"),
            Map.entry("line ends", n -> "甲\n".repeat(n / 2)),
            Map.entry("marks on letters", n -> "陳\u0323\u0307大".repeat(n / 4)),
            Map.entry("invisible characters", n -> "陳\u200B\u2060\uFEFF".repeat(n / 4)),
            Map.entry("characters of two code units", n -> "\uD840\uDC0B".repeat(n / 2)),
            Map.entry("words of saying", n -> "他說".repeat(n / 2)),
            Map.entry("forged speech", n -> "主席陳大文表示：「".repeat(n / 9)),
            Map.entry("one word", "a"::repeat),
            Map.entry("signings", n -> SIGNED.repeat(n / SIGNED.length())));

    @TestFactory
    Stream<DynamicTest> aFloodEndsInBoundedTimeAndEachProofStandsInTheText() {
        return FLOODS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(flood -> DynamicTest.dynamicTest(flood.getKey(), () -> {
            String text = flood.getValue().apply(200_000);
            Extraction found = assertTimeoutPreemptively(BOUND, () -> extract("開首。" + text));
            assertProved(found);
            if (!flood.getKey().matches("signings|forged speech")) assertEquals(List.of(), found.facts());
        }));
    }

    @Test
    void aHundredThousandNamesAreRead() {
        String surnames = "陳李張黃何王吳周林鄭";
        String names = IntStream.range(0, 100_000).mapToObj(i -> "主席" + surnames.charAt(i % 10) + (char) ('一' + i / 10 % 200)
                + (char) ('七' + i / 2000)).collect(Collectors.joining("、"));
        assertProved(assertTimeoutPreemptively(BOUND.multipliedBy(3), () -> extract("出席者包括" + names + "。")));
    }

    @Test
    void tenMegabytesOnOneLineAreReadToTheEnd() {
        String text = "香港科技園公司行政總裁陳大文出席會議，討論機械人的發展，與會者逐一介紹去年的工作。".repeat(88_000) + SIGNED;
        assertTrue(text.length() * 3 > 10_000_000);
        Extraction found = assertTimeoutPreemptively(BOUND.multipliedBy(3), () -> extract(text));
        assertEquals(List.of("MemorandumOfUnderstanding"), agreements(found));
        assertProved(found);
    }

    private static void assertProved(Extraction found) {
        String text = found.article().text();
        for (Entity entity : found.entities()) entity.mentions().forEach(m -> assertEquals(m.surface(), seen(m.span().in(text))));
        for (Fact fact : found.facts()) fact.evidence().forEach(proof -> assertTrue(proof.span().end() <= text.length()));
    }

    private static String seen(String text) {
        return text.replaceAll("[\\p{Cf}\\x{FE00}-\\x{FE0F}]", "");
    }

    @Test
    void whatStandsInALaterPieceIsFoundInItsPlace() {
        Extraction found = extract("會議談及多項工作。\n".repeat(4_000) + SIGNED);
        String text = found.article().text();
        Fact agreement = found.facts().stream().filter(f -> f.roles().containsKey("hkig:party")).findFirst().orElseThrow();
        assertEquals(SIGNED, agreement.evidence().getFirst().span().in(text));
        assertEquals(text.length() - SIGNED.length(), agreement.evidence().getFirst().span().start());
        assertTrue(found.facts().stream().anyMatch(f -> f.type().equals("Signing") && agreement.things("hkig:party").size() == 2));
    }

    @Test
    void aThingOfSeveralPiecesIsOneEntityWithAllItsPlaces() {
        String filler = "會議談及多項工作。\n".repeat(2_000);
        Extraction found = extract("數碼港推出計劃。\n" + filler + "數碼港再推出計劃。");
        List<Entity> all = found.entities().stream().filter(e -> e.names().contains("數碼港")).toList();
        assertEquals(1, all.size());
        assertEquals(2, all.getFirst().mentions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\uFE0F", "\u2066\u2069"})
    void whatShowsNothingHidesNoName(String invisible) {
        Extraction found = extract("主席陳" + invisible + "大文今日表示，數" + invisible + "碼港會擴" + invisible + "建。");
        assertTrue(found.entities().stream().anyMatch(e -> e.names().equals(List.of("陳大文"))), found.entities()::toString);
        Entity park = found.entities().stream().filter(e -> e.names().contains("數碼港")).findFirst().orElseThrow();
        assertEquals("數" + invisible + "碼港", park.mentions().getFirst().span().in(found.article().text()));
        Fact speech = found.facts("Quotation").getFirst();
        assertTrue(speech.evidence().getFirst().span().in(found.article().text()).contains("擴" + invisible + "建"));
    }

    @Test
    void whatShowsNothingMakesNoSentenceOfAnother() {
        String negated = "晨星機械人有限公司未\u200B有與海角科技大學簽署合作備忘錄。";
        assertEquals(List.of(), agreements(extract(negated)));
        assertEquals(List.of("MemorandumOfUnderstanding"), agreements(extract(SIGNED)));
    }

    @Test
    void aParagraphThatShowsItsWordsInAnotherOrderIsNotRead() {
        Extraction found = extract("數碼港擴建\u202E\u202C。\n晨星機械人有限公司\u202E有沒\u202C與海角科技大學簽署合作備忘錄。\n" + "科學園亦擴建。");
        assertEquals(List.of(), agreements(found));
        assertFalse(found.entities().stream().anyMatch(e -> e.names().contains("海角科技大學")));
        assertTrue(found.entities().stream().anyMatch(e -> e.names().contains("科學園")));
        assertTrue(found.entities().stream().anyMatch(e -> e.names().contains("數碼港")));
    }

    @Test
    void aMarkBehindAnInvisibleCharacterDoesNotCompose() {
        Extraction found = extract("數碼港的 cafe\u200B\u0301 今日開業。");
        assertTrue(found.entities().stream().anyMatch(e -> e.names().contains("數碼港")));
    }

    @Test
    void aForgedQuoteSaysNoMoreThanStandsInIt() {
        Extraction found = extract("主席陳大文表示：「我們會擴建園區。主席何遠表示，計劃會取消。\n總裁丁寧致辭。");
        List<Span> spans = found.facts("Quotation").stream().map(f -> f.evidence().getFirst().span()).toList();
        String text = found.article().text();
        spans.forEach(span -> assertFalse(span.in(text).contains("致辭"), span.in(text)));
    }
}
