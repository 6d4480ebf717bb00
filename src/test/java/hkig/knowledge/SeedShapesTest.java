package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The curated files, as they stand in {@code seeds}, have the shape that is asked of every graph. */
class SeedShapesTest {

    private final Model seeds = ModelFactory.createDefaultModel();
    private final Model ontology = RDFDataMgr.loadModel("ontology/hkig.ttl");

    SeedShapesTest() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("seeds"), "*.ttl")) {
            for (Path file : files) RDFDataMgr.read(seeds, file.toUri().toString());
        }
    }

    @Test
    void conform() {
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));
        Graph data = ModelFactory.createUnion(ontology, seeds).getGraph();
        assertEquals(List.of(), ShaclValidator.get().validate(shapes, data).getEntries().stream()
            .map(entry -> entry.focusNode() + " " + entry.value() + ": " + entry.message()).toList());
    }

    @Test
    void useNoClassOrPropertyThatTheOntologyDoesNotDeclare() {
        Set<String> undeclared = new TreeSet<>();
        seeds.listStatements().forEach(statement -> {
            boolean type = statement.getPredicate().equals(RDF.type);
            Resource term = type ? statement.getResource() : statement.getPredicate();
            boolean builtIn = Set.of(RDF.getURI(), RDFS.getURI(), OWL.getURI()).contains(term.getNameSpace());
            if (!builtIn && !ontology.contains(term, RDF.type)) undeclared.add(term.getURI());
        });
        assertEquals(Set.of(), undeclared);
    }
}
