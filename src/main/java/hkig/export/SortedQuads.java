package hkig.export;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a dump in N-Quads, gzip, in the order of their bytes; one line in memory. */
final class SortedQuads implements AutoCloseable {

    private final Path file;
    private final BufferedReader lines;
    private String line;
    private byte[] bytes;
    private long number;

    /** @throws ExportFailure if there is no such file, or it is no gzip */
    SortedQuads(Path file) {
        this.file = file;
        try {
            lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new ExportFailure(file + ": there is no such file", e);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end
     * @throws ExportFailure if the file is damaged, cut off, or not sorted
     */
    boolean next() {
        try {
            line = lines.readLine();
        } catch (EOFException | ZipException | CharacterCodingException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new ExportFailure(file + ": cannot be read: " + e.getMessage(), e);
        }
        if (line == null) return false;
        byte[] before = bytes;
        bytes = line.getBytes(StandardCharsets.UTF_8);
        number++;
        if (before != null && Arrays.compareUnsigned(before, bytes) >= 0)
            throw new ExportFailure(file + ", line " + number + ": found a line that should stand before the one before it,"
                + " expected N-Quads sorted by their bytes, as hkig dump and LC_ALL=C sort -u write them");
        return true;
    }

    String line() {
        return line;
    }

    /** The order of the lines that both are at. */
    int compareTo(SortedQuads other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    private ExportFailure damaged(IOException e) {
        return new ExportFailure(file + ": found " + (number == 0 ? "no gzip of N-Quads" : "damage after line " + number)
            + " (" + e.getMessage() + "), expected the hkig.nq.gz of an earlier dump", e);
    }

    @Override public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new ExportFailure(file + ": cannot be closed: " + e.getMessage(), e);
        }
    }
}
