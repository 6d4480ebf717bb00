package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlServerTest {

    private static final String PARK = "<https://w3id.org/hkig/ontology#Park>";
    private static final String ALL = "CONSTRUCT WHERE { ?s ?p ?o }";

    private SparqlServer inMemory;
    private SparqlServer tdb;

    @BeforeAll void start() throws IOException {
        Settings settings = Sample.settings(Duration.ofSeconds(20), 1_000);
        inMemory = SparqlServer.start(Sample.served(Sample.inMemory()), settings);
        tdb = SparqlServer.start(Sample.served(Sample.load(DatabaseMgr.createDatasetGraph())), settings);
    }

    @AfterAll void stop() {
        inMemory.close();
        tdb.close();
    }

    Stream<Http> servers() {
        return Stream.of(new Http(inMemory.address()), new Http(tdb.address()));
    }

    @ParameterizedTest @MethodSource("servers")
    void defaultGraphIsTheUnionOfTheNamedGraphs(Http http) throws Exception {
        assertEquals("n\r\n21\r\n", http.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv").body());
        assertEquals("n\r\n22\r\n", http.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "text/csv").body());
        assertEquals("n\r\n4\r\n", http.query("SELECT (COUNT(*) AS ?n) FROM <" + Sample.BASE
            + "graph/ontology> { ?s ?p ?o }", "text/csv").body());
        assertEquals("n\r\n4\r\n", http.get("sparql?default-graph-uri=" + Sample.BASE + "graph/ontology&query="
            + Http.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), "Accept", "text/csv").body());
    }

    @ParameterizedTest @MethodSource("servers")
    void takesQueriesByGetAndInBothWaysByPost(Http http) throws Exception {
        String ask = "ASK { ?s ?p \"香港科學園\"@zh-Hant }";
        assertTrue(http.query(ask).body().contains("true"));
        assertTrue(http.send("POST", "sparql", ask, "Content-Type", "application/sparql-query")
            .body().contains("true"));
        assertTrue(http.send("POST", "sparql", "query=" + Http.encoded(ask), "Content-Type", Http.FORM)
            .body().contains("true"));
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json, 香港科學園", "application/sparql-results+xml, 香港科學園",
        "text/csv, 香港科學園", "text/tab-separated-values, 香港科學園"})
    void givesRowsInEachFormat(String format, String expected) throws Exception {
        HttpResponse<String> response = new Http(inMemory.address()).query(
            "SELECT ?name { ?park a " + PARK + " ; ?p ?name FILTER(lang(?name) = 'zh-Hant') }", format);
        assertEquals(200, response.statusCode());
        assertTrue(type(response).startsWith(format), type(response));
        assertTrue(response.body().contains(expected), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml",
        "application/trig", "application/n-quads"})
    void givesTriplesInEachFormat(String format) throws Exception {
        HttpResponse<String> response = new Http(tdb.address()).query(ALL, format);
        assertTrue(type(response).startsWith(format), type(response));
        assertTrue(read(response.body(), format).isIsomorphicWith(union()), response.body());
    }

    @ParameterizedTest @MethodSource("servers")
    void describesAThingByItsOwnTriples(Http http) throws Exception {
        String park = "DESCRIBE <" + Sample.BASE + "place/innopark>";
        Graph named = read(http.query(park, "text/turtle").body(), "text/turtle");
        assertEquals(4, named.size());
        Graph found = read(http.query("DESCRIBE ?park { ?park a " + PARK + " }", "text/turtle").body(), "text/turtle");
        assertEquals(8, found.size());
    }

    @ParameterizedTest @MethodSource("servers")
    void graphStoreGivesTheUnionOneGraphOrTheDataset(Http http) throws Exception {
        assertTrue(read(http.get("data?default").body(), "text/turtle").isIsomorphicWith(union()));
        String one = http.get("data?graph=" + Sample.BASE + "graph/ontology", "Accept", "application/n-triples").body();
        assertEquals(4, one.lines().count());
        assertEquals(22, http.get("data", "Accept", "application/n-quads").body().lines().count());
        assertEquals(404, http.get("data?graph=" + Sample.BASE + "graph/none").statusCode());
        assertEquals(200, http.send("HEAD", "data?default", "").statusCode());
    }

    @Test void turtleOfTheUnionIsWrittenWithPrefixes() throws Exception {
        String turtle = new Http(tdb.address()).get("data?default").body();
        assertTrue(turtle.contains("hkig:startDate"), turtle);
        assertTrue(turtle.contains("\"香港科技園公司\"@zh-Hant"), turtle);
    }

    @Test void givesTurtleAndJsonToWhoNamesNoFormat() throws Exception {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        Http http = new Http(inMemory.address());
        for (String[] accept : new String[][] {{}, {"Accept", browser}, {"Accept", "*/*"}}) {
            assertEquals("text/turtle", type(http.get("data?default", accept)));
            assertEquals("application/trig", type(http.get("data", accept)));
            assertEquals("text/turtle", type(http.get("sparql?query=" + Http.encoded(ALL), accept)));
            assertEquals("application/sparql-results+json; charset=utf-8",
                type(http.get("sparql?query=" + Http.encoded("ASK {}"), accept)));
        }
    }

    @Test void compressesForWhoAsks() throws Exception {
        Http http = new Http(inMemory.address());
        assertEquals("gzip", http.get("lib/yasqe.min.js", "Accept-Encoding", "gzip")
            .headers().firstValue("Content-Encoding").orElse("none"));
    }

    @Test void servesAnEmptyGraph() throws Exception {
        try (SparqlServer empty = SparqlServer.start(Sample.served(DatasetGraphFactory.createTxnMem()), Sample.settings(Duration.ofSeconds(5), 10))) {
            assertTrue(new Http(empty.address()).query("ASK { ?s ?p ?o }").body().contains("false"));
            assertEquals(200, new Http(empty.address()).get("").statusCode());
        }
    }

    @Test void saysInASentenceThatThePortIsTaken() {
        int port = inMemory.address().getPort();
        BindException taken = assertThrows(BindException.class, () -> SparqlServer.start(Sample.served(Sample.inMemory()), Settings.USUAL.withPort(port)));
        assertEquals("Port " + port + " is in use by another program: stop that, or choose another port, for example "
            + "--port " + (port < 65_535 ? port + 1 : port - 1) + ".", taken.getMessage());
        assertFalse(taken.getMessage().contains("\n"));
    }

    private static Graph union() {
        DatasetGraph sample = Sample.inMemory();
        Graph union = GraphFactory.createDefaultGraph();
        sample.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }

    private static Graph read(String text, String format) {
        Lang lang = RDFLanguages.contentTypeToLang(format);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(graph);
        return graph;
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
