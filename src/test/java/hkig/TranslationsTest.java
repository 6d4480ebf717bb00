package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pages that declare each other as translations: what stands in one place of their story is one thing. */
class TranslationsTest {

    private static final String CHINESE = "https://news.example.org/tc/2026/03/star";
    private static final String ENGLISH = "https://news.example.org/en/2026/03/star";
    private static final String SIGNED = "海角機械人有限公司今日與香港科技園公司簽署合作備忘錄。海角機械人有限公司主席陳大文出席儀式。";
    private static final String ITS_TRANSLATION = "Cape Robotics Limited signed a memorandum of understanding with Hong Kong Science"
            + " and Technology Parks Corporation today. The Chairman of Hong Kong Science and Technology Parks Corporation, Mr Wong Tai-man, attended.";
    private static final String CHAIRS = "香港科技園公司主席黃大文今日出席論壇，介紹園區的新計劃，並與業界交流意見。";

    @TempDir
    private Path folder;
    private OwnHome home;

    @BeforeEach
    void make() {
        home = new OwnHome(folder);
    }

    @AfterEach
    void back() {
        home.close();
    }

    @Test
    void theOtherPartyOfTheOneAgreementIsOne() throws IOException {
        load(SIGNED, "", ITS_TRANSLATION, "");
        assertEquals(List.of("Cape Robotics Limited = 海角機械人有限公司"), alternates());
    }

    @Test
    void theOnePersonOfAnOrganisationIsOne() throws IOException {
        load(CHAIRS, "", ITS_TRANSLATION.substring(ITS_TRANSLATION.indexOf("The Chairman")), "");
        assertEquals(List.of("Wong Tai-man = 黃大文"), alternates());
    }

    @Test
    void aPageThatAnotherNamesAsItsTranslationAndThatDoesNotNameItBackIsNone() throws IOException {
        load(SIGNED, "", ITS_TRANSLATION, "https://news.example.org/tc/another");
        assertEquals(List.of(), alternates());
    }

    @Test
    void twoAgreementsInOneOfThemLeaveItOpen() throws IOException {
        load(SIGNED + "\n香港科技園公司今日亦與曙光生物科技有限公司簽署合作備忘錄。", "", ITS_TRANSLATION, "");
        assertEquals(List.of(), alternates());
    }

    @Test
    void aDecisionKeepsThemApart() throws IOException {
        load(SIGNED, "", ITS_TRANSLATION, "");
        List<String> pair = iris();
        home.edit("seeds/decisions.ttl", text -> text + "<" + pair.get(0) + "> owl:differentFrom <" + pair.get(1)
                + "> ; dcterms:date \"2026-03-02\"^^xsd:date ; rdfs:comment \"A test.\"@en .\n");
        load(SIGNED, "", ITS_TRANSLATION, "");
        assertEquals(List.of(), alternates());
    }

    private void load(String chinese, String chineseNames, String english, String englishNames) throws IOException {
        Path one = home.write("tc.html", page("zh-Hant", CHINESE, chineseNames.isEmpty() ? ENGLISH : chineseNames, chinese));
        Path two = home.write("en.html", page("en", ENGLISH, englishNames.isEmpty() ? CHINESE : englishNames, english));
        OwnHome.Said said = home.run("load", one, two);
        assertEquals(0, said.exit(), said::err);
    }

    private static String page(String language, String address, String translation, String text) {
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Star</title><link rel="canonical" href="%s">
                <link rel="alternate" hreflang="%s" href="%s"><link rel="alternate" hreflang="%s" href="%s">
                <link rel="alternate" hreflang="x-default" href="https://news.example.org/">
                <meta property="article:published_time" content="2026-03-02"></head>
                <body><article><h1>%s</h1><p>%s</p></article></body></html>
                """.formatted(language, address, language, address, language.equals("en") ? "zh-Hant" : "en", translation,
                language.equals("en") ? "News of the day" : "今日消息", text.replace("\n", "</p><p>"));
    }

    private List<String> alternates() {
        return rows("SELECT ?a ?b { ?x prov:alternateOf ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b FILTER(LANG(?a) = 'en') }").stream()
                .map(row -> row.replace(",", " = ")).toList();
    }

    private List<String> iris() {
        return List.of(rows("SELECT ?x ?y { ?x prov:alternateOf ?y . ?x skos:prefLabel ?a FILTER(LANG(?a) = 'en') }").get(0).split(","));
    }

    private List<String> rows(String query) {
        Cli said = Cli.run("query", "--data", home.data.toString(), "--format", "csv", "-e", query);
        assertEquals(0, said.exit(), said::err);
        assertTrue(said.out().startsWith(query.contains("?a ?b") ? "a,b" : "x,y"), said::out);
        return new TreeSet<>(said.out().lines().skip(1).toList()).stream().toList();
    }
}
