package hkig;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on a stream of things by all processors, whose results come out in the order of the things. */
final class InOrder {

    private static final int AHEAD = 4;

    private InOrder() { }

    /**
     * Only a few results for each processor are held at a time, so the stream may be longer than the memory.
     *
     * @param work pure; what it throws ends the whole
     * @param out gets the results, on the calling thread
     */
    static <T, R> void each(Iterator<T> things, Function<T, R> work, Consumer<R> out) {
        int processors = Runtime.getRuntime().availableProcessors();
        Deque<Future<R>> running = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            try {
                while (things.hasNext() || !running.isEmpty()) {
                    while (things.hasNext() && running.size() < processors * AHEAD) {
                        T thing = things.next();
                        running.add(threads.submit(() -> work.apply(thing)));
                    }
                    out.accept(result(running.poll()));
                }
            } finally {
                running.forEach(future -> future.cancel(false));
            }
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
