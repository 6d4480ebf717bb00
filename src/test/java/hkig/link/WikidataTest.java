package hkig.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.link.Service.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates from a server that speaks as Wikidata does, and how sure they are. */
class WikidataTest {

    private static final Thing MORNING_STAR = Samples.thing("""
            <organisation/morning-star> a hkig:Organisation ; skos:prefLabel "香港晨星機械人學會"@zh-Hant ,
                "Hong Kong Morning Star Robotics Society"@en ; skos:altLabel "HKMSRS"@en ; hkig:startDate "1991"^^xsd:gYear ;
                foaf:homepage <https://www.morningstar.example.hk/> ; org:subOrganizationOf <organisation/seaside> .
            <organisation/seaside> skos:prefLabel "海角科技大學"@zh-Hant , "Seaside University of Technology"@en .
            """);
    private static final Thing CHAN = Samples.thing("""
            <person/chan> a hkig:Person ; skos:prefLabel "陳大文"@zh-Hant , "Chan Tai-man"@en .
            <tenure/chan> org:member <person/chan> ; org:organization <organisation/seaside> ; hkig:title "校長"@zh-Hant , "President"@en .
            <organisation/seaside> skos:prefLabel "海角科技大學"@zh-Hant , "Seaside University of Technology"@en .
            """);

    private final WikidataServer wikidata = new WikidataServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void items() {
        wikidata.add("Q99001").label("en", "nonprofit organization");
        wikidata.add("Q99002").label("en", "human");
        wikidata.add("Q99003").label("en", "Hong Kong").label("zh", "香港");
        wikidata.add("Q99004").label("en", "Canada");
        wikidata.add("Q99005").label("en", "Wikimedia disambiguation page");
        wikidata.add("Q99006").label("en", "Seaside University of Technology").item("P31", "Q99001").item("P131", "Q99003");
        wikidata.add("Q99007").label("en", "President of Seaside University of Technology");
        wikidata.add("Q99010").label("en", "Hong Kong Morning Star Robotics Society").label("zh", "香港晨星机械人学会")
                .item("P31", "Q99001").item("P17", "Q99003").item("P749", "Q99006").time("P571", "1991-10")
                .text("P856", "http://morningstar.example.hk/en");
        wikidata.add("Q99011").label("en", "Hong Kong Morning Star Robotics Society").item("P31", "Q99005");
        wikidata.add("Q99012").label("en", "HKMSRS").item("P31", "Q99001").item("P17", "Q99004");
        wikidata.add("Q99020").label("en", "Chan Tai Man").label("zh-hant", "陳大文").item("P31", "Q99002").item("P39", "Q99007");
        wikidata.add("Q99021").label("en", "Chan Tai Man").label("zh-hant", "陳大文").item("P31", "Q99002");
    }

    private Map<String, Proposal> proposals(Service service, Thing thing) {
        try (Wikidata source = source(service)) {
            return new Scorer(Samples.RULES, Map.of()).proposals(thing, source.candidates(List.of(thing)).get(thing)).stream()
                    .collect(java.util.stream.Collectors.toMap(p -> p.candidate().substring(WikidataItem.ENTITY.length()), p -> p));
        }
    }

