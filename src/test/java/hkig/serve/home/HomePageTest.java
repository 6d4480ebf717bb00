package hkig.serve.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private static final String ARTICLES = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX schema: <https://schema.org/>
        BASE <https://w3id.org/hkig/id/>
        GRAPH <article/1#graph> {
          <article/1> a hkig:Article ; dcterms:title "創新園<b>啟用"@zh-Hant ; dcterms:issued "2022-07-06" ;
            dcterms:publisher "晨星電台" ; schema:mentions <place/innopark>, <organisation/hkstp> .
          <article/2> a hkig:Article ; dcterms:title "較早"@zh-Hant ; dcterms:issued "2021-01-02" .
          <place/innopark> a hkig:Place .
          <article/3> a hkig:Article ; dcterms:title "無日期"@zh-Hant .
        }
        """;

    private static DatasetGraph articles() {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(ARTICLES, Lang.TRIG).parse(dataset));
        return dataset;
    }

    @Test void asksListsCountsAndTellsWhatIsNew() throws Exception {
        try (SparqlServer server = SparqlServer.start(Sample.served(articles()), Sample.settings(Duration.ofSeconds(5), 100))) {
            String page = new Http(server.address()).get("?lang=zh-Hant").body();
            assertTrue(page.contains("<form class=\"search\" action=\"/search\" role=\"search\">"), page);
            assertTrue(page.contains("<a href=\"/question/parks-of\">某機構營運哪些園區</a>"), page);
            assertTrue(page.contains("<dt>文章</dt><dd>3</dd>"), page);
            assertTrue(page.contains(">2021年1月2日</time>") && page.contains(">2022年7月6日</time>"), page);
            assertTrue(page.indexOf("創新園&lt;b&gt;啟用") < page.indexOf("較早"), page);
            assertTrue(page.contains("晨星電台") && page.contains("href=\"/id/place/innopark\""), page);
            assertTrue(page.contains("<a href=\"/\" aria-current=\"page\">主頁</a>"), page);
        }
    }

    @Test void anEmptyGraphSaysHowToFillIt() throws Exception {
        try (SparqlServer server = SparqlServer.start(Sample.served(DatasetGraphFactory.createTxnMem()),
                Sample.settings(Duration.ofSeconds(5), 100))) {
            String page = new Http(server.address()).get("?lang=en").body();
            assertTrue(page.contains("The graph is empty. Load articles with <code>./hkig load FILE</code>"), page);
        }
    }

    @Test void isLight() throws Exception {
        try (SparqlServer server = SparqlServer.start(Sample.served(articles()), Sample.settings(Duration.ofSeconds(5), 100))) {
            String page = new Http(server.address()).get("").body();
            TreeSet<String> parts = new TreeSet<>(Set.of("/", "/frame.js", "/texts/search.en.json"));
            for (Matcher part = Pattern.compile("(?:src|rel=\"(?:icon|stylesheet)\" href)=\"([^\"]+)\"").matcher(page); part.find();)
                parts.add(part.group(1));
            int bytes = 0;
            for (String part : parts) {
                HttpResponse<byte[]> response = Http.CLIENT.send(HttpRequest.newBuilder(server.address().resolve(part))
                    .header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
                assertEquals(200, response.statusCode(), part);
                bytes += response.body().length;
            }
            assertTrue(bytes < 150_000, parts + ": " + bytes + " bytes");
        }
    }
}
