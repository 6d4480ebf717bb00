package hkig.serve.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Sample;
import hkig.serve.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OntologyPageTest {

    private static final String HOSTILE = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        hkig:Hostile a owl:Class ; rdfs:label "<script>pwned()</script>"@en ; rdfs:comment "</p><pwned>"@en ;
          rdfs:subClassOf <javascript:pwned()> .
        """;

    private final Graph ontology = RDFDataMgr.loadGraph("ontology/hkig.ttl");
    private Site site;

    @BeforeAll void start() throws Exception {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(HOSTILE, Lang.TURTLE).parse(ontology);
        Txn.executeWrite(dataset, () ->
            dataset.addGraph(NodeFactory.createURI(Sample.BASE + "graph/ontology"), ontology));
        site = Site.of(dataset);
    }

    @AfterAll void stop() {
        site.close();
    }

    private Document page(String language) throws Exception {
        return site.page("ontology?lang=" + language);
    }

    @Test void listsEveryTermOnceUnderItsName() throws Exception {
        Set<String> terms = new TreeSet<>();
        ontology.stream(Node.ANY, RDF.type.asNode(), Node.ANY).map(triple -> triple.getSubject().getURI())
            .filter(iri -> iri.startsWith(Ontology.NAMESPACE)).forEach(terms::add);
        for (String language : List.of("en", "zh-Hant")) {
            Document page = page(language);
            List<String> shown = page.select(".term > .iri").eachText();
            assertEquals(terms, new TreeSet<>(shown));
            assertEquals(terms.size(), shown.size());
            assertEquals(terms.size(), page.select(".contents li").size());
            Set<String> ids = new TreeSet<>();
            for (Element element : page.select("[id]")) assertTrue(ids.add(element.id()), element.id());
            for (Element link : page.select("main a[href^=#]"))
                assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
        }
    }

    @Test void saysWhatATermIsInTheReadersLanguage() throws Exception {
        Document english = page("en");
        assertEquals("Ontology", english.select("h1").text());
        assertEquals("memorandum of understanding hkig:MemorandumOfUnderstanding",
            english.select("#MemorandumOfUnderstanding h3").text());
        assertTrue(english.select("#Organisation").text().contains("A body of people that acts under a name"));
        Document chinese = page("zh-Hant");
        assertEquals("協議 hkig:Agreement", chinese.select("#Agreement h3").text());
        assertEquals("本體", chinese.select("h1").text());
        Element agreement = chinese.selectFirst("#Agreement");
        assertTrue(agreement.select("a[href=http://www.w3.org/ns/prov#Entity]").text().equals("prov:Entity"), agreement.html());
        assertTrue(agreement.select("a[href=#Contract]").text().equals("合約"), agreement.html());
        assertEquals("任職", chinese.select("#seenOn .terms a").first().text());
        assertTrue(chinese.select("#seenOn").size() == 1 && chinese.select("#Tenure a[href=#seenOn]").size() == 1);
        assertTrue(chinese.select("#AgreementStatus a[href=#Signed]").text().equals("已簽署"));
        assertTrue(chinese.select("#Signed a[href=#AgreementStatus]").size() == 1);
    }

    @Test void theTurtleIsThere() throws Exception {
        HttpResponse<String> turtle = site.http().get(page("en").select("main .tools a").attr("href").substring(1),
            "Accept", "text/turtle");
        assertEquals(200, turtle.statusCode());
        assertTrue(turtle.body().contains("MemorandumOfUnderstanding"));
    }

    @Test void whatTheOntologySaysStaysText() throws Exception {
        Document page = page("en");
        assertEquals("<script>pwned()</script> hkig:Hostile", page.select("#Hostile h3").text());
        assertEquals(0, page.select("main script, pwned, [href^=javascript]").size());
        assertEquals("</p><pwned>", page.select("#Hostile > p bdi").text());
    }

    @Test void withoutAnOntologyThePageSaysSo() throws Exception {
        try (Site empty = Site.of(DatasetGraphFactory.createTxnMem())) {
            assertTrue(empty.page("ontology?lang=en").text().contains("The store holds no ontology"));
        }
    }
}
