package hkig;

import hkig.model.Article;
import hkig.read.Reader;
import hkig.read.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The articles of some sources; what cannot be read or worked on is told, counted and left out. */
final class Articles {

    private final List<String> sources;
    private final Reader reader;
    private final Consumer<String> say;
    private int skipped;

    /** @param say gets a line for each thing left out */
    Articles(List<String> sources, Reader reader, Consumer<String> say) {
        this.sources = sources;
        this.reader = reader;
        this.say = say;
    }

    private sealed interface Outcome<R> {
        record Done<R>(R result) implements Outcome<R> { }

        record Failed<R>(String why) implements Outcome<R> { }
    }

    /**
     * Works on the articles by all processors, and hands on the results in the order of the articles.
     *
     * @param which those to work on
     * @param work pure
     * @param out gets the results, on the calling thread
     */
    <R> void each(Predicate<Article> which, Function<Article, R> work, Consumer<R> out) {
        try (Stream<Article> articles = sources.stream().flatMap(reader::read).flatMap(r -> read(r).stream()).filter(which)) {
            InOrder.each(articles.iterator(), article -> tried(article, work), outcome -> {
                switch (outcome) {
                    case Outcome.Done<R>(R result) -> out.accept(result);
                    case Outcome.Failed<R>(String why) -> skip(why);
                }
            });
        }
    }

    /** 0, or 1 where something was left out. */
    int exit() {
        return skipped > 0 ? 1 : 0;
    }

    private Optional<Article> read(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> Optional.of(read.article());
            case Reading.Skipped bad -> {
                skip(bad.toString());
                yield Optional.empty();
            }
        };
    }

    private static <R> Outcome<R> tried(Article article, Function<Article, R> work) {
        try {
            return new Outcome.Done<>(work.apply(article));
        } catch (RuntimeException e) {
            return new Outcome.Failed<>(article.source() + ", article " + article.id() + ": " + String.join(" ", Troubles.lines(e)));
        }
    }

    private void skip(String why) {
        skipped++;
        say.accept("hkig: " + why);
    }
}
