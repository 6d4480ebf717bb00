package hkig.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Sample;
import hkig.serve.names.NamesOfGraph;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** What the queries of {@code queries/reconcile} tell of made-up things. */
class PropertyTest {

    private static final String THINGS = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        BASE <https://w3id.org/hkig/id/>
        <person/au> a hkig:Person ; skos:prefLabel "歐晨"@zh-Hant .
        <organisation/tide> a hkig:Organisation ; skos:prefLabel "潮汐會"@zh-Hant, "Tide Club"@en .
        <tenure/past> org:member <person/au> ; hkig:title "主席"@zh-Hant, "Chair"@en ; org:organization <organisation/tide> ;
          hkig:to "2020" ; prov:wasDerivedFrom <tenure/seen-past> .
        <tenure/seen-past> org:member <person/au> ; hkig:title "主席"@zh-Hant ; org:organization <organisation/tide> .
        <tenure/former> org:member <person/au> ; hkig:title "秘書"@zh-Hant ; org:organization <organisation/tide> ; hkig:former true .
        <tenure/lasting> org:member <person/au> ; hkig:title "司庫"@zh-Hant, "Treasurer"@en ; org:organization <organisation/tide> .
        <tenure/one-language> org:member <person/au> ; hkig:title "會員"@zh-Hant ; org:organization <organisation/tide> .
        """;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Entry person;

    PropertyTest() {
        RDFParser.fromString(THINGS, Lang.TURTLE).parse(graph);
        person = Index.of(NamesOfGraph.read(graph, Sample.BASE, Sample.FOLD), graph,
            new Forms(Sample.FOLD, Sample.NAME_WORDS)).at("person/au").orElseThrow();
    }

    private List<String> told(String property, String... languages) {
        return Property.of(Sample.PROPERTIES.stream().filter(each -> each.name().equals(property)).findFirst().orElseThrow())
            .values(graph, person, List.of(languages)).stream().map(Node::getLiteralLexicalForm).sorted().toList();
    }

    @Test
    void postsThatHaveEndedAreNoneOfTheCurrentOnes() {
        assertEquals(List.of("潮汐會司庫", "潮汐會會員"), told("current-post", "zh-Hant", "en"));
    }

    @Test
    void aPostThatIsNamedInOneLanguageIsToldInThat() {
        assertEquals(List.of("Treasurer, Tide Club", "潮汐會會員"), told("current-post", "en", "zh-Hant"));
        assertEquals(List.of("主席", "司庫", "會員", "秘書"), told("post", "zh-Hant"));
    }

    @Test
    void eachPropertySaysWhatItIsFor() {
        Sample.PROPERTIES.forEach(question -> {
            assertFalse(question.classes().isEmpty(), question.name());
            question.classes().forEach(name -> assertTrue(Types.BROADEST.contains(name), question.name() + ": " + name));
        });
    }
}
