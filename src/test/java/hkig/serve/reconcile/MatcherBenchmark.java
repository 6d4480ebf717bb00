package hkig.serve.reconcile;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How good and how fast names are matched. No part of the suite, for it proves nothing:
 * {@code mvn -q test -Dtest=MatcherBenchmark}. With {@code -Dmisses=odd} it lists the misses of the lines that tuning may
 * look at.
 */
class MatcherBenchmark {

    private static final int NAMES = 1_000;

    @Test
    void measure() throws Exception {
        long begin = System.nanoTime();
        Matcher matcher = Labelled.matcher();
        System.out.printf("index made in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        List<Labelled> all = Labelled.all();
        System.out.println("odd lines, for tuning: " + Accuracy.of(matcher, all.stream().filter(row -> row.line() % 2 == 1).toList()));
        System.out.println("even lines: " + Accuracy.of(matcher, all.stream().filter(row -> row.line() % 2 == 0).toList()));
        if ("odd".equals(System.getProperty("misses")))
            all.stream().filter(row -> row.line() % 2 == 1).forEach(row -> Accuracy.miss(matcher, row).ifPresent(System.out::println));
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                IntStream.range(0, NAMES).forEach(i -> two.submit(() -> all.get(i % all.size()).asked(matcher)));
            }
            System.out.printf("%,d names on two threads: %.2f s%n", NAMES, (System.nanoTime() - start) / 1e9);
        }
    }
}
