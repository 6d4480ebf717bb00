package hkig.link;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;

/**
 * Chosen facts of Wikidata's items, for the graph {@code enriched}: start, point, website and parents, in the terms of
 * schema.org, each said of the item and never of a thing of ours, so that nothing mixes with what articles and seeds say.
 * An item carries its source, the day it was taken over and its licence, CC0.
 */
public final class Enrichment {

    private static final String SCHEMA = "https://schema.org/";
    private static final Resource CC0 = ResourceFactory.createResource("https://creativecommons.org/publicdomain/zero/1.0/");
    private static final Property TAKEN = property("sdDatePublished");

    private final Wikidata wikidata;
    private final Rules rules;

    public Enrichment(Wikidata wikidata, Rules rules) {
        this.wikidata = wikidata;
        this.rules = rules;
    }

    /** The items that things of ours are linked to. */
    public static SortedSet<String> linked(Model graph, String base) {
        return Things.linked(graph, base).keySet().stream().filter(iri -> iri.startsWith(WikidataItem.ENTITY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the items of which nothing was taken over since a day. */
    public static List<String> due(Collection<String> items, Model enriched, LocalDate since) {
        return items.stream().filter(item -> enriched.getResource(item).listProperties(TAKEN).mapWith(Statement::getString).toList()
                .stream().noneMatch(day -> day.compareTo(since.toString()) >= 0)).toList();
    }

    /** The graph without what it says of some items, and of all that are linked no more. */
    public static Model without(Model enriched, Collection<String> items, Collection<String> linked) {
        Model rest = ModelFactory.createDefaultModel();
        enriched.listStatements().filterKeep(s -> linked.contains(s.getSubject().getURI()) && !items.contains(s.getSubject().getURI()))
                .forEach(rest::add);
        return rest;
    }

    /**
     * The facts of some items; one that is gone has none.
     *
     * @throws LinkFailure where Wikidata cannot be asked
     */
    public Model facts(Collection<String> items, LocalDate today) {
        Model facts = ModelFactory.createDefaultModel();
        wikidata.items(items.stream().map(iri -> iri.substring(WikidataItem.ENTITY.length())).toList(), "claims")
                .forEach((id, item) -> add(item, facts.createResource(WikidataItem.ENTITY + id), today));
        return facts;
    }

    private void add(WikidataItem item, Resource subject, LocalDate today) {
        Model model = subject.getModel();
        item.times(rules.properties("began")).forEach(time -> time.date().ifPresent(date -> subject.addProperty(property("foundingDate"),
                model.createTypedLiteral(date, date.length() == 4 ? XSDDatatype.XSDgYear : date.length() == 7 ? XSDDatatype.XSDgYearMonth
                        : XSDDatatype.XSDdate))));
        for (JsonElement value : item.values(rules.properties("point"))) {
            if (!(value instanceof JsonObject point) || !point.has("latitude")) continue;
            subject.addProperty(property("latitude"), number(point.get("latitude").getAsDouble(), model));
            subject.addProperty(property("longitude"), number(point.get("longitude").getAsDouble(), model));
            break;
        }
        item.texts(rules.properties("website")).stream().filter(page -> page.matches("https?://[!-~&&[^<>\"{}|\\\\^`]]+"))
                .forEach(page -> subject.addProperty(property("url"), model.createResource(page)));
        item.items(rules.properties("parent")).forEach(id ->
                subject.addProperty(property("parentOrganization"), model.createResource(WikidataItem.ENTITY + id)));
        subject.addProperty(ResourceFactory.createProperty("http://www.w3.org/ns/prov#", "hadPrimarySource"),
                model.createResource(subject.getURI().replace(WikidataItem.ENTITY, "https://www.wikidata.org/wiki/")));
        subject.addProperty(TAKEN, model.createTypedLiteral(today.toString(), XSDDatatype.XSDdate));
        subject.addProperty(property("sdLicense"), CC0);
    }

    /** To a millionth of a degree, which is a hand's breadth. */
    private static org.apache.jena.rdf.model.Literal number(double degrees, Model model) {
        return model.createTypedLiteral(java.math.BigDecimal.valueOf(degrees).setScale(6, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SCHEMA, name);
    }
}
