package hkig.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.store.GraphStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, read back by RDF4J Rio; language tags compared without case, which Rio changes. */
class ExportTest {

    private static final boolean WITH_GRAPH = true;

    @Test
    void datasetFormatsEqualTheDataset() throws IOException {
        try (GraphStore store = Sample.store()) {
            Set<String> expected = standing(store, quad -> true, WITH_GRAPH);
            assertEquals(expected, readBack(store, Selection.all(Format.TRIG), RDFFormat.TRIG, WITH_GRAPH));
            assertEquals(expected, readBack(store, Selection.all(Format.NQUADS), RDFFormat.NQUADS, WITH_GRAPH));
            assertTrue(expected.stream().anyMatch(line -> line.contains("graph/loads")));
        }
    }

    @Test
    void graphFormatsEqualTheUnion() throws IOException {
        try (GraphStore store = Sample.store()) {
            Set<String> expected = standing(store, quad -> true, !WITH_GRAPH);
            assertEquals(expected, readBack(store, Selection.all(Format.TURTLE), RDFFormat.TURTLE, !WITH_GRAPH));
            assertEquals(expected, readBack(store, Selection.all(Format.RDFXML), RDFFormat.RDFXML, !WITH_GRAPH));
            assertEquals(expected, readBack(store, Selection.all(Format.JSONLD), RDFFormat.JSONLD, !WITH_GRAPH));
        }
    }

    @Test
    void graphFormatsEqualTheGraphAskedFor() throws IOException {
        try (GraphStore store = Sample.store()) {
            for (String graph : List.of(Sample.ARTICLE_GRAPH, store.graph("seeds"), store.graph("derived"))) {
                Set<String> expected = standing(store, quad -> quad.getGraph().getURI().equals(graph), !WITH_GRAPH);
                assertFalse(expected.isEmpty());
                assertEquals(expected, readBack(store, Selection.graph(Format.TURTLE, graph), RDFFormat.TURTLE, !WITH_GRAPH));
                assertEquals(expected, readBack(store, Selection.graph(Format.RDFXML, graph), RDFFormat.RDFXML, !WITH_GRAPH));
                assertEquals(expected, readBack(store, Selection.graph(Format.JSONLD, graph), RDFFormat.JSONLD, !WITH_GRAPH));
            }
        }
    }

    @Test
    void theSameStoreGivesTheSameBytesHoweverItWasLoaded() {
        try (GraphStore store = Sample.store(); GraphStore other = GraphStore.inMemory()) {
            List<String> graphs = store.read(data -> data.asDatasetGraph().stream().map(quad -> quad.getGraph().getURI())
                    .distinct().sorted((a, b) -> b.compareTo(a)).toList());
            for (String graph : graphs)
                other.write(batch -> batch.put(graph, 
                        store.<Model>read(data -> ModelFactory.createDefaultModel().add(data.getNamedModel(graph)))));
            for (Format format : Format.values())
                if (format != Format.CSV) assertEquals(text(store, Selection.all(format)), text(other, Selection.all(format)), format.toString());
            String rows = "SELECT ?s ?o WHERE { ?s ?p ?o }";
            assertEquals(text(store, Selection.rows(rows)), text(other, Selection.rows(rows)));
        }
    }

    @Test
    void nQuadsAreSortedCanonicalAndReadable() {
        try (GraphStore store = Sample.store()) {
            String text = text(store, Selection.all(Format.NQUADS));
            List<String> lines = text.lines().toList();
            assertEquals(lines.stream().sorted().distinct().toList(), lines);
            assertTrue(text.contains("\"香港科技園公司\"@zh-Hant") && text.contains("𠮷") && !text.contains("\\u"), text);
            assertTrue(text.contains("\"1200000000\"^^<http://www.w3.org/2001/XMLSchema#decimal>"), text);
            assertTrue(text.contains("\"7\"^^") && text.contains("\"0.5\"^^") && text.contains("\"1.0E3\"^^"), text);
            assertFalse(text.contains("secret text"));
        }
    }

