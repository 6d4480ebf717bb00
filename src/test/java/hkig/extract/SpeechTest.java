package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who said what, in invented news: speaker, D for direct or I for indirect, and the first words. */
class SpeechTest {

    private static final RuleExtractor EXTRACTOR = new RuleExtractor(Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE));

    private static Extraction extract(String language, String text) {
        return EXTRACTOR.extract(new Article("invented", "invented", 1, Optional.empty(), language.equals("en") ? "Park news" : "園區新聞",
                text, language, Optional.empty(), Optional.empty(), ""));
    }

    private static List<String> said(String language, String text) {
        Extraction found = extract(language, text);
        return found.facts("Quotation").stream().map(f -> found.entity(f.things("hkig:speaker").getFirst()).map(Entity::name).orElseThrow()
                + (f.first("hkig:direct").equals(Optional.of(new Value.Truth(true))) ? " D " : " I ") + first(f)).sorted().toList();
    }

    private static String first(Fact quotation) {
        String words = ((Value.Text) quotation.first("hkig:words").orElseThrow()).text();
        return words.substring(0, Math.min(16, words.length()));
    }

    @Test
    void theNameBeforeTheWordOfSaying() {
        assertEquals(List.of("Ann Lee I the park is fill"),
                said("en", "The park's chairwoman Ann Lee said on Monday that the park is filling up quickly."));
        assertEquals(List.of("Ann Lee I he is confident "), said("en", "Chairwoman Ann Lee said on Monday he is confident of the park."));
        assertEquals(List.of("Peter Ho I the work will be"),
                said("en", "Peter Ho, who chairs the board of the park, said the work will be finished next year."));
        assertEquals(List.of("陳大文 I 園區會繼續擴建。"), said("zh-Hant", "主席陳大文表示，園區會繼續擴建。"));
    }

    @Test
    void whatStandsBeforeIsSaidWhereNothingFollows() {
        assertEquals(List.of("Ann Lee I The sandbox is a"), said("en",
                "Chairwoman Ann Lee visited the park. The sandbox is a safe testing ground for new firms, Ann Lee added."));
    }

    @Test
    void aQuoteOfSeveralSentencesGivesItsFirst() {
        assertEquals(List.of("Ann Lee D We have a long p"), said("en", """
                "We have a long pier next to the water. The building opens next year, and firms will move in," chairwoman Ann Lee said."""));
    }

    @Test
    void aParagraphThatIsAQuoteGoesOnWithTheSpeaker() {
        String text = """
                "We would like to raise the limit for small firms," chairwoman Ann Lee said.
                "On the other hand, we would keep the rules for large ones."
                The park opened ten years ago.
                "This is what somebody wrote on a wall there."
                """;
        assertEquals(List.of("Ann Lee D On the other han", "Ann Lee D We would like to"), said("en", text));
        Extraction found = extract("en", text);
        Fact second = found.facts("Quotation").stream().filter(f -> first(f).startsWith("On the")).findFirst().orElseThrow();
        assertTrue(second.evidence().stream().anyMatch(p -> p.span().in(found.article().text()).contains("Ann Lee said")),
                "the proof shows who speaks");
    }

    @Test
    void sheIsTheOnePersonOfTheSentenceBefore() {
        assertEquals(List.of("Ann Lee I the park is full", "Peter Ho D The purpose of c"), said("en", """
                Chairwoman Ann Lee said the park is full of new firms.
                The founder, Peter Ho, started the firm four years ago.
                "The purpose of coming here is to find partners," he told reporters.
                """));
    }

    @Test
    void whatABodySays() {
        assertEquals(List.of("晨星科技有限公司 I 新廠會在明年落成。"), said("zh-Hant", "晨星科技有限公司今日表示，新廠會在明年落成。"));
        assertEquals(List.of("晨星科技有限公司 I 正了解事件。"), said("zh-Hant", "晨星科技有限公司發言人回覆查詢時說，正了解事件。"));
        assertEquals(List.of("陳大文 I 新廠會在明年落成。"), said("zh-Hant", "晨星科技有限公司主席陳大文表示，新廠會在明年落成。"));
        assertEquals(List.of("University of Cape I the new school w"), said("en", "The University of Cape said the new school will open next year."));
        assertEquals(List.of("University of Cape I it is looking in"),
                said("en", "A spokesman for the University of Cape said on Monday that it is looking into the case."));
        assertEquals(List.of("University of Cape I The new school w", "University of Cape I it will take in "), said("en",
                "The new school will open next year, the University of Cape said on Monday. It added that it will take in two hundred students."));
    }

    @Test
    void whoBelongsToABodyIsNotTheBody() {
        assertEquals(List.of(), said("zh-Hant", "晨星科技有限公司的客戶表示，新廠會在明年落成。有人在晨星科技有限公司表示，新廠會落成。"));
        assertEquals(List.of(), said("en", "A student of the University of Cape said the new school will open next year."));
        assertEquals(List.of(), said("en", "Visitors at the University of Cape said the new school will open next year."));
    }

    @Test
    void theOneWhoIsSoCalled() {
        assertEquals(List.of("Ann Lee I the park is full", "Ann Lee I the rent will st"), said("en", """
                The park's chairwoman Ann Lee said the park is full of new firms. The founder, Peter Ho, was there.
                The chairwoman added that the rent will stay as it is.
                """));
        assertEquals(List.of("陳大文 I 園區會擴建。", "陳大文 I 租金不會上升。"), said("zh-Hant", "晨星科技有限公司主席陳大文表示，園區會擴建。主席又說，租金不會上升。"));
    }

    @Test
    void whoGoesOnInTheSameSentence() {
        assertEquals(List.of("陳大文 I 園區會擴建", "陳大文 I 租金不會上升。"), said("zh-Hant", "主席陳大文表示，園區會擴建，又指租金不會上升。"));
        assertEquals(List.of("李小明 I 租金不會上升。", "陳大文 I 園區會擴建"), said("zh-Hant", "主席陳大文表示，園區會擴建，校長李小明則認為，租金不會上升。"));
        assertEquals(List.of("陳大文 I 園區會擴建。"), said("zh-Hant", "主席陳大文出席園區落成典禮後表示，園區會擴建。"));
    }

    @Test
    void quotesInAParagraphOfTheirOwnGoOn() {
        assertEquals(List.of("陳大文 D 園區會擴建。", "陳大文 D 租金在未來一年不會上升。"), said("zh-Hant", "主席陳大文說：「園區會擴建。」\n「租金在未來一年不會上升。」\n園區去年開幕。"));
    }

    @Test
    void aThingIsNoSpeech() {
        assertEquals(List.of(), said("en", "Chairwoman Ann Lee noted increased rents in the park. She warned against delays at the site."));
        assertEquals(List.of("Ann Lee I more firms will "), said("en", "Chairwoman Ann Lee expressed confidence that more firms will move in."));
    }

    @Test
    void toWhomSomethingIsSaidDoesNotSpeak() {
        assertEquals(List.of(), said("zh-Hant", "向校長李小明表示祝賀之後，各人離開。"));
    }

    @Test
    void aWordInQuotesIsNoSpeech() {
        assertEquals(List.of("Ann Lee I the \"one-hour ci"), said("en", "Chairwoman Ann Lee said the \"one-hour circle\" of the region is a fact."));
    }

    @Test
    void whoIsNotNamedSaysNothing() {
        assertEquals(List.of(), said("en", "\"We will see what the new rules bring us,\" a visitor said, while Ann Lee's firm was closed."));
        assertEquals(List.of(), said("en", "\"We will see what the new rules bring us,\" he said."));
    }

    @Test
    void whatStrangersSayIsNobodysElse() {
        String before = "\"It is a milestone for all of us,\" Ann Lee said. ";
        assertEquals(List.of("Ann Lee D It is a mileston"), said("en", before + "\"We will hire more people next year,\" Refai told reporters."));
        assertEquals(List.of("Ann Lee D It is a mileston"), said("en", before + "\n\"We will hire more people next year,\" said Refai."));
        assertEquals(List.of("Ann Lee D It is a mileston"), said("en", before
                + "\nAnother visitor said the prices were high.\n\"I will come again next week with friends,\" he said."));
    }

    @Test
    void howReleasesLeadToAQuote() {
        assertEquals(List.of("Paul Quill D It will amplify "), said("en", "Mr Paul Quill, Director of Cape Harbour University, officiated at the ceremony and"
                + " said, \"It will amplify what all of us do here.\""));
        assertEquals(List.of("Paul Quill D We launched many"), said("en", "Mr Paul Quill left. \"We launched many more projects in the north,\" Mr Quill continued."));
        assertEquals(List.of("Paul Quill D With his help we"), said("en", "Mr Paul Quill thanked all members.\n\"With his help we have come so far again."));
        assertEquals(List.of("Cape Harbour University D We take good car"), said("en",
                "\"We take good care of every student here,\" a Cape Harbour University spokesperson said."));
        assertEquals(List.of("Paul Quill D The two cities a"), said("en", "Mr Paul Quill was invited to the dinner, and gave a speech where he said,"
                + " \"The two cities are close in every way.\""));
    }
}
