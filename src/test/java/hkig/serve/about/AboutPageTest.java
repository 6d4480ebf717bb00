package hkig.serve.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Sample;
import hkig.serve.Site;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AboutPageTest {

    private static final String PREFIXES = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        BASE <https://w3id.org/hkig/id/>
        """;
    private static final String ARTICLES = PREFIXES + """
        GRAPH <graph/seeds> {
          <source/star> a hkig:Site ; rdfs:label "Star <b>site"@en, "晨星網"@zh-Hant ; hkig:host "star.example" .
        }
        GRAPH <article/1#graph> {
          <article/1> a hkig:Article ; dcterms:issued "2021-01-02" ; dcterms:publisher "晨星<pwned>電台" .
          <article/2> a hkig:Article ; dcterms:issued "2022-07-06" ; dcterms:publisher "海角報" .
          <article/3> a hkig:Article ; dcterms:publisher "海角報" .
        }
        """;

    private Site site;

    @BeforeAll void start() throws Exception {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(ARTICLES, Lang.TRIG).parse(dataset));
        site = Site.of(dataset);
    }

    @AfterAll void stop() {
        site.close();
    }

    private Document page(String language) throws Exception {
        return site.page("about?lang=" + language);
    }

    @Test void countsWhatThereIs() throws Exception {
        Document page = page("zh-Hant");
        assertEquals("關於資料", page.select("h1").text());
        assertEquals("3", page.select(".figures .article dd").text());
        assertTrue(page.text().contains("有日期的文章由 2021年1月2日 至 2022年7月6日"), page.text());
        assertEquals("關於資料", page.select("nav [aria-current=page]").text());
    }

    @Test void namesSitesAndPublishersAsTheyAre() throws Exception {
        Document page = page("en");
        assertEquals(List.of("海角報 articles: 2", "晨星<pwned>電台 articles: 1"), page.select(".columns").first().children().eachText());
        assertEquals("star.example", page.select(".columns .host").text());
        assertEquals(0, page.select("pwned, main b").size());
        assertTrue(site.page("about?lang=en&names=en").text().contains("Star <b>site star.example"));
    }

    @Test void tellsOfTiersLicencesPrivacyAndCorrections() throws Exception {
        for (String language : List.of("en", "zh-Hant")) {
            String text = page(language).text();
            for (String words : List.of("CC BY 4.0", "Apache-2.0", "./hkig retract", "./hkig export", "README.md", "seeds/decisions.ttl"))
                assertTrue(text.contains(words), language + ": " + words);
            assertEquals(List.of("A", "B", "C"), page(language).select("#trust ~ .facts th").eachText());
        }
    }

    @Test void theExamplesAreTurtle() {
        for (String example : List.of(Correcting.REFUSAL, Correcting.MERGE)) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(PREFIXES + example, Lang.TURTLE).parse(graph);
            assertTrue(graph.size() >= 3, example);
        }
    }

    @Test void everyLinkAndEveryCommandForDumpsAnswers() throws Exception {
        Document page = page("en");
        List<String> links = new ArrayList<>(page.select("main a").eachAttr("href"));
        assertEquals(List.of("/data?default", "/data", "/ontology"), links);
        for (String link : links) assertEquals(200, site.http().get(link.substring(1)).statusCode(), link);
        assertTrue(page.text().contains("'" + site.server().address().resolve("/data?default") + "'"), page.text());
        assertEquals("application/n-quads", site.http().get("data", "Accept", "application/n-quads").headers()
            .firstValue("Content-Type").orElseThrow().replaceAll(";.*", ""));
    }
}
