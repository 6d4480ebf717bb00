package hkig.serve.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExploreTest {

    private static final String HOSTILE = "<script>alert(1)</script>\\\"'&амп;";
    private static SparqlServer server;
    private static Http http;

    @BeforeAll static void start() throws Exception {
        server = SparqlServer.start(Sample.served(graph()), Sample.settings(Duration.ofSeconds(20), 1000));
        http = new Http(server.address());
    }

    @AfterAll static void stop() {
        server.close();
    }

    static DatasetGraph graph() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        String crowd = IntStream.range(0, 70).mapToObj(i -> """
            <organisation/office-%02d> a hkig:Organisation ; skos:prefLabel "Office %02d"@en ;
              org:subOrganizationOf <organisation/government> .
            """.formatted(i, i)).collect(Collectors.joining());
        Txn.executeWrite(dataset, () -> RDFParser.fromString("""
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            BASE <https://w3id.org/hkig/id/>
            GRAPH <graph/ontology> {
              hkig:MemorandumOfUnderstanding rdfs:subClassOf hkig:Agreement ;
                rdfs:label "memorandum of understanding"@en, "合作備忘錄"@zh-Hant .
            }
            GRAPH <graph/seeds> {
              <organisation/park> a hkig:Organisation ; skos:prefLabel "科技園公司"@zh-Hant, "Park Corporation"@en .
              <organisation/police> a hkig:Organisation ; skos:prefLabel "警務處"@zh-Hant, "Police"@en ;
                org:subOrganizationOf <organisation/government> .
              <organisation/government> a hkig:Organisation ; skos:prefLabel "Government"@en .
              <place/science-park> a hkig:Place ; skos:prefLabel "Science Park"@en ; hkig:operator <organisation/park> ;
                dcterms:source <https://example.org/park> .
              <person/chan> a hkig:Person ; skos:prefLabel "陳主席"@zh-Hant, "Chair Chan"@en .
              <person/lonely> a hkig:Person ; skos:prefLabel "Nobody Near"@en .
              <person/hostile> a hkig:Person ; skos:prefLabel "HOSTILE"@en .
              <tenure/h> org:member <person/hostile> ; org:organization <organisation/park> ; hkig:title "HOSTILE"@en .
              <tenure/chan> org:member <person/chan> ; org:organization <organisation/park> ; hkig:title "主席"@zh-Hant, "chairman"@en ;
                hkig:from "2018-07"^^xsd:gYearMonth ; prov:wasDerivedFrom <tenure/seen> .
              <agreement/1> a hkig:Agreement, hkig:MemorandumOfUnderstanding ; hkig:party <organisation/park>, <organisation/police> ;
                hkig:signing <signing/1> .
              <signing/1> hkig:date "2022-09-06"^^xsd:date ; hkig:witness <person/minister> .
              <person/minister> a hkig:Person ; skos:prefLabel "Minister"@en .
              <tenure/m> org:member <person/minister> ; org:organization <organisation/government> ; hkig:title "minister"@en ;
                hkig:from "2015"^^xsd:gYear ; hkig:to "2020"^^xsd:gYear .
            CROWD
            }
            GRAPH <article/a#graph> {
              <article/a> a hkig:Article ; dcterms:title "警務處與科技園簽署合作備忘錄"@zh-Hant ; dcterms:issued "2022-09-07"^^xsd:date ;
                schema:url <https://news.example/a> ; schema:mentions <organisation/police>, <organisation/government> .
              <tenure/seen> org:member <person/chan> ; org:organization <organisation/park> ; hkig:title "主席"@zh-Hant .
              <evidence/1> oa:hasBody <tenure/seen> ; oa:hasTarget <evidence/t1> ; hkig:tier hkig:TierA .
              <evidence/t1> oa:hasSource <article/a> ; oa:hasSelector <evidence/s1> .
              <evidence/s1> oa:exact "科技園公司主席陳主席" .
              <evidence/2> oa:hasBody <agreement/1> ; oa:hasTarget <evidence/t2> ; hkig:tier hkig:TierB .
              <evidence/t2> oa:hasSource <article/a> ; oa:hasSelector <evidence/s2> .
              <evidence/s2> oa:exact "雙方簽署合作備忘錄" .
              <quotation/1> hkig:speaker <person/chan> ; hkig:words "多謝"@zh-Hant .
              <evidence/3> oa:hasBody <quotation/1> ; oa:hasTarget <evidence/t3> .
              <evidence/t3> oa:hasSource <article/a> ; oa:hasSelector <evidence/s3> .
              <evidence/s3> oa:exact "陳主席說：多謝" .
            }
            """.replace("CROWD", crowd).replace("HOSTILE", HOSTILE), Lang.TRIG).parse(dataset));
        return dataset;
    }

    private static JsonObject json(String path) throws Exception {
        HttpResponse<String> answer = http.get(path, "Accept-Language", "en");
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static List<String> paths(JsonArray things) {
        return StreamSupport.stream(things.spliterator(), false).map(each -> each.getAsJsonObject().get("path").getAsString()).toList();
    }

    private static JsonObject joining(String thing, String other) throws Exception {
        for (JsonElement each : json("explore/near?thing=" + thing).getAsJsonArray("neighbours"))
            if (each.getAsJsonObject().get("path").getAsString().equals(other)) return each.getAsJsonObject();
        throw new AssertionError(other + " is not near " + thing);
    }

    private static String refused(String path, int status) throws Exception {
        HttpResponse<String> answer = http.get(path, "Accept-Language", "en");
        assertEquals(status, answer.statusCode());
        return JsonParser.parseString(answer.body()).getAsJsonObject().get("error").getAsString();
    }

    @Test void foldsWhatStandsBetweenTwoThingsIntoOneStep() throws Exception {
        JsonObject near = json("explore/near?thing=organisation/park");
        assertEquals(List.of("organisation/police", "person/chan", "person/hostile", "person/minister", "place/science-park"),
            paths(near.getAsJsonArray("neighbours")).stream().sorted().toList());
        assertEquals("organisation/police", paths(near.getAsJsonArray("neighbours")).getFirst(), "the most mentioned first");
    }

    @Test void aTenureIsOneFactWithItsYearsAndTheWordsThatProveIt() throws Exception {
        JsonObject chan = joining("organisation/park", "person/chan");
        assertEquals(1, chan.get("facts").getAsInt(), "the curated tenure and the one it was seen as are one");
        JsonObject link = chan.getAsJsonArray("links").get(0).getAsJsonObject();
        assertEquals("chairman", link.get("label").getAsString());
        assertEquals("2018–", link.get("when").getAsString());
        assertEquals("A", link.get("tier").getAsString());
        JsonObject evidence = link.getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals("科技園公司主席陳主席", evidence.get("quote").getAsString());
        assertEquals("https://news.example/a", evidence.get("address").getAsString());
        assertEquals("7 September 2022", evidence.get("dateShown").getAsString());
    }

    @Test void anAgreementJoinsItsPartiesFromEitherSide() throws Exception {
        for (JsonObject joined : List.of(joining("organisation/park", "organisation/police"), joining("organisation/police", "organisation/park"))) {
            JsonObject link = joined.getAsJsonArray("links").get(0).getAsJsonObject();
            assertEquals("memorandum of understanding", link.get("label").getAsString());
            assertEquals("2022", link.get("when").getAsString());
            assertEquals("https://w3id.org/hkig/id/agreement/1", link.get("fact").getAsString());
        }
    }

    @Test void aRelationReadsFromTheThingThatWasAskedFor() throws Exception {
        assertEquals("run by", joining("place/science-park", "organisation/park").getAsJsonArray("links").get(0)
            .getAsJsonObject().get("label").getAsString());
        JsonObject link = joining("organisation/park", "place/science-park").getAsJsonArray("links").get(0).getAsJsonObject();
        assertEquals("runs", link.get("label").getAsString());
        assertEquals("https://example.org/park", link.getAsJsonArray("sources").get(0).getAsString());
        assertEquals("quoted in", joining("person/chan", "article/a").getAsJsonArray("links").get(0).getAsJsonObject().get("label").getAsString());
    }

    @Test void kindsAndYearsChooseAndWhatHasNoDateStays() throws Exception {
        assertEquals(List.of("place/science-park"),
            paths(json("explore/near?thing=organisation/park&kind=place").getAsJsonArray("neighbours")));
        List<String> early = paths(json("explore/near?thing=organisation/park&from=2000&to=2010").getAsJsonArray("neighbours"));
        assertFalse(early.contains("organisation/police"));
        assertFalse(early.contains("person/chan"));
        assertTrue(early.contains("place/science-park"));
        assertTrue(paths(json("explore/near?thing=organisation/park&from=2030").getAsJsonArray("neighbours")).contains("person/chan"),
            "not known to have ended");
    }

    @Test void givesNoMoreThanSixtyAndSaysHowManyAreLeft() throws Exception {
        JsonObject first = json("explore/near?thing=organisation/government&most=5000");
        assertEquals(60, first.getAsJsonArray("neighbours").size());
        assertEquals(72, first.get("total").getAsInt());
        assertEquals(12, first.get("more").getAsInt());
        JsonObject rest = json("explore/near?thing=organisation/government&offset=60");
        assertEquals(12, rest.getAsJsonArray("neighbours").size());
        assertEquals(0, rest.get("more").getAsInt());
    }

    @Test void findsTheShortestWaysFirstEachStepWithItsFacts() throws Exception {
        JsonObject found = json("explore/paths?from=person/chan&to=organisation/police");
        JsonObject way = found.getAsJsonArray("paths").get(0).getAsJsonObject();
        assertEquals(List.of("person/chan", "organisation/park", "organisation/police"), paths(way.getAsJsonArray("things")));
        assertEquals("雙方簽署合作備忘錄", way.getAsJsonArray("steps").get(1).getAsJsonObject().getAsJsonArray("links").get(0)
            .getAsJsonObject().getAsJsonArray("evidence").get(0).getAsJsonObject().get("quote").getAsString());
        assertTrue(found.getAsJsonArray("paths").size() <= Paths.MOST);
        assertTrue(found.get("complete").getAsBoolean());
    }

    @Test void aWayOfFourStepsIsFoundAndNoneThroughWhatIsLeftOut() throws Exception {
        JsonObject far = json("explore/paths?from=place/science-park&to=organisation/office-01");
        assertEquals(List.of("place/science-park", "organisation/park", "person/minister", "organisation/government", "organisation/office-01"),
            paths(far.getAsJsonArray("paths").get(0).getAsJsonObject().getAsJsonArray("things")), "the least mentioned between comes first");
        assertEquals(0, json("explore/paths?from=place/science-park&to=organisation/office-01&without=organisation/park")
            .getAsJsonArray("paths").size());
        assertEquals(0, json("explore/paths?from=person/lonely&to=organisation/park").getAsJsonArray("paths").size());
    }

    @Test void saysWhatIsWrong() throws Exception {
        assertTrue(refused("explore/near?thing=organisation/none", 404).contains("organisation/none"));
        assertTrue(refused("explore/paths?from=person/chan&to=nothing-of-that-name", 404).contains("nothing-of-that-name"));
        assertTrue(refused("explore/paths?from=person/chan&to=person/chan", 400).contains("differ"));
    }

    @Test void thePageListsWithoutScript() throws Exception {
        String page = http.get("explore?thing=organisation/park", "Accept-Language", "en").body();
        assertTrue(page.contains("科技園公司主席陳主席"));
        assertTrue(page.contains("href=\"/id/organisation/police\""));
        String ways = http.get("explore?thing=" + Http.encoded("Chair Chan") + "&with=" + Http.encoded("警務處"), "Accept-Language", "en").body();
        assertTrue(ways.contains("Way 1"));
        assertTrue(http.get("explore", "Accept-Language", "en").body().contains("/explore?thing=organisation/government"));
        assertEquals(404, http.get("explore?thing=" + Http.encoded("no such thing"), "Accept-Language", "en").statusCode());
    }

    @Test void namesAreTextWhateverTheyHold() throws Exception {
        for (String path : List.of("explore?thing=organisation/park", "explore?thing=person/hostile",
            "explore?thing=" + Http.encoded("<script>alert(1)</script>")))
            assertFalse(http.get(path, "Accept-Language", "en").body().contains("<script>alert"), path);
        assertFalse(http.get("explore/near?thing=organisation/park").body().contains("<script>"));
    }
}
