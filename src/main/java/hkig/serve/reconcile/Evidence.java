package hkig.serve.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Weighs what somebody's table says of a thing, beside its name, against what the graph knows of it. */
final class Evidence {

    private static final double AGREES = 5;
    private static final double DIFFERS = -15;
    private static final double BY_IDENTIFIER = 80;
    private static final List<String> REGISTERS = List.of("http://www.wikidata.org/entity/", "https://ror.org/");

    private final Graph graph;
    private final Index index;
    private final Forms forms;
    private final Map<String, Property> properties;
    private final String base;

    Evidence(Graph graph, Index index, Forms forms, Map<String, Property> properties, String base) {
        this.graph = graph;
        this.index = index;
        this.forms = forms;
        this.properties = properties;
        this.base = base;
    }

    /** The things that a given address or identifier belongs to. */
    List<Found> byIdentifier(Query query) {
        return query.given().stream().flatMap(given -> given.values().stream()).filter(value -> !value.isBlank())
            .flatMap(value -> Stream.concat(Stream.of(value), REGISTERS.stream().map(register -> register + value)))
            .filter(iri -> iri.matches("https?://[^\\s<>\"{}|\\\\^`]+"))
            .flatMap(iri -> graph.stream(Node.ANY, Node.ANY, NodeFactory.createURI(iri)).map(triple -> triple.getSubject()))
            .filter(subject -> subject.isURI() && subject.getURI().startsWith(base)).distinct()
            .flatMap(subject -> index.at(subject.getURI().substring(base.length())).stream())
            .map(entry -> Found.by("identifier", entry, BY_IDENTIFIER, true)).toList();
    }

    /** What was found, with a feature for each given property that the graph knows of the thing. */
    Found weigh(Found found, Query query) {
        Found weighed = found;
        for (Query.Given given : query.given()) {
            Optional<Boolean> agrees = agrees(found.entry(), given);
            if (agrees.isEmpty()) continue;
            String feature = "property_" + given.property();
            // A name too general to stand alone is enough where something else points to the same thing.
            boolean sure = agrees.get() && weighed.features().containsKey("name_exact");
            weighed = weighed.with(feature, agrees.get(), agrees.get() ? AGREES : DIFFERS, agrees.get());
            if (sure) weighed = new Found(weighed.entry(), weighed.score(), true, weighed.features());
        }
        return weighed;
    }

    /** Empty where the graph knows nothing to compare. */
    private Optional<Boolean> agrees(Entry entry, Query.Given given) {
        Property property = properties.get(given.property());
        if (property == null) return Optional.empty();
        List<Node> known = new ArrayList<>(property.values(graph, entry));
        List<String> values = given.values().stream().filter(value -> !value.isBlank()).toList();
        if (known.isEmpty() || values.isEmpty()) return Optional.empty();
        return Optional.of(values.stream().anyMatch(value -> known.stream().anyMatch(node -> isSame(value, node))));
    }

    private boolean isSame(String value, Node node) {
        if (node.isLiteral()) {
            String text = node.getLiteralLexicalForm();
            // A year agrees with a day in it.
            boolean date = text.matches("\\d{4}(-\\d\\d)*") && value.matches("\\d{4}(-\\d\\d)*");
            return date ? text.startsWith(value) || value.startsWith(text) : forms.key(text).equals(forms.key(value));
        }
        if (!node.isURI()) return false;
        String iri = node.getURI();
        if (iri.equals(value) || address(iri).equals(address(value))) return true;
        if (!iri.startsWith(base)) return iri.endsWith("/" + value);
        String id = iri.substring(base.length());
        return id.equals(value) || Stream.concat(index.called(forms.key(value)).stream(),
            index.telling(forms.of(value)).stream()).anyMatch(name -> name.entry().id().equals(id));
    }

    private static String address(String iri) {
        return iri.replaceFirst("^https?://(www[.])?", "").replaceFirst("/$", "").toLowerCase(java.util.Locale.ROOT);
    }
}
