package hkig.serve.answer;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What is computed from the store, kept until the store changes. Who asks while it is computed anew gets the one before
 * and does not wait; only who asks before the first is done waits for it.
 *
 * @param <T> an immutable value
 */
public final class Kept<T> implements AutoCloseable {

    private final LongSupplier version;
    private final Supplier<T> work;
    private final Executor executor;
    private CompletableFuture<T> last;
    private CompletableFuture<T> next;
    private long nextVersion;

    /** Begins to compute at once, on a thread of its own. */
    public Kept(LongSupplier version, Supplier<T> work) {
        this(version, work, task -> {
            Thread thread = new Thread(task, "kept");
            thread.setDaemon(true);
            thread.start();
        });
    }

    Kept(LongSupplier version, Supplier<T> work, Executor executor) {
        this.version = version;
        this.work = work;
        this.executor = executor;
        begin();
        last = next;
    }

    private void begin() {
        // Asked before the work begins: what is written meanwhile makes a new version, and so a new computation.
        nextVersion = version.getAsLong();
        next = CompletableFuture.supplyAsync(work, executor);
    }

    /** @throws RuntimeException what the computation threw, where there is no earlier value */
    public T get() {
        return value(wanted());
    }

    /**
     * What is there at this moment; empty while the first is computed. Like {@link #get}, it begins what is due.
     *
     * @throws RuntimeException what the computation threw, where there is no earlier value
     */
    public Optional<T> now() {
        CompletableFuture<T> wanted = wanted();
        return wanted.isDone() ? Optional.of(value(wanted)) : Optional.empty();
    }

    private synchronized CompletableFuture<T> wanted() {
        if (next.isDone()) {
            if (!next.isCompletedExceptionally() || last.isCompletedExceptionally()) last = next;
            if (next.isCompletedExceptionally() || nextVersion != version.getAsLong()) begin();
        }
        return last.isCompletedExceptionally() ? next : last;
    }

    private static <T> T value(CompletableFuture<T> wanted) {
        try {
            return wanted.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for a computation that runs: the store may be closed only after it. */
    @Override public synchronized void close() {
        next.handle((value, problem) -> value).join();
    }
}
