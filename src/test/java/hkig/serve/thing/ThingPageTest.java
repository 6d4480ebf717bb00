package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThingPageTest {

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws Exception {
        server = SparqlServer.start(Sample.served(Story.dataset()), Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    private Document page(String name) throws Exception {
        return page(name, "en");
    }

    private Document page(String name, String language) throws Exception {
        return Jsoup.parse(http.get("id/" + name + "?names=" + language + "&lang=" + language, "Accept", "text/html").body());
    }

    @Test void anOrganisationHasItsNamesKindAndRegisters() throws Exception {
        Document page = page("organisation/park", "zh-Hant");
        assertEquals("園區公司", page.selectFirst("h1").text());
        assertEquals(List.of("company"), page.select(".kinds .chip.organisation").eachText());
        assertEquals(List.of("園區公司", "Park Company", "PC"), page.select(".beside dd bdi").eachText());
        assertEquals(List.of("Wikidata Q1", "ROR 0abc"), page.select(".links a").eachText().stream().sorted(
            (one, other) -> other.compareTo(one)).toList());
    }

    @Test void peopleInOfficeStandApartFromEarlierOnes() throws Exception {
        Document page = page("organisation/park");
        assertEquals(List.of("Ann Au"), page.select("#people .who").eachText());
        assertEquals(List.of("Ben Bo"), page.select("#former .who").eachText());
        assertEquals("since March 2020 · seen 6 May 2024", page.select("#people .when").text());
        assertEquals("2015 – 29 February 2020", page.select("#former .when").text());
    }

    @Test void whatWasFoundIsEvidenceOfTheCuratedTenure() throws Exception {
        Element row = page("person/ann").select("#posts .timeline > li").first();
        assertEquals(1, page("person/ann").select("#posts .timeline > li").size());
        assertEquals(1, row.select("blockquote").size(), "the place of the title is a mark, not a quote of its own");
        assertEquals(List.of("head", "PC", "Ann Au"), row.select("mark").eachText());
        assertEquals("https://example.org/ann", row.select(".sources a").attr("href"));
        assertEquals("/id/article/n", row.select("figcaption a").attr("href"));
        assertTrue(row.select("figcaption").text().contains("Robots for all · The Daily · 6 May 2024 · original"));
        assertTrue(row.select(".how").text().contains("B: found by"), row.select(".how").text());
        assertTrue(row.select(".how code").text().contains("post.en"));
        assertFalse(row.select("svg.bar rect.known").isEmpty());
    }

    @Test void anAgreementTellsOfItsSigning() throws Exception {
        Document page = page("agreement/a");
        assertEquals("Park Company and Sea College: robots", page.selectFirst("h1").text());
        assertTrue(page.select("#facts").text().contains("date 6 July 2022"), page.select("#facts").text());
        assertEquals("/id/person/ann", page.select("#facts a:contains(Ann Au)").attr("href"));
        Element listed = page("organisation/park").select("#agreements li").first();
        assertTrue(listed.text().contains("with Sea College"), listed.text());
        assertTrue(listed.text().contains("6 July 2022 · signed"), listed.text());
        assertEquals(1, page("person/ann").select("#witnessed li").size());
    }

    @Test void figuresHaveAChartAndATable() throws Exception {
        Document page = page("organisation/park");
        assertEquals(List.of("1,500 staff", "more than 1,200 staff"), page.select("#figures tbody tr td:first-child").eachText());
        assertEquals(2, page.select(".chart rect").size());
        assertEquals("true", page.select(".chart svg").attr("aria-hidden"));
    }

    @Test void aPlaceIsShownAmongOthers() throws Exception {
        Document page = page("place/one");
        assertEquals(List.of("Park One", "Park Two", "20 km"), page.select(".plot text").eachText());
        assertEquals(List.of("Park Two 21 km"), page.select(".near li").eachText());
        assertEquals("geo:22.43000,114.21000", page.select("a[href^=geo:]").attr("href"));
        assertEquals(0, page("organisation/park").select(".plot").size());
    }

    @Test void aBodyHasItsQuotationsToo() throws Exception {
        assertEquals("The park grows.", page("organisation/park").select("#quotations blockquote bdi").first().text());
    }

    @Test void quotationsAreShownWithTheWordsTheyRestOn() throws Exception {
        assertEquals("Robots are here.", page("person/ann").select("#quotations blockquote bdi").first().text());
        assertEquals(List.of("Ann Au"), page("quotation/q").select("#proof mark").eachText().stream()
            .filter(mark -> mark.startsWith("Ann")).toList());
    }

    @Test void anArticleShowsEachFactBesideItsWords() throws Exception {
        Document page = page("article/n");
        assertEquals("Robots for all", page.selectFirst("h1").text());
        assertEquals(List.of("Ann Au", "Park Company"), page.select("#found li").eachText());
        assertEquals(List.of("The head of PC, Ann Au, was here", "“Robots are here.” said Ann Au"),
            page.select("#statements blockquote").eachText());
        assertEquals("/id/tenure/found", page.select("#statements li li a").first().attr("href"));
        assertTrue(page.select("#statements mark").eachText().containsAll(List.of("head", "PC")));
    }

    @Test void nothingIsHidden() throws Exception {
        Document page = page("organisation/park");
        assertTrue(page.select("#facts").text().contains("kept"));
        assertEquals("#sources", page.select("#facts li:contains(kept) a.origin").attr("href"));
        assertEquals("https://example.org/park", page.select("#sources a").attr("href"));
        assertTrue(page.select("#operated").text().contains("Park One"));
        assertTrue(page.select("#seats").text().contains("Chief Executive Officer"));
        assertTrue(page.select("#named .forms").text().contains("PC"));
        assertTrue(page.select("a[href^=/query#query=SELECT]").size() == 1);
    }

    @Test void programsReadSchemaOrgInThePage() throws Exception {
        Map<?, ?> json = new Gson().fromJson(page("organisation/park").select("script[type=application/ld+json]").first().data(),
            Map.class);
        assertEquals("Organization", json.get("@type"));
        assertEquals("https://w3id.org/hkig/id/organisation/park", json.get("@id"));
        assertEquals(List.of("http://www.wikidata.org/entity/Q1", "https://ror.org/0abc"), json.get("sameAs"));
    }

    @Test void everyLinkOnThePageOfOursLeadsSomewhere() throws Exception {
        for (String name : List.of("organisation/park", "person/ann", "agreement/a", "article/n", "figure/f1", "tenure/ann.ceo",
                "post/ceo", "signing/a", "quotation/q", "evidence/w"))
            for (String link : page(name).select("a[href^=/id/]").eachAttr("href"))
                assertEquals(200, http.get(link.substring(1)).statusCode(), name + " -> " + link);
    }
}
