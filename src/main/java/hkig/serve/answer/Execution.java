package hkig.serve.answer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Runs queries over the union of a dataset's named graphs and collects what they give, up to a number of rows. */
final class Execution {

    private final DatasetGraph raw;
    private final DatasetGraph view;
    private final boolean tdb;
    private final int rows;

    Execution(DatasetGraph raw, DatasetGraph view, int rows) {
        this.raw = raw;
        this.view = view;
        this.tdb = TDBInternal.isBackedByTDB(raw);
        this.rows = rows;
    }

    /**
     * Runs one to its end, inside a read transaction.
     *
     * @throws org.apache.jena.query.QueryCancelledException once the course is over
     */
    Answer run(Query query, DatasetDescription description, Course course) {
        // TDB2 joins inside its indexes and has the union as a switch; the view would hide both from the engine.
        boolean union = description == null || description.isEmpty();
        DatasetGraph dataset = union ? (tdb ? raw : view) : DynamicDatasets.dynamicDataset(description, raw, false);
        Context context = raw.getContext().copy();
        KnownFunctions.only(context);
        if (tdb) context.set(TDB2.symUnionDefaultGraph, union);
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(course.left()));
        try (QueryExec exec = QueryExec.newBuilder().dataset(dataset).query(runnable(query, course))
                .context(context).overallTimeout(left, TimeUnit.MILLISECONDS).build()) {
            course.runs(exec);
            return switch (query.queryType()) {
                case SELECT -> select(exec.select());
                case CONSTRUCT -> triples(query, exec.constructTriples());
                case DESCRIBE -> describe(query, exec, union ? view.getDefaultGraph() : dataset.getDefaultGraph());
                case ASK -> new Answer(new QueryExecResult(exec.ask()), false);
                default -> throw new IllegalArgumentException("Only SELECT, ASK, CONSTRUCT and DESCRIBE are answered.");
            };
        }
    }

    /** The query to run: DESCRIBE runs as the SELECT of what it describes. */
    private static Query runnable(Query query, Course course) {
        Query bounded = BoundedMatching.in(query, course).cloneQuery();
        // FROM has chosen the dataset by now; left in, the engine would choose once more.
        bounded.getGraphURIs().clear();
        bounded.getNamedGraphURIs().clear();
        if (query.isDescribeType()) {
            bounded.setQuerySelectType();
            if (bounded.getQueryPattern() == null) bounded.setQueryPattern(new ElementGroup());
        }
        return bounded;
    }

    /** The triples that have a described thing as subject. We write no blank nodes: there is no closure to follow. */
    private Answer describe(Query query, QueryExec exec, Graph graph) {
        Stream<Node> things = query.getResultURIs().stream();
        if (query.getQueryPattern() != null)
            things = Stream.concat(things, exec.select().stream()
                .flatMap(row -> query.getProjectVars().stream().map(row::get)).filter(Objects::nonNull));
        Iterator<Triple> triples = things.distinct()
            .flatMap(thing -> graph.stream(thing, Node.ANY, Node.ANY)).iterator();
        return triples(query, triples);
    }

    private Answer select(RowSet found) {
        List<Binding> kept = new ArrayList<>();
        while (kept.size() < rows && found.hasNext()) kept.add(found.next().detach());
        boolean cut = kept.size() == rows && found.hasNext();
        return new Answer(new QueryExecResult(RowSetStream.create(found.getResultVars(), kept.iterator())), cut);
    }

    private Answer triples(Query query, Iterator<Triple> found) {
        Graph kept = GraphFactory.createDefaultGraph();
        boolean cut = false;
        while (!cut && found.hasNext()) {
            Triple triple = found.next();
            cut = kept.size() == rows && !kept.contains(triple);
            if (!cut) kept.add(triple);
        }
        Prefixes.declareUsed(kept, query.getPrefixMapping().getNsPrefixMap());
        Prefixes.declareUsed(kept, view.getDefaultGraph().getPrefixMapping().getNsPrefixMap());
        return new Answer(new QueryExecResult(kept), cut);
    }
}
