package hkig;

import hkig.model.Article;
import hkig.read.ArticleJson;
import hkig.store.GraphStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds a stored article by what people call it: its IRI, id or address, or a part that no other article has. */
final class ArticleNames {

    private static final int SHOWN = 3;

    sealed interface Found permits One, Not { }

    /** @param seed whether the article came from {@code seeds/articles} */
    record One(String iri, String title, boolean seed) implements Found { }

    /** @param why a sentence for people */
    record Not(String why) implements Found { }

    private record Known(One article, List<String> names) { }

    private final GraphStore store;
    private Optional<List<Known>> all = Optional.empty();

    ArticleNames(GraphStore store) {
        this.store = store;
    }

    Found find(String name) {
        List<Known> fitting = fitting(name, String::equals);
        if (fitting.isEmpty() && !name.isBlank()) fitting = fitting(name, String::contains);
        if (fitting.size() == 1) return fitting.getFirst().article();
        if (fitting.isEmpty())
            return new Not("\"" + name + "\": no article that stands has this in its IRI, id or address");
        String some = String.join(", ", fitting.stream().limit(SHOWN).map(known -> "<" + known.article().iri() + "> ("
                + known.names().get(1) + ")").toList());
        return new Not("\"" + name + "\" fits " + fitting.size() + " articles, expected one; name it by its IRI: "
                + some + (fitting.size() > SHOWN ? ", ..." : ""));
    }

    private List<Known> fitting(String name, BiPredicate<String, String> fits) {
        if (all.isEmpty()) all = Optional.of(read());
        return all.get().stream()
                .filter(known -> known.names().stream().anyMatch(each -> fits.test(each, name))).toList();
    }

    private List<Known> read() {
        List<Known> read = new ArrayList<>();
        store.articles().forEach(kept -> {
            Article article = ArticleJson.read(store.keptText(kept));
            List<String> names = Stream.concat(Stream.of(kept.iri(), article.id()), article.address().stream())
                    .toList();
            read.add(new Known(new One(kept.iri(), article.title(), Stamp.parse(kept.stamp()).seed()), names));
        });
        return read;
    }
}
