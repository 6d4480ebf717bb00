package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What stands beside the facts of a thing: its names in all languages, where it is, links to other registers. */
final class Beside {

    private final Reading reading;
    private final Node thing;

    Beside(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
    }

    /** Nothing where there is nothing to show. */
    List<Html> html() {
        List<Html> parts = new ArrayList<>();
        names(parts);
        new Position(reading, thing).html().ifPresent(parts::add);
        registers(parts);
        return parts.isEmpty() ? List.of()
            : List.of(e("aside.beside", parts).with("aria-label", reading.text("thing.beside")));
    }

    private void names(List<Html> parts) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Names.NAMING.stream().flatMap(naming -> reading.statements().objects(thing, naming).stream()).filter(Node::isLiteral)
            .sorted(Comparator.comparingInt(name -> Labels.rank(name.getLiteralLanguage(), reading.visitor().nameLanguages())))
            .forEach(name -> names.computeIfAbsent(name.getLiteralLanguage(), language -> new LinkedHashSet<>())
                .add(name.getLiteralLexicalForm()));
        if (names.isEmpty()) return;
        parts.add(e("section.card", e("h2", reading.text("thing.names")).with("id", "names"),
            e("dl.names-of", names.entrySet().stream().flatMap(group -> Stream.of(
                e("dt", reading.values().language(group.getKey())),
                e("dd", e("ul", group.getValue().stream().map(name -> e("li", e("bdi", name)
                    .when(!group.getKey().isEmpty(), "lang", group.getKey())))))))))
            .with("aria-labelledby", "names"));
    }

    private void registers(List<Html> parts) {
        List<Node> links = Registers.PROPERTIES.stream()
            .flatMap(property -> Statements.sorted(reading.statements().objects(thing, property)).stream()).distinct().toList();
        if (links.isEmpty()) return;
        parts.add(e("section.card", e("h2", reading.text(
            reading.statements().isA(thing, "hkig:Article") ? "thing.read-at" : "thing.links")).with("id", "links"),
            e("ul.links", links.stream().map(link -> e("li", link.isURI() && !link.getURI().startsWith(reading.base())
                ? Registers.html(link) : reading.values().html(link))))).with("aria-labelledby", "links"));
    }
}