    @Test
    void turtleIsGroupedBySubjectUnderFixedPrefixes() {
        try (GraphStore store = Sample.store()) {
            String text = text(store, Selection.graph(Format.TURTLE, store.graph("seeds")));
            assertTrue(text.startsWith("PREFIX organisation:") || text.startsWith("@prefix organisation:"), text);
            assertTrue(text.lines().filter(line -> line.startsWith("organisation:hkstp")).count() == 1, text);
            assertTrue(text.contains("\"香港科技園公司\"@zh-Hant"), text);
        }
    }

    @Test
    void aFileIsReplacedWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("graph.ttl");
        try (GraphStore store = Sample.store()) {
            new Export(store).write(Selection.all(Format.TURTLE), file);
            String first = Files.readString(file);
            assertEquals(text(store, Selection.all(Format.TURTLE)), first);
            Selection absent = Selection.graph(Format.TURTLE, "https://w3id.org/hkig/id/graph/none");
            ExportFailure none = assertThrows(ExportFailure.class, () -> new Export(store).write(absent, file));
            assertEquals("there is no graph <https://w3id.org/hkig/id/graph/none> in the store", none.getMessage());
            assertEquals(first, Files.readString(file));
            try (var files = Files.list(folder)) {
                assertEquals(1, files.count(), "no temporary file is left");
            }
            Path nowhere = folder.resolve("no/such/folder.ttl");
            assertTrue(assertThrows(ExportFailure.class, () -> new Export(store).write(Selection.all(Format.TURTLE), nowhere))
                    .getMessage().startsWith("cannot write " + nowhere + ": NoSuchFileException"));
        }
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Selection.graph(Format.TRIG, "https://example.org/"));
        assertThrows(IllegalArgumentException.class, () -> Selection.all(Format.CSV));
        assertThrows(IllegalArgumentException.class, () -> new Selection(Format.TURTLE, Optional.empty(), Optional.empty(), true));
        assertThrows(IllegalArgumentException.class, () -> new Selection(Format.TURTLE, Optional.empty(), Optional.of("SELECT"), false));
        assertEquals("no format xml: there are turtle, trig, nquads, jsonld, rdfxml, csv",
                assertThrows(IllegalArgumentException.class, () -> Format.named("xml")).getMessage());
        assertEquals(Format.JSONLD, Format.named("jsonld"));
        assertNotEquals(Format.TURTLE, Format.named("trig"));
    }

    private static String text(GraphStore store, Selection selection) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(store).write(selection, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Set<String> standing(GraphStore store, Predicate<Quad> wanted, boolean withGraph) {
        return store.read(data -> data.asDatasetGraph().stream().filter(wanted)
                .map(quad -> String.join(" ", quad.getSubject().getURI(), quad.getPredicate().getURI(), term(quad.getObject()),
                        withGraph ? quad.getGraph().getURI() : ""))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String term(Node node) {
        if (node.isURI()) return node.getURI();
        Node literal = NormalizeRDFTerms.getXSD11().normalize(node);
        return "\"" + literal.getLiteralLexicalForm() + "\"@" + literal.getLiteralLanguage().toLowerCase(Locale.ROOT) + "^^"
                + literal.getLiteralDatatypeURI();
    }

    private static Set<String> readBack(GraphStore store, Selection selection, RDFFormat format, boolean withGraph) throws IOException {
        RDFParser parser = Rio.createParser(format);
        parser.getParserConfig().set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true);
        StatementCollector found = new StatementCollector();
        parser.setRDFHandler(found);
        parser.parse(new ByteArrayInputStream(text(store, selection).getBytes(StandardCharsets.UTF_8)), "https://example.org/wrong");
        Set<String> read = new TreeSet<>();
        for (Statement statement : found.getStatements())
            read.add(String.join(" ", statement.getSubject().stringValue(), statement.getPredicate().stringValue(),
                    term(statement.getObject()), withGraph ? statement.getContext().stringValue() : ""));
        return read;
    }

    private static String term(Value value) {
        return value instanceof Literal literal
                ? "\"" + literal.getLabel() + "\"@" + literal.getLanguage().orElse("").toLowerCase(Locale.ROOT) + "^^" + literal.getDatatype()
                : value.stringValue();
    }
}
