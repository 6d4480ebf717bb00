package hkig.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.link.Service.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SERVICE asks the endpoints that were allowed, and those alone. */
class FederationTest {

    private static final String PREFIX = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final Model THERE = Samples.turtle("<r/1> skos:notation \"one\" . <r/2> skos:notation \"two\" .");
    private static final Model HERE = Samples.turtle("<a> skos:exactMatch <r/1> . <b> skos:exactMatch <r/2> . <c> skos:exactMatch <r/3> .");

    private final Service endpoint = new Service(FederationTest::answer);
    private final Web web = new Web(new Web.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 2, Duration.ofMinutes(1)),
            time -> { }, "");

    @AfterEach
    void stop() {
        web.close();
        endpoint.close();
    }

    /** As an endpoint of SPARQL 1.1 does. */
    private static Answer answer(Map<String, String> asked) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (QueryExec execution = QueryExec.graph(THERE.getGraph()).query(QueryFactory.create(asked.get("query"))).build()) {
            RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON).write(out, execution.select(), ARQ.getContext());
        }
        return new Answer(200, out.toString(java.nio.charset.StandardCharsets.UTF_8), Map.of("Content-Type", "application/sparql-results+json"), false);
    }

    private List<String> ask(String pattern) {
        boolean before = ARQ.globalServiceAllowed;
        ARQ.globalServiceAllowed = false;
        try (QueryExec execution = QueryExec.newBuilder().graph(HERE.getGraph()).query(QueryFactory.create(PREFIX + pattern))
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQConstants.registryServiceExecutors, new Federation(web, Set.of(endpoint.at("/sparql").toString())).registry()).build()) {
            List<String> rows = new ArrayList<>();
            RowSet found = execution.select();
            found.forEachRemaining(row -> rows.add(found.getResultVars().stream().map(var -> row.contains(var)
                    ? row.get(var).isLiteral() ? row.get(var).getLiteralLexicalForm() : row.get(var).getURI().replace(Samples.BASE, "") : "-")
                    .toList().toString()));
            return rows.stream().sorted().toList();
        } finally {
            ARQ.globalServiceAllowed = before;
        }
    }

    @Test
    void whatIsHereIsJoinedWithWhatIsThere() {
        assertEquals(List.of("[a, one]", "[b, two]"),
                ask("SELECT ?x ?n { ?x skos:exactMatch ?r SERVICE <" + endpoint.at("/sparql") + "> { ?r skos:notation ?n } }"));
        assertTrue(endpoint.requests.stream().allMatch(asked -> asked.get("method").equals("POST")));
        assertEquals(List.of("[one]", "[two]"), ask("SELECT ?n { { SELECT ?n { SERVICE <" + endpoint.at("/sparql")
                + "> { { SELECT ?n ?hidden { ?hidden skos:notation ?n } } } } } }"));
    }

    @Test
    void noOtherEndpointIsAskedNotEvenSilently() {
        try (Service other = new Service(FederationTest::answer)) {
            for (String silent : List.of("", "SILENT ")) {
                String query = "SELECT * { SERVICE " + silent + "<" + other.at("/sparql") + "> { ?r skos:notation ?n } }";
                String told = assertThrows(QueryExecException.class, () -> ask(query)).getMessage();
                assertTrue(told.contains(other.at("/sparql").toString()) && told.contains("--allow-service"), told);
            }
            assertThrows(QueryExecException.class, () -> ask("SELECT * { BIND(<" + other.at("/sparql") + "> AS ?s) SERVICE ?s { ?r ?p ?n } }"));
            endpoint.first(Answer.status(307, Map.of("Location", other.at("/sparql").toString())));
            String moved = assertThrows(LinkFailure.class, () -> ask("SELECT * { SERVICE <" + endpoint.at("/sparql") + "> { ?r ?p ?n } }")).getMessage();
            assertTrue(moved.contains("another host") && moved.contains(other.at("").toString()), moved);
            assertEquals(List.of(), other.requests);
        }
    }

    @Test
    void aFailureIsToldAndUnderSilentLeavesTheRest() {
        endpoint.first(Answer.status(400, Map.of()));
        String query = "SELECT ?x ?n { ?x skos:exactMatch <https://w3id.org/hkig/id/r/1> SERVICE %s<" + endpoint.at("/sparql") + "> { ?r skos:notation ?n } }";
        assertThrows(LinkFailure.class, () -> ask(query.formatted("")));
        endpoint.first(Answer.status(400, Map.of()));
        assertEquals(List.of("[a, -]"), ask(query.formatted("SILENT ")));
    }
}
