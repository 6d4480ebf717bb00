package hkig.evaluate;

import hkig.evaluate.Listing.Thing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether each find that bears a label is one thing. Wrong are a find that has the names of two labels of its kind, of
 * which each has one that the other has not, and an IRI that stands in several articles for labels that say by their
 * {@code is} that they are different things. Debatable labels tell nothing.
 */
final class Merges {

    private final Scores scores;
    private final Map<String, String> meant = new HashMap<>();

    private Merges(Scores scores) {
        this.scores = scores;
    }

    static void count(Scores scores, Collection<Listing> gold, Map<String, Listing> found) {
        Merges merges = new Merges(scores);
        for (Listing article : gold) {
            Listing other = found.getOrDefault(article.id(), Listing.empty(article.id()));
            for (Row row : Row.ENTITIES) {
                List<Thing> labels = article.things(row).stream().filter(label -> !label.soft()).toList();
                other.things(row).forEach(find -> merges.judge(article.id(), row, find, labels));
            }
        }
    }

    private void judge(String article, Row row, Thing find, List<Thing> labels) {
        List<Thing> borne = labels.stream().filter(label -> Bodies.share(label.keys(), find.keys())).toList();
        if (borne.isEmpty()) return;
        List<String> wrong = borne.stream().filter(label -> borne.stream().anyMatch(other -> areApart(label, other, find)))
                .map(Thing::name).toList();
        if (wrong.isEmpty()) wrong = borne.stream().flatMap(label -> label.identity().stream()).limit(1)
                .filter(is -> find.identity().isPresent()).flatMap(is -> List.of(is,
                        meant.computeIfAbsent(row + " " + find.identity().get(), iri -> is)).stream()).distinct().toList();
        boolean right = wrong.size() < 2;
        scores.add(Row.MERGES, article, right ? 1 : 0, List.of(), right ? List.of() : List.of(String.join(" and ", wrong)
                + " are one to us: " + String.join(" | ", find.names())));
    }

    private static boolean areApart(Thing label, Thing other, Thing find) {
        return hasOwn(label, other, find) && hasOwn(other, label, find);
    }

    private static boolean hasOwn(Thing label, Thing other, Thing find) {
        Set<String> own = new HashSet<>(label.keys());
        own.removeAll(other.keys());
        return Bodies.share(own, find.keys());
    }
}
