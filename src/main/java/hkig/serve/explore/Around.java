package hkig.serve.explore;

import hkig.serve.answer.Kept;
import hkig.serve.names.Names;
import hkig.serve.names.Thing;
import hkig.serve.web.Kind;
import hkig.serve.web.Visitor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** What the pages of this package read. */
final class Around {

    private static final int MOST_STARTS = 12;
    private static final int MOST_ASKED = 60;
    private static final int MOST_TIES = 300;

    private final DatasetGraph view;
    private final Kept<Names> names;
    private final String base;
    private final Map<String, String> prefixes;

    /** @param view the dataset, its default graph the union of all others */
    Around(DatasetGraph view, Kept<Names> names, String base, Map<String, String> prefixes) {
        this.view = view;
        this.names = names;
        this.base = base;
        this.prefixes = prefixes;
    }

    String base() {
        return base;
    }

    /**
     * The things that somebody may mean by an IRI, a path ({@code organisation/hkstp}) or a name: one, where it is clear
     * which. Articles and agreements only by IRI or path.
     */
    List<Thing> meant(String typed) {
        String path = typed.startsWith(base) ? typed.substring(base.length()) : typed;
        return names.get().at(path).map(List::of).orElseGet(() -> names.get().meant(typed, thing ->
            thing.kind() != Kind.AGREEMENT && thing.kind() != Kind.ARTICLE && thing.kind() != Kind.POST));
    }

    /** Reads under one view of the store. */
    <T> T reading(Supplier<T> work) {
        return Txn.calculateRead(view, work::get);
    }

    Neighbourhood of(Thing thing, Choice choice) {
        return Neighbourhood.of(thing, choice, facts(), details(), names.get(), base);
    }

    Paths paths(Set<Thing> without) {
        return new Paths(facts(), names.get(), base, without.stream().map(thing -> NodeFactory.createURI(thing.iri()))
            .collect(Collectors.toSet()));
    }

    List<Link> links(List<Fact> facts, Node end, Visitor visitor) {
        return Link.of(facts, end, details(), visitor);
    }

    /** The thing of a node that stands on a way. */
    Thing thing(Node node) {
        return names.get().at(node.getURI().substring(base.length())).orElseThrow();
    }

    /** Good things to begin with: organisations that are joined with most, of those that are mentioned most. */
    List<Thing> starts() {
        record Tied(Thing thing, long ties) { }
        return reading(() -> names.get().all(Kind.ORGANISATION).limit(MOST_ASKED)
            .map(thing -> new Tied(thing, ties(NodeFactory.createURI(thing.iri()))))
            .filter(each -> each.ties() > 0).sorted(Comparator.comparingLong(Tied::ties).reversed())
            .map(Tied::thing).limit(MOST_STARTS).toList());
    }

    private long ties(Node thing) {
        return facts().of(thing, MOST_TIES).stream().map(fact -> fact.beside(thing)).distinct().count();
    }

    private Facts facts() {
        return new Facts(view.getDefaultGraph(), base);
    }

    private Details details() {
        return new Details(view.getDefaultGraph(), prefixes);
    }

    /** The things of these paths or IRIs; what is none is left out. */
    Set<Thing> all(String... written) {
        return Stream.of(written).map(this::meant).filter(found -> found.size() == 1).map(List::getFirst)
            .collect(Collectors.toSet());
    }
}
