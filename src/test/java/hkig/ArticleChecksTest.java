package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Queries;
import hkig.knowledge.Question;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the checks on articles find, and what follows from articles and the curated knowledge. */
class ArticleChecksTest {

    private static final Queries QUERIES = Queries.load(Path.of("").toAbsolutePath());

    private static final String PREFIXES = """
            @base <https://w3id.org/hkig/id/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix hkig: <https://w3id.org/hkig/ontology#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static final String CURATED = """
            <tenure/chan.chief> org:member <person/chan> ; org:organization <organisation/lab> ; hkig:post <post/chief> ;
                hkig:title "局長"@zh-Hant, "Director"@en ; dcterms:source <http://example.org/1> ;
                hkig:earliest "2020-01-01"^^xsd:date ; hkig:latest "2022-06-30"^^xsd:date .
            <tenure/chan.adviser> org:member <person/chan> ; org:organization <organisation/lab> ; hkig:post <post/adviser> ;
                hkig:title "顧問"@zh-Hant ; dcterms:source <http://example.org/1> ;
                hkig:earliest "2022-07-01"^^xsd:date .
            """;

    private static final Map<String, String> BAD = Map.ofEntries(
            Map.entry("evidence-without-quote", """
                    <e> oa:hasTarget <t> . <t> oa:hasSource <a> ; oa:hasSelector <s> . <s> oa:exact "" ."""),
            Map.entry("evidence-without-article", "<e> oa:hasTarget <t> . <t> oa:hasSource <a> ."),
            Map.entry("fact-without-evidence", "<q> hkig:speaker <person/chan> ; hkig:words \"好\" ."),
            Map.entry("named-without-evidence", "<a> schema:mentions <person/chan> ."),
            Map.entry("seen-outside-term", CURATED + found("局長", "2023-01-01")),
            Map.entry("same-name-two-organisations", """
                    <person/1> a hkig:Person ; skos:prefLabel "陳大文"@zh-Hant .
                    <person/2> a hkig:Person ; skos:prefLabel "陳大文"@zh-Hant ."""),
            Map.entry("one-thing-in-two-languages", """
                    <g> hkig:party <organisation/lab>, <organisation/1> ; hkig:signing [ hkig:date "2026-01-05"^^xsd:date ] .
                    <h> hkig:party <organisation/lab>, <organisation/2> ; hkig:signing [ hkig:date "2026-01-05"^^xsd:date ] .
                    <organisation/1> skos:prefLabel "晨星機械人"@zh-Hant . <organisation/2> skos:prefLabel "Morning Star"@en ."""),
            Map.entry("figure-without-unit", "<f> hkig:figureOf <fund/1> ; hkig:value 5 ."),
            Map.entry("agreement-with-one-party", "<g> hkig:party <organisation/lab> ."),
            Map.entry("quotation-without-speaker", "<q> a hkig:Quotation ; hkig:words \"好\" ."),
            Map.entry("article-without-date", "<a> a hkig:Article ; dcterms:title \"題\"@zh-Hant ."));

    private static String found(String title, String day) {
        return """
            <tenure/found> org:member <person/chan> ; org:organization <organisation/lab> ;
                hkig:title "%s"@zh-Hant ; hkig:seenOn "%s"^^xsd:date .
            """.formatted(title, day);
    }

    @TestFactory
    Stream<DynamicTest> eachCheckFindsItsProblem() {
        return BAD.entrySet().stream().map(bad -> DynamicTest.dynamicTest(bad.getKey(),
                () -> assertTrue(rows(bad.getKey(), graph(bad.getValue())) > 0)));
    }

    @Test
    void anArticleSeesTheHolderInThePostThatBearsItsTitle() {
        assertSeen("tenure/chan.chief", derived(CURATED + found("局長", "2022-03-01")));
    }

    @Test
    void withoutACommonTitleTheTermDecides() {
        assertSeen("tenure/chan.adviser", derived(CURATED + found("特別顧問", "2023-01-01")));
    }

    @Test
    void aDayOutsideTheTermIsNotSeen() {
        assertTrue(derived(CURATED + found("局長", "2023-01-01")).isEmpty());
    }

    @Test
    void aFormerHolderIsNotSeen() {
        assertTrue(derived(CURATED + found("局長", "2022-03-01") + "<tenure/found> hkig:former true .").isEmpty());
    }

    @Test
    void ofTwoTermsThatFitNoneIsChosen() {
        String second = CURATED.replace("chan.adviser", "chan.second").replace("2022-07-01", "2021-01-01");
        assertTrue(derived(second + found("主管", "2022-03-01")).isEmpty());
    }

    @Test
    void twoHoldersOfOneSeatWithinAWeekMayBeOne() {
        String seat = """
                <post/chief> org:postIn <organisation/lab> ; hkig:singleSeat true ; skos:prefLabel "局長"@zh-Hant, "Director"@en .
                <tenure/1> org:member <person/1> ; org:organization <organisation/lab> ; hkig:title "局長"@zh-Hant .
                <tenure/2> org:member <person/2> ; org:organization <organisation/lab> ; hkig:title "director"@en .
                <person/1> skos:prefLabel "陳大文"@zh-Hant . <person/2> skos:prefLabel "Chan Tai-man"@en .
                <e1> oa:hasBody <tenure/1> ; oa:hasTarget [ oa:hasSource <a> ] . <a> dcterms:issued "2026-01-05"^^xsd:date .
                <e2> oa:hasBody <tenure/2> ; oa:hasTarget [ oa:hasSource <b> ] . <b> dcterms:issued "%s"^^xsd:date .
                """;
        assertEquals(1, rows("one-thing-in-two-languages", graph(seat.formatted("2026-01-08"))));
        assertEquals(0, rows("one-thing-in-two-languages", graph(seat.formatted("2026-02-08"))));
    }

    private static void assertSeen(String tenure, Model derived) {
        assertFalse(derived.isEmpty());
        derived.listSubjects().forEach(subject -> assertEquals("https://w3id.org/hkig/id/" + tenure, subject.getURI()));
    }

    private static Model derived(String turtle) {
        Question query = QUERIES.derive().stream().filter(each -> each.name().equals("seen-on")).findFirst().orElseThrow();
        try (QueryExecution execution = QueryExecution.model(graph(turtle)).query(query.sparql()).build()) {
            return execution.execConstruct();
        }
    }

    private static long rows(String name, Model model) {
        try (QueryExecution execution = QueryExecution.model(model).query(check(name).sparql()).build()) {
            return execution.execSelect().materialise().rewindable().size();
        }
    }

    private static Question check(String name) {
        return QUERIES.checks().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Model graph(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(model);
        return model;
    }
}
