package hkig.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads JSON lines one at a time, so that the file may be of any size; a broken line is one {@link Reading.Skipped}.
 */
final class JsonLines implements Iterator<Reading> {

    private final InputStream in;
    private final String source;
    private final String name;
    private final JsonItems items;
    private Reading next;
    private long number;
    private long articles;
    private boolean over;

    private JsonLines(InputStream in, String source, String name, JsonItems items) {
        this.in = in;
        this.source = source;
        this.name = name;
        this.items = items;
    }

    /** Closing the stream closes the input. */
    static Stream<Reading> stream(InputStream in, String source, String name, JsonItems items) {
        JsonLines lines = new JsonLines(new BufferedInputStream(in, 1 << 16), source, name, items);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines,
                Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> {
                    try {
                        lines.in.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(source + ": cannot be closed", e);
                    }
                });
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) next = advance();
        return next != null;
    }

    @Override
    public Reading next() {
        if (!hasNext()) throw new NoSuchElementException(source);
        Reading reading = next;
        next = null;
        return reading;
    }

    private Reading advance() {
        try {
            for (byte[] line = line(); line != null; line = line()) {
                if (isBlank(line)) continue;
                articles++;
                return items.line(line, source, name, number);
            }
            over = true;
            return articles > 0 ? null : new Reading.Skipped(source, "",
                    "the file is empty; expected one JSON object a line");
        } catch (Unreadable e) {
            articles++;
            return e.in(source, "line " + number);
        } catch (IOException e) {
            over = true;
            return new Reading.Skipped(source, "after line " + number, "cannot be read further: " + e.getMessage());
        }
    }

    /** The bytes up to the next line feed, or null at the end. */
    private byte[] line() throws IOException, Unreadable {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
        int c = in.read();
        if (c < 0) return null;
        number++;
        boolean tooLong = false;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < Bytes.LIMIT) line.write(c);
            else tooLong = true;
        }
        if (tooLong) throw new Unreadable("longer than " + (Bytes.LIMIT >> 20) + " MB, which no article is");
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) if (b != ' ' && b != '\t' && b != '\r') return false;
        return true;
    }
}
