package hkig.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hkig.serve.Http;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The endpoint as its clients use it: manifest and queries. */
class ReconcileTest {

    private static Seeded seeded;

    @BeforeAll
    static void start() throws Exception {
        seeded = Seeded.start();
    }

    @AfterAll
    static void stop() {
        seeded.close();
    }

    @Test
    void withoutParametersItTellsOfItself() throws Exception {
        HttpResponse<String> answer = seeded.http.get("reconcile", "Origin", "https://openrefine.example");
        assertEquals("application/json;charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        JsonObject manifest = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertEquals("[\"0.1\",\"0.2\"]", manifest.get("versions").toString());
        assertEquals("https://w3id.org/hkig/id/", manifest.get("identifierSpace").getAsString());
        assertEquals("https://w3id.org/hkig/ontology#", manifest.get("schemaSpace").getAsString());
        assertEquals("Organisation Person Place Fund Programme Event Agreement", IntStream.range(0, 7)
            .mapToObj(i -> manifest.getAsJsonArray("defaultTypes").get(i).getAsJsonObject().get("id").getAsString())
            .collect(Collectors.joining(" ")));
        assertEquals(seeded.server.address() + "reconcile/view?id={{id}}",
            manifest.getAsJsonObject("view").get("url").getAsString());
    }

    @Test
    void itSpeaksTheLanguageOfItsReader() throws Exception {
        JsonObject manifest = seeded.get("reconcile", "Accept-Language", "zh-HK");
        assertEquals("香港創新圖譜", manifest.get("name").getAsString());
        assertEquals("機構", manifest.getAsJsonArray("defaultTypes").get(0).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void aBatchIsAnsweredByGetAndByPost() throws Exception {
        String batch = "{\"a\": {\"query\": \"香港科技園公司\", \"limit\": 2}, \"b\": {\"query\": \"Sun Dong\", \"type\": \"Person\"}}";
        HttpResponse<String> posted = seeded.post("queries", batch);
        assertEquals(posted.body(), seeded.http.get("reconcile?queries=" + Http.encoded(batch)).body());
        JsonObject results = JsonParser.parseString(posted.body()).getAsJsonObject();
        assertEquals("[a, b]", results.keySet().toString());
        JsonObject first = results.getAsJsonObject("a").getAsJsonArray("result").get(0).getAsJsonObject();
        assertEquals("organisation/hkstp", first.get("id").getAsString());
        assertEquals("香港科技園公司", first.get("name").getAsString());
        assertEquals("statutory body · Hong Kong Science and Technology Parks Corporation · 香港科技园公司",
            first.get("description").getAsString());
        assertEquals("[{\"id\":\"StatutoryBody\",\"name\":\"statutory body\"}]", first.get("type").toString());
        assertEquals(100, first.get("score").getAsDouble());
        assertTrue(first.get("match").getAsBoolean());
        assertEquals("[{\"id\":\"name_exact\",\"value\":true}]", first.get("features").toString());
        assertTrue(results.getAsJsonObject("a").getAsJsonArray("result").size() <= 2);
        assertEquals("person/sun-dong",
            results.getAsJsonObject("b").getAsJsonArray("result").get(0).getAsJsonObject().get("id").getAsString());
    }

    @Test
    void anIdentifierFindsItsThing() throws Exception {
        for (String id : new String[] {"organisation/hkstp", "https://w3id.org/hkig/id/organisation/hkstp"}) {
            JsonObject first = seeded.first("{\"query\": \"" + id + "\"}");
            assertEquals("organisation/hkstp", first.get("id").getAsString());
            assertTrue(first.get("match").getAsBoolean());
        }
    }

    @Test
    void typesAreIdentifiersOrIris() throws Exception {
        for (String type : new String[] {"\"University\"", "[\"Person\", \"University\"]", "\"https://w3id.org/hkig/ontology#University\""})
            assertEquals("organisation/hkust", seeded.first("{\"query\": \"科大\", \"type\": " + type + "}").get("id").getAsString());
        assertEquals(0, seeded.asked("{\"query\": \"科大\", \"type\": \"Person\"}").getAsJsonArray("result").size());
        assertEquals(0, seeded.asked("{\"query\": \"科大\", \"type\": [\"Person\", \"University\"], \"type_strict\": \"all\"}")
            .getAsJsonArray("result").size());
        assertTrue(seeded.asked("{\"query\": \"香港警務處\", \"type\": \"Agreement\"}").getAsJsonArray("result").get(0).getAsJsonObject()
            .get("id").getAsString().startsWith("agreement/"));
    }

    @Test
    void propertiesDecideBetweenThings() throws Exception {
        String query = "{\"query\": \"創科局\"%s}";
        assertFalse(seeded.first(query.formatted("")).get("match").getAsBoolean());
        JsonObject first = seeded.first(query.formatted(", \"properties\": [{\"pid\": \"name-en\", \"v\": \"Innovation and Technology Bureau\"}]"));
        assertEquals("organisation/itb", first.get("id").getAsString());
        assertTrue(first.get("match").getAsBoolean(), first.toString());
        JsonObject wrong = seeded.first("{\"query\": \"HKUST\", \"properties\": [{\"pid\": \"name-en\", \"v\": \"University of Hull\"}]}");
        assertEquals("organisation/hkust", wrong.get("id").getAsString());
        assertFalse(wrong.get("match").getAsBoolean(), "a property differs");
        JsonObject unknown = seeded.first("{\"query\": \"HKUST\", \"properties\": [{\"pid\": \"shoe-size\", \"v\": 44}]}");
        assertTrue(unknown.get("match").getAsBoolean(), "a property that is not known here says nothing");
    }

    @Test
    void withoutANameAnIdentifierOfOthersFinds() throws Exception {
        JsonObject known = seeded.get("reconcile?extend=" + Http.encoded(
            "{\"ids\": [\"organisation/bochk\"], \"properties\": [{\"id\": \"wikidata\"}]}"));
        String item = known.getAsJsonObject("rows").getAsJsonObject("organisation/bochk").getAsJsonArray("wikidata").get(0)
            .getAsJsonObject().get("str").getAsString();
        for (String value : new String[] {item, "http://www.wikidata.org/entity/" + item}) {
            JsonObject first = seeded.first("{\"properties\": [{\"pid\": \"wikidata\", \"v\": \"" + item + "\"}]}");
            assertEquals("organisation/bochk", first.get("id").getAsString(), value);
            assertTrue(first.get("match").getAsBoolean(), first.toString());
        }
    }

    @Test
    void oneWrongQueryTakesNothingFromTheOthers() throws Exception {
        String batch = "{\"good\": {\"query\": \"HKSTP\"}, \"none\": {}, \"text\": \"HKSTP\", \"limit\": {\"query\": \"x\", \"limit\": -1},"
            + "\"many\": {\"query\": \"x\", \"properties\": [" + "{\"pid\": \"kind\", \"v\": 1},".repeat(10)
            + "{\"pid\": \"kind\", \"v\": 1}]},"
            + "\"long\": {\"query\": \"" + "x".repeat(501) + "\"}, \"pid\": {\"query\": \"x\", \"properties\": [{\"v\": 1}]}}";
        JsonObject results = JsonParser.parseString(seeded.post("queries", batch).body()).getAsJsonObject();
        assertEquals("organisation/hkstp",
            results.getAsJsonObject("good").getAsJsonArray("result").get(0).getAsJsonObject().get("id").getAsString());
        for (String wrong : new String[] {"none", "text", "limit", "long", "many", "pid"}) {
            assertEquals(0, results.getAsJsonObject(wrong).getAsJsonArray("result").size(), wrong);
            assertTrue(results.getAsJsonObject(wrong).get("error").getAsString().contains("expected"), wrong);
        }
    }

    @Test
    void whatCannotBeReadIsToldAsJson() throws Exception {
        for (String json : new String[] {"", "{", "[]", "7", "null", "{\"a\":", "[".repeat(5_000)}) {
            HttpResponse<String> answer = seeded.post("queries", json);
            assertEquals(400, answer.statusCode(), json);
            JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
            assertEquals("error", problem.get("status").getAsString());
            assertTrue(problem.get("message").getAsString().startsWith("The parameter \"queries\" is "), answer.body());
        }
        HttpResponse<String> raw = seeded.http.send("POST", "reconcile", "{\"queries\": {}}", "Content-Type", "application/json");
        assertEquals(400, raw.statusCode());
        assertTrue(raw.body().contains("application/x-www-form-urlencoded"), raw.body());
    }

    @Test
    void tooMuchAtOnceIsRefused() throws Exception {
        String many = IntStream.rangeClosed(0, Batch.MOST).mapToObj(i -> "\"q" + i + "\": {\"query\": \"x\"}")
            .collect(Collectors.joining(",", "{", "}"));
        assertEquals(413, seeded.post("queries", many).statusCode());
        assertEquals(413, seeded.post("queries", " ".repeat(1 << 20)).statusCode());
    }

    @Test
    void olderClientsAreAnsweredByAScript() throws Exception {
        HttpResponse<String> script = seeded.http.get("reconcile?callback=jQuery_1.done");
        assertEquals("text/javascript;charset=utf-8", script.headers().firstValue("Content-Type").orElse(""));
        assertTrue(script.body().startsWith("/**/jQuery_1.done({") && script.body().endsWith("});"), script.body());
        for (String hostile : new String[] {"alert(1)//", "a b", "<script>", "a;b", "x".repeat(200)})
            assertEquals(400, seeded.http.get("reconcile?callback=" + Http.encoded(hostile)).statusCode(), hostile);
        assertEquals(403, seeded.http.get("reconcile?callback=done", "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void otherMethodsAndPathsAreRefused() throws Exception {
        assertEquals(405, seeded.http.send("PUT", "reconcile", "x").statusCode());
        assertEquals(405, seeded.http.send("POST", "reconcile/suggest/entity", "prefix=x", "Content-Type", Http.FORM).statusCode());
        HttpResponse<String> preflight = seeded.http.send("OPTIONS", "reconcile", "");
        assertEquals(204, preflight.statusCode());
        assertTrue(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
        HttpResponse<String> nothing = seeded.http.get("reconcile/nothing");
        assertEquals(404, nothing.statusCode());
        assertEquals("error", JsonParser.parseString(nothing.body()).getAsJsonObject().get("status").getAsString());
    }
}
