package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThingsTest {

    private static final List<String> HOSTILE = List.of("<script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)", "&lt;b&gt;", "<!-- -->", "]]>",
        "{{7*7}}", "\u0000\u0007",
        "\u202Egnp.exe", "<\u0073cript\n>", "javascript:alert(1)", "香港<b>科技園", "\uFEFF<i>");

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws IOException {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> {
            Node graph = NodeFactory.createURI(Sample.BASE + "article/x#graph");
            for (int i = 0; i < HOSTILE.size(); i++) {
                Node thing = NodeFactory.createURI(Sample.BASE + "person/hostile-" + i);
                Node name = NodeFactory.createLiteralString(HOSTILE.get(i));
                dataset.add(graph, thing, SKOS.prefLabel.asNode(), name);
                dataset.add(graph, thing, NodeFactory.createURI("urn:p\"><script>alert(2)</script>"), name);
                dataset.add(graph, thing, RDFS.seeAlso.asNode(),
                    NodeFactory.createURI("http://x/\"><script>alert(3)</script>"));
                dataset.add(graph, thing, RDFS.label.asNode(),
                    NodeFactory.createLiteralDT(HOSTILE.get(i), XSDDatatype.XSDtoken));
                dataset.add(graph, NodeFactory.createURI(Sample.BASE + "person/<script>" + i), RDFS.seeAlso.asNode(),
                    thing);
            }
        });
        server = SparqlServer.start(Sample.served(dataset), Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, text/turtle", "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples", "application/rdf+xml, application/rdf+xml",
        "text/html, text/html",
        "'text/html,application/xhtml+xml,*/*;q=0.8', text/html", "*/*, text/html"})
    void answersInTheFormatAskedFor(String accept, String given) throws Exception {
        HttpResponse<String> response = http.get("id/organisation/hkstp", "Accept", accept);
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(given));
        assertTrue(response.headers().firstValue("Vary").orElse("").contains("Accept"));
        assertTrue(response.body().contains("香港科技園公司"), response.body());
    }

    @Test void linksFormats() throws Exception {
        assertTrue(http.get("id/place/innopark?format=turtle", "Accept", "text/html").body().contains("hkig:operator"));
    }

    @Test void speaksTheLanguageOfTheReader() throws Exception {
        String chinese = http.get("id/place/innopark", "Accept-Language", "zh-HK,zh;q=0.9").body();
        assertTrue(chinese.contains("<h1><bdi lang=\"zh-Hant\">創新園</bdi></h1>"), chinese);
        assertTrue(chinese.contains("營運機構"), chinese);
        assertTrue(chinese.contains("<a href=\"/id/organisation/hkstp\""), chinese);
        String english = http.get("id/place/innopark?lang=en", "Accept-Language", "zh-HK").body();
        assertTrue(english.contains("<h1><bdi lang=\"en\">InnoPark</bdi></h1>"), english);
    }

    @Test void listsWhatPointsAtAThing() throws Exception {
        assertTrue(http.get("id/organisation/hkstp?lang=en").body().contains("Hong Kong Science Park"));
    }

    @Test void saysWhatItDoesNotKnow() throws Exception {
        HttpResponse<String> page = http.get("id/organisation/none?lang=en", "Accept", "text/html");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("The graph says nothing about this IRI"));
        assertTrue(page.body().contains("href=\"/search?q=none\""), page.body());
        HttpResponse<String> turtle = http.get("id/organisation/none", "Accept", "text/turtle");
        assertEquals(404, turtle.statusCode());
        assertTrue(turtle.body().contains("nothing about https://w3id.org/hkig/id/organisation/none"), turtle.body());
    }

    @Test void noNameBecomesMarkup() throws Exception {
        for (int i = 0; i < HOSTILE.size(); i++) {
            String page = http.get("id/person/hostile-" + i + "?lang=en", "Accept", "text/html").body();
            // All the markup that a page of ours holds; whatever else were left would be a name's.
            String rest = page.replaceAll("</?(html|head|meta|link|title|body|header|nav|footer|a|main|h1|h2|p|table|tbody|tr|th"
                + "|td|ul|li|bdi|aside|section|dl|dt|dd|div|details|summary|span|code|script)( [a-z-]+(=\"[^\"<>]*\")?)*>|<!DOCTYPE html>", "");
            assertFalse(rest.contains("<"), HOSTILE.get(i) + " in " + rest);
            assertFalse(page.contains("javascript:alert(1)\""), page);
        }
    }
}
