package hkig.extract;

import hkig.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Chooses the candidates of greatest weight of which no two overlap: weighted interval scheduling, O(n log n). */
final class Overlaps {

    private Overlaps() { }

    static List<Candidate> resolve(Collection<Candidate> candidates) {
        List<Candidate> byEnd = candidates.stream().distinct().sorted(Comparator
                .comparingInt((Candidate c) -> c.span().end()).thenComparing(c -> c.span().start())
                .thenComparing(Candidate::rule).thenComparing(Candidate::group)).toList();
        int n = byEnd.size();
        double[] best = new double[n + 1];
        int[] before = new int[n];
        for (int i = 0; i < n; i++) {
            before[i] = lastEndingBy(byEnd, i, byEnd.get(i).span());
            best[i + 1] = Math.max(best[i], best[before[i]] + byEnd.get(i).weight());
        }
        List<Candidate> chosen = new ArrayList<>();
        int i = n;
        while (i > 0) {
            if (best[i] == best[i - 1]) {
                i--;
            } else {
                chosen.addFirst(byEnd.get(i - 1));
                i = before[i - 1];
            }
        }
        return chosen;
    }

    private static int lastEndingBy(List<Candidate> byEnd, int limit, Span span) {
        int low = 0;
        int high = limit;
        while (low < high) {
            int middle = (low + high) / 2;
            if (byEnd.get(middle).span().end() <= span.start()) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
