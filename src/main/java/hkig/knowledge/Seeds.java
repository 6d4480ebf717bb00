package hkig.knowledge;

import hkig.model.Kind;
import hkig.model.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Reads the curated things of {@code seeds/*.ttl} out of their graph as values. */
final class Seeds {

    private final Model model;
    private final Ontology ontology;

    Seeds(Model model, Ontology ontology) {
        this.model = model;
        this.ontology = ontology;
    }

    /** Puts all named things into the gazetteer, the safe names with tier A. */
    void addTo(Gazetteer gazetteer) {
        for (Resource thing : model.listSubjectsWithProperty(SKOS.prefLabel).toList().stream()
                .sorted(java.util.Comparator.comparing(Resource::getURI)).toList()) {
            String type = type(thing);
            Optional<Kind> kind = kind(type);
            if (kind.isEmpty()) continue;
            Map<String, String> main = new LinkedHashMap<>();
            Set<String> names = new LinkedHashSet<>();
            for (Property property : List.of(SKOS.prefLabel, SKOS.altLabel)) {
                for (Literal name : literals(thing, property)) {
                    names.add(name.getString());
                    if (property.equals(SKOS.prefLabel)) main.put(name.getLanguage(), name.getString());
                }
            }
            Set<String> inContext = new LinkedHashSet<>();
            literals(thing, property("hkig:nameInContext")).forEach(name -> inContext.add(name.getString()));
            Set<String> owners = new HashSet<>();
            for (String owner : List.of("hkig:operator", "hkig:partOf", "org:subOrganizationOf"))
                thing.listProperties(property(owner)).forEach(s -> owners.add(s.getObject().asResource().getURI()));
            gazetteer.add(new Named(thing.getURI(), kind.get(), type, Set.copyOf(owners), day(thing, "hkig:earliest"),
                    day(thing, "hkig:latest"), main), names, inContext, Tier.A);
        }
    }

    private Optional<Kind> kind(String type) {
        if (ontology.isA(type, "Organisation")) return Optional.of(Kind.ORGANISATION);
        if (ontology.isA(type, "Person")) return Optional.of(Kind.PERSON);
        if (ontology.isA(type, "Place")) return Optional.of(Kind.PLACE);
        if (ontology.isA(type, "Fund")) return Optional.of(Kind.FUND);
        if (ontology.isA(type, "Programme")) return Optional.of(Kind.PROGRAMME);
        return ontology.isA(type, "Event") ? Optional.of(Kind.EVENT) : Optional.empty();
    }

    private String type(Resource thing) {
        List<String> types = new ArrayList<>();
        thing.listProperties(RDF.type).forEach(s -> {
            String iri = s.getObject().asResource().getURI();
            if (iri.startsWith(Terms.HKIG)) types.add(iri.substring(Terms.HKIG.length()));
        });
        return types.stream().filter(t -> types.stream().noneMatch(o -> !o.equals(t) && ontology.isA(o, t)))
                .sorted().findFirst().orElse("");
    }

    Tenures tenures() {
        List<Tenures.Held> all = new ArrayList<>();
        for (Resource tenure : model.listSubjectsWithProperty(RDF.type, resource("hkig:Tenure")).toList()) {
            Resource post = tenure.getPropertyResourceValue(property("hkig:post"));
            Resource person = tenure.getPropertyResourceValue(property("org:member"));
            Resource organisation = tenure.getPropertyResourceValue(property("org:organization"));
            if (person == null || organisation == null) continue;
            List<String> titles = new ArrayList<>();
            literals(tenure, property("hkig:title")).forEach(t -> titles.add(t.getString()));
            if (post != null) for (Property name : List.of(SKOS.prefLabel, SKOS.altLabel))
                literals(post, name).forEach(t -> titles.add(t.getString()));
            all.add(new Tenures.Held(tenure.getURI(), person.getURI(), organisation.getURI(),
                    post == null ? "" : post.getURI(), List.copyOf(titles), day(tenure, "hkig:earliest"),
                    day(tenure, "hkig:latest")));
        }
        return new Tenures(all.stream().sorted(java.util.Comparator.comparing(Tenures.Held::iri)).toList());
    }

    /** Forms of post titles that name their organisation too (中大校長, Secretary for Justice), with that organisation. */
    Map<String, String> postForms() {
        Map<String, String> forms = new HashMap<>();
        for (Resource post : model.listSubjectsWithProperty(RDF.type, resource("hkig:Post")).toList()) {
            Resource at = post.getPropertyResourceValue(property("org:postIn"));
            if (at == null) continue;
            literals(post, SKOS.altLabel).forEach(f -> forms.put(f.getString(), at.getURI()));
            literals(post, SKOS.prefLabel).stream().map(Literal::getString)
                    .filter(f -> f.contains(" for ") || f.contains(" of ")).forEach(f -> forms.put(f, at.getURI()));
        }
        return forms;
    }

    Deals deals() {
        List<Deals.Deal> all = new ArrayList<>();
        for (Resource agreement : model.listSubjectsWithProperty(property("hkig:party")).toList()) {
            Set<String> parties = new HashSet<>();
            agreement.listProperties(property("hkig:party")).forEach(s -> parties.add(s.getResource().getURI()));
            Resource signing = agreement.getPropertyResourceValue(property("hkig:signing"));
            Resource dated = signing == null ? agreement : signing;
            Optional<LocalDate> day = literals(dated, property("hkig:date")).stream()
                    .filter(l -> l.getDatatypeURI().endsWith("#date")).map(l -> LocalDate.parse(l.getLexicalForm())).findFirst();
            all.add(new Deals.Deal(agreement.getURI(), type(agreement), Set.copyOf(parties),
                    Optional.ofNullable(signing).map(Resource::getURI), day));
        }
        return new Deals(all.stream().sorted(java.util.Comparator.comparing(Deals.Deal::iri)).toList());
    }

    private static List<Literal> literals(Resource thing, Property property) {
        return thing.listProperties(property).mapWith(s -> s.getObject()).filterKeep(RDFNode::isLiteral)
                .mapWith(RDFNode::asLiteral).toList().stream()
                .sorted(java.util.Comparator.comparing(Literal::toString)).toList();
    }

    private static Optional<LocalDate> day(Resource thing, String property) {
        return literals(thing, property(property)).stream().map(l -> LocalDate.parse(l.getLexicalForm())).findFirst();
    }

    private static Property property(String prefixed) {
        return ResourceFactory.createProperty(Terms.iri(prefixed));
    }

    private static Resource resource(String prefixed) {
        return ResourceFactory.createResource(Terms.iri(prefixed));
    }
}
