package hkig;

import hkig.model.Article;
import hkig.read.Reader;
import hkig.read.Reading;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** The articles of some sources, read one after another; what cannot be read is told, counted and left out. */
final class Articles {

    private final List<String> sources;
    private final Reader reader;
    private final PrintWriter err;
    private int skipped;

    Articles(List<String> sources, Reader reader, PrintWriter err) {
        this.sources = sources;
        this.reader = reader;
        this.err = err;
    }

    /** To be closed. */
    Stream<Article> read() {
        return sources.stream().flatMap(reader::read).flatMap(reading -> switch (reading) {
            case Reading.Read read -> Stream.of(read.article());
            case Reading.Skipped bad -> {
                skipped++;
                err.println("hkig: " + bad);
                yield Stream.empty();
            }
        });
    }

    /** 0, or 1 where something was left out. */
    int exit() {
        return skipped > 0 ? 1 : 0;
    }
}
