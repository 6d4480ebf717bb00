package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    private static final String CURATED = Terms.BASE + "organisation/curated";

    private final List<String> problems = new ArrayList<>();

    private Decisions decisions(String turtle) {
        return Decisions.read(RDFParser.fromString("""
            @base <https://w3id.org/hkig/id/> .
            @prefix hkig: <https://w3id.org/hkig/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            """ + turtle, Lang.TURTLE).toModel(), Set.of(CURATED)::contains, problems);
    }

    @Test
    void theFileOfTheProjectCanBeFollowed() {
        assertTrue(KnowledgeTest.KNOWLEDGE.decisions().isEmpty());
        assertFalse(KnowledgeTest.KNOWLEDGE.isCurated(Terms.BASE + "organisation/aaaaaaaaaaaaaaaa"));
    }

    @Test
    void aMergeLeadsToItsEnd() {
        Decisions decisions = decisions("""
            <organisation/a> owl:sameAs <organisation/b> .
            <organisation/b> owl:sameAs <organisation/curated> .
            """);
        assertEquals(List.of(), problems);
        assertEquals(CURATED, decisions.canonical(Terms.BASE + "organisation/a"));
        assertEquals(CURATED, decisions.canonical(CURATED));
    }

    @Test
    void whatIsKeptApartIsSoFromBothSidesAndUnderEachOfItsIris() {
        Decisions decisions = decisions("""
            <person/a> owl:differentFrom <person/b> .
            <person/c> owl:sameAs <person/a> .
            """);
        assertTrue(decisions.differ(Terms.BASE + "person/b", Terms.BASE + "person/c"));
        assertTrue(decisions.differ(Terms.BASE + "person/a", Terms.BASE + "person/b"));
        assertFalse(decisions.differ(Terms.BASE + "person/a", Terms.BASE + "person/c"));
    }

    @Test
    void triplesAreRefusedByTextAndUnderEachIriOfTheirThings() {
        Decisions decisions = decisions("""
            <decision/1> rdf:subject <fund/a> ; rdf:predicate hkig:value ; rdf:object 1200.50 .
            <decision/2> rdf:subject <fund/a> ; rdf:predicate hkig:operator ; rdf:object <organisation/a> .
            <decision/3> hkig:refuses <tenure/a> .
            <organisation/a> owl:sameAs <organisation/curated> .
            """);
        assertTrue(decisions.refuses(Terms.BASE + "fund/a", Terms.HKIG + "value", "1200.5"));
        assertTrue(decisions.refuses(Terms.BASE + "fund/a", Terms.HKIG + "operator", CURATED));
        assertTrue(decisions.refuses(Terms.BASE + "tenure/a"));
        assertFalse(decisions.refuses(Terms.BASE + "fund/a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<organisation/curated> owl:sameAs <organisation/a> . | <organisation/curated>: is curated; merge the two descriptions",
        "<organisation/a> owl:sameAs <organisation/b> , <organisation/c> . | expected one of them",
        "<organisation/a> owl:sameAs <organisation/b> . <organisation/b> owl:sameAs <organisation/a> . | leads in a circle",
        "<organisation/a> owl:sameAs <organisation/a> . | leads in a circle",
        "<organisation/a> owl:sameAs <place/b> . | expected a thing of the same kind",
        "<person/a> owl:sameAs <person/b> ; owl:differentFrom <person/b> . | but other lines merge the two"})
    void whatCannotBeFollowedIsTold(String turtle, String told) {
        decisions(turtle.replace("<", "<https://w3id.org/hkig/id/"));
        assertFalse(problems.isEmpty());
        String first = problems.getFirst().replace("https://w3id.org/hkig/id/", "");
        assertTrue(first.startsWith("seeds/decisions.ttl, <") && first.contains(told), first);
    }
}
