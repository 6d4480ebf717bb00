package hkig.serve.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger runs = new AtomicInteger();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Test void isComputedOnceForAVersion() {
        try (Kept<Integer> kept = new Kept<>(version::get, runs::incrementAndGet, Runnable::run)) {
            assertEquals(1, kept.get());
            assertEquals(1, kept.get());
            version.incrementAndGet();
            kept.get();
            assertEquals(2, kept.get());
            assertEquals(2, runs.get());
        }
    }

    @Test void whoAsksWhileItIsComputedAnewGetsTheOneBefore() {
        Kept<Integer> kept = new Kept<>(version::get, runs::incrementAndGet, waiting::add);
        waiting.remove().run();
        version.incrementAndGet();
        assertEquals(1, kept.get());
        assertEquals(1, kept.get());
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertEquals(2, kept.get());
        kept.close();
    }

    @Test void aFailureLeavesTheOneBeforeAndIsTriedAgain() {
        try (Kept<Integer> kept = new Kept<>(version::get, () -> {
            if (runs.incrementAndGet() == 2) throw new IllegalStateException("no");
            return runs.get();
        }, Runnable::run)) {
            version.incrementAndGet();
            assertEquals(1, kept.get());
            assertEquals(1, kept.get());
            assertEquals(3, kept.get());
        }
    }

    @Test void whoWillNotWaitIsToldThatTheFirstIsNotDone() {
        Kept<Integer> kept = new Kept<>(version::get, runs::incrementAndGet, waiting::add);
        assertEquals(Optional.empty(), kept.now());
        waiting.remove().run();
        assertEquals(Optional.of(1), kept.now());
        version.incrementAndGet();
        assertEquals(Optional.of(1), kept.now());
        waiting.remove().run();
        assertEquals(Optional.of(2), kept.now());
        kept.close();
    }

    @Test void aFirstFailureIsTold() {
        try (Kept<Integer> kept = new Kept<>(version::get, () -> {
            throw new IllegalStateException("no");
        }, Runnable::run)) {
            assertThrows(IllegalStateException.class, kept::get);
        }
    }
}
