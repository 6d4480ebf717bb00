package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThingsTest {

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws IOException {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> dataset.add(NodeFactory.createURI(Sample.BASE + "graph/sources"),
            NodeFactory.createURI(Sample.BASE + "source/notes.html"), RDFS.label.asNode(),
            NodeFactory.createLiteralString("notes of a day")));
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

    @ParameterizedTest
    @CsvSource({"ttl, text/turtle", "jsonld, application/ld+json", "nt, application/n-triples", "rdf, application/rdf+xml",
        "html, text/html"})
    void answersByEnding(String ending, String type) throws Exception {
        HttpResponse<String> response = http.get("id/organisation/hkstp." + ending, "Accept", "image/png");
        assertEquals(200, response.statusCode());
        assertTrue(header(response, "Content-Type").startsWith(type));
    }

    @Test void anEndingOfTheNameItselfIsNone() throws Exception {
        HttpResponse<String> response = http.get("id/source/notes.html", "Accept", "text/turtle");
        assertTrue(header(response, "Content-Type").startsWith("text/turtle"));
        assertTrue(response.body().contains("notes of a day"), response.body());
    }

    @Test void saysWhatFormsThereAre() throws Exception {
        HttpResponse<String> refused = http.get("id/organisation/hkstp", "Accept", "image/png, text/html;q=0");
        assertEquals(406, refused.statusCode());
        assertTrue(refused.body().contains("text/turtle"), refused.body());
    }

    @Test void linksTheOtherFormsAndTheThingInHeaders() throws Exception {
        String links = String.join(", ", http.get("id/organisation/hkstp", "Accept", "text/html").headers().allValues("Link"));
        assertTrue(links.contains("<https://w3id.org/hkig/id/organisation/hkstp>; rel=\"describes\""), links);
        assertTrue(links.contains("<https://w3id.org/hkig/id/organisation/hkstp>; rel=\"canonical\""), links);
        assertTrue(links.contains("</id/organisation/hkstp.ttl>; rel=\"alternate\"; type=\"text/turtle\""), links);
        assertFalse(links.contains("text/html"), links);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/turtle"})
    void sendsNothingTwice(String accept) throws Exception {
        HttpResponse<String> first = http.get("id/organisation/hkstp", "Accept", accept);
        HttpResponse<String> again =
            http.get("id/organisation/hkstp", "Accept", accept, "If-None-Match", header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertNotEquals(header(first, "ETag"), header(http.get("id/place/innopark", "Accept", accept), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/ld+json"})
    void headHasTheHeadersOfGet(String accept) throws Exception {
        HttpResponse<String> head = http.send("HEAD", "id/organisation/hkstp", "", "Accept", accept);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        HttpResponse<String> get = http.get("id/organisation/hkstp", "Accept", accept);
        for (String name : List.of("Content-Type", "ETag", "Link", "Content-Location"))
            assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
