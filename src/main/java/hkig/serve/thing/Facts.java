package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What is said of a thing as a table: property, values, and for each value where it comes from. */
final class Facts {

    /** Properties that people look for, in this order; others follow by their IRI. */
    private static final List<Node> ORDER = List.of("hkig:party", "hkig:otherParty", "hkig:topic", "hkig:status",
        "hkig:signing", "org:member", "hkig:title", "hkig:post", "org:organization", "org:postIn", "hkig:speaker",
        "hkig:words", "hkig:inPost", "hkig:figureOf", "hkig:measure", "hkig:measureText", "hkig:value", "hkig:minValue",
        "hkig:maxValue", "hkig:currency", "hkig:unit", "hkig:qualifier", "org:subOrganizationOf", "hkig:operator",
        "hkig:otherOperator", "hkig:partOf", "hkig:predecessor", "hkig:successor", "hkig:startDate", "hkig:endDate",
        "hkig:launched", "hkig:closed", "hkig:from", "hkig:to", "hkig:date", "hkig:asOf", "hkig:term", "hkig:place",
        "hkig:district", "hkig:area", "hkig:witness", "hkig:otherWitness", "hkig:participant",
        "dcterms:publisher", "dcterms:issued", "dcterms:language",
        "schema:additionalType", "schema:honorificPrefix").stream().map(Vocabulary::node).toList();
    private static final int OPEN = 8;

    private final Reading reading;
    private final EvidenceFold evidence;

    Facts(Reading reading) {
        this.reading = reading;
        this.evidence = new EvidenceFold(reading);
    }

    /** The table of what is said of the things by properties that are wanted; empty where nothing is. */
    Optional<Html> table(List<Node> things, Predicate<Node> wanted) {
        Map<Triple, Set<Node>> graphs = new LinkedHashMap<>();
        things.forEach(thing -> graphs.putAll(reading.statements().graphs(thing)));
        Map<Node, List<Triple>> rows = new TreeMap<>(Comparator.comparingInt((Node property) ->
            ORDER.contains(property) ? ORDER.indexOf(property) : ORDER.size()).thenComparing((Node property) -> property.toString()));
        graphs.keySet().stream().filter(triple -> wanted.test(triple.getPredicate())).forEach(triple ->
            rows.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>()).add(triple));
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(e("table.facts", e("tbody", rows.entrySet().stream().map(row ->
            row(row.getKey(), row.getValue().stream().sorted((one, other) -> byName(one.getObject(), other.getObject()))
                .map(triple -> e("li", value(triple), origin(triple, graphs.get(triple))))
                .toList())))));
    }

    /** The same for what points at the thing. */
    Optional<Html> pointing(Map<Node, Set<Node>> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(e("table.facts", e("tbody",
            from.entrySet().stream().map(row -> row(row.getKey(), row.getValue().stream().sorted(this::byName)
                .map(subject -> e("li", reading.values().html(subject))).toList())))));
    }

    private Html value(Triple triple) {
        if (triple.getPredicate().equals(Vocabulary.node("hkig:area")))
            return e("span", reading.text("thing.square-metres", reading.values().plain(triple.getObject())));
        return triple.getPredicate().equals(Vocabulary.node("dcterms:language")) && triple.getObject().isLiteral()
            ? e("span", reading.values().language(triple.getObject().getLiteralLexicalForm()))
            : reading.values().html(triple.getObject());
    }

    private Html row(Node property, List<Html.Element> values) {
        return e("tr", e("th", Labels.html(reading.names().of(property))).with("scope", "row")
                .with("title", property.toString()),
            e("td", Folded.list(reading.visitor(), "ul", values, OPEN)));
    }

    private int byName(Node one, Node other) {
        int difference = reading.names().plain(one).compareTo(reading.names().plain(other));
        return difference != 0 ? difference : Statements.compare(one, other);
    }

    /** The quotes that support it, and a word for each graph that is none of an article. */
    private List<Html> origin(Triple triple, Collection<Node> graphs) {
        List<Html> parts = new ArrayList<>();
        for (Node graph : graphs) {
            String name = graph.isURI() ? graph.getURI() : "";
            if (name.equals(reading.base() + "graph/seeds"))
                parts.add(reading.statements().objects(triple.getSubject(), "dcterms:source").isEmpty()
                    ? e("span.origin", reading.text("thing.curated"))
                    : e("a.origin", reading.text("thing.curated")).with("href", "#sources"));
            else if (name.equals(reading.base() + "graph/derived"))
                parts.add(e("span.origin", reading.text("thing.derived")));
        }
        evidence.of(reading.proofs().of(triple), List.of(), List.of(triple.getSubject(), triple.getObject()))
            .ifPresent(parts::add);
        return parts;
    }
}
