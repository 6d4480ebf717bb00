package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.link.Service;
import hkig.link.WikidataServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from proposal to graph, against a server of our own; companies and records are invented. */
class LinkCommandTest {

    private static final String DAWN = "https://w3id.org/hkig/id/place/dawn-hub";

    private static final String LINKS = "<https://w3id.org/hkig/id/graph/links> ";

    private final WikidataServer wikidata = new WikidataServer();
    @TempDir
    private Path folder;
    private OwnHome home;
    private LinkHome hurried;

    @BeforeEach
    void make() throws IOException {
        home = LinkHome.make(folder);
        home.write("seeds/places.ttl", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix hkig: <https://w3id.org/hkig/ontology#> .
                <%s> a hkig:Park ; skos:prefLabel "Hong Kong Dawn Hub"@en , "香港晨光匯"@zh-Hant ;
                    hkig:startDate "2001"^^<http://www.w3.org/2001/XMLSchema#gYear> ; <http://purl.org/dc/terms/source> <https://dawn.example.org/> .
                <https://w3id.org/hkig/id/place/dusk-hub> a hkig:Park ; skos:prefLabel "Dusk Hub of Nowhere"@en ;
                    <http://purl.org/dc/terms/source> <https://dusk.example.org/> .
                """.formatted(DAWN));
        wikidata.add("Q99001").label("en", "science park");
        wikidata.add("Q99002").label("en", "Hong Kong");
        wikidata.add("Q99003").label("en", "Hong Kong Dawn Hub").label("zh", "香港晨光匯").item("P31", "Q99001").item("P131", "Q99002")
                .time("P571", "2001-05");
        wikidata.add("Q99004").label("en", "Dusk Hub of Nowhere").item("P31", "Q99001");
        hurried = LinkHome.hurried();
    }

    @AfterEach
    void back() {
        hurried.close();
        home.close();
    }

    private Cli link(Service service, String keys, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("link", "--data", home.data.toString(), "--at",
                service.at("/w/api.php").toString(), "--kind", "place", "--by", "Chan"));
        words.addAll(List.of(more));
        return Cli.runWith(keys, words.toArray(String[]::new));
    }

    @Test
    void whatIsSureIsAcceptedWhatIsNotIsAskedAndNothingTwice() throws IOException {
        try (Service service = wikidata.serve()) {
            Cli listed = link(service, "", "--format", "tsv");
            assertEquals(0, listed.exit(), listed.err());
            assertEquals(3, listed.out().lines().count(), listed.out());
            assertTrue(listed.out().contains("+4.0 name: 香港晨光匯"), listed.out());
            int asked = service.requests.size();
            Cli accepted = link(service, "n\n", "--auto", "--review");
            assertEquals(0, accepted.exit(), accepted.err());
            assertTrue(accepted.err().contains("1 accepted by their score, 0.99 or more") && accepted.err().contains("1 decided"), accepted.err());
            assertEquals(asked, service.requests.size());
            assertTrue(Files.readString(home.folder.resolve("seeds/decisions.ttl")).contains("hkig:decidedBy \"hkig link --auto 0.99\""));
            Cli again = link(service, "", "--review");
            assertTrue(again.err().contains("1 things without a link") && again.err().contains("0 proposals"), again.err());
            assertEquals(asked, service.requests.size());
        }
        Path page = home.write("page.html", OwnHome.PAGE);
        assertEquals(0, home.run("load", page).exit());
        String quads = home.quads();
        assertTrue(quads.lines().anyMatch(line -> line.startsWith(LINKS + "<" + DAWN + "> <https://schema.org/sameAs> <http://www.wikidata.org/entity/Q99003>")));
        assertFalse(quads.lines().anyMatch(line -> line.startsWith(LINKS) && line.contains("owl#sameAs")));
        assertTrue(quads.lines().anyMatch(line -> line.startsWith(LINKS) && line.contains("ontology#verdict> <https://w3id.org/hkig/ontology#OtherRecord>")));
        Files.copy(Path.of("seeds/decisions.ttl"), home.folder.resolve("seeds/decisions.ttl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        OwnHome.Said reloaded = home.run("load", page);
        assertTrue(reloaded.err().contains("1 unchanged") && !reloaded.err().contains("loaded"), reloaded.err());
        assertFalse(home.quads().contains(LINKS));
    }

    @Test
    void aFailureSaysWhatToDoAndKeepsWhatWasAsked() {
        try (Service service = wikidata.serve()) {
            service.first(Service.Answer.status(429, java.util.Map.of("Retry-After", "7200")));
            Cli stopped = link(service, "");
            assertEquals(1, stopped.exit());
            assertTrue(stopped.err().contains("asks to wait 7200 seconds") && stopped.err().contains("goes on where it stopped"), stopped.err());
            assertEquals(0, link(service, "").exit());
        }
    }

    @Test
    void whatIsTypedWrongIsMisuse() {
        for (String[] words : new String[][] {{"--kind", "company"}, {"--auto", "2"}, {"--least", "-1"}, {"--at", "nowhere"}, {"--limit", "-1"}}) {
            Cli run = Cli.run("link", words[0], words[1]);
            assertEquals(2, run.exit(), run.err());
        }
    }
}
