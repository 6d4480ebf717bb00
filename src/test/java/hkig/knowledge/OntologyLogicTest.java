package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/** {@code ontology/hkig.ttl} is consistent and within OWL 2 RL; and both checks do find what breaks them. */
class OntologyLogicTest {

    private static final String PREFIXES = """
        @prefix : <https://w3id.org/hkig/id/test/> .
        @prefix hkig: <https://w3id.org/hkig/ontology#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        """;

    @Test
    void isWithinOwl2Rl() throws Exception {
        assertEquals(List.of(), violations(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hkig:Fund owl:unionOf ( hkig:Programme hkig:Event ) .",
        "hkig:Tenure rdfs:subClassOf [ a owl:Restriction ; owl:onProperty hkig:post ; owl:someValuesFrom hkig:Post ] .",
        "hkig:from rdfs:range xsd:date .",
        ":undeclared rdfs:subClassOf hkig:Fund .",
        "hkig:post rdfs:subPropertyOf :undeclared ."})
    void theProfileCheckFindsWhatIsOutsideOwl2Rl(String axiom) throws Exception {
        assertFalse(violations(axiom).isEmpty(), axiom);
    }

    @Test
    void isConsistentAndEveryClassCanHaveMembers() throws Exception {
        Reasoner reasoner = reasoner("");
        assertTrue(reasoner.isConsistent());
        assertEquals(Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    }

    @Test
    void isConsistentWithTheGoodExample() throws Exception {
        String example = Files.readString(Path.of("src/test/resources/hkig/knowledge/good.ttl"));
        assertTrue(reasoner(example).isConsistent());
    }

    @Test
    void isConsistentWithTheCuratedFiles() throws Exception {
        StringBuilder seeds = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("seeds"), "*.ttl")) {
            for (Path file : files) seeds.append(Files.readString(file)).append('\n');
        }
        assertTrue(reasoner(seeds.toString()).isConsistent());
        seeds.append("<https://w3id.org/hkig/id/organisation/hkstp> a hkig:Place .");
        assertFalse(reasoner(seeds.toString()).isConsistent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ":hkstp a hkig:StatutoryBody , hkig:Park .",
        ":sun-dong a hkig:Person , hkig:University .",
        ":memorandum a hkig:MemorandumOfUnderstanding , hkig:Signing .",
        ":signing a hkig:Signing ; hkig:witness :park . :park a hkig:Park .",
        ":fund hkig:operator :park . :park a hkig:Park .",
        ":evidence hkig:tier hkig:Size .  hkig:Size a hkig:Measure .",
        ":figure a hkig:Figure ; hkig:value \"plenty\" ."})
    void theReasonerFindsWhatContradictsTheOntology(String facts) throws Exception {
        assertFalse(reasoner(facts).isConsistent(), facts);
    }

    @Test
    void theReasonerFindsAClassThatCanHaveNoMember() throws Exception {
        Reasoner reasoner = reasoner("hkig:Ghost a owl:Class ; rdfs:subClassOf hkig:Person , hkig:Place .");
        assertEquals(List.of("https://w3id.org/hkig/ontology#Ghost"), reasoner.getUnsatisfiableClasses()
            .getEntitiesMinusBottom().stream().map(type -> type.getIRI().toString()).toList());
    }

    private static List<String> violations(String more) throws Exception {
        return Profiles.OWL2_RL.checkOntology(ontology(more)).getViolations().stream()
            .map(OWLProfileViolation::toString).toList();
    }

    /** HermiT knows the datatypes of OWL 2 only; dates and durations are left to SHACL. */
    private static Reasoner reasoner(String more) throws Exception {
        Configuration configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true;
        configuration.throwInconsistentOntologyException = false;
        return new Reasoner(configuration, ontology(more));
    }

    private static OWLOntology ontology(String more) throws Exception {
        String turtle = Files.readString(Path.of("ontology", "hkig.ttl")) + "\n" + PREFIXES + more;
        return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new StreamDocumentSource(
            new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), IRI.create("https://w3id.org/hkig/test"),
            new TurtleDocumentFormat(), "text/turtle"));
    }
}
