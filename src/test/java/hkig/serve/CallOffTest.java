package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that its asker calls off ends on the server, not on the page alone. */
class CallOffTest {

    /** Another for each test: what was called off once does not run later. */
    private final String id = UUID.randomUUID().toString();
    private static final String CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s . ?t ?u ?v }";

    private static SparqlServer server;
    private static Http http;

    @BeforeAll static void start() throws IOException {
        server = SparqlServer.start(Sample.served(Sample.load(DatabaseMgr.createDatasetGraph())),
            Sample.settings(Duration.ofMinutes(5), 100));
        http = new Http(server.address());
    }

    @AfterAll static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (COUNT(*) AS ?n) " + CROSS,
        "SELECT * " + CROSS + " ORDER BY ?v ?c",
        "SELECT DISTINCT ?x " + CROSS,
        "CONSTRUCT { <urn:a> <urn:b> <urn:c> } " + CROSS,
        "ASK { ?x (<urn:a>|!<urn:b>)* ?y . ?z (<urn:a>|!<urn:b>)* ?u . "
            + "?v (<urn:a>|!<urn:b>)* ?w . FILTER(?u = ?none) }",
        "ASK { FILTER(regex('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(.*a){30}b$')) }"})
    void endsItOnTheServerWithinASecond(String query) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> ask(query, id));
        await(1);
        assertEquals(204, cancel(id).statusCode());
        long called = System.nanoTime();
        await(0);
        long milliseconds = (System.nanoTime() - called) / 1_000_000;
        assertTrue(milliseconds < 1_500, "ran on for " + milliseconds + " ms: " + query);
        assertEquals(503, answer.join().statusCode());
        assertEquals("The query was stopped, as asked, without an answer.", answer.join().body().strip());
    }

    @Test void nobodyElseEndsIt() throws Exception {
        CompletableFuture<HttpResponse<String>> answer =
            CompletableFuture.supplyAsync(() -> ask("SELECT (COUNT(*) AS ?n) " + CROSS, id));
        await(1);
        assertEquals(204, cancel("another-id-of-twenty-letters").statusCode());
        assertEquals(400, http.send("POST", "cancel", "").statusCode());
        assertEquals(405, http.get("cancel", "HKIG-Query", id).statusCode());
        assertEquals(405, http.send("OPTIONS", "cancel", "").statusCode());
        assertFalse(http.send("OPTIONS", "sparql", "").headers().firstValue("Access-Control-Allow-Headers").orElse("")
            .contains("HKIG-Query"), "pages of other sites may send the header");
        assertEquals(409, ask("ASK {}", id).statusCode(), "a second query takes the id over");
        assertEquals(1, server.running());
        assertFalse(answer.isDone());
        assertEquals(204, cancel(id).statusCode());
        assertEquals(503, answer.join().statusCode());
    }

    @Test void endsItEvenWhereTheWordArrivesFirst() throws Exception {
        assertEquals(204, cancel(id).statusCode());
        assertEquals(503, ask("SELECT (COUNT(*) AS ?n) " + CROSS, id).statusCode());
        await(0);
    }

    @Test void anIdChangesNothingElse() {
        assertEquals(200, ask("ASK {}", id).statusCode());
        assertEquals(200, ask("ASK {}", id).statusCode());
        assertEquals(400, ask("ASK {}", "short").statusCode());
    }

    private HttpResponse<String> cancel(String id) throws IOException, InterruptedException {
        return http.send("POST", "cancel", "", "HKIG-Query", id);
    }

    private HttpResponse<String> ask(String query, String id) {
        try {
            return http.get("sparql?query=" + Http.encoded(query), "Accept", "*/*", "HKIG-Query", id);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until that many queries run; ten seconds at most. */
    private void await(int running) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (server.running() != running && System.nanoTime() < end) Thread.onSpinWait();
        assertEquals(running, server.running());
    }
}
