package hkig.serve.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.Served;
import hkig.serve.SparqlServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&";

    private final DatasetGraph dataset = Sample.inMemory();
    private final AtomicLong version = new AtomicLong();
    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws IOException {
        put("person/hostile", "Person", HOSTILE);
        server = SparqlServer.start(new Served(dataset, version::get, Sample.BASE, Sample.FOLD,
            Sample.NAME_WORDS, List.of(), List.of(), Sample.WORDING, Optional.empty()),
            Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    private void put(String path, String kind, String name) {
        Node thing = NodeFactory.createURI(Sample.BASE + path);
        Node graph = NodeFactory.createURI(Sample.BASE + "graph/seeds");
        Txn.executeWrite(dataset, () -> {
            dataset.add(graph, thing, RDF.type.asNode(), NodeFactory.createURI("https://w3id.org/hkig/ontology#" + kind));
            dataset.add(graph, thing, SKOS.prefLabel.asNode(), NodeFactory.createLiteralString(name));
        });
        version.incrementAndGet();
    }

    private JsonObject json(String query) throws Exception {
        return new Gson().fromJson(http.get("search?" + query).body(), JsonObject.class);
    }

    @Test void answersInJsonWithTheNameInTheLanguageOfNames() throws Exception {
        JsonObject found = json("q=hkst&names=zh-Hant&lang=en").getAsJsonArray("found").get(0).getAsJsonObject();
        assertEquals("organisation/hkstp", found.get("path").getAsString());
        assertEquals("香港科技園公司", found.get("label").getAsString());
        assertEquals("zh-Hant", found.get("language").getAsString());
        assertEquals("HKSTP", found.get("matched").getAsString());
        assertEquals("organisation", found.get("kind").getAsString());
        assertEquals("機構", json("q=hkstp&lang=zh-Hant").getAsJsonArray("found").get(0).getAsJsonObject()
            .get("kindLabel").getAsString());
    }

    @Test void looksForAKindOnly() throws Exception {
        assertEquals(0, json("q=hkstp&kind=person").get("count").getAsInt());
        assertEquals(1, json("q=hkstp&kind=organisation").get("count").getAsInt());
        assertEquals(0, json("q=").get("count").getAsInt());
        assertEquals(0, json("").get("count").getAsInt());
    }

    @Test void thePageLeadsToTheThingsOfOneKind() throws Exception {
        String page = http.get("search?lang=en&q=hk", "Accept", "text/html").body();
        assertTrue(page.contains("<a href=\"/search?q=hk&amp;kind=organisation\">organisation <span class=\"quiet\">1</span></a>"), page);
        assertTrue(page.contains("<a href=\"/search?q=hk\" aria-current=\"page\">People and things"), page);
        String none = http.get("search?lang=en&q=hkstp&kind=person", "Accept", "text/html").body();
        assertTrue(none.contains("kind=person\" aria-current=\"page\">person <span class=\"quiet\">0</span>"), none);
    }

    @Test void isAPageWithoutJavaScript() throws Exception {
        String page = http.get("search?lang=zh-Hant&q=HKSTP", "Accept", "text/html").body();
        assertTrue(page.contains("<a href=\"/id/organisation/hkstp\"><bdi lang=\"zh-Hant\">香港科技園公司</bdi></a>"), page);
        assertTrue(page.contains("value=\"HKSTP\""), page);
        assertTrue(http.get("search?lang=en&q=zzz", "Accept", "text/html").body()
            .contains("Nothing in the graph is called “zzz”."));
    }

    @Test void whatIsTypedAndWhatIsFoundIsText() throws Exception {
        HttpResponse<String> page = http.get("search?q=" + Http.encoded(HOSTILE), "Accept", "text/html");
        assertFalse(page.body().contains("<img"), page.body());
        assertTrue(page.body().contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;</bdi>"), page.body());
        assertFalse(http.get("search?q=img").body().contains("<img"));
        assertEquals(200, http.get("search?q=" + "a".repeat(5_000)).statusCode());
    }

    @Test void whatIsLoadedLaterIsFound() throws Exception {
        assertEquals(0, json("q=" + Http.encoded("晨星")).get("count").getAsInt());
        put("fund/later", "Fund", "晨星基金");
        int count = 0;
        for (int i = 0; i < 1_000 && count == 0; i++) count = json("q=" + Http.encoded("晨星")).get("count").getAsInt();
        assertEquals(1, count);
    }
}
