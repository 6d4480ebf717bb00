package hkig.serve.question;

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
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionPageTest {

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws IOException {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> RDFParser.fromString("""
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            BASE <https://w3id.org/hkig/id/>
            GRAPH <graph/seeds> {
              <place/innopark> a hkig:Place .
              <organisation/friends> a hkig:Organisation ; skos:prefLabel "科技園之友<b>"@zh-Hant .
            }
            """, Lang.TRIG).parse(dataset));
        server = SparqlServer.start(Sample.served(dataset), Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    @Test void answersWithNamesAndLinksInTheLanguagesOfTheReader() throws Exception {
        String chinese = http.get("question/parks-of?lang=zh-Hant").body();
        assertTrue(chinese.contains("<h1>某機構營運哪些園區</h1>"), chinese);
        assertTrue(chinese.contains("<th scope=\"col\" role=\"columnheader\">營運機構</th>"), chinese);
        assertTrue(chinese.contains("<td data-label=\"園區\" role=\"cell\"><a href=\"/id/place/innopark\"><bdi lang=\"zh-Hant\">創新園</bdi></a></td>"
            + "<td data-label=\"營運機構\" role=\"cell\"><a href=\"/id/organisation/hkstp\"><bdi>香港科技園公司</bdi></a></td>"), chinese);
        String english = http.get("question/parks-of?lang=en").body();
        assertTrue(english.contains("<bdi>Hong Kong Science and Technology Parks Corporation</bdi>"), english);
        assertTrue(http.get("question/parks-of?lang=zh-Hant&names=en").body().contains("<bdi lang=\"en\">InnoPark</bdi>"));
    }

    @Test void showsTheUsualChoiceAndTheQueryThatRan() throws Exception {
        String page = http.get("question/parks-of?lang=en").body();
        assertTrue(page.contains("name=\"who\""), page);
        assertTrue(page.contains("value=\"Hong Kong Science and Technology Parks Corporation\""), page);
        assertTrue(page.contains("href=\"/query#query=PREFIX%20"), page);
        assertTrue(page.contains("VALUES ?who { &lt;https://w3id.org/hkig/id/organisation/hkstp&gt; }"), page);
    }

    @Test void aNameIsTurnedIntoAnAddressForGood() throws Exception {
        HttpResponse<String> named = http.get("question/parks-of?who=hkstp");
        assertEquals(302, named.statusCode());
        assertTrue(named.headers().firstValue("Location").orElse("").endsWith("/question/parks-of?who=organisation/hkstp"));
        assertEquals(200, http.get("question/parks-of?who=organisation/hkstp").statusCode());
        assertEquals(200, http.get("question/parks-of?who=").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody at all", "<script>alert(1)</script>", "> } { ?s ?p ?o } #", "organisation/x> ; ?y ?z",
        "\" . DROP ALL", "https://example.org/x", "../../etc", "place/innopark", "\u0000", "${jndi:x}", "}}} UNION {{{"})
    void whatIsNoThingOfTheKindGoesIntoNoQuery(String typed) throws Exception {
        HttpResponse<String> page = http.get("question/parks-of?lang=en&who=" + Http.encoded(typed), "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("is not understood"), page.body());
        assertFalse(page.body().contains("SELECT"), page.body());
        assertFalse(page.body().contains("<script>"), page.body());
    }

    @Test void whatTheAddressChoosesForTheReaderIsKeptOnTheWay() throws Exception {
        assertEquals(List.of("lang=zh-Hant"), http.get("question/parks-of?who=hkstp&lang=zh-Hant").headers()
            .allValues("Set-Cookie").stream().map(cookie -> cookie.replaceFirst(";.*", "")).toList());
    }

    @Test void asksBackWhereANameMayMeanSeveral() throws Exception {
        HttpResponse<String> page = http.get("question/parks-of?lang=zh-Hant&who=" + Http.encoded("科技園"));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("「科技園」可能是指："), page.body());
        assertTrue(page.body().contains("<a href=\"/question/parks-of?who=organisation/friends\">"
            + "<bdi lang=\"zh-Hant\">科技園之友&lt;b&gt;</bdi></a>"), page.body());
        assertTrue(page.body().contains("href=\"/question/parks-of?who=organisation/hkstp\""), page.body());
    }

    @Test void triplesAreRowsOfThree() throws Exception {
        String page = http.get("question/hkstp?lang=en").body();
        assertTrue(page.contains("<th scope=\"col\" role=\"columnheader\">predicate</th>"), page);
        assertTrue(page.contains("&lt;script&gt;alert("), page);
        assertFalse(page.contains("href=\"javascript"), page);
    }

    @Test void thereAreNoOtherQuestions() throws Exception {
        for (String path : new String[] {"question/none", "question/", "question", "question/%3Cb%3E", "question/parks/x"})
            assertEquals(404, http.get(path, "Accept", "text/html").statusCode(), path);
    }
}
