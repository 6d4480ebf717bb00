package hkig.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hkig.link.Service.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers as files, and any service that speaks the Reconciliation API. Bodies and ids are invented. */
class RegistersTest {

    private static final Thing SEASIDE = Samples.thing("""
            <organisation/seaside> a hkig:Organisation ; skos:prefLabel "香港海角科技大學"@zh-Hant , "Seaside University of Technology"@en ;
                skos:altLabel "SUT"@en ; foaf:homepage <https://www.seaside.example.hk> ; hkig:startDate "1991-10-02"^^xsd:date ;
                schema:sameAs <https://isni.org/isni/0000000099999999> .
            """);
    private static final String ROR = """
            [{"id": "https://ror.org/0invented1", "names": [{"value": "Seaside University of Technology", "types": ["ror_display", "label"], "lang": "en"},
               {"value": "SUT", "types": ["acronym"], "lang": null}], "types": ["education"], "status": "active", "established": 1991,
              "locations": [{"geonames_id": 1, "geonames_details": {"name": "Hong Kong", "country_code": "HK", "country_name": "Hong Kong"}}],
              "links": [{"type": "website", "value": "https://seaside.example.hk/"}, {"type": "wikipedia", "value": "http://en.wikipedia.org/wiki/X"}],
              "relationships": [], "external_ids": [{"type": "isni", "all": ["0000 0000 9999 9999"], "preferred": null}]},
             {"id": "https://ror.org/0invented2", "names": [{"value": "Seaside University of Technology", "types": ["ror_display", "label"], "lang": "en"}],
              "types": ["education"], "status": "active", "established": null, "links": [], "relationships": [], "external_ids": [],
              "locations": [{"geonames_id": 2, "geonames_details": {"name": "Seaside", "country_code": "US", "country_name": "United States"}}]},
             {"id": "https://ror.org/0invented3", "names": [{"value": "Another Institute", "types": ["ror_display", "label"], "lang": "en"}],
              "types": ["facility"], "status": "active", "established": 2001, "links": [], "relationships": [], "external_ids": [], "locations": []}]
            """;

    @TempDir
    private Path folder;

    private static List<Proposal> proposals(CandidateSource source, Thing thing) {
        return new Scorer(Samples.RULES, Map.of()).proposals(thing, source.candidates(List.of(thing)).get(thing));
    }

