package hkig.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts any number of lines by their UTF-8 bytes, as {@code LC_ALL=C sort -u} does, in bounded memory. */
final class LineSorter implements AutoCloseable {

    /** Takes a line, or fails as streams do. */
    interface Sink {
        void accept(String line) throws IOException;
    }

    private final long limit;
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long held;

    /** @param limit bytes of lines held in memory; more go to temporary files */
    LineSorter(long limit) {
        this.limit = limit;
    }

    void add(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        lines.add(bytes);
        held += bytes.length;
        if (held > limit) spill();
    }

    /** Hands out each line once, in order. */
    void drain(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            lines.sort(Arrays::compareUnsigned);
            byte[] last = null;
            for (byte[] line : lines) {
                if (!Arrays.equals(line, last)) sink.accept(new String(line, StandardCharsets.UTF_8));
                last = line;
            }
            return;
        }
        spill();
        merge(sink);
    }

    private void spill() throws IOException {
        lines.sort(Arrays::compareUnsigned);
        Path run = Files.createTempFile("hkig-sort", ".run");
        runs.add(run);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
            for (byte[] line : lines) {
                out.writeInt(line.length);
                out.write(line);
            }
        }
        lines.clear();
        held = 0;
    }

    private void merge(Sink sink) throws IOException {
        List<Run> open = new ArrayList<>();
        try {
            PriorityQueue<Run> queue = new PriorityQueue<>();
            for (Path path : runs) {
                Run run = new Run(path);
                open.add(run);
                if (run.next()) queue.add(run);
            }
            byte[] last = null;
            while (!queue.isEmpty()) {
                Run run = queue.poll();
                if (!Arrays.equals(run.line, last)) sink.accept(new String(run.line, StandardCharsets.UTF_8));
                last = run.line;
                if (run.next()) queue.add(run);
            }
        } finally {
            for (Run run : open) run.in.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) Files.deleteIfExists(run);
    }

    /** Lines of one temporary file, of which the first is at hand. */
    private static final class Run implements Comparable<Run> {

        private final DataInputStream in;
        private byte[] line;

        Run(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
        }

        boolean next() throws IOException {
            try {
                line = in.readNBytes(in.readInt());
                return true;
            } catch (EOFException e) {
                return false;
            }
        }

        @Override
        public int compareTo(Run other) {
            return Arrays.compareUnsigned(line, other.line);
        }
    }
}
