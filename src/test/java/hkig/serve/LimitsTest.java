package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private static final int ROWS = 21;

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws IOException {
        // The sample's union has 21 triples: exactly the limit, so that one more is a cut.
        server = SparqlServer.start(Sample.served(Sample.load(DatabaseMgr.createDatasetGraph())), Sample.settings(Duration.ofMillis(800), ROWS));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SELECT * { ?s ?p ?o }                                               | 21 | not cut
        SELECT * { GRAPH ?g { ?s ?p ?o } }                                  | 21 | cut
        SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 21                         | 21 | not cut
        SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 22                         | 21 | cut
        SELECT * { GRAPH ?g { ?s ?p ?o } } OFFSET 1                         | 21 | not cut
        SELECT * { { SELECT ?s { ?s ?p ?o } LIMIT 5 } ?a ?b ?c }            | 21 | cut
        SELECT * { { SELECT ?s { ?s ?p ?o . ?a ?b ?c } LIMIT 50 } } LIMIT 3 | 3  | not cut
        SELECT * { ?s ?p ?o . ?a ?b ?c } ORDER BY ?o                        | 21 | cut
        SELECT * { ?s <urn:none> ?o }                                       | 0  | not cut
        """)
    void cutsRowsAndSaysSoOnlyThen(String query, int rows, String cut) throws Exception {
        HttpResponse<String> response = http.query(query, "text/csv");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(rows, response.body().lines().count() - 1);
        assertEquals(cut.equals("cut") ? "21" : "absent", limit(response));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }                   | 21 | not cut
        CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }      | 21 | not cut
        CONSTRUCT { ?s ?b ?o } { ?s ?p ?o . ?a ?b ?c }        | 21 | cut
        DESCRIBE ?s { ?s ?p ?o }                              | 21 | not cut
        """)
    void cutsTriplesAndSaysSoOnlyThen(String query, int triples, String cut) throws Exception {
        HttpResponse<String> response = http.query(query, "application/n-triples");
        assertEquals(triples, response.body().lines().count());
        assertEquals(cut.equals("cut") ? "21" : "absent", limit(response));
    }

    @Test void neverCutsAYesOrNo() throws Exception {
        assertEquals("absent", limit(http.query("ASK { ?s ?p ?o . ?a ?b ?c }")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s . ?t ?u ?v }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s . ?t ?u ?v } ORDER BY ?v ?c",
        "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s . ?t ?u ?v }",
        "CONSTRUCT { <urn:a> <urn:b> <urn:c> } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s FILTER(str(?s) = str(?a) + 1) }",
        "SELECT * { OPTIONAL { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p } "
            + "FILTER NOT EXISTS { ?q ?r ?s . FILTER(?q != ?a || ?q = ?a) } }",
        "ASK { ?m (<urn:a>|!<urn:b>)* ?n . ?x (<urn:a>|!<urn:b>)* ?y . ?z (<urn:a>|!<urn:b>)* ?u . "
            + "?v (<urn:a>|!<urn:b>)* ?w . FILTER(?u = ?none) }",
        "ASK { FILTER(regex('" + SLOW + "', '^(.*a){30}b$')) }",
        "SELECT * { { SELECT (replace('" + SLOW + "', '^(.*a){30}b$', '', 'i') AS ?x) {} } }"})
    void stopsWhatTakesTooLong(String query) throws Exception {
        HttpResponse<String> response = http.query(query);
        assertEquals(503, response.statusCode(), response.body());
        assertEquals("The query was stopped after 0.8 s, without an answer. "
            + "Ask for less: add a LIMIT, or a pattern that narrows it.", response.body().strip());
        assertTrue(idle(), "the query still runs: " + query);
    }

    @Test void matchesAsTheEngineDoes() throws Exception {
        String query = """
            SELECT (replace("香港科學園", "科(.)園", "[$1]") AS ?a) (replace("aB"@en, "b", "c", "i") AS ?b)
              (regex("創新園"@zh-Hant, "^創.園$") AS ?c) (replace("a.a", ".", "x", "q") AS ?d)
              (regex("a", 1) AS ?e) (replace("abc", "b", "$9") AS ?f) {}
            """;
        assertEquals("?a\t?b\t?c\t?d\t?e\t?f\n\"香港[學]\"\t\"ac\"@en\ttrue\t\"axa\"\t\t\n",
            http.query(query, "text/tab-separated-values").body());
    }

    @Test void answersManyAtOnce() {
        assertTrue(Stream.generate(() -> "SELECT * { ?s ?p ?o }").limit(60).parallel().allMatch(query -> {
            try {
                return http.query(query).statusCode() == 200;
            } catch (IOException | InterruptedException e) {
                return false;
            }
        }));
        assertFalse(Thread.interrupted());
    }

    private static final String SLOW =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!";

    /** Whether the engine has given up within two seconds more. */
    private boolean idle() {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (server.running() > 0 && System.nanoTime() < end) Thread.onSpinWait();
        return server.running() == 0;
    }

    private static String limit(HttpResponse<String> response) {
        return response.headers().firstValue("HKIG-Row-Limit").orElse("absent");
    }
}
