package hkig.store;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.tdb2.TDB2;

/** What a query is asked of: of the union of all graphs, or of those that its FROM and FROM NAMED name. */
public final class AskedOf {

    private AskedOf() { }

    /**
     * An execution to be built, that reaches no other machine.
     *
     * @param data of a store; what {@link GraphStore#read} gives
     */
    public static QueryExecDatasetBuilder graphs(Query query, DatasetGraph data) {
        QueryExecDatasetBuilder builder = QueryExec.newBuilder().set(ARQ.httpServiceAllowed, false);
        if (!query.hasDatasetDescription()) return builder.query(query).dataset(data);
        Query plain = query.cloneQuery();
        plain.getGraphURIs().clear();
        plain.getNamedGraphURIs().clear();
        // Left to TDB2, the union would stand in for every choice.
        return builder.query(plain).set(TDB2.symUnionDefaultGraph, false)
                .dataset(DynamicDatasets.dynamicDataset(query.getDatasetDescription(), data, false));
    }
}
