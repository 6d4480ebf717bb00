package hkig.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Sample;
import hkig.serve.names.NamesOfGraph;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of some made-up things a name means, and when none of them is. */
class MatcherTest {

    private static final String THINGS = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        BASE <https://w3id.org/hkig/id/>
        <organisation/lantern> a hkig:Organisation, hkig:Company ;
          skos:prefLabel "香港晨星機械科技有限公司"@zh-Hant, "Morning Lantern Robotics Limited"@en ; skos:altLabel "MLR"@en .
        <organisation/tide> a hkig:Organisation, hkig:ResearchCentre ; skos:prefLabel "香港潮汐研究院"@zh-Hant, "Hong Kong Tidal Research Institute"@en ;
          hkig:nameInContext "研究院"@zh-Hant .
        <organisation/tide-south> a hkig:Organisation ; skos:prefLabel "香港潮汐研究院（南丫）"@zh-Hant .
        <organisation/tide-lab> a hkig:Organisation ; skos:prefLabel "潮汐實驗室"@zh-Hant, "Tidal Laboratory"@en .
        <place/lantern-hub> a hkig:Place, hkig:Park ; skos:prefLabel "燈塔港"@zh-Hant, "Lantern Hub"@en .
        <organisation/south> a hkig:Organisation ; skos:prefLabel "江南海洋生物科學會"@zh-Hant, "Hunan Marine Society"@en .
        <person/au-yeung> a hkig:Person ; skos:prefLabel "歐陽晨曦"@zh-Hant, "AU-YEUNG Sun-hei Dawn"@en ; skos:altLabel "Dawn Au-yeung"@en .
        <person/to> a hkig:Person ; skos:prefLabel "杜安"@zh-Hant, "To On"@en .
        <fund/twin-a> a hkig:Fund ; skos:prefLabel "Twin Fund"@en . <fund/twin-b> a hkig:Fund ; skos:prefLabel "Twin Fund"@en .
        """;

    private final Graph graph = read();
    private final Forms forms = new Forms(Sample.FOLD, Sample.NAME_WORDS);
    private final Matcher matcher = new Matcher(
        Index.of(NamesOfGraph.read(graph, Sample.BASE, Sample.FOLD), graph, forms), forms, Sample.BASE);

    private static Graph read() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(THINGS, Lang.TURTLE).parse(graph);
        return graph;
    }

    private List<Candidate> asked(String name, String... types) {
        return Matcher.judged(matcher.find(new Query(name, List.of(types), false, 10, List.of())), 10);
    }

    @ParameterizedTest
    @CsvSource({"香港晨星機械科技有限公司, organisation/lantern", "香港晨星机械科技, organisation/lantern",
        "香港晨星機械科技股份有限公司, organisation/lantern", "Morning Lantern Robotics, organisation/lantern",
        "ROBOTICS MORNING LANTERN LTD., organisation/lantern", "Morning Lantern Robotics Co. Ltd, organisation/lantern",
        "Morning Lantren Robotics, organisation/lantern", "ＭＬＲ, organisation/lantern", "M.L.R., organisation/lantern",
        "晨星機械科技（Morning Lantern Robotics）, organisation/lantern", "Institute of Tidal Research, organisation/tide",
        "香港潮汐研究院, organisation/tide", "香港潮汐研究院(南丫), organisation/tide-south", "Tidal Lab, organisation/tide-lab", "江南海洋生務科學會, organisation/south", "Hunan Marine Sociaty, organisation/south",
        "Sun-hei Dawn Au Yeung, person/au-yeung", "AuYeung Dawn, person/au-yeung", "歐陽晨曦博士, person/au-yeung",
        "主席歐陽晨曦, person/au-yeung", "Prof 歐陽晨曦, person/au-yeung", "Dr. Dawn Au-Yeung, person/au-yeung",
        "Ms Dawn Q. Au-yeung, person/au-yeung", "On To, person/to", "place/lantern-hub, place/lantern-hub",
        "https://w3id.org/hkig/id/person/to, person/to"})
    void oneThingIsMeant(String name, String id) {
        List<Candidate> found = asked(name);
        assertEquals(id, found.getFirst().entry().id(), name);
        assertTrue(found.getFirst().match(), found.getFirst().toString());
        assertEquals(1, found.stream().filter(Candidate::match).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Evening Lantern Robotics Limited", "Morning Lantern", "Morning Lantern Robotics Museum", "晨星機械",
        "Morning Lantern Robotics Group", "晨星機械科技有限公司",
        "香港晨星機械人有限公司", "澳門潮汐研究院", "深圳潮汐研究院", "香港潮汐研究所", "研究院", "Twin Fund", "Lantern Hub Limited", "Tidal Institute", "Henan Marine Society", "江蘇海洋生物科學會", "江南海洋生物南學會",
        "歐陽晨光", "杜按", "Au-yeung Sun-wah Dawn", "Robotics", "Hong Kong", "香港", "有限公司", "Limited", "The", "(", "?"})
    void nothingIsSurelyMeant(String name) {
        assertFalse(asked(name).stream().anyMatch(Candidate::match), () -> name + ": " + asked(name));
    }

    @Test
    void aTypeLeavesOutAllOthers() {
        assertEquals(List.of("place/lantern-hub"), asked("Lantern", "Park").stream().map(each -> each.entry().id()).toList());
        assertEquals(List.of(), asked("MLR", "Person"));
        assertEquals(List.of(), asked("MLR", "NoSuchClass"));
    }

    @Test
    void scoresFallAndAreExplained() {
        List<Candidate> found = asked("香港潮汐研究院");
        assertEquals(found.stream().map(Candidate::score).sorted((one, other) -> Double.compare(other, one)).toList(),
            found.stream().map(Candidate::score).toList());
        assertTrue(found.stream().allMatch(each -> each.score() >= 0 && each.score() <= 100 && !each.features().isEmpty()));
        assertEquals(Boolean.TRUE, found.getFirst().features().get("name_exact"));
    }

    @Test
    void hostileNamesAreAnswered() {
        Stream.of("\u0000", "\uD800", "a".repeat(500), "香".repeat(500), "( ( (", "%_*\\", "<script>", "\u202E晨星", "e\u0301".repeat(100))
            .forEach(name -> asked(name).forEach(each -> assertFalse(each.match(), name)));
    }
}
