package hkig.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of the {@link Tagger}: for each feature one small number a label. The file begins with lines of text that
 * tell how it was made, then an empty line, then, compressed, the transitions and the features in the order of their keys,
 * each as the distance from the key before and five bytes. Immutable, safe to share between threads.
 */
public final class TaggerModel {

    /** Its name in {@code seeds/language}. */
    public static final String FILE = "tagger.bin";

    private static final int LABELS = LabelPaths.LABELS;
    private static final String MAGIC = "hkig tagger 1";

    private final List<String> recipe;
    private final float[] transitions;
    private final TreeMap<Integer, byte[]> sorted;
    private final long[] table;
    private final int shift;

    /**
     * @param recipe lines that are not empty
     * @param transitions as {@link LabelPaths} takes them
     * @param weights by key of feature, one byte a label
     */
    TaggerModel(List<String> recipe, float[] transitions, Map<Integer, byte[]> weights) {
        this.recipe = List.copyOf(recipe);
        this.transitions = transitions.clone();
        sorted = new TreeMap<>(Integer::compareUnsigned);
        sorted.putAll(weights);
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(sorted.size()));
        shift = 32 - bits;
        table = new long[1 << bits];
        sorted.forEach((key, values) -> {
            int slot = key >>> shift;
            while (table[slot] != 0) slot = slot + 1 & table.length - 1;
            table[slot] = packed(key, values);
        });
    }

    /** The low 24 bits of the key, which with its place in the table tell it, and above them the five weights. */
    private static long packed(int key, byte[] values) {
        long packed = key & 0xFFFFFF;
        for (int label = 0; label < LABELS; label++) packed |= (values[label] & 0xFFL) << 24 + 8 * label;
        return packed;
    }

    /** Adds the weights of a feature to five scores that begin at a place of an array. */
    void add(int key, float[] scores, int at) {
        int slot = key >>> shift;
        long found = table[slot];
        while (found != 0) {
            if ((found & 0xFFFFFF) == (key & 0xFFFFFF)) {
                scores[at] += (byte) (found >> 24);
                scores[at + 1] += (byte) (found >> 32);
                scores[at + 2] += (byte) (found >> 40);
                scores[at + 3] += (byte) (found >> 48);
                scores[at + 4] += (byte) (found >> 56);
                return;
            }
            slot = slot + 1 & table.length - 1;
            found = table[slot];
        }
    }

    /** As {@link LabelPaths} takes them; not to be changed. */
    float[] transitions() {
        return transitions;
    }

    /** How the model was made, one line a fact. */
    public List<String> recipe() {
        return recipe;
    }

    /** How many features have weights. */
    public int size() {
        return sorted.size();
    }

    /** The file as bytes; the same model gives the same bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((MAGIC + "\n" + String.join("\n", recipe) + "\n\n").getBytes(StandardCharsets.UTF_8));
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(all))) {
            for (float each : transitions) out.writeFloat(each);
            out.writeInt(sorted.size());
            int before = 0;
            for (int key : sorted.keySet()) {
                variable(out, Integer.toUnsignedLong(key - before));
                before = key;
            }
            for (int label = 0; label < LABELS; label++)
                for (byte[] values : sorted.values()) out.writeByte(values[label]);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return all.toByteArray();
    }

    private static void variable(DataOutputStream out, long value) throws IOException {
        long rest = value;
        for (; rest >= 0x80; rest >>>= 7) out.writeByte((int) (rest & 0x7F | 0x80));
        out.writeByte((int) rest);
    }

    /** @throws IOException if the file cannot be read, or is none that {@link #bytes} made */
    public static TaggerModel read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = 0;
        while (end + 1 < bytes.length && !(bytes[end] == '\n' && bytes[end + 1] == '\n')) end++;
        List<String> head = new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (head.isEmpty() || !head.getFirst().equals(MAGIC) || end + 2 >= bytes.length)
            throw new IOException("no \"" + MAGIC + "\" and weights in it");
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(
                new GZIPInputStream(new ByteArrayInputStream(bytes, end + 2, bytes.length)).readAllBytes()))) {
            float[] transitions = new float[(LABELS + 1) * LABELS];
            for (int i = 0; i < transitions.length; i++) transitions[i] = in.readFloat();
            int[] keys = new int[in.readInt()];
            byte[][] weights = new byte[keys.length][LABELS];
            for (int i = 0, before = 0; i < keys.length; i++) before = keys[i] = before + variable(in);
            for (int label = 0; label < LABELS; label++) for (byte[] each : weights) each[label] = in.readByte();
            Map<Integer, byte[]> byKey = new TreeMap<>();
            for (int i = 0; i < keys.length; i++) byKey.put(keys[i], weights[i]);
            return new TaggerModel(head.subList(1, head.size()), transitions, byKey);
        }
    }

    private static int variable(DataInputStream in) throws IOException {
        int value = 0;
        for (int at = 0; ; at += 7) {
            int next = in.readByte();
            value |= (next & 0x7F) << at;
            if (next >= 0) return value;
        }
    }
}
