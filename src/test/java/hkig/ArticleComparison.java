package hkig;

import hkig.knowledge.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Holds the graph of one article against what a person read in it; each difference is a line. */
final class ArticleComparison {

    private static final Map<String, Set<String>> CLASSES = Map.of("organisation", Set.of("Organisation"),
            "person", Set.of("Person"), "site", Set.of("Place"), "fund", Set.of("Fund"), "programme", Set.of("Programme"),
            "event", Set.of("Event"), "agreement", Set.of("Agreement"), "figure", Set.of("Figure"),
            "quotation", Set.of("Quotation"));
    private static final Set<String> BODIES = Set.of("organisation", "programme");

    private final int article;
    private final Model graph;
    private final List<ReadByHand> rows;
    private final boolean whole;
    private final List<String> differences = new ArrayList<>();

    ArticleComparison(int article, Model graph, List<ReadByHand> rows, boolean whole) {
        this.article = article;
        this.graph = graph;
        this.rows = rows;
        this.whole = whole;
    }

    List<String> differences() {
        for (ReadByHand row : rows)
            if (row.must() && CLASSES.containsKey(row.kind())) {
                List<Resource> found = things(row.kind()).filter(t -> fits(row, t)).toList();
                if (found.isEmpty()) differences.add(row + ": missing " + row.details());
                else details(row, found);
            }
        for (String kind : CLASSES.keySet())
            things(kind).filter(t -> rows.stream().noneMatch(r -> sameKind(r.kind(), kind) && fits(r, t)))
                    .forEach(t -> differences.add(article + " " + kind + " " + names(t) + " " + t.getLocalName()
                            + values(t, "hkig:value") + values(t, "hkig:measureText") + values(t, "hkig:words") + ": surplus"));
        return differences;
    }

    private boolean sameKind(String row, String found) {
        return row.equals(found) || !whole && BODIES.contains(row) && BODIES.contains(found)
                || row.equals("event") && found.equals("agreement");
    }

    /** Things of a kind that the article itself names or states: those with evidence. A signing is an event. */
    private Stream<Resource> things(String kind) {
        Set<String> kinds = new TreeSet<>(Set.of(kind));
        if (!whole && BODIES.contains(kind)) kinds.addAll(BODIES);
        if (kind.equals("event")) return Stream.concat(ofClass("Event"), ofClass("Signing"));
        return kinds.stream().flatMap(k -> CLASSES.get(k).stream()).flatMap(this::ofClass).distinct()
                .filter(t -> !graph.contains(t, RDF.type, graph.createResource(Terms.HKIG + "Signing")));
    }

    private Stream<Resource> ofClass(String name) {
        return graph.listSubjectsWithProperty(RDF.type, graph.createResource(Terms.HKIG + name)).toList().stream().filter(t -> graph.contains(null, property("oa:hasBody"), t));
    }

    private boolean fits(ReadByHand row, Resource thing) {
        if (row.is().startsWith("signing/")) return graph.contains(thing, RDF.type, graph.createResource(Terms.HKIG + "Signing"));
        return switch (row.kind()) {
            case "figure" -> figure(row, thing);
            case "quotation" -> names(thing.getPropertyResourceValue(property("hkig:speaker"))).stream().anyMatch(row.names()::contains)
                    && values(thing, "hkig:words").stream().anyMatch(w -> w.startsWith(row.detail("first")) || row.detail("first").startsWith(w));
            case "agreement" -> names(thing, "hkig:party").containsAll(row.list("parties"));
            default -> names(thing).stream().anyMatch(n -> row.names().stream().anyMatch(n::contains))
                    && (!whole || row.is().isEmpty() || thing.getURI().equals(Terms.BASE + row.is()));
        };
    }

    private boolean figure(ReadByHand row, Resource thing) {
        boolean value = row.details().containsKey("value") ? values(thing, "hkig:value").contains(row.detail("value"))
                : values(thing, "hkig:minValue").contains(row.detail("min")) && values(thing, "hkig:maxValue").contains(row.detail("max"));
        String unit = row.detail("unit").replace("平方米", "m²");
        boolean counted = unit.isEmpty() || values(thing, "hkig:unit").contains(unit);
        return value && counted && (row.detail("currency").isEmpty() || values(thing, "hkig:currency").contains(row.detail("currency")))
                && local(thing, "hkig:qualifier").contains(row.detail("qualifier"));
    }

