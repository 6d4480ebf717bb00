package hkig.serve.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
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
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Answers queries over the union of a dataset's named graphs, each within a time and a number of rows.
 *
 * <p>A query runs on a thread of its own, in a read transaction of its own, to its end or to the limits; only then is
 * anything sent. So a timeout is never a cut 200, and a slow reader holds no transaction.
 */
public final class Evaluation implements AutoCloseable {

    private static final int AT_ONCE = 16;
    /** How long the engine gets to notice that it was stopped, before the caller is answered without it. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final DatasetGraph raw;
    private final DatasetGraph view;
    private final boolean tdb;
    private final Duration timeout;
    private final int rows;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "query");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param view the union view of {@code raw}
     * @param timeout after this a query ends
     * @param rows the most rows or triples in one answer
     */
    public Evaluation(DatasetGraph raw, UnionView view, Duration timeout, int rows) {
        this.raw = raw;
        this.view = view;
        this.tdb = TDBInternal.isBackedByTDB(raw);
        this.timeout = timeout;
        this.rows = rows;
    }

    /** How many queries run at this moment. */
    public int running() {
        return AT_ONCE - free.availablePermits();
    }

    /**
     * @param description the named graphs asked for (of FROM or of the protocol), or null for the union
     * @throws QueryStopped after the timeout, or where no thread came free within it
     */
    public Answer answer(Query query, DatasetDescription description) throws QueryStopped {
        long deadline = System.nanoTime() + timeout.toNanos();
        AtomicReference<QueryExec> execution = new AtomicReference<>();
        try {
            if (!free.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS))
                throw new QueryStopped("The server is busy with other queries. Try again in a moment.");
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return Txn.calculateRead(raw, () -> evaluate(query, description, deadline, execution));
                } finally {
                    free.release();
                }
            }, threads);
            return answer.get(deadline - System.nanoTime() + GRACE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            QueryExec late = execution.get();
            if (late != null) late.abort();
            throw timedOut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryStopped("The server is closing.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof QueryCancelledException) throw timedOut();
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }

    private QueryStopped timedOut() {
        String seconds = String.valueOf(timeout.toMillis() / 1000.0).replaceAll("[.]0$", "");
        return new QueryStopped("The query was stopped after " + seconds
            + " s, without an answer. Ask for less: add a LIMIT, or a pattern that narrows it.");
    }

    private Answer evaluate(Query query, DatasetDescription description, long deadline,
                            AtomicReference<QueryExec> execution) {
        // TDB2 joins inside its indexes and has the union as a switch; the view would hide both from the engine.
        boolean union = description == null || description.isEmpty();
        DatasetGraph dataset = union ? (tdb ? raw : view) : DynamicDatasets.dynamicDataset(description, raw, false);
        Context context = raw.getContext().copy();
        KnownFunctions.only(context);
        if (tdb) context.set(TDB2.symUnionDefaultGraph, union);
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        try (QueryExec exec = QueryExec.newBuilder().dataset(dataset).query(runnable(query, deadline))
                .context(context).overallTimeout(left, TimeUnit.MILLISECONDS).build()) {
            execution.set(exec);
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
    private static Query runnable(Query query, long deadline) {
        Query bounded = BoundedMatching.in(query, deadline).cloneQuery();
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

    @Override public void close() {
        threads.shutdown();
    }
}
