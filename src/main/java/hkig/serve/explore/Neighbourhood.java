package hkig.serve.explore;

import hkig.serve.names.Names;
import hkig.serve.names.Thing;
import hkig.serve.web.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The things around one, the most mentioned first.
 *
 * @param shown those of the choice
 * @param total how many there are of the kinds and years of the choice
 * @param kinds how many there are of each kind in the years of the choice
 * @param cut whether the thing has more facts than are read
 */
record Neighbourhood(List<Neighbour> shown, int total, Map<Kind, Integer> kinds, boolean cut) {

    /** The most facts of one thing that are read. */
    static final int MOST_FACTS = 5_000;

    private static final Comparator<Neighbour> ORDER = Comparator.comparing((Neighbour each) -> -each.thing().articles())
        .thenComparing(each -> -each.facts().size()).thenComparing(each -> each.thing().path());

    static Neighbourhood of(Thing thing, Choice choice, Facts facts, Details details, Names names, String base) {
        Node node = NodeFactory.createURI(thing.iri());
        List<Fact> all = facts.of(node, MOST_FACTS);
        boolean dated = choice.since().isPresent() || choice.until().isPresent();
        Map<Node, List<Fact>> beside = new LinkedHashMap<>();
        for (Fact fact : all)
            if (!dated || details.period(fact).meets(choice.since(), choice.until()))
                beside.computeIfAbsent(fact.beside(node), other -> new ArrayList<>()).add(fact);
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        List<Neighbour> found = new ArrayList<>();
        beside.forEach((other, joining) -> named(other, names, base).ifPresent(it -> {
            kinds.merge(it.kind(), 1, Integer::sum);
            if (choice.kinds().isEmpty() || choice.kinds().contains(it.kind())) found.add(new Neighbour(it, joining));
        }));
        return new Neighbourhood(found.stream().sorted(ORDER).skip(choice.offset()).limit(choice.most()).toList(),
            found.size(), kinds, all.size() == MOST_FACTS);
    }

    private static Optional<Thing> named(Node node, Names names, String base) {
        return names.at(node.getURI().substring(base.length()));
    }
}
