package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What was found in an article: the things by kind, and each fact beside its quote, in the order of the text. */
final class ArticleParts {

    /** What these parts show, so that the table of facts need not. */
    static final List<String> PROPERTIES = List.of("schema:mentions", "dcterms:title");

    private static final int MOST = 2_000;
    private static final int OPEN = 40;
    private static final int NAMES = 24;

    private final Reading reading;
    private final Node article;
    private final Kinds kinds;

    ArticleParts(Reading reading, Node article) {
        this.reading = reading;
        this.article = article;
        this.kinds = new Kinds(reading);
    }

    List<Html> sections() {
        List<Html> sections = new ArrayList<>();
        Map<String, Set<Node>> found = new TreeMap<>(Comparator.comparingInt(KINDS::indexOf));
        for (Node thing : reading.statements().objects(article, "schema:mentions"))
            found.computeIfAbsent(kinds.group(thing), kind -> new LinkedHashSet<>()).add(thing);
        if (!found.isEmpty()) sections.add(Folded.section("found", reading.text("thing.found"), found.entrySet().stream()
            .map(kind -> e("div.kind", e("h3", name(kind.getKey())), Folded.list(reading.visitor(), "ul.names",
                sorted(kind.getValue()).stream().map(thing -> e("li", reading.values().link(thing))).toList(), NAMES)))));
        List<Html.Element> facts = facts();
        sections.add(facts.isEmpty()
            ? Folded.section("statements", reading.text("thing.statements"), e("p.nothing", reading.text("thing.no-statements")))
            : Folded.section("statements", reading.text("thing.statements"), e("p.quiet", reading.text("thing.tier-a"),
                " · ", reading.text("thing.tier-b")), Folded.list(reading.visitor(), "ol.statements", facts, OPEN)));
        return sections;
    }

    private static final List<String> KINDS =
        List.of("person", "organisation", "place", "agreement", "fund", "programme", "event", "post", "article", "");

    private String name(String kind) {
        return reading.text(switch (kind) {
            case "person" -> "thing.kind-persons";
            case "organisation" -> "thing.kind-organisations";
            case "place" -> "thing.kind-places";
            case "fund" -> "thing.kind-funds";
            case "programme" -> "thing.kind-programmes";
            case "event" -> "thing.kind-events";
            default -> "thing.kind-others";
        });
    }

    private List<Node> sorted(Collection<Node> things) {
        return things.stream().sorted(Comparator.comparing((Node thing) -> reading.names().plain(thing))
            .thenComparing(Statements::compare)).toList();
    }

    private List<Html.Element> facts() {
        Map<Proof, Node> all = reading.proofs().in(article, MOST);
        EvidenceFold evidence = new EvidenceFold(reading);
        List<Html.Element> rows = new ArrayList<>();
        evidence.quotes(all.keySet()).forEach((quote, inside) -> {
            Map<Node, List<Proof>> facts = inside.stream().filter(proof -> isFact(proof, all.get(proof)))
                .collect(Collectors.groupingBy(all::get, () -> new TreeMap<>(Comparator.comparing(Node::toString)),
                    Collectors.toList()));
            if (!facts.isEmpty()) rows.add(e("li", e("div.passage", evidence.blockquote(quote, inside, Set.of())),
                e("ul.found", facts.entrySet().stream().map(fact -> fact(fact.getKey(), fact.getValue(), evidence)))));
        });
        return rows;
    }

    /** A name alone is no fact: the names are listed by kind. */
    private boolean isFact(Proof proof, Node of) {
        return proof.part().isPresent() ? !of.equals(article)
            : !reading.statements().objects(article, "schema:mentions").contains(of);
    }

    private Html fact(Node node, List<Proof> proofs, EvidenceFold evidence) {
        boolean entity = proofs.stream().allMatch(proof -> proof.part().isPresent())
            && reading.statements().objects(article, "schema:mentions").contains(node);
        return e("li", e("p", kinds.chips(node), " ", reading.values().link(node)),
            entity ? proofs.stream().map(proof -> proof.part().get()).distinct().map(this::statement) : List.of(),
            evidence.brief(proofs));
    }

    private Html statement(Triple triple) {
        return e("p", e("span.quiet", Labels.html(reading.names().of(triple.getPredicate()))), " ",
            reading.values().html(triple.getObject()));
    }
}
