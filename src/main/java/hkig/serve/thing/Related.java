package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Things that stand in one relation to the thing of the page, each with its kind and the evidence of the relation. */
final class Related {

    private static final int OPEN = 12;

    private final Reading reading;
    private final Node thing;
    private final Kinds kinds;

    Related(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
        this.kinds = new Kinds(reading);
    }

    /** @param relation the property by which the others point at the thing */
    List<Html> list(List<Node> others, String relation) {
        EvidenceFold evidence = new EvidenceFold(reading);
        return Folded.list(reading.visitor(), "ul.related", others.stream().sorted(byName()).map(other -> e("li",
            e("p", reading.values().html(other), " ", kinds.chips(other)),
            evidence.of(reading.proofs().of(Triple.create(other, Vocabulary.node(relation), thing)),
                reading.statements().objects(other, "dcterms:source"), List.of(other, thing)))).toList(), OPEN);
    }

    /** Where others were seen to give the thing an identifier, and the name that stood beside it. */
    List<Html> identifications(List<Node> sightings) {
        return Folded.list(reading.visitor(), "ul.related", sightings.stream().sorted(byName()).map(sighting -> e("li",
            e("p", objects(sighting, "hkig:identifier").flatMap(id -> Stream.of(Registers.html(id), new Html.Text(" "))),
                e("span.quiet", reading.visitor().texts().with("thing.label-seen", reading.values().link(sighting)))),
            new EvidenceFold(reading).of(List.of(), objects(sighting, "prov:hadPrimarySource").toList(), List.of())))
            .toList(), OPEN);
    }

    private Stream<Node> objects(Node subject, String property) {
        return Statements.sorted(reading.statements().objects(subject, property)).stream().filter(Node::isURI);
    }

    private Comparator<Node> byName() {
        return Comparator.comparing((Node node) -> reading.names().plain(node)).thenComparing(Statements::compare);
    }
}
