package hkig.knowledge;

import static hkig.knowledge.CuratedFiles.BASE;
import static hkig.knowledge.CuratedFiles.HKIG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** What must hold of the curated files by themselves. */
final class SeedsTest {

    private static final Model SEEDS = CuratedFiles.read();
    private static final Set<String> STARTS = Set.of("from", "startDate", "launched");
    private static final Set<String> ENDS = Set.of("to", "endDate", "closed");
    private static final Set<String> MOMENTS = Set.of("date", "asOf");

    /** What the first tables held; more may come, a row that goes needs its reason here. */
    @Test
    void losesNothingThatWasCurated() {
        Map<String, Integer> counts = new TreeMap<>();
        SEEDS.listStatements(null, RDF.type, (RDFNode) null).forEach(
                type -> counts.merge(type.getResource().getLocalName(), 1, Integer::sum));
        Map<String, Integer> least = Map.ofEntries(
                Map.entry("GovernmentBody", 35), Map.entry("StatutoryBody", 13), Map.entry("Company", 215),
                Map.entry("University", 17), Map.entry("ResearchCentre", 39), Map.entry("IndustryBody", 45),
                Map.entry("NonGovernmentalOrganisation", 15), Map.entry("Organisation", 8),
                Map.entry("Investor", 10), Map.entry("InternationalOrganisation", 29),
                Map.entry("MediaOrganisation", 22), Map.entry("Park", 23),
                Map.entry("Place", 5), Map.entry("Fund", 55), Map.entry("Programme", 27), Map.entry("Person", 97),
                Map.entry("Post", 51), Map.entry("Tenure", 111), Map.entry("MemorandumOfUnderstanding", 27),
                Map.entry("Agreement", 29), Map.entry("LetterOfIntent", 3), Map.entry("Signing", 53),
                Map.entry("Figure", 52), Map.entry("Identification", 189), Map.entry("Document", 1));
        least.forEach((type, count) -> assertTrue(counts.getOrDefault(type, 0) >= count, type));
    }

    @Test
    void hasNoBlankNodesAndOnlyAsciiIris() {
        SEEDS.listStatements().forEach(statement -> Stream.of(statement.getSubject(), statement.getObject())
                .filter(node -> !node.isLiteral())
                .forEach(node -> assertTrue(node.isURIResource() && isAscii(node.asResource().getURI()),
                        statement::toString)));
    }

    @Test
    void keepsToOneMostSpecificClassEach() {
        SEEDS.listSubjects().forEach(
                thing -> assertEquals(1, thing.listProperties(RDF.type).toList().size(), thing::toString));
    }

    @Test
    void refersOnlyToWhatItHolds() {
        List<Statement> dangling = SEEDS.listStatements()
                .filterKeep(statement -> statement.getObject().isURIResource())
                .filterKeep(statement -> statement.getResource().getURI().startsWith(BASE))
                .filterDrop(statement -> SEEDS.contains(statement.getResource(), RDF.type)).toList();
        assertEquals(List.of(), dangling);
    }

    @Test
    void tagsTextByItsScript() {
        List<Statement> wrong = SEEDS.listStatements().filterKeep(statement -> statement.getObject().isLiteral())
                .filterKeep(statement -> statement.getPredicate().getLocalName().matches(
                        "prefLabel|altLabel|nameInContext|title|otherParty|otherWitness|otherOperator|honorificPrefix"))
                .filterKeep(statement -> {
                    boolean chinese = statement.getString().codePoints().anyMatch(Character::isIdeographic);
                    String language = statement.getLanguage();
                    return chinese ? !Set.of("zh-Hant", "zh-Hans").contains(language) : !language.equals("en");
                }).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void keepsTheFirstAndLastDayThatItsDatesAllow() {
        Map<String, Set<String>> stated = new TreeMap<>();
        Map<String, Set<String>> due = new TreeMap<>();
        SEEDS.listStatements().filterKeep(statement -> statement.getObject().isLiteral()).forEach(statement -> {
            String property = statement.getPredicate().getLocalName();
            String thing = statement.getSubject().getURI();
            if (property.equals("earliest") || property.equals("latest")) {
                stated.computeIfAbsent(thing, key -> new TreeSet<>()).add(property + " " + statement.getString());
            }
            if (STARTS.contains(property) || MOMENTS.contains(property)) {
                due.computeIfAbsent(thing, key -> new TreeSet<>()).add("earliest " + first(statement.getLiteral()));
            }
            if (ENDS.contains(property) || MOMENTS.contains(property)) {
                due.computeIfAbsent(thing, key -> new TreeSet<>()).add("latest " + last(statement.getLiteral()));
            }
        });
        // Signed before the day of a report, on a day that nobody names.
        due.put(BASE + "signing/hkex-saudi-exchange", Set.of("latest 2024-10-29"));
        assertEquals(due, stated);
    }

    @Test
    void endsNoTimeBeforeItBegins() {
        List<String> wrong = new ArrayList<>();
        SEEDS.listSubjectsWithProperty(SEEDS.createProperty(HKIG + "earliest")).forEach(thing -> {
            Statement latest = thing.getProperty(SEEDS.createProperty(HKIG + "latest"));
            if (latest != null && latest.getString().compareTo(
                    thing.getProperty(SEEDS.createProperty(HKIG + "earliest")).getString()) < 0) {
                wrong.add(thing.getURI());
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void namesEachTenureAfterItsPersonAndPost() {
        SEEDS.listSubjectsWithProperty(RDF.type, SEEDS.createResource(HKIG + "Tenure")).forEach(tenure -> {
            String person = tenure.getPropertyResourceValue(ORG.member).getURI();
            Resource post = tenure.getPropertyResourceValue(SEEDS.createProperty(HKIG + "post"));
            assertEquals(BASE + "tenure/" + person.substring((BASE + "person/").length()) + "."
                    + post.getURI().substring((BASE + "post/").length()), tenure.getURI());
            assertEquals(post.getPropertyResourceValue(ORG.postIn), tenure.getPropertyResourceValue(ORG.organization));
        });
    }

    @Test
    void seesNobodyInOfficeOutsideTheTenure() {
        Set<String> wrong = SEEDS.listStatements(null, SEEDS.createProperty(HKIG + "seenOn"), (RDFNode) null)
                .filterKeep(seen -> {
                    Statement earliest = seen.getSubject().getProperty(SEEDS.createProperty(HKIG + "earliest"));
                    Statement latest = seen.getSubject().getProperty(SEEDS.createProperty(HKIG + "latest"));
                    return earliest != null && seen.getString().compareTo(earliest.getString()) < 0
                            || latest != null && seen.getString().compareTo(latest.getString()) > 0;
                }).toList().stream().map(Statement::toString).collect(Collectors.toSet());
        assertEquals(Set.of(), wrong);
    }

    private static boolean isAscii(String iri) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(iri);
    }

    private static LocalDate first(Literal date) {
        return switch (date.getLexicalForm().length()) {
            case 4 -> Year.parse(date.getLexicalForm()).atDay(1);
            case 7 -> YearMonth.parse(date.getLexicalForm()).atDay(1);
            default -> LocalDate.parse(date.getLexicalForm());
        };
    }

    private static LocalDate last(Literal date) {
        return switch (date.getLexicalForm().length()) {
            case 4 -> Year.parse(date.getLexicalForm()).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date.getLexicalForm()).atEndOfMonth();
            default -> LocalDate.parse(date.getLexicalForm());
        };
    }
}
