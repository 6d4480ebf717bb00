package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;

/** What every term of {@code ontology/hkig.ttl} has, and how it hangs together with the vocabularies of others. */
class OntologyTest {

    private static final String NAMESPACE = "https://w3id.org/hkig/ontology#";
    private static final Resource ONTOLOGY = ResourceFactory.createResource("https://w3id.org/hkig/ontology");
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Model model = RDFDataMgr.loadModel(Path.of("ontology", "hkig.ttl").toUri().toString());

    @Test
    void headSaysTitleDescriptionVersionLicenceAndPrefix() {
        assertTrue(model.contains(ONTOLOGY, RDF.type, OWL.Ontology));
        assertEquals(Set.of("en", "zh-Hant"), languages(ONTOLOGY, DCTerms.title));
        assertEquals(Set.of("en", "zh-Hant"), languages(ONTOLOGY, DCTerms.description));
        assertTrue(model.contains(ONTOLOGY, OWL.versionInfo));
        assertTrue(model.contains(ONTOLOGY, OWL2.versionIRI));
        assertTrue(model.contains(ONTOLOGY, DCTerms.license,
            model.createResource("https://creativecommons.org/licenses/by/4.0/")));
        assertTrue(model.contains(ONTOLOGY, vann("preferredNamespacePrefix"), "hkig"));
        assertTrue(model.contains(ONTOLOGY, vann("preferredNamespaceUri"), NAMESPACE));
    }

    @Test
    void everyTermHasOneLabelAndOneCommentInBothLanguagesAndSaysWhereItIsDefined() {
        List<String> wrong = new ArrayList<>();
        for (Resource term : ours()) {
            for (Property property : List.of(RDFS.label, RDFS.comment)) {
                if (!languages(term, property).equals(Set.of("en", "zh-Hant")) || values(term, property).size() != 2)
                    wrong.add(term + ": " + property.getLocalName() + " is not one in en and one in zh-Hant");
            }
            if (!model.contains(term, RDFS.isDefinedBy, ONTOLOGY)) wrong.add(term + ": no rdfs:isDefinedBy");
            if (!model.contains(term, RDF.type)) wrong.add(term + ": neither class, property nor individual");
        }
        assertEquals(List.of(), wrong);
        assertTrue(ours().size() > 100, "terms found: " + ours().size());
    }

    @Test
    void chineseIsChineseAndEnglishIsNot() {
        Predicate<String> chinese = text -> text.codePoints().anyMatch(Character::isIdeographic);
        List<String> wrong = new ArrayList<>();
        for (Resource term : ours()) {
            for (RDFNode label : values(term, RDFS.label)) {
                boolean tagged = label.asLiteral().getLanguage().equals("zh-Hant");
                if (chinese.test(label.asLiteral().getString()) != tagged) wrong.add(term + ": " + label);
            }
            for (RDFNode comment : values(term, RDFS.comment)) {
                boolean tagged = comment.asLiteral().getLanguage().equals("zh-Hant");
                if (tagged && !chinese.test(comment.asLiteral().getString())) wrong.add(term + ": " + comment);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noTermIsUsedWithoutBeingDeclared() {
        Set<String> undeclared = new TreeSet<>();
        model.listStatements().forEach(statement -> {
            for (RDFNode node : List.of(statement.getSubject(), statement.getPredicate(), statement.getObject())) {
                if (node.isURIResource() && isTerm(node.asResource()) && !model.contains(node.asResource(), RDF.type))
                    undeclared.add(node.asResource().getURI());
            }
        });
        assertEquals(Set.of(), undeclared);
    }

    @Test
    void everyClassIsAlsoAClassOfAnotherVocabulary() {
        Set<String> alone = model.listSubjectsWithProperty(RDF.type, OWL.Class).toList().stream()
            .filter(OntologyTest::isOurs)
            .filter(term -> superClasses(term, new TreeSet<>()).stream().allMatch(iri -> iri.startsWith(NAMESPACE)))
            .map(Resource::getURI).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), alone);
    }

    @Test
    void alignsToEachOfTheStandardVocabularies() {
        Set<String> used = new TreeSet<>();
        for (Property up : List.of(RDFS.subClassOf, RDFS.subPropertyOf)) {
            model.listObjectsOfProperty(up).forEach(object -> used.add(object.asNode().getNameSpace()));
        }
        for (String namespace : List.of("http://www.w3.org/ns/org#", "https://schema.org/", "http://www.w3.org/ns/oa#",
                "http://www.w3.org/ns/prov#", "http://xmlns.com/foaf/0.1/", "http://www.w3.org/2004/02/skos/core#")) {
            assertTrue(used.contains(namespace), namespace);
        }
    }

    @Test
    void everyWikidataPropertyIsMatchedLabelledAndNamesThePageWhereItWasSeen() {
        Set<Resource> matched = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
        model.listObjectsOfProperty(SKOS.closeMatch).forEach(node -> matched.add(node.asResource()));
        assertTrue(matched.size() > 20);
        for (Resource property : matched) {
            assertTrue(property.getURI().matches(WIKIDATA + "P[1-9][0-9]*"), property.getURI());
            assertEquals(Set.of("en"), languages(property, RDFS.label), property.getURI());
            assertFalse(values(property, DCTerms.source).isEmpty(), property + " names no page");
            values(property, DCTerms.source).forEach(page -> assertTrue(page.asNode().getURI().startsWith("https://")));
        }
        model.listSubjects().filterKeep(s -> s.isURIResource() && s.getURI().startsWith(WIKIDATA))
            .forEach(subject -> assertTrue(matched.contains(subject), subject + " is matched by nothing"));
    }

    @Test
    void hasNoBlankNodeNoImportAndNoDatatypeThatOwlLacks() {
        assertEquals(List.of(), model.listStatements().toList().stream()
            .filter(s -> s.getSubject().isAnon() || s.getObject().isAnon()).toList());
        assertFalse(model.contains(null, OWL.imports));
        for (Resource type : List.of(XSD.date, XSD.gYear, XSD.gYearMonth, XSD.duration)) {
            assertFalse(model.contains(null, RDFS.range, type), type.getURI());
        }
    }

    private static Property vann(String name) {
        return ResourceFactory.createProperty("http://purl.org/vocab/vann/", name);
    }

    private List<Resource> ours() {
        return model.listSubjects().toList().stream().filter(OntologyTest::isOurs).toList();
    }

    private static boolean isOurs(Resource term) {
        return term.isURIResource() && term.getURI().startsWith(NAMESPACE);
    }

    /** Whether an IRI is a term of a vocabulary: no ontology, no page, and not built into RDF, RDFS, OWL or XSD. */
    private boolean isTerm(Resource resource) {
        Node node = resource.asNode();
        return model.getNsPrefixMap().values().stream().anyMatch(node.getURI()::startsWith)
            && !values(null, RDFS.isDefinedBy).contains(resource)
            && !Set.of(RDF.getURI(), RDFS.getURI(), OWL.getURI(), XSD.getURI(), WIKIDATA).contains(node.getNameSpace())
            && !node.getURI().startsWith("https://github.com/");
    }

    private Set<String> superClasses(Resource term, Set<String> found) {
        for (RDFNode up : values(term, RDFS.subClassOf)) {
            if (found.add(up.asResource().getURI())) superClasses(up.asResource(), found);
        }
        return found;
    }

    private List<RDFNode> values(Resource subject, Property property) {
        return model.listObjectsOfProperty(subject, property).toList();
    }

    private Set<String> languages(Resource subject, Property property) {
        return values(subject, property).stream().map(v -> v.asLiteral().getLanguage()).collect(Collectors.toSet());
    }
}
