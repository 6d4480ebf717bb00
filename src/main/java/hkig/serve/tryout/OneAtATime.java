package hkig.serve.tryout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds a trial to one text at a time and to a time for each. */
final class OneAtATime {

    /** What became of a text. */
    sealed interface Outcome {

        record Done(Trial.Found found) implements Outcome { }

        /** It is no text that can be read. */
        record Unreadable() implements Outcome { }

        /** Others were before it for longer than anybody should wait. */
        record Busy() implements Outcome { }

        record TookTooLong() implements Outcome { }

        record Failed() implements Outcome { }
    }

    private final Trial trial;
    private final Duration wait;
    private final Duration work;
    private final Semaphore free = new Semaphore(1, true);

    /** @param wait the longest for others to end @param work the longest on one text */
    OneAtATime(Trial trial, Duration wait, Duration work) {
        this.trial = trial;
        this.wait = wait;
        this.work = work;
    }

    Outcome of(Trial.Typed typed) {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) return new Outcome.Busy();
            // What takes too long cannot be stopped, only left alone: the next text waits until it has ended.
            FutureTask<Optional<Trial.Found>> task = new FutureTask<>(() -> {
                try {
                    return trial.of(typed);
                } finally {
                    free.release();
                }
            });
            Thread.ofPlatform().daemon().name("try").start(task);
            return task.get(work.toMillis(), TimeUnit.MILLISECONDS).<Outcome>map(Outcome.Done::new)
                .orElseGet(Outcome.Unreadable::new);
        } catch (TimeoutException e) {
            return new Outcome.TookTooLong();
        } catch (ExecutionException e) {
            // Not handed on: what is thrown may quote the text, and would be logged.
            return new Outcome.Failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Busy();
        }
    }
}
