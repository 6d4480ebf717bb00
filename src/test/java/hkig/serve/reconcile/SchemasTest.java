package hkig.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hkig.serve.Http;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds each kind of answer against a JSON schema: ours, written from the text of the specification and stricter than its
 * own, or with {@code -Dreconcile.schemas=FOLDER} those that the specification publishes
 * (https://reconciliation-api.github.io/specs/0.2/schemas/), which have the same names.
 */
class SchemasTest {

    private static final Path FOLDER =
        Path.of(System.getProperty("reconcile.schemas", "src/test/resources/reconcile/schemas"));

    private static final Map<String, Schema> SCHEMAS = new TreeMap<>();
    private static Seeded seeded;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> byIri = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                // The published ones name no draft, only "the latest": they are of the time of draft 7.
                String text = Files.readString(file).replace("\"http://json-schema.org/schema#\"",
                    "\"http://json-schema.org/draft-07/schema#\"");
                byIri.put(text.replaceFirst("(?s).*?\"[$]id\": *\"([^\"]+)\".*", "$1"), text);
            }
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(byIri));
        byIri.keySet().forEach(iri ->
            SCHEMAS.put(iri.replaceFirst(".*[/:]", ""), registry.getSchema(SchemaLocation.of(iri))));
        seeded = Seeded.start();
    }

    @AfterAll
    static void stop() {
        seeded.close();
    }

    private static void fits(String schema, String json) {
        Assumptions.assumeTrue(SCHEMAS.containsKey(schema), schema + " is not in " + FOLDER);
        assertEquals(List.of(), SCHEMAS.get(schema).validate(json, InputFormat.JSON).stream().map(Object::toString).toList(),
            () -> schema + ": " + json.substring(0, Math.min(2_000, json.length())));
    }

    private static String body(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void aSchemaRefusesWhatDoesNotFit() {
        for (String schema : List.of("manifest.json", "reconciliation-result-batch.json", "data-extension-response.json",
                "suggest-entities-response.json", "suggest-properties-response.json", "suggest-types-response.json"))
            for (String wrong : List.of("[]", "{\"result\": [{\"id\": 7}], \"q0\": {}, \"rows\": 1}"))
                assertFalse(SCHEMAS.get(schema).validate(wrong, InputFormat.JSON).isEmpty(), schema + ": " + wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant"})
    void theManifest(String language) throws Exception {
        fits("manifest.json", body(seeded.http.get("reconcile?lang=" + language)));
    }

    @Test
    void theCandidatesForAllLabelledNames() throws Exception {
        JsonObject batch = new JsonObject();
        for (Labelled row : Labelled.all()) {
            JsonObject query = new JsonObject();
            query.addProperty("query", row.query());
            if (!row.type().isEmpty()) query.addProperty("type", row.type());
            batch.add("q" + row.line(), query);
        }
        batch.add("wrong", new JsonArray());
        fits("reconciliation-result-batch.json", body(seeded.post("queries", batch.toString())));
    }

    @Test
    void allPropertiesOfThingsOfAllKinds() throws Exception {
        JsonArray ids = new JsonArray();
        for (String kind : Types.BROADEST) {
            JsonObject any = seeded.asked("{\"query\": \"香港\", \"type\": \"" + kind + "\", \"limit\": 10}");
            any.getAsJsonArray("result").forEach(each -> ids.add(each.getAsJsonObject().get("id")));
        }
        List.of("person/sun-dong", "place/hk-science-park", "fund/itf", "programme/innohk", "organisation/nobody").forEach(ids::add);
        JsonObject asked = new JsonObject();
        asked.add("ids", ids);
        JsonArray properties = seeded.get("reconcile/propose").getAsJsonArray("properties");
        assertTrue(properties.size() > 15, properties.size() + " properties");
        asked.add("properties", properties);
        fits("data-extension-response.json", body(seeded.post("extend", asked.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "香港", "HKSTP", "p", "organisation/hkstp", "<script>"})
    void suggestions(String prefix) throws Exception {
        for (Map.Entry<String, String> what : Map.of("entity", "entities", "property", "properties", "type", "types").entrySet())
            fits("suggest-" + what.getValue() + "-response.json",
                body(seeded.http.get("reconcile/suggest/" + what.getKey() + "?prefix=" + Http.encoded(prefix))));
    }

    @Test
    void proposals() throws Exception {
        fits("property-proposal.json", body(seeded.http.get("reconcile/propose?type=University&limit=3")));
        fits("flyout.json", body(seeded.http.get("reconcile/flyout/entity?id=organisation%2Fhkstp")));
    }
}
