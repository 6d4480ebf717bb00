package hkig.knowledge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What the code asks of {@code ontology/hkig.ttl}: which terms there are and what each class is also. */
public final class Ontology {

    private final Map<String, Set<String>> superTypes = new LinkedHashMap<>();
    private final Set<String> terms = new LinkedHashSet<>();

    Ontology(Model model) {
        model.listSubjects().filterKeep(s -> s.isURIResource() && s.getURI().startsWith(Terms.HKIG))
                .forEach(s -> terms.add(s.getURI()));
        for (String term : terms) {
            Set<String> above = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(term));
            while (!open.isEmpty()) {
                model.listObjectsOfProperty(model.createResource(open.pop()), RDFS.subClassOf)
                        .filterKeep(o -> o.isURIResource()).mapWith(o -> o.asResource().getURI())
                        .filterDrop(RDFS.Resource.getURI()::equals)
                        .forEach(iri -> { if (above.add(iri)) open.push(iri); });
            }
            if (model.contains(model.createResource(term), RDF.type)) superTypes.put(term, Set.copyOf(above));
        }
    }

    /** Whether the ontology defines a term, by its IRI. */
    public boolean defines(String iri) {
        return terms.contains(iri);
    }

    /** IRIs of all classes above a class of ours, without itself. */
    public Set<String> superTypes(String iri) {
        return superTypes.getOrDefault(iri, Set.of());
    }

    /** Whether a class is another or below it; both by local name. */
    public boolean isA(String type, String above) {
        return type.equals(above) || superTypes(Terms.HKIG + type).contains(Terms.HKIG + above);
    }
}
