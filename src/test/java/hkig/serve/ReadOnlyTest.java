package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadOnlyTest {

    private static final String INSERT = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    private static boolean called;

    private final AtomicInteger outside = new AtomicInteger();
    private SparqlServer server;
    private HttpServer other;
    private Http http;

    /** What a query must not be able to call, as a function. */
    public static final class Evil extends FunctionBase0 {

        @Override public NodeValue exec() {
            called = true;
            return NodeValue.TRUE;
        }
    }

    /** The same, as a property function. */
    public static final class EvilProperty extends PropertyFunctionEval {

        public EvilProperty() {
            super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
            called = true;
        }

        @Override public QueryIterator execEvaluated(Binding binding, PropFuncArg subject, Node predicate,
                PropFuncArg object, ExecutionContext context) {
            return QueryIterNullIterator.create(context);
        }
    }

    @BeforeAll void start() throws IOException {
        server = SparqlServer.start(Sample.served(Sample.inMemory()), Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            outside.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        other.start();
    }

    @AfterAll void stop() {
        server.close();
        other.stop(0);
    }

    @Test void refusesUpdatesInEachForm() throws Exception {
        String refused = "This endpoint is read-only: it answers queries and takes no update.";
        for (HttpResponse<String> response : List.of(
                http.send("POST", "sparql", "update=" + Http.encoded(INSERT), "Content-Type", Http.FORM),
                http.send("POST", "sparql", INSERT, "Content-Type", "application/sparql-update"),
                http.get("sparql?update=" + Http.encoded(INSERT)))) {
            assertEquals(403, response.statusCode());
            assertEquals(refused, response.body().strip());
        }
        assertEquals(400, http.query(INSERT).statusCode());
        assertEquals(400, http.send("POST", "sparql", INSERT, "Content-Type", "application/sparql-query").statusCode());
        assertEquals(400, http.send("POST", "sparql", "<urn:a> <urn:b> <urn:c> .", "Content-Type", "text/turtle")
            .statusCode());
        assertFalse(http.query("ASK { <urn:a> ?p ?o }").body().contains("true"));
    }

    @Test void aRefusedUpdateLeavesItsConnectionFit() throws Exception {
        URI address = server.address();
        for (int i = 0; i < 50; i++) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                out.write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-update\r\nContent-Length: "
                    + INSERT.length() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(INSERT.getBytes(StandardCharsets.US_ASCII));
                out.write("GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
                String both = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(List.of("HTTP/1.1 403 Forbidden", "HTTP/1.1 200 OK"),
                    both.lines().filter(line -> line.startsWith("HTTP/1.1")).toList(), both);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, data?default", "POST, data?default", "DELETE, data?default", "PATCH, data?default", "PUT, data",
        "POST, data", "DELETE, data", "PUT, sparql", "DELETE, sparql", "PATCH, sparql", "PUT, id/x", "DELETE, id/x",
        "POST, upload", "POST, data/upload", "POST, ''", "TRACE, ''"})
    void refusesToWrite(String method, String path) throws Exception {
        HttpResponse<String> response = http.send(method, path, "", "Content-Type", "text/turtle");
        assertEquals(405, response.statusCode(), response.body());
        assertTrue(response.headers().firstValue("Allow").orElse("").startsWith("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$/ping", "$/server", "$/datasets", "$/datasets/sparql", "$/stats", "$/stats/data",
        "$/metrics", "$/backup/data", "$/backups-list", "$/compact/data", "$/tasks", "$/sleep", "$/status", "$/reload",
        "$/logs", "$/validate/query", "sparql/sparql", "sparql/update", "data/data", "update", "upload", "shacl",
        "manage",
        "webapp/index.html", "static/index.html", "lib/", "web/index.html", "app.js/", "log4j2.properties",
        "META-INF/MANIFEST.MF"})
    void hasNoAdminPathAndNoOtherFile(String path) throws Exception {
        assertEquals(404, http.get(path).statusCode());
        assertEquals(405, http.send("POST", path, "").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../index.html", "/%2e%2e/index.html", "/lib/..%2findex.html", "/lib/%2e%2e/%2e%2e/hkig"})
    void doesNotLeaveItsFolder(String path) throws Exception {
        // Jetty closes after such a request and does not say so: on a connection of its own, lest the next test finds it closed.
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = server.address().resolve("/").resolve(path);
            assertTrue(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).statusCode() >= 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <HERE> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <HERE> { ?s ?p ?o } }",
        "ASK { FILTER EXISTS { SERVICE <HERE> { ?s ?p ?o } } }",
        "SELECT * FROM <HERE> { ?s ?p ?o }",
        "SELECT * FROM <HEREdoc.jsonld> FROM NAMED <HEREdoc.ttl> { ?s ?p ?o }",
        "LOAD <HERE>", "LOAD SILENT <HERE> INTO GRAPH <urn:g>",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "DESCRIBE <HERE>"})
    void reachesNothingOutside(String query) throws Exception {
        String here = "http://localhost:" + other.getAddress().getPort() + "/";
        HttpResponse<String> response = http.query(query.replace("HERE", here), "*/*");
        assertFalse(response.body().contains("\"value\""), response.body());
        assertFalse(response.body().contains("root:"), response.body());
        http.get("sparql?default-graph-uri=" + Http.encoded(here) + "&query=" + Http.encoded("ASK { ?s ?p ?o }"));
        http.get("data?graph=" + Http.encoded(here));
        assertEquals(0, outside.get());
    }

    @Test void callsNoCodeThatAQueryNames() throws Exception {
        for (String query : List.of("SELECT (<java:hkig.serve.ReadOnlyTest$Evil>() AS ?x) {}",
                "PREFIX j: <java:hkig.serve.> ASK { FILTER(j:ReadOnlyTest\\$Evil()) }",
                "SELECT (<\\u006Aava:hkig.serve.ReadOnlyTest$Evil>() AS ?x) {}",
                "SELECT * { ?x <java:hkig.serve.ReadOnlyTest$EvilProperty> ?y }",
                "SELECT * { { SELECT * { ?x ?p ?o "
                    + "FILTER EXISTS { ?x <java:hkig.serve.ReadOnlyTest$EvilProperty> 1 } } } }"))
            http.query(query);
        assertFalse(called);
        assertFalse(http.query("""
            PREFIX js: <http://jena.apache.org/ARQ/jsFunction#>
            SELECT (js:eval("1+1") AS ?x) (<http://jena.apache.org/ARQ/function#sysprop>("user.home") AS ?y) {}
            """).body().contains("\"value\""));
    }

    @Test void readsNoMoreThanAMegabyte() throws Exception {
        String large = "query=" + "a".repeat(1 << 20);
        for (String type : List.of("application/sparql-query", Http.FORM)) {
            assertEquals(413, http.send("POST", "sparql", large, "Content-Type", type).statusCode());
            URI address = server.address().resolve("/sparql");
            HttpResponse<String> chunked = Http.CLIENT.send(HttpRequest.newBuilder(address).header("Content-Type", type)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))).build(), BodyHandlers.ofString());
            assertEquals(413, chunked.statusCode(), chunked.body());
        }
    }

    @Test void letsPagesElsewhereRead() throws Exception {
        HttpResponse<String> asked = http.send("OPTIONS", "sparql", "", "Origin", "https://example.org");
        assertEquals(204, asked.statusCode());
        assertEquals("*", asked.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(asked.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        assertTrue(asked.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
        assertEquals("*", http.query("ASK {}").headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app.js", "sparql?query=ASK%7B%7D", "sparql?query=x", "data?default",
        "id/organisation/hkstp",
        "id/none", "none", "page.json"})
    void eachAnswerHasTheHeadersThatProtect(String path) throws Exception {
        HttpResponse<String> response = http.get(path);
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-referrer", response.headers().firstValue("Referrer-Policy").orElse(""));
    }
}
