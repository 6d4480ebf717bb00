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
    private static final int BEGUN_BITS = 20;
    private static final String MAGIC = "hkig tagger 1";

    private final List<String> recipe;
    private final float[] transitions;
    private final int[] keys;
    private final byte[] weights;
    private final long[] table;
    private final int shift;
    /** Whether any key begins with these bits: most features that are asked for have no weights, and this stays in the cache. */
    private final long[] begun = new long[1 << BEGUN_BITS - 6];

    /**
     * @param recipe lines that are not empty
     * @param transitions as {@link LabelPaths} takes them
     * @param keys of the features, in unsigned order
     * @param weights five a feature, one byte each, not all 0
     */
    TaggerModel(List<String> recipe, float[] transitions, int[] keys, byte[] weights) {
        this.recipe = List.copyOf(recipe);
        this.transitions = transitions;
        this.keys = keys;
        this.weights = weights;
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(keys.length));
        shift = 32 - bits;
        table = new long[1 << bits];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] >>> shift;
            while (table[slot] != 0) slot = slot + 1 & table.length - 1;
            table[slot] = packed(i);
            int start = keys[i] >>> 32 - BEGUN_BITS;
            begun[start >> 6] |= 1L << start;
        }
    }

    /** The low 24 bits of the key, which with its place in the table tell it, and above them the five weights. */
    private long packed(int i) {
        long packed = keys[i] & 0xFFFFFF;
        for (int label = 0; label < LABELS; label++) packed |= (weights[i * LABELS + label] & 0xFFL) << 24 + 8 * label;
        return packed;
    }

    /** Adds the weights of a feature to five scores that begin at a place of an array. */
    void add(int key, float[] scores, int at) {
        int start = key >>> 32 - BEGUN_BITS;
        if ((begun[start >> 6] >> start & 1) == 0) return;
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
        return keys.length;
    }

    /** The file as bytes; the same model gives the same bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((MAGIC + "\n" + String.join("\n", recipe) + "\n\n").getBytes(StandardCharsets.UTF_8));
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(all))) {
            for (float each : transitions) out.writeFloat(each);
            out.writeInt(keys.length);
            for (int i = 0; i < keys.length; i++) variable(out, Integer.toUnsignedLong(keys[i] - (i == 0 ? 0 : keys[i - 1])));
            for (int label = 0; label < LABELS; label++)
                for (int i = 0; i < keys.length; i++) out.writeByte(weights[i * LABELS + label]);
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
        // A damaged file fails in many ways; all say the same to who reads the message.
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(
                new GZIPInputStream(new ByteArrayInputStream(bytes, end + 2, bytes.length)).readAllBytes()))) {
            float[] transitions = new float[(LABELS + 1) * LABELS];
            for (int i = 0; i < transitions.length; i++) transitions[i] = in.readFloat();
            int[] keys = new int[in.readInt()];
            byte[] weights = new byte[keys.length * LABELS];
            for (int i = 0, before = 0; i < keys.length; i++) before = keys[i] = before + variable(in);
            for (int label = 0; label < LABELS; label++)
                for (int i = 0; i < keys.length; i++) weights[i * LABELS + label] = in.readByte();
            return new TaggerModel(head.subList(1, head.size()), transitions, keys, weights);
        } catch (IOException | NegativeArraySizeException e) {
            throw new IOException("a damaged model", e);
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