    private void details(ReadByHand row, List<Resource> found) {
        List<String> missing = new ArrayList<>();
        List<String> names = found.stream().flatMap(t -> names(t).stream()).map(n -> n.replace(" ", "")).toList();
        if (!Set.of("figure", "quotation", "agreement").contains(row.kind()) && !row.is().startsWith("signing/"))
            for (String name : row.names())
                if (names.stream().noneMatch(n -> n.contains(name.replace(" ", "")))) missing.add("names");
        if (row.kind().equals("person") && row.detail("post").contains("@") && found.stream().noneMatch(t -> holds(row, t)))
            missing.add("post");
        for (String operator : Stream.concat(row.list("operators").stream(), row.list("operator").stream()).toList())
            if (found.stream().noneMatch(t -> names(t, "hkig:operator").contains(operator))) missing.add("operators");
        if (!row.detail("amount").isEmpty() && found.stream().noneMatch(t -> graph.listObjectsOfProperty(t, property("hkig:amount"))
                .toList().stream().anyMatch(a -> values(a.asResource(), "hkig:value").contains(row.detail("amount"))))) missing.add("amount");
        if (row.kind().equals("agreement")) agreement(row, found.getFirst(), missing);
        if (found.stream().noneMatch(t -> quotes(t).stream().anyMatch(q -> row.quote().contains(q) || q.contains(row.quote()))))
            missing.add("quote");
        missing.stream().distinct().forEach(m -> differences.add(row + ": " + m));
    }

    private void agreement(ReadByHand row, Resource found, List<String> missing) {
        Resource signing = found.getPropertyResourceValue(property("hkig:signing"));
        if (!row.detail("term").isEmpty() && !values(found, "hkig:term").contains(row.detail("term"))) missing.add("term");
        if (!values(found, "hkig:topic").containsAll(row.list("topics"))) missing.add("topics");
        if (!local(found, "hkig:status").contains(row.detail("status"))) missing.add("status");
        if (signing == null || !values(signing, "hkig:date").contains(row.detail("signed"))) missing.add("signed");
        if (signing == null || !names(signing, "hkig:witness").containsAll(row.list("witnesses"))) missing.add("witnesses");
    }

    private boolean holds(ReadByHand row, Resource person) {
        String[] post = row.detail("post").split("@");
        return graph.listSubjectsWithProperty(property("org:member"), person).toList().stream().anyMatch(t ->
                values(t, "hkig:title").contains(post[0]) && (names(t, "org:organization").contains(post[1])
                        || local(t, "org:organization").contains("hksar-government")));
    }

    private Set<String> quotes(Resource thing) {
        Set<String> quotes = new TreeSet<>();
        graph.listSubjectsWithProperty(property("oa:hasBody"), thing).forEach(e -> graph.listObjectsOfProperty(
                e.getPropertyResourceValue(property("oa:hasTarget")).getPropertyResourceValue(property("oa:hasSelector")),
                property("oa:exact")).forEach(q -> quotes.add(q.asLiteral().getString())));
        return quotes;
    }

    private Set<String> names(Resource thing) {
        Set<String> names = new TreeSet<>();
        if (thing != null) for (String property : List.of("skos:prefLabel", "skos:altLabel", "hkig:nameInContext"))
            names.addAll(values(thing, property));
        return names;
    }

    private Set<String> names(Resource thing, String property) {
        Set<String> names = new TreeSet<>();
        graph.listObjectsOfProperty(thing, property(property)).forEach(o -> names.addAll(names(o.asResource())));
        return names;
    }

    private Set<String> values(Resource thing, String property) {
        Set<String> values = new TreeSet<>();
        graph.listObjectsOfProperty(thing, property(property)).filterKeep(RDFNode::isLiteral)
                .forEach(o -> values.add(o.asLiteral().getLexicalForm()));
        return values;
    }

    private Set<String> local(Resource thing, String property) {
        Set<String> names = new TreeSet<>();
        graph.listObjectsOfProperty(thing, property(property)).filterKeep(RDFNode::isURIResource)
                .forEach(o -> names.add(o.asResource().getURI().replaceFirst(".*[#/]", "")));
        return names;
    }

    private Property property(String prefixed) {
        return graph.createProperty(Terms.iri(prefixed));
    }
}
