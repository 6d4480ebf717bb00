package hkig.export;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph in memory that gives its triples in the order in which they came, for writers that keep the order they get. */
final class SortedGraph extends GraphBase {

    private final Map<Node, List<Triple>> triples = new LinkedHashMap<>();

    @Override
    public void performAdd(Triple triple) {
        triples.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>()).add(triple);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Stream<Triple> found = pattern.getSubject().isConcrete()
                ? triples.getOrDefault(pattern.getSubject(), List.of()).stream()
                : triples.values().stream().flatMap(List::stream);
        return WrappedIterator.create(found.filter(pattern::matches).iterator());
    }
}
