package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Judgement.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** Which judgements on links stand. The register and its records are invented. */
class JudgementsTest {

    private static final String REGISTER = "https://register.example.org/";

    private final List<String> problems = new ArrayList<>();

    private Judgements judgements(String... lines) {
        Model model = RDFParser.fromString("""
            @base <https://w3id.org/hkig/id/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix hkig: <https://w3id.org/hkig/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix r: <https://register.example.org/> .
            """ + String.join("\n", lines), Lang.TURTLE).toModel();
        Model taken = Judgements.takeFrom(model);
        return Judgements.read(taken, Decisions.read(model, iri -> false, problems), problems);
    }

    private static String line(String name, String thing, String record, String verdict, String day) {
        return "<judgement/" + name + "> a hkig:Judgement ; hkig:judged <organisation/" + thing + ">"
                + (record.isEmpty() ? "" : " ; hkig:record r:" + record) + " ; hkig:register <" + REGISTER + "> ; hkig:verdict hkig:"
                + verdict + " ; hkig:decidedBy \"A\" ; dcterms:date \"" + day + "\"^^xsd:date .";
    }

    private static List<String> links(Judgements judgements) {
        return judgements.links().stream().map(j -> j.thing().substring(Terms.BASE.length()) + " "
                + j.record().orElseThrow().substring(REGISTER.length())).toList();
    }

    @Test
    void theLaterOneCountsAndOfOneDayTheRefusal() {
        assertEquals(List.of("organisation/a 1"), links(judgements(line("1", "a", "1", "OtherRecord", "2026-01-01"),
                line("2", "a", "1", "MatchingRecord", "2026-01-02"))));
        assertEquals(List.of(), links(judgements(line("1", "a", "1", "OtherRecord", "2026-01-02"),
                line("2", "a", "1", "MatchingRecord", "2026-01-02"))));
    }

    @Test
    void thatThereIsNoneOutvotesAndIsOutvoted() {
        Judgements none = judgements(line("1", "a", "1", "MatchingRecord", "2026-01-01"), line("2", "a", "", "NoRecord", "2026-01-02"));
        assertEquals(List.of(), links(none));
        assertTrue(none.isSettled(Terms.BASE + "organisation/a", REGISTER));
        Judgements found = judgements(line("1", "a", "", "NoRecord", "2026-01-01"), line("2", "a", "1", "SameRecord", "2026-01-02"));
        assertEquals(List.of("organisation/a 1"), links(found));
        assertEquals(Verdict.SAME, found.all().getFirst().verdict());
    }

    @Test
    void linksFollowAMergeAndEndWithARefusal() {
        String merge = "<organisation/a> owl:sameAs <organisation/b> .";
        assertEquals(List.of("organisation/b 1"), links(judgements(line("1", "a", "1", "MatchingRecord", "2026-01-01"), merge)));
        assertEquals(List.of(), links(judgements(line("1", "a", "1", "MatchingRecord", "2026-01-01"), merge,
                line("2", "b", "1", "OtherRecord", "2026-01-02"))));
        assertEquals(List.of(), links(judgements(line("1", "a", "1", "MatchingRecord", "2026-01-01"),
                "<decision/1> a hkig:Refusal ; hkig:refuses <organisation/a> .")));
    }

    @Test
    void oneRefusedRecordLeavesTheThingOpenForOthers() {
        Judgements judgements = judgements(line("1", "a", "1", "OtherRecord", "2026-01-01"));
        assertTrue(judgements.has(Terms.BASE + "organisation/a", REGISTER + "1"));
        assertFalse(judgements.isSettled(Terms.BASE + "organisation/a", REGISTER));
    }

    @Test
    void whatCannotBeFollowedIsTold() {
        judgements(line("1", "a", "", "MatchingRecord", "2026-01-01"), line("2", "a", "1", "NoRecord", "2026-01-01"),
                line("3", "a", "1", "Perhaps", "2026-01-01"));
        assertEquals(3, problems.size());
        assertTrue(problems.getFirst().startsWith("seeds/decisions.ttl, <https://w3id.org/hkig/id/judgement/"), problems::toString);
    }
}
