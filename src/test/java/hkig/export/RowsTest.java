package hkig.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.store.GraphStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String NOTES = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            SELECT ?note ?kind ?nothing WHERE { ?thing skos:note ?note . BIND (hkig:note AS ?kind) } ORDER BY strlen(?note)
            """;

    @Test
    void csvIsTheResultOfItsQuery() {
        try (GraphStore store = Sample.store()) {
            String kind = "https://w3id.org/hkig/ontology#note";
            assertEquals(List.of(
                    List.of("note", "kind", "nothing"),
                    List.of("", kind, ""),
                    List.of(", comma first", kind, ""),
                    List.of("a line\nfeed, a tab\t, a \"quote\", a \\ and 𠮷", kind, "")), parse(csv(store, Selection.rows(NOTES))));
        }
    }

    @Test
    void rowsWithoutAnOrderAreSortedAndNumbersCanonical() {
        try (GraphStore store = Sample.store()) {
            String areas = "SELECT ?area WHERE { ?thing <https://w3id.org/hkig/ontology#area> ?area }";
            assertEquals("area\r\n0.5\r\n1.0E3\r\n1200000000\r\n7\r\n", csv(store, Selection.rows(areas)));
        }
    }

    @Test
    void rowsOfANamedGraphAreThoseOfFrom() {
        try (GraphStore store = Sample.store()) {
            String count = "SELECT (COUNT(*) > 0 AS ?some) FROM <%s> WHERE { ?thing ?is ?so }";
            assertEquals("some\r\ntrue\r\n", csv(store, Selection.rows(count.formatted(Sample.ARTICLE_GRAPH))));
            assertEquals("some\r\nfalse\r\n", csv(store, Selection.rows(count.formatted("https://example.org/none"))));
        }
    }

    @Test
    void theByteOrderMarkIsThereWhenAskedFor() {
        try (GraphStore store = Sample.store()) {
            byte[] plain = bytes(store, Selection.rows(NOTES));
            byte[] marked = bytes(store, new Selection(Format.CSV, Optional.empty(), Optional.of(NOTES), true));
            assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(marked, 3));
            assertArrayEquals(plain, Arrays.copyOfRange(marked, 3, marked.length));
        }
    }

    @Test
    void aQueryThatHasNoRowsOrDoesNotParseIsRefused() {
        try (GraphStore store = Sample.store()) {
            ExportFailure broken = assertThrows(ExportFailure.class, () -> csv(store, Selection.rows("SELECT ?s WHERE { ?s ?p }")));
            assertTrue(broken.getMessage().startsWith("the query does not parse: ") && broken.getMessage().contains("line 1"), broken.getMessage());
            assertEquals("csv holds rows, and only a SELECT query has rows",
                    assertThrows(ExportFailure.class, () -> csv(store, Selection.rows("ASK { ?s ?p ?o }"))).getMessage());
            assertThrows(RuntimeException.class,
                    () -> csv(store, Selection.rows("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")));
        }
    }

    private static String csv(GraphStore store, Selection selection) {
        return new String(bytes(store, selection), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(GraphStore store, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(store).write(selection, out);
        return out.toByteArray();
    }

    /** RFC 4180, independent of what wrote it. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') field.append(csv.charAt(++i));
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == ',') row.add(take(field));
            else if (!quoted && c == '\n') {
                row.add(take(field));
                rows.add(row);
                row = new ArrayList<>();
            } else if (quoted || c != '\r') field.append(c);
        }
        return rows;
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