    private static Wikidata source(Service service) {
        return new Wikidata(new Web(new Web.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 2, Duration.ofMinutes(1)),
                time -> { }, ""), service.at("/w/api.php"), Samples.RULES);
    }

    @Test
    void theRightItemIsSureAndLookAlikesAreNot() {
        try (Service service = wikidata.serve()) {
            Map<String, Proposal> found = proposals(service, MORNING_STAR);
            assertEquals(List.of("Q99010", "Q99011", "Q99012"), found.keySet().stream().sorted().toList());
            assertTrue(found.get("Q99010").score() > 0.9999, found::toString);
            assertEquals(List.of("name", "name.both", "kind", "place.home", "began", "parent", "website"), signs(found.get("Q99010")));
            assertTrue(found.get("Q99011").score() < 0.01, found::toString);
            assertTrue(found.get("Q99012").score() < 0.05, found::toString);
            assertFalse(found.get("Q99010").proven());
        }
    }

    @Test
    void ofPersonsOfOneNameThePostDecides() {
        try (Service service = wikidata.serve()) {
            Map<String, Proposal> found = proposals(service, CHAN);
            assertTrue(found.get("Q99020").score() > 0.99, found::toString);
            assertTrue(signs(found.get("Q99020")).contains("office"));
            assertTrue(found.get("Q99021").score() < 0.9, found::toString);
        }
    }

    @Test
    void anIdentifierThatBothBearIsProofAndAnotherIsTheOpposite() {
        String triples = "<organisation/a> a hkig:Organisation ; skos:prefLabel \"Somebody Else\"@en ; schema:sameAs <https://ror.org/0invented1> .";
        wikidata.add("Q99030").label("en", "Renamed Institute").text("P6782", "0invented1");
        wikidata.add("Q99031").label("en", "Somebody Else").text("P6782", "0invented2");
        try (Service service = wikidata.serve()) {
            Map<String, Proposal> found = proposals(service, Samples.thing(triples));
            assertTrue(found.get("Q99030").proven() && found.get("Q99030").score() > 0.95, found::toString);
            assertTrue(found.get("Q99031").score() < 0.001, found::toString);
        }
    }

    @Test
    void itemsAreFetchedFiftyAtATimeAndTheServersMayRefuseWhileTheyLag() {
        for (int i = 0; i < 120; i++) wikidata.add("Q9900" + (1000 + i)).label("en", "Item");
        try (Service service = wikidata.serve(); Wikidata source = source(service)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 120; i++) ids.add("Q9900" + (1000 + i));
            ids.add("Q99009999");
            assertEquals(120, source.items(ids, "labels").size());
            assertEquals(3, service.requests.size());
            assertTrue(service.requests.stream().allMatch(asked -> asked.get("maxlag").equals("5")));
        }
    }

    @Test
    void aRunThatIsCutOffGoesOnWhereItStopped() throws Exception {
        Path file = folder.resolve("linking/wikidata.jsonl");
        List<Thing> things = new ArrayList<>();
        for (int i = 10; i < 36; i++) things.add(Samples.thing("<organisation/a" + i
                + "> a hkig:Organisation ; skos:prefLabel \"Invented Works " + i + "\"@en ."));
        wikidata.add("Q99050").label("en", "Invented Works 12");
        try (Service service = wikidata.serve(); Wikidata source = source(service)) {
            Linking first = new Linking(source, new Scorer(Samples.RULES, Map.of()), new Progress(file));
            int[] steps = {0};
            org.junit.jupiter.api.Assertions.assertThrows(LinkFailure.class, () ->
                    first.ask(things, LocalDate.of(2026, 1, 31), done -> {
                        if (++steps[0] == 2) service.first(Answer.status(400, Map.of()));
                    }));
            assertEquals(6, first.open(things).size());
            Files.writeString(file, Files.readString(file) + "{\"thing\": \"cut o");
            service.requests.clear();
            Linking second = new Linking(source, new Scorer(Samples.RULES, Map.of()), new Progress(file));
            assertEquals(6, second.open(things).size());
            second.ask(things, LocalDate.of(2026, 1, 31), done -> { });
            assertEquals(6, service.requests.stream().filter(asked -> asked.get("action").equals("wbsearchentities")).count());
            assertEquals(List.of(), second.open(things));
            assertEquals(1, second.proposals(things).get(things.get(2)).size());
            Thing renamed = Samples.thing("<organisation/a12> a hkig:Organisation ; skos:prefLabel \"Invented Works Twelve\"@en .");
            assertEquals(List.of(renamed), second.open(List.of(renamed)));
        }
    }

    private static List<String> signs(Proposal proposal) {
        return proposal.evidence().stream().map(line -> line.split("[ :]")[1]).toList();
    }
}
