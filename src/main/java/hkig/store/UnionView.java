package hkig.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.graph.GraphReadOnly;

/** The dataset as readers see it: read-only, its default graph the union of its named graphs. */
final class UnionView extends DatasetGraphReadOnly {

    UnionView(DatasetGraph data) {
        super(data);
    }

    /** SPARQL sees the union by a setting of TDB2; this is for those who ask for the graph itself. */
    @Override
    public Graph getDefaultGraph() {
        return new GraphReadOnly(getR().getUnionGraph());
    }
}
