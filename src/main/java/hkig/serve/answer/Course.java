package hkig.serve.answer;

import org.apache.jena.sparql.exec.QueryExec;

/** A query under way: it is over when its time is, or earlier where it is called off. Safe for several threads. */
final class Course {

    private final long deadline;
    private volatile boolean off;
    private QueryExec execution;

    /** @param deadline a {@link System#nanoTime} */
    Course(long deadline) {
        this.deadline = deadline;
    }

    /** Nanoseconds that are left; less than nothing where it is over. */
    long left() {
        return off ? -1 : deadline - System.nanoTime();
    }

    boolean over() {
        return left() < 0;
    }

    boolean calledOff() {
        return off;
    }

    /** What runs the query now. Where it is already over, that ends at its first step. */
    synchronized void runs(QueryExec next) {
        execution = next;
        if (off) next.abort();
    }

    /** Nothing runs any more. */
    synchronized void ended() {
        execution = null;
    }

    /** Ends the query wherever it is, in a moment. */
    synchronized void callOff() {
        off = true;
        abort();
    }

    /** Tells the engine to end. */
    synchronized void abort() {
        if (execution != null) execution.abort();
    }
}
