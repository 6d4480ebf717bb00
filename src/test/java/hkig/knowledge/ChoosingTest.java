package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingTest {

    private static final List<String> CHINESE = List.of("zh-Hant", "en");
    private static final Question QUESTION = new Question("of", Path.of("of.rq"), Map.of(), Map.of(), "", List.of(), """
        SELECT ?name { { SELECT * { VALUES ?who { <urn:a> } ?who <urn:name> ?name } }
          VALUES (?x ?y) { (1 2) } VALUES ?z { 3 }
          FILTER(LANGMATCHES(LANG(?name), "zh-Hant") || LANGMATCHES(LANG(?name), "en") || LANGMATCHES(LANG(?name), "fr")) }
        """);

    @Test
    void putsValuesInAsTermsAndLeavesTheRest() {
        Query query = QUESTION.chosen(Map.of("who", List.of(iri("urn:b"), iri("urn:c"))), CHINESE);
        String text = query.toString().replaceAll("\\s+", " ");
        assertTrue(text.contains("VALUES ?who { <urn:b> <urn:c> }"), text);
        assertTrue(text.contains("( 1 2 )") && text.contains("VALUES ?z { 3 }"), text);
        assertEquals(QueryFactory.create(QUESTION.sparql()), QUESTION.chosen(Map.of(), CHINESE));
    }

    @Test
    void namesAreAskedForInTheReadersLanguages() {
        String text = QUESTION.chosen(Map.of(), List.of("en", "zh-Hans")).toString();
        assertTrue(text.indexOf("\"en\"") < text.indexOf("\"zh-Hans\""), text);
        assertTrue(text.contains("\"fr\"") && !text.contains("zh-Hant"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" } DROP ALL #", "\\", "\n}\n", "'''", "香港\"@zh", "2022\" \"2023", "\u0000", "${x}", "?x"})
    void aLiteralStaysOneLiteral(String hostile) {
        Query query = QUESTION.chosen(Map.of("who", List.of(NodeFactory.createLiteralString(hostile))), CHINESE);
        Query read = QueryFactory.create(query.toString());
        assertEquals(List.of(NodeFactory.createLiteralString(hostile)), Choosing.standing(read).get("who"));
        assertEquals(query, read);
    }

    @ParameterizedTest
    @CsvSource({"period, 2022, true", "period, 2022-09, true", "period, 2022-13, false", "period, 22, false",
        "period, '2022\"', false", "period, '2022\n', false", "month, 2022-09, true", "month, 2022, false",
        "day, 2022-09-06, true", "day, 2022-09-36, false", "day, 06/09/2022, false", "person, 2022, false"})
    void aTimeHasItsForm(String kind, String text, boolean understood) {
        Optional<Node> term = new Parameter("when", kind, false, List.of()).time(text);
        assertEquals(understood, term.isPresent());
        term.ifPresent(node -> assertEquals(text, node.getLiteralLexicalForm()));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
