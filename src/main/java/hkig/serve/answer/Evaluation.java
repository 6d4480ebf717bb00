package hkig.serve.answer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

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

    /** How often a query that waits for its turn looks whether it was called off. */
    private static final Duration STEP = Duration.ofMillis(100);

    private final DatasetGraph raw;
    private final Execution execution;
    private final Duration timeout;
    private final Courses known = new Courses();
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
        this.execution = new Execution(raw, view, rows);
        this.timeout = timeout;
    }

    /** How many queries run at this moment. */
    public int running() {
        return AT_ONCE - free.availablePermits();
    }

    /** Answers a query that nobody can call off. */
    public Answer answer(Query query, DatasetDescription description) throws QueryStopped {
        return answer(query, description, new Course(System.nanoTime() + timeout.toNanos()));
    }

    /**
     * Answers a query that {@link #callOff} can end.
     *
     * @param description the named graphs asked for (of FROM or of the protocol), or null for the union
     * @param id what its asker alone knows it by
     * @throws NameTaken if a query with this id runs
     * @throws QueryStopped after the timeout, when called off, or where no thread came free within the timeout
     */
    public Answer answer(Query query, DatasetDescription description, String id)
            throws QueryStopped, NameTaken {
        Course course = new Course(System.nanoTime() + timeout.toNanos());
        known.begin(id, course);
        try {
            return answer(query, description, course);
        } finally {
            known.end(id);
        }
    }

    /** Ends the query of this id in a moment, or as soon as it comes. */
    public void callOff(String id) {
        known.callOff(id);
    }

    private Answer answer(Query query, DatasetDescription description, Course course) throws QueryStopped {
        try {
            enter(course);
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return Txn.calculateRead(raw, () -> execution.run(query, description, course));
                } finally {
                    course.ended();
                    free.release();
                }
            }, threads);
            return answer.get(course.left() + GRACE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            course.abort();
            throw stopped(course);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryStopped("The server is closing.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof QueryCancelledException) throw stopped(course);
            // Told to end while it sets out, the engine stumbles in ways of its own.
            if (e.getCause() instanceof RuntimeException && course.calledOff()) throw stopped(course);
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for a free place, in steps, so that a query called off meanwhile does not stay in the queue. */
    private void enter(Course course) throws QueryStopped, InterruptedException {
        while (!free.tryAcquire(Math.min(Math.max(0, course.left()), STEP.toNanos()), TimeUnit.NANOSECONDS))
            if (course.calledOff()) throw stopped(course);
            else if (course.over()) throw new QueryStopped("The server is busy with other queries. Try again in a moment.");
    }

    private QueryStopped stopped(Course course) {
        if (course.calledOff()) return new QueryStopped("The query was stopped, as asked, without an answer.");
        String seconds = String.valueOf(timeout.toMillis() / 1000.0).replaceAll("[.]0$", "");
        return new QueryStopped("The query was stopped after " + seconds
            + " s, without an answer. Ask for less: add a LIMIT, or a pattern that narrows it.");
    }

    @Override public void close() {
        threads.shutdown();
    }
}
