package hkig.serve.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds the names that share rare parts with another: pairs of Chinese characters, and runs of three in Latin words. What
 * many names have counts little.
 */
final class Grams {

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
        places.forEach((gram, all) -> Arrays.stream(all).forEach(i -> weights[i] += weight(gram)));
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

    private double weight(String gram) {
        return Math.log(1 + (double) size / (1 + places.getOrDefault(gram, new int[0]).length));
    }

    /** The places of the names most alike in the list, at most so many, the most alike first. */
    List<Integer> like(Form form, int most, IntPredicate wanted) {
        Set<String> grams = of(form);
        double all = grams.stream().mapToDouble(this::weight).sum();
        Map<Integer, Double> shared = new HashMap<>();
        for (String gram : grams) {
            double weight = weight(gram);
            for (int i : places.getOrDefault(gram, new int[0])) shared.merge(i, weight, Double::sum);
        }
        return shared.entrySet().stream().filter(each -> wanted.test(each.getKey()))
            .sorted((one, other) -> {
                int more = Double.compare(likeness(other, all), likeness(one, all));
                return more != 0 ? more : Integer.compare(one.getKey(), other.getKey());
            }).limit(most).map(Map.Entry::getKey).toList();
    }

    private double likeness(Map.Entry<Integer, Double> shared, double all) {
        return 2 * shared.getValue() / (all + weights[shared.getKey()]);
    }
}