    @Test
    void theDumpOfRorTellsTheRightBodyFromOneOfTheSameName() throws IOException {
        Path zip = folder.resolve("ror.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String[] entry : new String[][] {{"v2.csv", "id"}, {"v2.json", ROR}}) {
                out.putNextEntry(new ZipEntry(entry[0]));
                out.write(entry[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        List<Proposal> found = proposals(new RorDump(zip, Samples.RULES), SEASIDE);
        assertEquals(List.of("https://ror.org/0invented1", "https://ror.org/0invented2"), found.stream().map(Proposal::candidate).toList());
        assertTrue(found.getFirst().proven() && found.getFirst().score() > 0.999, found::toString);
        assertTrue(found.getLast().score() < 0.3, found::toString);
    }

    @Test
    void aDumpOfAnotherShapeIsToldWithItsPlace() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "[{\"id\": \"https://ror.org/0invented1\", \"name\": \"V1\", \"names\": [{}]}]");
        String told = assertThrows(LinkFailure.class, () -> proposals(new RorDump(old, Samples.RULES), SEASIDE)).getMessage();
        assertTrue(told.contains("old.json, record 1") && told.contains("schema 2"), told);
        Path cut = Files.writeString(folder.resolve("cut.json"), ROR.substring(0, ROR.length() / 2));
        assertThrows(LinkFailure.class, () -> proposals(new RorDump(cut, Samples.RULES), SEASIDE));
        Path lines = Files.writeString(folder.resolve("wd.json"), "[\n{\"id\": \"Q9900\", \"labels\": {}},\n{\"id\"\n]\n");
        assertTrue(assertThrows(LinkFailure.class, () -> proposals(new WikidataDump(lines, Samples.RULES), SEASIDE)).getMessage()
                .contains("wd.json, line 3"));
    }

    @Test
    void dumpsOfWikidataGiveWhatItsInterfaceGives() throws IOException {
        WikidataServer items = new WikidataServer();
        items.add("Q99001").label("en", "university");
        items.add("Q99010").label("en", "Seaside University of Technology").label("zh", "香港海角科技大学").item("P31", "Q99001")
                .time("P571", "1991").text("P856", "https://seaside.example.hk/");
        items.add("Q99011").label("en", "Something Else").item("P31", "Q99001");
        Path json = folder.resolve("wikidata.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(json))) {
            out.write(items.dump().getBytes(StandardCharsets.UTF_8));
        }
        Path triples = Files.writeString(folder.resolve("truthy.nt"), """
                <http://www.wikidata.org/entity/Q99010> <http://www.w3.org/2000/01/rdf-schema#label> "Seaside University of Technology"@en .
                <http://www.wikidata.org/entity/Q99010> <http://www.w3.org/2000/01/rdf-schema#label> "香港海角科技大学"@zh .
                <http://www.wikidata.org/entity/Q99010> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q99001> .
                <http://www.wikidata.org/entity/Q99010> <http://www.wikidata.org/prop/direct/P571> "1991-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
                <http://www.wikidata.org/entity/Q99010> <http://www.wikidata.org/prop/direct/P856> <https://seaside.example.hk/> .
                <http://www.wikidata.org/entity/Q99011> <http://www.w3.org/2000/01/rdf-schema#label> "Something Else"@en .
                <http://www.wikidata.org/entity/Q99001> <http://www.w3.org/2000/01/rdf-schema#label> "university"@en .
                """);
        List<Proposal> found = proposals(new WikidataDump(json, Samples.RULES), SEASIDE);
        assertEquals(List.of("http://www.wikidata.org/entity/Q99010"), found.stream().map(Proposal::candidate).toList());
        assertEquals(List.of("name", "name.both", "kind", "began", "website"),
                found.getFirst().evidence().stream().map(line -> line.split("[ :]")[1]).toList());
        assertEquals(found.getFirst().evidence(), proposals(new WikidataDump(triples, Samples.RULES), SEASIDE).getFirst().evidence());
    }

    @Test
    void aServiceOfTheReconciliationApiIsAskedInBatches() {
        try (Service service = new Service(asked -> {
            if (!asked.containsKey("queries")) return Answer.json("{\"versions\": [\"0.2\"], \"name\": \"Invented register\","
                    + " \"identifierSpace\": \"https://register.example.org/\", \"schemaSpace\": \"https://register.example.org/s\"}");
            JsonObject answer = new JsonObject();
            JsonParser.parseString(asked.get("queries")).getAsJsonObject().entrySet().forEach(query -> {
                String name = query.getValue().getAsJsonObject().get("query").getAsString();
                answer.add(query.getKey(), JsonParser.parseString(name.contains("Seaside") ? """
                        {"result": [{"id": "1", "name": "Seaside University of Technology", "score": 98.5, "match": true, "description": "Hong Kong",
                          "type": [{"id": "u", "name": "University"}, "x"]}, {"id": "2", "name": "Seaside", "score": 40, "match": false}]}
                        """ : "{\"result\": []}"));
            });
            return Answer.json(answer.toString());
        }); Reconciliation source = new Reconciliation(web(), service.at("/reconcile"), Samples.RULES)) {
            assertEquals("https://register.example.org/", source.register());
            List<Proposal> found = proposals(source, SEASIDE);
            assertEquals(List.of("https://register.example.org/1", "https://register.example.org/2"), found.stream().map(Proposal::candidate).toList());
            assertEquals(List.of("name", "kind", "vouched"), found.getFirst().evidence().stream().map(line -> line.split("[ :]")[1]).toList());
            assertEquals(2, service.requests.size());
        }
    }

    @Test
    void whatIsNoServiceOfTheReconciliationApiIsTold() {
        try (Service service = new Service(asked -> Answer.json(asked.containsKey("queries") ? "{\"q0\": {}}" : "{\"identifierSpace\": \"https://r.example.org/\"}"))) {
            try (Reconciliation source = new Reconciliation(web(), service.at("/"), Samples.RULES)) {
                assertTrue(assertThrows(LinkFailure.class, () -> proposals(source, SEASIDE)).getMessage().contains("found no \"result\" under \"q0\""));
            }
            service.first(Answer.json("{\"name\": \"x\"}"));
            assertTrue(assertThrows(LinkFailure.class, () -> new Reconciliation(web(), service.at("/"), Samples.RULES)).getMessage()
                    .contains("found no identifierSpace"));
        }
    }

    private static Web web() {
        return new Web(new Web.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 2, Duration.ofMinutes(1)), time -> { }, "");
    }
}
