package hkig.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The exact links of level 1 of FAIR Signposting, and that each leads where it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignpostsTest {

    private static final Set<String> RELATIONS =
        Set.of("cite-as", "describedby", "describes", "item", "collection", "license", "type");

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws Exception {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> RDFParser.fromString("""
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            GRAPH <https://w3id.org/hkig/id/article/a1#graph> { <https://w3id.org/hkig/id/article/a1> a hkig:Article }
            """, Lang.TRIG).parse(dataset));
        server = SparqlServer.start(Sample.served(dataset), Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    @Test void pageOfAThing() throws Exception {
        assertEquals(Set.of("<https://w3id.org/hkig/id/organisation/hkstp>; rel=\"cite-as\"",
            "</id/organisation/hkstp.ttl>; rel=\"describedby\"; type=\"text/turtle\"",
            "</id/organisation/hkstp.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"",
            "</id/organisation/hkstp.nt>; rel=\"describedby\"; type=\"application/n-triples\"",
            "</id/organisation/hkstp.rdf>; rel=\"describedby\"; type=\"application/rdf+xml\"",
            "<https://spdx.org/licenses/CC-BY-4.0>; rel=\"license\"",
            "<https://schema.org/Organization>; rel=\"type\"", "<https://schema.org/AboutPage>; rel=\"type\""),
            posts("id/organisation/hkstp", "text/html"));
    }

    @Test void firstTypeIsOfTheThing() throws Exception {
        List<String> types = all("id/organisation/hkstp", "text/html").filter(link -> link.contains("rel=\"type\"")).toList();
        assertTrue(types.getFirst().contains("Organization"), types::toString);
    }

    @Test void anArticleIsNotUnderOurLicence() throws Exception {
        Set<String> posts = posts("id/article/a1", "text/html");
        assertTrue(posts.contains("<https://schema.org/NewsArticle>; rel=\"type\""), posts::toString);
        assertTrue(posts.contains("<https://w3id.org/hkig/id/article/a1>; rel=\"cite-as\""), posts::toString);
        assertTrue(posts.stream().noneMatch(post -> post.contains("license")), posts::toString);
    }

    @Test void descriptionOfAThing() throws Exception {
        assertTrue(posts("id/organisation/hkstp.ttl", "*/*")
            .contains("</id/organisation/hkstp>; rel=\"describes\"; type=\"text/html\""));
    }

    @Test void dataset() throws Exception {
        assertEquals(Set.of("<https://w3id.org/hkig/id/dataset/hkig>; rel=\"cite-as\"",
            "</void>; rel=\"describedby\"; type=\"text/turtle\"", "</void>; rel=\"describedby\"; type=\"application/ld+json\"",
            "</data?default>; rel=\"item\"; type=\"text/turtle\"", "</data>; rel=\"item\"; type=\"application/trig\"",
            "<https://spdx.org/licenses/CC-BY-4.0>; rel=\"license\"",
            "<https://schema.org/Dataset>; rel=\"type\"", "<https://schema.org/AboutPage>; rel=\"type\""),
            posts("about", "text/html"));
        assertEquals(Set.of("</about>; rel=\"describes\"; type=\"text/html\""), posts("void", "*/*"));
        assertEquals(Set.of("</about>; rel=\"collection\"; type=\"text/html\""), posts("data?default", "*/*"));
        assertEquals(Set.of("</about>; rel=\"collection\"; type=\"text/html\""), posts("data", "*/*"));
    }

    @Test void whatIsCitedLeadsBackToItsPage() throws Exception {
        assertEquals("/about", http.get("id/dataset/hkig", "Accept", "text/html").headers().firstValue("Location").orElse("none"));
        assertEquals("/void", http.get("id/dataset/hkig", "Accept", "text/turtle").headers().firstValue("Location").orElse("none"));
    }

    @Test void eachTargetHereAnswersInItsType() throws Exception {
        for (String page : List.of("about", "id/organisation/hkstp"))
            for (String link : posts(page, "text/html").stream().filter(link -> link.startsWith("</")).toList()) {
                String type = link.replaceFirst(".*type=\"(.*)\"", "$1");
                HttpResponse<String> answer = http.get(link.substring(2, link.indexOf('>')), "Accept", type);
                assertEquals(200, answer.statusCode(), link);
                assertTrue(answer.headers().firstValue("Content-Type").orElse("none").startsWith(type), link);
            }
    }

    private Set<String> posts(String path, String accept) throws Exception {
        return all(path, accept).filter(link -> RELATIONS.stream().anyMatch(relation ->
            link.contains("rel=\"" + relation + "\"")) && !link.equals("<https://w3id.org/hkig/id/organisation/hkstp>; rel=\"describes\""))
            .collect(Collectors.toSet());
    }

    private Stream<String> all(String path, String accept) throws Exception {
        return http.get(path, "Accept", accept).headers().allValues("Link").stream().flatMap(header -> Stream.of(header.split(", ")));
    }
}
