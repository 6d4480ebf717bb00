package hkig.serve.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Sample;
import hkig.serve.web.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final Names NAMES = NamesOfGraph.read(graph("""
        <organisation/hkstp> a hkig:Organisation ; dcterms:source <http://x/> ;
          skos:prefLabel "香港科技園公司"@zh-Hant, "香港科技园公司"@zh-Hans, "Hong Kong Science and Technology Parks Corporation"@en ;
          skos:altLabel "HKSTP"@en, "科技園公司"@zh-Hant ; hkig:nameInContext "科技園"@zh-Hant .
        <organisation/hkstp-fund> a hkig:Organisation ; skos:prefLabel "科技園創投基金"@zh-Hant .
        <place/science-park> a hkig:Place ; skos:prefLabel "香港科學園"@zh-Hant, "Hong Kong Science Park"@en ;
          skos:altLabel "Science Park"@en .
        <place/innocell> a hkig:Place ; skos:prefLabel "InnoCell Science Park"@en .
        <organisation/pear> a hkig:Organisation ; skos:prefLabel "Pear Search"@en .
        <organisation/arch> a hkig:Organisation ; skos:prefLabel "Archers"@en .
        <organisation/named-often> a hkig:Organisation ; skos:prefLabel "晨星科技"@zh-Hant .
        <organisation/named-once> a hkig:Organisation ; skos:prefLabel "晨星金融"@zh-Hant .
        <person/li-1> a hkig:Person ; skos:prefLabel "李明"@zh-Hant .
        <person/li-2> a hkig:Person ; skos:prefLabel "李明"@zh-Hant ; dcterms:source <http://x/> .
        <post/director> a hkig:Post ; org:postIn <organisation/hkstp> ; skos:prefLabel "主席"@zh-Hant, "Chairman"@en .
        <agreement/a> a hkig:Agreement ; hkig:party <organisation/hkstp>, <organisation/pear> ; hkig:date "2022-09" .
        <article/1> a hkig:Article ; dcterms:title "科技園與晨星"@zh-Hant ;
          schema:mentions <organisation/named-often>, <organisation/named-once> .
        <article/2> a hkig:Article ; schema:mentions <organisation/named-often> .
        <http://elsewhere/x> a hkig:Organisation ; skos:prefLabel "晨星外"@zh-Hant .
        """), Sample.BASE, Sample.FOLD);

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            BASE <%s>
            """.formatted(Sample.BASE) + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static List<String> paths(String typed, Optional<Kind> kind) {
        return NAMES.find(typed, Search.of(kind)).stream().map(hit -> hit.thing().path()).toList();
    }

    private static List<String> paths(String typed) {
        return paths(typed, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"科技園", "科技园", "香港科技園公司", "香港科技园", "HKSTP", "hkstp", "ＨＫＳＴＰ", "hks", "Hong Kong Science and Tech",
        " 科技園 ", "technology corporation hong"})
    void findsAThingByAnyOfItsNames(String typed) {
        assertEquals("organisation/hkstp", paths(typed).getFirst());
    }

    @Test void theWholeNameComesBeforeItsBeginningAndThatBeforeItsMiddle() {
        assertEquals(List.of("place/science-park", "place/innocell"), paths("science park", Optional.of(Kind.PLACE)));
        assertEquals(List.of("organisation/arch", "organisation/pear"), paths("arch"));
        assertEquals(List.of("organisation/hkstp", "organisation/hkstp-fund"), paths("科技園", Optional.of(Kind.ORGANISATION)));
    }

    @Test void whatIsCuratedAndWhatIsMentionedOftenComesFirst() {
        assertEquals(List.of("organisation/named-often", "organisation/named-once"), paths("晨星"));
        assertEquals(List.of("person/li-2", "person/li-1"), paths("李明"));
        assertEquals(2, NAMES.at("organisation/named-often").orElseThrow().articles());
    }

    @ParameterizedTest
    @CsvSource({"' '", "。", "---", "zzz", "\u0000"})
    void findsNothingByNothing(String typed) {
        assertEquals(List.of(), paths(typed));
    }

    @Test void oneLatinLetterMeansABeginning() {
        assertEquals(List.of("organisation/pear"), paths("p").stream().filter(path -> path.endsWith("pear")).toList());
        assertTrue(paths("x").isEmpty());
    }

    @Test void aPostIsNamedWithItsOrganisation() {
        Thing post = NAMES.find("主席", Search.of(Optional.of(Kind.POST))).getFirst().thing();
        assertEquals("香港科技園公司主席", post.label(List.of("zh-Hant")).getLiteralLexicalForm());
        assertEquals("Chairman, Hong Kong Science and Technology Parks Corporation",
            post.label(List.of("en")).getLiteralLexicalForm());
    }

    @Test void agreementsAndArticlesAreFoundOnlyByWhoLooksForThem() {
        assertEquals(List.of("agreement/a"), paths("Pear", Optional.of(Kind.AGREEMENT)));
        assertEquals("Hong Kong Science and Technology Parks Corporation – Pear Search (2022-09)",
            NAMES.at("agreement/a").orElseThrow().label(List.of("en")).getLiteralLexicalForm());
        assertEquals(List.of("article/1"), paths("晨星", Optional.of(Kind.ARTICLE)));
    }

    @Test void aLabelFollowsTheLanguagesOfTheReader() {
        Thing hkstp = NAMES.at("organisation/hkstp").orElseThrow();
        assertEquals("香港科技园公司", hkstp.label(List.of("zh-Hans", "zh-Hant", "en")).getLiteralLexicalForm());
        assertEquals("科技園創投基金", NAMES.at("organisation/hkstp-fund").orElseThrow()
            .label(List.of("en", "zh-Hant", "zh-Hans")).getLiteralLexicalForm());
    }

    @Test void whatIsMeantIsClearOrIsAskedFor() {
        assertEquals(List.of("organisation/hkstp"), meant("organisation/hkstp"));
        assertEquals(List.of("organisation/hkstp"), meant("科技园"));
        assertEquals(List.of("person/li-2"), meant("李明"));
        assertEquals(List.of("organisation/named-often", "organisation/named-once"), meant("晨星"));
        assertEquals(List.of(), meant("person/nobody"));
    }

    private static List<String> meant(String typed) {
        return NAMES.meant(typed, Search.of(Optional.empty())).stream().map(Thing::path).toList();
    }

    @Test void findsAmongTwentyThousand() {
        Names many = new Names(IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(
            i -> new Thing(Sample.BASE + "company/" + i, "company/" + i, Kind.ORGANISATION,
                List.of(NodeFactory.createLiteralLang("晨星科技第" + i + "號有限公司", "zh-Hant")), false, i % 7),
            i -> List.of(NodeFactory.createLiteralLang("晨星科技第" + i + "號有限公司", "zh-Hant")))), Sample.FOLD);
        assertEquals(List.of("company/19999"), many.find("第19999号", thing -> true).stream()
            .map(hit -> hit.thing().path()).toList());
        assertEquals(20_000, many.find("晨星", thing -> true).size());
    }
}
