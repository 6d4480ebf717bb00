package hkig.read;

import hkig.knowledge.Sources;
import hkig.model.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reader with the project's own sources and marks. */
final class Readers {

    static final Reader READER = new Reader(Sources.load(Path.of("")), PageMarks.load(Path.of("")));

    private Readers() { }

    static List<Reading> read(String source) {
        try (Stream<Reading> readings = READER.read(source)) {
            return readings.toList();
        }
    }

    static List<Article> articles(String source) {
        return read(source).stream().map(reading -> switch (reading) {
            case Reading.Read(Article article) -> article;
            case Reading.Skipped skipped -> throw new AssertionError(skipped);
        }).toList();
    }
}
