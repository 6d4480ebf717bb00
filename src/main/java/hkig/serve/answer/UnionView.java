package hkig.serve.answer;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphWrapper;

/**
 * A dataset seen with the union of its named graphs as default graph, for reading. Shares the transactions of its base.
 */
public final class UnionView extends DatasetGraphWrapper implements DatasetGraphWrapperView {

    private final PrefixMapping prefixes = new PrefixMappingImpl();

    /** @param prefixes what graphs of the view are abbreviated with when they are written */
    public UnionView(DatasetGraph base, Map<String, String> prefixes) {
        super(base);
        this.prefixes.setNsPrefixes(prefixes).lock();
    }

    @Override public Graph getDefaultGraph() {
        return withPrefixes(getWrapped().getUnionGraph());
    }

    @Override public Graph getGraph(Node name) {
        return withPrefixes(Quad.isDefaultGraph(name) ? getWrapped().getUnionGraph() : getWrapped().getGraph(name));
    }

    @Override public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        if (graph != null && Quad.isDefaultGraph(graph))
            return getDefaultGraph().stream(subject, predicate, object)
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple)).iterator();
        // Without a graph: the named graphs alone. The union would repeat each of their triples.
        return graph == null || Node.ANY.equals(graph)
            ? getWrapped().findNG(Node.ANY, subject, predicate, object)
            : getWrapped().find(graph, subject, predicate, object);
    }

    @Override public Iterator<Quad> find() {
        return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    private Graph withPrefixes(Graph graph) {
        return new GraphWrapper(graph) {
            @Override public PrefixMapping getPrefixMapping() {
                return prefixes;
            }
        };
    }
}
