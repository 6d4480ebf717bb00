package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of {@code seeds/decisions.ttl} changes what the next load holds; without the line, all is as before. */
class DecisionsTest {

    private static final String DAWN = "https://w3id.org/hkig/id/organisation/dawn-bio";
    private static final String HKSTP = "https://w3id.org/hkig/id/organisation/hkstp";
    private static final String SUN_DONG = "https://w3id.org/hkig/id/person/sun-dong";
    private static final String WHY = " ; dcterms:date \"2026-01-31\"^^xsd:date ; rdfs:comment \"A test.\"@en .\n";

    @TempDir
    private Path folder;
    private OwnHome home;
    private Path page;
    private String before;

    @BeforeEach
    void load() throws IOException {
        home = new OwnHome(folder);
        home.write("seeds/own.ttl", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <%s> a <https://w3id.org/hkig/ontology#Company> ; skos:prefLabel "Dawn Bio"@en ;
                    <http://purl.org/dc/terms/source> <https://dawn.example.org/> .
                """.formatted(DAWN));
        page = home.write("mou.html", OwnHome.PAGE);
        reload();
        before = home.quads();
    }

    @AfterEach
    void back() {
        home.close();
    }

    @Test
    void aMergeGivesTheFoundThingTheIriOfTheOtherAndIsUndoneByTakingItsLineOut() throws IOException {
        String found = organisation("晨光生物科技有限公司");
        assertTrue(before.contains(found));
        decide("<" + found + "> owl:sameAs <" + DAWN + ">");
        String merged = home.quads();
        assertEquals(List.of(), stated(found));
        assertTrue(stated("#party> <" + DAWN + ">").size() == 1, merged);
        assertEquals(List.of("\"晨光生物科技有限公司\"@zh-Hant"), stated(DAWN + "> <http://www.w3.org/2004/02/skos/core#altLabel>").stream()
                .map(line -> line.substring(line.indexOf('"'))).toList());
        assertSound();
        undo();
    }

    @Test
    void twoFoundThingsOfOneArticleBecomeOne() throws IOException {
        Path two = home.write("two.txt", "曙光機械人有限公司與晨光生物科技有限公司簽署合作備忘錄\n"
                + "曙光機械人有限公司今日與晨光生物科技有限公司及香港科技園公司簽署合作備忘錄。");
        decide("<" + organisation("曙光機械人有限公司", two) + "> owl:sameAs <" + organisation("晨光生物科技有限公司") + ">", two);
        JsonObject article = json(two);
        List<String> names = article.getAsJsonArray("organisations").asList().stream()
                .map(o -> o.getAsJsonObject().get("names").toString()).toList();
        assertTrue(names.contains("[\"晨光生物科技有限公司\",\"曙光機械人有限公司\"]"), names::toString);
        assertEquals(2, article.getAsJsonArray("agreements").get(0).getAsJsonObject().getAsJsonArray("parties").size());
        assertSound();
    }

    @Test
    void aRefusedTenureStaysOutOfEveryLoad() throws IOException {
        String tenure = iri("tenure/[a-z2-7]{16}");
        decide("<https://w3id.org/hkig/id/decision/1> a hkig:Refusal ; hkig:refuses <" + tenure + ">");
        assertEquals(List.of(), stated(tenure));
        Path again = home.write("again.txt", "創新科技及工業局局長孫東訪問大學\n創新科技及工業局局長孫東今日訪問大學。");
        assertTrue(json(again).getAsJsonArray("persons").get(0).getAsJsonObject().getAsJsonArray("posts").isEmpty());
        reload(again);
        assertEquals(List.of(), stated(tenure));
        assertSound();
        assertEquals(0, home.run("retract", "again.txt").exit());
        undo();
    }

    @Test
    void aRefusedAgreementTakesItsSigningAlong() throws IOException {
        decide("<https://w3id.org/hkig/id/decision/1> a hkig:Refusal ; hkig:refuses <" + iri("agreement/[a-z2-7]{16}") + ">");
        assertEquals(List.of(), stated("/agreement/"));
        assertEquals(List.of(), stated("/signing/"));
        undo();
    }

    @Test
    void aRefusedTripleGoesWithItsEvidenceAndLeavesTheRest() throws IOException {
        String signing = iri("signing/[a-z2-7]{16}");
        String agreement = iri("agreement/[a-z2-7]{16}");
        decide("<https://w3id.org/hkig/id/decision/1> a hkig:Refusal ; rdf:subject <" + signing
                + "> ; rdf:predicate hkig:witness ; rdf:object <" + SUN_DONG + ">" + WHY
                + "<https://w3id.org/hkig/id/decision/2> a hkig:Refusal ; rdf:subject <" + agreement
                + "> ; rdf:predicate hkig:term ; rdf:object \"P3Y\"^^xsd:duration");
        assertEquals(List.of(), stated("ontology#witness>"));
        assertEquals(List.of(), stated("ontology#term>"));
        assertFalse(stated(signing + "> <https://w3id.org/hkig/ontology#date>").isEmpty());
        assertSound();
        undo();
    }

    @Test
    void whereAMentionIsRefusedTheThingIsAFoundOneOfItsOwn() throws IOException {
        assertEquals(HKSTP, organisation("香港科技園公司"));
        decide("<https://w3id.org/hkig/id/decision/1> a hkig:Refusal ; rdf:subject <" + iri("article/[a-z2-7]{16}")
                + "> ; rdf:predicate schema:mentions ; rdf:object <" + HKSTP + ">");
        String own = organisation("香港科技園公司");
        assertNotEquals(HKSTP, own);
        assertEquals(List.of(), stated(HKSTP));
        assertFalse(stated("#party> <" + own + ">").isEmpty());
        assertSound();
        decide("<" + own + "> owl:sameAs <" + DAWN + ">");
        assertFalse(stated("#party> <" + DAWN + ">").isEmpty());
    }

    @Test
    void aPersonKeptApartFromTheCuratedOneHasAnIriOfItsOwn() throws IOException {
        assertTrue(before.contains("#witness> <" + SUN_DONG + ">"));
        String itib = "https://w3id.org/hkig/id/organisation/itib";
        decide("<https://w3id.org/hkig/id/decision/1> a hkig:Refusal ; rdf:subject <" + iri("article/[a-z2-7]{16}")
                + "> ; rdf:predicate schema:mentions ; rdf:object <" + SUN_DONG + ">");
        String own = json(page).getAsJsonArray("persons").get(0).getAsJsonObject().get("iri").getAsString();
        undo();
        decide("<" + own + "> owl:differentFrom <" + SUN_DONG + ">");
        assertFalse(stated("#witness> <" + own + ">").isEmpty());
        assertFalse(stated("> <" + itib + ">").isEmpty());
        assertSound();
        undo();
    }

    @Test
    void aDecisionThatCannotBeFollowedStopsTheLoad() throws IOException {
        home.edit("seeds/decisions.ttl", text -> text + "<" + HKSTP + "> owl:sameAs <" + DAWN + ">" + WHY);
        OwnHome.Said said = home.run("load", page);
        assertEquals(1, said.exit());
        assertTrue(said.err().startsWith("hkig: seeds/decisions.ttl, <" + HKSTP + ">: is curated"), said.err());
    }

    private void reload(Path... more) {
        for (Path source : more) assertEquals(0, home.run("load", source).exit());
        OwnHome.Said said = home.run("load", page);
        assertEquals(0, said.exit(), said.err());
    }

    private void decide(String line, Path... more) throws IOException {
        home.edit("seeds/decisions.ttl", text -> text + "@prefix schema: <https://schema.org/> .\n" + line + WHY);
        reload(more);
    }

    private void undo() throws IOException {
        home.write("seeds/decisions.ttl", Files.readString(Path.of("seeds/decisions.ttl")));
        reload();
        assertEquals(before, home.quads());
    }

    /** The checks find no error: shapes, evidence, terms. */
    private void assertSound() {
        OwnHome.Said said = home.run("check");
        assertEquals(List.of(), said.out().lines().filter(row -> row.startsWith("error")).toList());
    }

    /** The quads outside the seeds and what follows from them that hold a text. */
    private List<String> stated(String text) {
        return home.quads().lines().filter(line -> line.contains(text) && line.contains("#graph>")).toList();
    }

    private String iri(String pattern) {
        Matcher iri = Pattern.compile("<(https://w3id\\.org/hkig/id/" + pattern + ")>").matcher(before);
        assertTrue(iri.find(), pattern);
        return iri.group(1);
    }

    private String organisation(String name, Path... of) {
        return json(of.length == 0 ? page : of[0]).getAsJsonArray("organisations").asList().stream().map(JsonElement::getAsJsonObject)
                .filter(o -> o.get("names").toString().contains("\"" + name + "\"")).findFirst().orElseThrow().get("iri").getAsString();
    }

    private JsonObject json(Path source) {
        return JsonParser.parseString(Cli.run("extract", "--format", "json", source.toString()).out()).getAsJsonArray().get(0).getAsJsonObject();
    }
}
