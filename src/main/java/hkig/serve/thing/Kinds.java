package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What kind of thing a thing is: the narrowest classes of ours, in the colour of their group. */
final class Kinds {

    /** The groups that have a colour, by the class that all of the group belong to. */
    private static final List<String> GROUPS = List.of("Organisation", "Person", "Place", "Agreement", "Fund",
        "Programme", "Event", "Post", "Article");

    private final Reading reading;

    Kinds(Reading reading) {
        this.reading = reading;
    }

    /** One chip for each narrowest class. */
    List<Html.Element> chips(Node thing) {
        String group = group(thing);
        return narrowest(thing).stream().map(type -> e("span.chip", Labels.html(reading.names().of(type)))
            .when(!group.isEmpty(), "class", "chip " + group)).toList();
    }

    /** Name of the group in lower case, which is the name of its colour; empty where it has none. */
    String group(Node thing) {
        Set<Node> all = new LinkedHashSet<>();
        ours(thing).forEach(type -> above(type, all));
        return GROUPS.stream().filter(name -> all.contains(Vocabulary.node("hkig:" + name)))
            .map(name -> name.toLowerCase(java.util.Locale.ROOT)).findFirst().orElse("");
    }

    private List<Node> narrowest(Node thing) {
        Set<Node> broader = new HashSet<>();
        List<Node> types = ours(thing);
        for (Node type : types) {
            Set<Node> above = new HashSet<>();
            above(type, above);
            above.remove(type);
            broader.addAll(above);
        }
        return types.stream().filter(type -> !broader.contains(type)).toList();
    }

    private List<Node> ours(Node thing) {
        String start = Vocabulary.node("hkig:").getURI();
        return Statements.sorted(reading.statements().objects(thing, "rdf:type")).stream()
            .filter(type -> type.isURI() && type.getURI().startsWith(start)).toList();
    }

    private void above(Node type, Set<Node> all) {
        if (all.add(type)) reading.statements().objects(type, "rdfs:subClassOf").forEach(each -> above(each, all));
    }
}
