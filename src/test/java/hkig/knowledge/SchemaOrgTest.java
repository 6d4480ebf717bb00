package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;

/** {@code queries/export/schema-org.rq}: the good example, which has one of each class, in plain schema.org. */
class SchemaOrgTest {

    private static final String SCHEMA = "https://schema.org/";

    private final String query = read("queries/export/schema-org.rq");

    @Test void tellsTheGoodExampleInSchemaOrgAlone() {
        Model given = constructed();
        Model expected = RDFDataMgr.loadModel("src/test/resources/hkig/knowledge/good-schema-org.ttl");
        assertEquals("", turtle(expected.difference(given)), "missing");
        assertEquals("", turtle(given.difference(expected)), "surplus");
    }

    @Test void usesTermsThatSchemaOrgHas() {
        Set<String> known = Stream.of(SchemaDO.class.getFields()).filter(field -> Resource.class.isAssignableFrom(field.getType()))
            .map(field -> SCHEMA + field.getName()).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        constructed().listStatements().forEach(each -> {
            if (!each.getPredicate().equals(RDF.type) && !known.contains(each.getPredicate().getURI()))
                unknown.add(each.getPredicate().getURI());
            if (each.getPredicate().equals(RDF.type) && !known.contains(each.getResource().getURI()))
                unknown.add(each.getResource().getURI());
        });
        assertEquals(Set.of(), unknown);
    }

    @Test void namesEachClassOfSchemaOrgThatOneOfOursIsBelow() {
        Set<String> missing = new TreeSet<>();
        Model ontology = RDFDataMgr.loadModel("ontology/hkig.ttl");
        for (RDFNode above : ontology.listObjectsOfProperty(RDFS.subClassOf).toList())
            if (above.asNode().getURI().startsWith(SCHEMA) && !query.contains("schema:" + above.asResource().getLocalName()))
                missing.add(above.asNode().getURI());
        // Every thing is a schema:Thing; a site that we read is no part of what articles tell.
        assertEquals(Set.of(SCHEMA + "Thing", SCHEMA + "WebSite"), missing);
    }

    private Model constructed() {
        Model good = RDFDataMgr.loadModel("src/test/resources/hkig/knowledge/good.ttl");
        try (QueryExecution execution = QueryExecution.create(query, good)) {
            return execution.execConstruct();
        }
    }

    private static String turtle(Model model) {
        StringWriter out = new StringWriter();
        model.write(out, "N-TRIPLES");
        return out.toString();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
