package hkig.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the names that share rare parts with another: pairs of Chinese characters, and runs of three in Latin words.
 * What many names have counts little.
 */
final class Grams {

    /** A part that more names have than this, and more than one in ten, leads to none by itself. */
    private static final int MANY = 1_000;
    private static final int ONE_IN = 10;
    private static final int[] NOWHERE = {};

    private record Place(int name, double likeness) { }

    private final int size;
    private final Map<String, int[]> places = new HashMap<>();
    private final double[] weights;

    Grams(List<Form> forms) {
        size = forms.size();
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < size; i++)
            for (String gram : of(forms.get(i))) found.computeIfAbsent(gram, each -> new ArrayList<>()).add(i);
        found.forEach((gram, all) -> places.put(gram, all.stream().mapToInt(Integer::intValue).toArray()));
        weights = new double[size];
        places.forEach((gram, all) -> {
            for (int i : all) weights[i] += weight(gram);
        });
    }

    private static Set<String> of(Form form) {
        Set<String> grams = new HashSet<>();
        for (String word : form.words()) {
            String bounded = "<" + word + ">";
            for (int i = 0; i + 3 <= bounded.length(); i++) grams.add(bounded.substring(i, i + 3));
        }
        String han = form.chinese();
        for (int i = 0; i + 2 <= han.length(); i++) grams.add(han.substring(i, i + 2));
        if (han.length() == 1) grams.add(han);
        return grams;
    }

    /** Whether a pair of Chinese characters stands in a name. */
    boolean has(String pair) {
        return places.containsKey(pair);
    }

    /** Whether the name can stand inside another: all parts of it do, in this or that name. */
    boolean canBeIn(Form form) {
        return form.words().stream().allMatch(word -> IntStream.rangeClosed(0, word.length() - 3)
                .allMatch(i -> has(word.substring(i, i + 3))))
            && IntStream.rangeClosed(0, form.chinese().length() - 2).allMatch(i -> has(form.chinese().substring(i, i + 2)));
    }

    private int[] places(String gram) {
        return places.getOrDefault(gram, NOWHERE);
    }

    private double weight(String gram) {
        return Math.log(1 + (double) size / (1 + places(gram).length));
    }

    /** The places of the names most alike in the list, at most so many, the most alike first. */
    List<Integer> like(Form form, int most, IntPredicate wanted) {
        Set<String> grams = of(form);
        double all = grams.stream().mapToDouble(this::weight).sum();
        // Only what somebody rarely shares brings a name in; what is common adds to the names that are in already.
        List<String> rareFirst = grams.stream().sorted(Comparator.comparingInt((String gram) -> places(gram).length)
            .thenComparing(Comparator.naturalOrder())).toList();
        float[] shared = new float[size];
        List<Integer> touched = new ArrayList<>();
        for (String gram : rareFirst) {
            int[] having = places(gram);
            boolean common = having.length > MANY && having.length > size / ONE_IN && !touched.isEmpty();
            float weight = (float) weight(gram);
            for (int i : having) {
                if (shared[i] == 0 && common) continue;
                if (shared[i] == 0) touched.add(i);
                shared[i] += weight;
            }
        }
        PriorityQueue<Place> best = new PriorityQueue<>(Comparator.comparingDouble(Place::likeness)
            .thenComparing(Comparator.comparingInt(Place::name).reversed()));
        for (int i : touched) {
            if (!wanted.test(i)) continue;
            best.add(new Place(i, 2 * shared[i] / (all + weights[i])));
            if (best.size() > most) best.remove();
        }
        return best.stream().sorted(Comparator.comparingDouble(Place::likeness).reversed().thenComparingInt(Place::name))
            .map(Place::name).toList();
    }
}
