package hkig.extract;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The growing weights of an averaged structured perceptron. */
final class TaggerWeights {

    private static final int LABELS = LabelPaths.LABELS;
    private static final int EDGE = LABELS * LABELS;

    private int[] keys = new int[1 << 16];
    private int[] rows = new int[1 << 16];
    private int size;
    private float[] now = new float[LABELS << 15];
    private double[] sum = new double[LABELS << 15];
    private int[] changes = new int[1 << 15];
    private final float[] transitions = new float[EDGE + LABELS];
    private final double[] transitionSum = new double[EDGE + LABELS];
    private long step = 1;

    /** The row of a feature, -1 where it has none yet. */
    private int row(int key, boolean make) {
        int slot = key * 0x9E3779B9 >>> 32 - Integer.numberOfTrailingZeros(keys.length);
        for (; rows[slot] != 0; slot = slot + 1 & keys.length - 1) if (keys[slot] == key) return rows[slot] - 1;
        if (!make) return -1;
        keys[slot] = key;
        rows[slot] = ++size;
        if (size * LABELS >= now.length) {
            now = Arrays.copyOf(now, now.length * 2);
            sum = Arrays.copyOf(sum, sum.length * 2);
            changes = Arrays.copyOf(changes, changes.length * 2);
        }
        int made = size - 1;
        if (size * 2 > keys.length) grow();
        return made;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new int[oldKeys.length * 2];
        rows = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRows[i] == 0) continue;
            int slot = oldKeys[i] * 0x9E3779B9 >>> 32 - Integer.numberOfTrailingZeros(keys.length);
            while (rows[slot] != 0) slot = slot + 1 & keys.length - 1;
            keys[slot] = oldKeys[i];
            rows[slot] = oldRows[i];
        }
    }

    /**
     * Moves the weights from the best path to the best of those that are allowed, where they differ.
     *
     * @param features keys of each character, all in one row
     */
    void learn(int[] features, byte[] allowed) {
        int n = allowed.length;
        int count = features.length / n;
        float[] scores = new float[n * LABELS];
        for (int i = 0; i < features.length; i++) {
            int row = row(features[i], false);
            if (row < 0) continue;
            for (int label = 0; label < LABELS; label++) scores[i / count * LABELS + label] += now[row * LABELS + label];
        }
        byte[] said = new LabelPaths(n, scores, transitions, null).best();
        byte[] right = new LabelPaths(n, scores, transitions, allowed).best();
        for (int i = 0; i < n; i++) {
            move(i == 0 ? LABELS : right[i - 1], right[i], 1);
            move(i == 0 ? LABELS : said[i - 1], said[i], -1);
            if (said[i] == right[i]) continue;
            for (int f = i * count; f < (i + 1) * count; f++) {
                int row = row(features[f], true);
                changes[row]++;
                move(row, right[i], now, sum, 1);
                move(row, said[i], now, sum, -1);
            }
        }
        step++;
    }

    private void move(int from, int to, int by) {
        move(from, to, transitions, transitionSum, by);
    }

    private void move(int row, int label, float[] weights, double[] sums, int by) {
        weights[row * LABELS + label] += by;
        sums[row * LABELS + label] += (double) by * step;
    }

    private double average(float weight, double sum) {
        return weight - sum / step;
    }

    /** The averages as bytes, as fine as the largest allow; features that changed seldom or come to nothing are dropped. */
    TaggerModel model(List<String> recipe, int least) {
        double[] sizes = new double[size * LABELS];
        for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(average(now[i], sum[i]));
        Arrays.sort(sizes);
        double unit = Math.max(1e-6, sizes[(int) (sizes.length * 0.9995)] / 127);
        TreeMap<Integer, byte[]> kept = new TreeMap<>(Integer::compareUnsigned);
        for (int slot = 0; slot < keys.length; slot++) {
            int row = rows[slot] - 1;
            if (row < 0 || changes[row] < least) continue;
            byte[] values = new byte[LABELS];
            boolean any = false;
            for (int label = 0; label < LABELS; label++) {
                double value = average(now[row * LABELS + label], sum[row * LABELS + label]) / unit;
                values[label] = (byte) Math.clamp(Math.round(value), -127, 127);
                any |= values[label] != 0;
            }
            if (any) kept.put(keys[slot], values);
        }
        byte[] flat = new byte[kept.size() * LABELS];
        int at = 0;
        for (byte[] values : kept.values()) {
            System.arraycopy(values, 0, flat, at, LABELS);
            at += LABELS;
        }
        float[] scaled = new float[transitions.length];
        for (int i = 0; i < scaled.length; i++) scaled[i] = Math.round(average(transitions[i], transitionSum[i]) / unit);
        return new TaggerModel(recipe, scaled, kept.keySet().stream().mapToInt(k -> k).toArray(), flat);
    }
}
