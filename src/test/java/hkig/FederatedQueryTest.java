package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.link.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query on the command line asks an endpoint that was allowed, and no other. The place is invented. */
class FederatedQueryTest {

    private static final String ROWS = """
            {"head": {"vars": ["there"]}, "results": {"bindings": [{"there": {"type": "literal", "value": "from elsewhere"}}]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void onlyAnAllowedEndpointIsAsked() {
        Path data = SmallStore.make(folder.resolve("data"), "<place/small> a hkig:Place ; skos:prefLabel \"Small\"@en .");
        try (Service endpoint = new Service(asked -> new Service.Answer(200, ROWS, Map.of("Content-Type", "application/sparql-results+json"), false))) {
            String at = endpoint.at("/sparql").toString();
            String query = "SELECT ?here ?there { <https://w3id.org/hkig/id/place/small> skos:prefLabel ?here SERVICE <" + at
                    + "> { ?s ?p ?there } }";
            Cli refused = Cli.run("query", "--data", data.toString(), "-e", query);
            assertEquals(1, refused.exit());
            assertTrue(refused.err().contains(at) && refused.err().contains("--allow-service"), refused.err());
            assertEquals("", refused.out());
            assertEquals(2, Cli.run("query", "--data", data.toString(), "--allow-service", "ftp://example.org/", "-e", query).exit());
            Cli other = Cli.run("query", "--data", data.toString(), "--allow-service", at + "/x", "-e", query);
            assertEquals(1, other.exit(), other.out());
            assertEquals(List.of(), endpoint.requests);
            Cli answered = Cli.run("query", "--data", data.toString(), "--allow-service", at, "--format", "csv", "-e", query);
            assertEquals(0, answered.exit(), answered.err());
            assertEquals(List.of("here,there", "Small,from elsewhere"), answered.out().lines().toList());
            assertEquals(1, endpoint.requests.size());
        }
    }
}
