package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryErrorsTest {

    private SparqlServer server;

    @BeforeAll void start() throws IOException {
        server = SparqlServer.start(Sample.served(Sample.inMemory()), Sample.settings(Duration.ofSeconds(5), 10));
    }

    @AfterAll void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        SELEC ?x                          | Line 1, column 6: “SELEC” is not understood.
        SELECT ?x { 香港 }                  | Line 1, column 15: “香港” is not understood.
        SELECT ?x { ?x foo:香港 ?y }        | Line 1, column 16: Unresolved prefixed name: foo:香港
        SELECT ?x { ?x ?y "香港 }           | Line 1, column 24: “"香港 }” is not closed.
        SELECT ?x { ?x ?y ?z              | Line 1, column 20: the query ends too early.
        SELECT ?x { ?x ?y ?z }}           | Line 1, column 23: “}” is not expected here.
        SELECT ?x { SELECT }              | Line 1, column 20: “}” is not expected here.
        INSERT DATA { <a:b> <a:b> <a:b> } | Line 1, column 1: “INSERT DATA” is not expected here.
        SELECT (?x AS ?x) { ?x ?y ?z }    | Variable used when already in-scope: ?x in (?x AS ?x)
        """)
    void saysInOneLineWhereAndWhat(String query, String message) throws Exception {
        HttpResponse<String> response = new Http(server.address()).query(query);
        assertEquals(400, response.statusCode());
        assertEquals(message + "\n", response.body());
        assertEquals("text/plain;charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
    }

    @Test void countsLines() throws Exception {
        assertEquals("Line 3, column 3: “]” is not expected here.\n",
            new Http(server.address()).query("# 香港\nSELECT * {\n  ] }").body());
    }
}
