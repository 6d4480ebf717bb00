package hkig.link;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Reads the things of a graph that registers may know, with what can be compared of them. */
public final class Things {

    /** Folders of the kinds of things. */
    public static final List<String> KINDS = List.of("organisation", "person", "place", "fund", "programme");

    private static final String HKIG = "https://w3id.org/hkig/ontology#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String ORG = "http://www.w3.org/ns/org#";
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of("Organisation", "organisation", "Person", "person",
            "Place", "place", "Fund", "fund", "Programme", "programme"));
    private static final Property SAME = property(SCHEMA, "sameAs");
    private static final Property IDENTIFIER = property(SCHEMA, "identifier");
    private static final Property HOMEPAGE = property("http://xmlns.com/foaf/0.1/", "homepage");
    private static final Property MEMBER = property(ORG, "member");

    private final Model model;
    private final String base;

    private Things(Model model, String base) {
        this.model = model;
        this.base = base;
    }

    /**
     * Every named organisation, person, place, fund and programme, in the order of IRIs.
     *
     * @param model the union of all graphs, with super-types stored
     * @param base what the IRIs of our things begin with
     */
    public static List<Thing> read(Model model, String base) {
        Things things = new Things(model, base);
        List<Thing> all = new ArrayList<>();
        TYPES.forEach((type, kind) -> model.listSubjectsWithProperty(RDF.type, model.createResource(HKIG + type)).toList().stream()
                .filter(thing -> thing.isURIResource() && thing.getURI().startsWith(base + kind + "/")
                        && thing.hasProperty(SKOS.prefLabel))
                .forEach(thing -> all.add(things.thing(thing, kind))));
        return all.stream().sorted(Comparator.comparing(Thing::iri)).distinct().toList();
    }

    /** Records that are linked to a thing of ours, with its IRI. */
    public static Map<String, String> linked(Model model, String base) {
        Map<String, String> linked = new TreeMap<>();
        for (Property same : List.of(SAME, OWL.sameAs, IDENTIFIER))
            model.listStatements(null, same, (RDFNode) null).filterKeep(s -> s.getSubject().isURIResource()
                    && s.getSubject().getURI().startsWith(base) && s.getObject().isURIResource()
                    && !s.getResource().getURI().startsWith(base)).toList()
                    .forEach(s -> linked.merge(s.getResource().getURI(), s.getSubject().getURI(), (a, b) -> a.compareTo(b) < 0 ? a : b));
        return linked;
    }

    private Thing thing(Resource thing, String kind) {
        SortedSet<String> places = new TreeSet<>();
        literals(thing, property(HKIG, "district")).forEach(name -> places.add(name.text()));
        SortedSet<Integer> began = new TreeSet<>();
        for (String start : List.of("startDate", "launched")) literals(thing, property(HKIG, start)).stream().map(Name::text)
                .filter(date -> date.matches("\\d{4}.*")).forEach(date -> began.add(Integer.valueOf(date.substring(0, 4))));
        SortedSet<String> hosts = new TreeSet<>();
        objects(thing, HOMEPAGE).forEach(page -> host(page.getURI()).ifPresent(hosts::add));
        List<Known> parents = Stream.of(property(ORG, "subOrganizationOf"), property(HKIG, "partOf"), property(HKIG, "operator"))
                .flatMap(above -> objects(thing, above).stream()).map(this::known).toList();
        return new Thing(thing.getURI(), kind, new Profile(names(thing), new TreeSet<>(Set.of(kind)), places, parents, began, hosts,
                kind.equals("person") ? offices(thing) : List.of(), identifiers(thing)));
    }

    private List<Office> offices(Resource person) {
        List<Office> held = new ArrayList<>();
        for (Resource tenure : model.listSubjectsWithProperty(MEMBER, person).toList().stream()
                .sorted(Comparator.comparing(Resource::toString)).toList()) {
            List<Name> titles = new ArrayList<>(literals(tenure, property(HKIG, "title")));
            objects(tenure, property(HKIG, "post")).forEach(post -> titles.addAll(names(post)));
            Set<String> organisations = new TreeSet<>();
            objects(tenure, property(ORG, "organization")).forEach(organisation ->
                    names(organisation).forEach(name -> organisations.add(name.text())));
            if (!titles.isEmpty()) held.add(new Office(titles.stream().distinct().toList(), organisations));
        }
        return held;
    }

    private Known known(Resource other) {
        Set<String> iris = new HashSet<>(identifiers(other));
        return new Known(new TreeSet<>(iris), names(other));
    }

    private SortedSet<String> identifiers(Resource thing) {
        return Stream.of(SAME, OWL.sameAs, IDENTIFIER).flatMap(same -> objects(thing, same).stream()).map(Resource::getURI)
                .filter(iri -> !iri.startsWith(base)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Name> names(Resource thing) {
        List<Name> names = new ArrayList<>();
        literals(thing, SKOS.prefLabel).forEach(name -> names.add(new Name(name.text(), name.language(), true)));
        for (Property other : List.of(SKOS.altLabel, property(HKIG, "nameInContext")))
            literals(thing, other).stream().filter(name -> names.stream().noneMatch(n -> n.text().equals(name.text())))
                    .forEach(name -> names.add(new Name(name.text(), name.language(), false)));
        return names;
    }

    private static List<Name> literals(Resource thing, Property property) {
        return thing.listProperties(property).toList().stream().filter(s -> s.getObject().isLiteral())
                .map(s -> new Name(s.getString(), s.getLanguage(), false))
                .sorted(Comparator.comparing(Name::language).thenComparing(Name::text)).toList();
    }

    private static List<Resource> objects(Resource thing, Property property) {
        return thing.listProperties(property).toList().stream().filter(s -> s.getObject().isURIResource())
                .map(s -> s.getResource()).sorted(Comparator.comparing(Resource::getURI)).toList();
    }

    /** The host of an address, in lower case and without {@code www.}. */
    static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address.strip()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
