package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Agreements with the other parties, date, status, witnesses and evidence, the newest first. */
final class Agreements {

    private static final int OPEN = 8;

    private final Reading reading;
    private final Node thing;
    private final Kinds kinds;

    Agreements(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
        this.kinds = new Kinds(reading);
    }

    /** The agreements that came about by these signings. */
    List<Node> witnessed(List<Node> signings) {
        return signings.stream().flatMap(signing -> {
            List<Node> agreements = reading.statements().subjects("hkig:signing", signing, Incoming.MOST);
            return agreements.isEmpty() ? Stream.of(signing) : agreements.stream();
        }).distinct().toList();
    }

    List<Html> list(List<Node> agreements) {
        return Folded.list(reading.visitor(), "ol.agreements", agreements.stream()
            .sorted(Comparator.comparing((Node agreement) -> date(agreement).orElse("")).reversed()
                .thenComparing(Statements::compare)).map(this::item).toList(), OPEN);
    }

    /** The agreement, and the signing that it came about by. */
    private List<Node> nodes(Node agreement) {
        List<Node> nodes = new ArrayList<>(List.of(agreement));
        nodes.addAll(reading.statements().objects(agreement, "hkig:signing"));
        return nodes;
    }

    private Optional<String> date(Node agreement) {
        return nodes(agreement).stream().flatMap(node -> reading.statements().text(node, "hkig:date").stream()).findFirst();
    }

    private Html item(Node agreement) {
        Statements statements = reading.statements();
        List<Node> nodes = nodes(agreement);
        Set<Node> involved = new LinkedHashSet<>();
        for (Node node : nodes)
            Stream.of("hkig:party", "hkig:otherParty", "hkig:witness", "hkig:otherWitness", "hkig:topic", "hkig:place")
                .forEach(role -> involved.addAll(statements.objects(node, role)));
        return e("li",
            e("p", reading.values().link(agreement), " ", kinds.chips(agreement)),
            e("p.quiet", joined(Stream.of(date(agreement).<Html>map(day -> Dates.html(day, reading.visitor().language())),
                statements.object(agreement, "hkig:status").<Html>map(status -> Labels.html(reading.names().of(status)))).flatMap(Optional::stream).toList())),
            line("thing.with", all(List.of(agreement), "hkig:party", "hkig:otherParty").stream()
                .filter(party -> !party.equals(thing)).toList()),
            line("thing.before", all(nodes, "hkig:witness", "hkig:otherWitness")),
            new EvidenceFold(reading).of(nodes.stream().flatMap(node -> reading.proofs().of(node).stream()).toList(),
                all(nodes, "dcterms:source"), involved));
    }

    private List<Node> all(Collection<Node> nodes, String... roles) {
        return Stream.of(roles).flatMap(role -> nodes.stream()
            .flatMap(node -> Statements.sorted(reading.statements().objects(node, role)).stream())).distinct().toList();
    }

    private List<Html> line(String key, List<Node> others) {
        return others.isEmpty() ? List.of() : List.of(e("p", e("span.quiet", reading.text(key)), " ",
            joined(others.stream().map(reading.values()::html).toList())));
    }

    private static List<Html> joined(List<Html> parts) {
        List<Html> joined = new ArrayList<>();
        for (Html part : parts) {
            if (!joined.isEmpty()) joined.add(new Html.Text(" · "));
            joined.add(part);
        }
        return joined;
    }
}
