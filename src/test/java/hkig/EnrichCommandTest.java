package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.link.Service;
import hkig.link.WikidataServer;
import hkig.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What linked items say goes into a graph of its own, and where it disagrees is told. Body and item are invented. */
class EnrichCommandTest {

    private static final String ITEM = "<http://www.wikidata.org/entity/Q99010>";

    private final WikidataServer wikidata = new WikidataServer();
    @TempDir
    private Path folder;
    private OwnHome home;
    private LinkHome hurried;

    @BeforeEach
    void make() throws IOException {
        home = LinkHome.make(folder);
        home.write("seeds/places.ttl", """
                @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
                @prefix hkig: <https://w3id.org/hkig/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://w3id.org/hkig/id/place/dawn-hub> a hkig:Park ; skos:prefLabel "Dawn Hub"@en ; geo:lat 22.43 ; geo:long 114.21 ;
                    hkig:startDate "2001"^^xsd:gYear ; hkig:earliest "2001-01-01"^^xsd:date ;
                    <http://xmlns.com/foaf/0.1/homepage> <https://www.dawn.example.org> ;
                    <http://purl.org/dc/terms/source> <https://dawn.example.org/> .
                """);
        home.edit("seeds/decisions.ttl", text -> text + """
                <https://w3id.org/hkig/id/judgement/1> a hkig:Judgement ; hkig:judged <https://w3id.org/hkig/id/place/dawn-hub> ;
                  hkig:record <http://www.wikidata.org/entity/Q99010> ; hkig:register <http://www.wikidata.org/entity/> ;
                  hkig:verdict hkig:SameRecord ; hkig:decidedBy "Chan" ; dcterms:date "2026-01-31"^^xsd:date ; rdfs:comment "Known."@en .
                """);
        wikidata.add("Q99010").label("en", "Dawn Hub").time("P571", "2003-05").point(22.4301, 114.2099).text("P856", "http://dawn.example.org/zh")
                .text("P856", "javascript:alert(1)").item("P749", "Q99011");
        hurried = LinkHome.hurried();
        assertEquals(0, home.run("load", home.write("page.html", OwnHome.PAGE)).exit());
    }

    @AfterEach
    void back() {
        hurried.close();
        home.close();
    }

    @Test
    void factsOfTheItemStandInAGraphOfTheirOwnAndDisagreementsAreWarnings() throws IOException {
        String before = home.quads();
        assertTrue(before.contains("<https://w3id.org/hkig/id/place/dawn-hub> <http://www.w3.org/2002/07/owl#sameAs> " + ITEM));
        try (Service service = wikidata.serve()) {
            OwnHome.Said done = home.run("enrich", "--at", service.at("/w/api.php"));
            assertEquals(0, done.exit(), done.err());
            assertTrue(done.err().contains("1 linked items: 1 taken over now, 0 still"), done.err());
            int asked = service.requests.size();
            assertTrue(home.run("enrich", "--at", service.at("/w/api.php")).err().contains("0 taken over now"));
            assertEquals(asked, service.requests.size());
        }
        String more = String.join("\n", home.quads().lines().filter(line -> !before.contains(line)).toList());
        assertTrue(more.lines().allMatch(line -> line.startsWith("<https://w3id.org/hkig/id/graph/enriched> " + ITEM)), more);
        for (String part : List.of("foundingDate> \"2003-05\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>", "latitude> 22.4301",
                "url> <http://dawn.example.org/zh>", "parentOrganization> <http://www.wikidata.org/entity/Q99011>",
                "sdDatePublished> \"" + LocalDate.now().getYear(), "hadPrimarySource> <https://www.wikidata.org/wiki/Q99010>",
                "sdLicense> <https://creativecommons.org/publicdomain/zero/1.0/>")) assertTrue(more.contains(part), part + " in " + more.replace('\n', ' '));
        assertFalse(more.contains("javascript"));
        OwnHome.Said checked = home.run("check");
        List<String> told = checked.out().lines().filter(line -> line.contains("enriched-disagreements")).toList();
        assertEquals(1, told.size(), checked.out());
        assertTrue(told.getFirst().contains("warning") && told.getFirst().contains("start") && told.getFirst().contains("2003-05"), told::toString);
    }

    @Test
    void whatIsLinkedNoMoreGoesAndTheGraphStaysThroughLoads() throws IOException {
        try (Service service = wikidata.serve()) {
            assertEquals(0, home.run("enrich", "--at", service.at("/w/api.php")).exit());
            home.edit("seeds/places.ttl", text -> text + "# changed\n");
            assertEquals(0, home.run("load", home.folder.resolve("page.html")).exit());
            assertTrue(graphs().contains("enriched"));
            Files.copy(Path.of("seeds/decisions.ttl"), home.folder.resolve("seeds/decisions.ttl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertEquals(0, home.run("load", home.folder.resolve("page.html")).exit());
            assertEquals(0, home.run("enrich", "--at", service.at("/w/api.php")).exit());
            assertFalse(graphs().contains("enriched"));
        }
    }

    private String graphs() {
        try (GraphStore store = GraphStore.at(home.data)) {
            return store.read(data -> {
                StringBuilder names = new StringBuilder();
                data.listNames().forEachRemaining(name -> names.append(name).append('\n'));
                return names.toString();
            });
        }
    }
}
