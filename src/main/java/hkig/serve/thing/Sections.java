package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What points at a thing, grouped as people read it. Which groups there are follows from the graph: a person has posts,
 * an organisation people, agreements and figures, both have quotations; each group stands where something belongs to it.
 */
final class Sections {

    private final Reading reading;
    private final Node thing;
    private final Incoming incoming;
    private final List<Html> all = new ArrayList<>();

    Sections(Reading reading, Node thing, Incoming incoming) {
        this.reading = reading;
        this.thing = thing;
        this.incoming = incoming;
    }

    List<Html> all() {
        proof();
        add("posts", "thing.posts", incoming.take("org:member"), this::posts);
        add("holders", "thing.holders", incoming.take("hkig:post"), this::holders);
        people(incoming.take("org:organization"));
        Related related = new Related(reading, thing);
        add("seats", "thing.seats", incoming.take("org:postIn"), seats -> related.list(seats, "org:postIn"));
        Agreements agreements = new Agreements(reading, thing);
        add("agreements", "thing.agreements", incoming.take("hkig:party"), agreements::list);
        add("agreement", "thing.agreement", incoming.take("hkig:signing"), agreements::list);
        add("witnessed", "thing.witnessed", agreements.witnessed(incoming.take("hkig:witness")), agreements::list);
        figures();
        add("operated", "thing.operated", incoming.take("hkig:operator"), things -> related.list(things, "hkig:operator"));
        add("parts", "thing.parts", incoming.take("hkig:partOf"), things -> related.list(things, "hkig:partOf"));
        add("children", "thing.children", incoming.take("org:subOrganizationOf"),
            things -> related.list(things, "org:subOrganizationOf"));
        add("successors", "thing.successors", incoming.take("hkig:predecessor"),
            things -> related.list(things, "hkig:predecessor"));
        add("here", "thing.here", incoming.take("hkig:place"), things -> related.list(things, "hkig:place"));
        add("joined", "thing.joined", incoming.take("hkig:participant"), things -> related.list(things, "hkig:participant"));
        Quotations quotations = new Quotations(reading);
        add("quotations", "thing.quotations", incoming.take("hkig:speaker"), quotations::list);
        add("said", "thing.said", incoming.take("hkig:inPost"), quotations::list);
        NamedIn named = new NamedIn(reading, thing);
        add("named", "thing.named", incoming.take("schema:mentions"), named::list);
        add("identified", "thing.identified", incoming.take("hkig:identifies"), related::identifications);
        return all;
    }

    private <T> void add(String id, String title, List<T> things, Function<List<T>, List<Html>> content) {
        if (!things.isEmpty()) all.add(Folded.section(id, reading.text(title), content.apply(things)));
    }

    /** The words that a tenure, an agreement, a figure or a quotation rests on. */
    private void proof() {
        if (Stream.of("hkig:Tenure", "hkig:Agreement", "hkig:Signing", "hkig:Figure", "hkig:Quotation")
                .noneMatch(type -> reading.statements().isA(thing, type))) return;
        List<Node> nodes = new ArrayList<>(List.of(thing));
        nodes.addAll(reading.statements().objects(thing, "hkig:signing"));
        List<Proof> proofs = nodes.stream().flatMap(node -> reading.proofs().of(node).stream()).toList();
        if (!proofs.isEmpty()) all.add(Folded.section("proof", reading.text("thing.proof"),
            new EvidenceFold(reading).open(proofs, involved(nodes))));
    }

    private List<Node> involved(Collection<Node> nodes) {
        return nodes.stream().flatMap(node -> reading.statements().about(node).stream())
            .filter(triple -> !triple.getPredicate().equals(Vocabulary.node("rdf:type")))
            .map(org.apache.jena.graph.Triple::getObject).distinct().toList();
    }

    private List<Html> posts(List<Node> tenures) {
        Timeline timeline = new Timeline(reading, tenure -> List.of(e("p.who", title(tenure)),
            e("p.where", linked(tenure, "org:organization"))));
        return timeline.html(timeline.stays(tenures));
    }

    private List<Html> holders(List<Node> tenures) {
        Timeline timeline = new Timeline(reading, tenure -> List.of(e("p.who", linked(tenure, "org:member"))));
        return timeline.html(timeline.stays(tenures));
    }

    /** Those not known to have left apart from those who have. */
    private void people(List<Node> tenures) {
        if (tenures.isEmpty()) return;
        Timeline timeline = new Timeline(reading, tenure -> List.of(e("p.who", linked(tenure, "org:member")),
            e("p.where", title(tenure))));
        var groups = timeline.stays(tenures).stream().collect(Collectors.partitioningBy(Stay::lasts));
        if (!groups.get(true).isEmpty())
            all.add(Folded.section("people", reading.text("thing.people"), e("p.quiet", reading.text("thing.people-more")),
                timeline.html(groups.get(true))));
        if (!groups.get(false).isEmpty())
            all.add(Folded.section("former", reading.text("thing.people-before"), timeline.html(groups.get(false))));
    }

    private List<Html> linked(Node tenure, String role) {
        return Statements.sorted(reading.statements().objects(tenure, role)).stream()
            .<Html>map(reading.values()::html).flatMap(each -> Stream.of(each, new Html.Text(" "))).toList();
    }

    private Html title(Node tenure) {
        Optional<Node> title = reading.names().title(tenure);
        Optional<Node> post = reading.statements().object(tenure, "hkig:post").filter(Node::isURI);
        Html shown = Labels.html(title.orElseGet(() -> reading.names().of(tenure)));
        return post.<Html>map(seat -> reading.values().link(seat, shown)).orElse(shown);
    }

    private void figures() {
        List<Node> figures = Stream.concat(incoming.take("hkig:figureOf").stream(),
            reading.statements().objects(thing, "hkig:amount").stream()).filter(Node::isURI).distinct().toList();
        add("figures", "thing.figures", figures, new Figures(reading)::list);
    }
}
