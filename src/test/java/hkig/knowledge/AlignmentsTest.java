package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ontology/alignments.ttl} speaks of terms that there are, and matches like with like. */
class AlignmentsTest {

    private static final Set<String> MATCHES = Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.narrowMatch,
        SKOS.broadMatch, SKOS.relatedMatch).map(Resource::getURI).collect(Collectors.toSet());

    /** Seen in the files that the head of the alignments names. */
    private static final Set<String> FIBO = Set.of("Agreements/Agreements/Agreement", "Agreements/Contracts/Contract",
        "Agreements/Contracts/TermSheet", "Agreements/Contracts/hasContractParty");

    private static final Map<String, Set<String>> VOCABULARIES = Map.of("https://schema.org/", terms(SchemaDO.class),
        ORG.getURI(), terms(ORG.class), FOAF.NS, terms(FOAF.class), DCTerms.NS, terms(DCTerms.class),
        SKOS.getURI(), terms(SKOS.class), "http://www.w3.org/2003/01/geo/wgs84_pos#",
        Set.of("http://www.w3.org/2003/01/geo/wgs84_pos#lat", "http://www.w3.org/2003/01/geo/wgs84_pos#long"),
        "https://spec.edmcouncil.org/fibo/ontology/FND/",
        FIBO.stream().map("https://spec.edmcouncil.org/fibo/ontology/FND/"::concat).collect(Collectors.toSet()));

    private final Model ontology = RDFDataMgr.loadModel("ontology/hkig.ttl");
    private final Model alignments = RDFDataMgr.loadModel("ontology/alignments.ttl");

    @Test void matchesTermsThatThereAreLikeWithLike() {
        assertTrue(alignments.size() > 20);
        assertEquals(List.of(), wrong(alignments));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hkig:Fonds skos:closeMatch schema:Grant | not declared",
        "hkig:Fund skos:closeMatch schema:Fund | no such term",
        "hkig:Fund skos:closeMatch <https://fund.example/Fund> | no vocabulary",
        "hkig:Fund skos:closeMatch schema:funder | a class and a property",
        "hkig:amount skos:closeMatch schema:Grant | a property and a class",
        "hkig:Fund <http://www.w3.org/2000/01/rdf-schema#subClassOf> schema:Grant | no match",
        "hkig:Fund skos:closeMatch \"fund\" | no term"})
    void findsWhatIsWrong(String line, String problem) {
        Model model = ModelFactory.createDefaultModel();
        model.read(new StringReader("PREFIX hkig: <https://w3id.org/hkig/ontology#> PREFIX schema: <https://schema.org/> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> " + line + " ."), null, "TTL");
        List<String> wrong = wrong(model);
        assertEquals(1, wrong.size(), wrong::toString);
        assertTrue(wrong.getFirst().contains(problem), wrong::toString);
    }

    @Test void isPartOfTheOntologyThatIsLoadedAndAddsNoSuperType() {
        Knowledge knowledge = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);
        assertTrue(knowledge.ontologyModel().containsAll(alignments));
        assertTrue(knowledge.ontology().superTypes(Terms.HKIG + "Contract").stream().noneMatch(type -> type.contains("fibo")));
    }

    private List<String> wrong(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Statement each : model.listStatements().toList()) {
            Resource subject = each.getSubject();
            RDFNode object = each.getObject();
            if (!MATCHES.contains(each.getPredicate().getURI())) wrong.add(each + ": no match");
            else if (!ontology.contains(subject, RDF.type)) wrong.add(each + ": not declared in hkig.ttl");
            else if (!object.isURIResource()) wrong.add(each + ": no term");
            else if (vocabulary(object).isEmpty()) wrong.add(each + ": no vocabulary that we know");
            else if (!vocabulary(object).getFirst().contains(object.asResource().getURI())) wrong.add(each + ": no such term");
            else if (isClass(subject) != Character.isUpperCase(name(object).charAt(0)))
                wrong.add(each + (isClass(subject) ? ": a class and a property" : ": a property and a class"));
        }
        return wrong;
    }

    private boolean isClass(Resource term) {
        return ontology.contains(term, RDF.type, OWL.Class);
    }

    private static List<Set<String>> vocabulary(RDFNode term) {
        return VOCABULARIES.entrySet().stream().filter(entry -> term.asResource().getURI().startsWith(entry.getKey()))
            .map(Map.Entry::getValue).toList();
    }

    private static String name(RDFNode term) {
        return term.asResource().getURI().replaceFirst(".*[/#]", "");
    }

    /** The IRIs of the constants of a vocabulary class. */
    private static Set<String> terms(Class<?> vocabulary) {
        return Stream.of(vocabulary.getFields()).filter(field -> Resource.class.isAssignableFrom(field.getType()))
            .map(field -> {
                try {
                    return ((Resource) field.get(null)).getURI();
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }).collect(Collectors.toCollection(TreeSet::new));
    }
}
