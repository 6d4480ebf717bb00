package hkig.evaluate;

import hkig.evaluate.Listing.Agreement;
import hkig.evaluate.Listing.Amount;
import hkig.evaluate.Listing.Post;
import hkig.evaluate.Listing.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in one article against its labels. An entity is found when it shares a surface form with a label of its
 * kind; a post counts with its person, title and organisation, an agreement by its parties. Parties, status, day, amounts
 * and operators are counted over what was found. What people called debatable counts neither for nor against.
 */
public final class Comparison {

    private final Scores scores;
    private final Listing gold;
    private final Listing found;
    private final Bodies goldBodies;
    private final Bodies foundBodies;

    private Comparison(Scores scores, Listing gold, Listing found) {
        this.scores = scores;
        this.gold = gold;
        this.found = found;
        this.goldBodies = new Bodies(gold);
        this.foundBodies = new Bodies(found);
    }

    /** Counts over all labelled articles; of one that is not in {@code found}, all labels are missed. */
    public static Scores of(Collection<Listing> gold, Map<String, Listing> found) {
        Scores scores = new Scores();
        for (Listing article : gold) {
            Listing other = found.getOrDefault(article.id(), Listing.empty(article.id()));
            Comparison comparison = new Comparison(scores, article, other);
            Set<String> excused = new HashSet<>();
            for (Row row : Row.ENTITIES)
                article.things(row).stream().filter(Thing::soft).forEach(thing -> excused.addAll(thing.keys()));
            for (Row row : Row.ENTITIES) comparison.entities(row, excused);
            comparison.agreements();
        }
        return scores;
    }

    private record Pair(Thing gold, Thing found) { }

    /** One label for one find, in the order of the finds: that with the most names shared, the first of equals. */
    private void entities(Row row, Set<String> excused) {
        List<Thing> left = new ArrayList<>(gold.things(row));
        List<Pair> pairs = new ArrayList<>();
        List<Thing> surplus = new ArrayList<>();
        for (Thing thing : found.things(row)) {
            Optional<Thing> best = first(left, label -> shared(label.keys(), thing.keys()));
            best.ifPresentOrElse(label -> pairs.add(new Pair(removed(left, label), thing)), () -> surplus.add(thing));
        }
        List<Pair> sure = pairs.stream().filter(pair -> !pair.gold().soft()).toList();
        List<Thing> missed = left.stream().filter(label -> !label.soft()).toList();
        List<Thing> extra = surplus.stream().filter(thing -> !Bodies.share(thing.keys(), excused)).toList();
        add(row, sure.size(), missed.stream().map(thing -> String.join(" | ", thing.names())).toList(),
                extra.stream().map(thing -> String.join(" | ", thing.names())).toList());
        for (Pair pair : sure) {
            if (row == Row.ORGANISATIONS || row == Row.PERSONS) names(pair);
            if (row == Row.FUNDS || row == Row.PROGRAMMES) operators(pair);
            if (row == Row.FUNDS) value(Row.FUND_AMOUNTS, pair.gold().name(), pair.gold().amount().map(Amount::toString),
                    pair.found().amount().map(Amount::toString));
        }
        if (row != Row.PERSONS) return;
        pairs.forEach(this::posts);
        missed.forEach(thing -> scores.add(Row.POSTS, 0, (int) thing.posts().stream().filter(post -> !post.soft()).count(), 0));
        extra.forEach(thing -> scores.add(Row.POSTS, 0, 0, thing.posts().size()));
    }

    private void names(Pair pair) {
        Set<String> labels = pair.gold().keys();
        Set<String> names = pair.found().keys();
        String of = pair.gold().name() + ": ";
        add(Row.NAMES, shared(labels, names),
                labels.stream().filter(name -> !names.contains(name)).sorted().map(of::concat).toList(),
                names.stream().filter(name -> !labels.contains(name)).sorted().map(of::concat).toList());
    }

    private void operators(Pair pair) {
        List<String> labels = pair.gold().operators();
        List<String> names = pair.found().operators();
        String of = pair.gold().name() + ": ";
        List<String> missed = labels.stream()
                .filter(label -> names.stream().noneMatch(name -> Bodies.same(goldBodies, label, foundBodies, name))).toList();
        List<String> extra = labels.isEmpty() ? List.of() : names.stream()
                .filter(name -> labels.stream().noneMatch(label -> Bodies.same(goldBodies, label, foundBodies, name))).toList();
        add(Row.OPERATORS, labels.size() - missed.size(), missed.stream().map(of::concat).toList(), extra.stream().map(of::concat).toList());
    }

    private void posts(Pair pair) {
        List<Post> missed = new ArrayList<>(pair.gold().posts().stream().filter(post -> !post.soft()).toList());
        List<Post> left = new ArrayList<>(pair.found().posts());
        int right = 0;
        for (Post post : List.copyOf(missed)) {
            Optional<Post> same = left.stream().filter(other -> NameKey.of(other.title()).equals(NameKey.of(post.title()))
                    && Bodies.same(goldBodies, post.organisation(), foundBodies, other.organisation())).findFirst();
            if (same.isEmpty()) continue;
            left.remove(same.get());
            missed.remove(post);
            right++;
        }
        if (pair.gold().posts().stream().anyMatch(Post::soft)) left.clear();
        String of = pair.gold().name() + ": ";
        add(Row.POSTS, right, missed.stream().map(post -> of + post).toList(), left.stream().map(post -> of + post).toList());
    }

    /** The sure labels first, so that a debatable one takes no find away from them. */
    private void agreements() {
        List<Agreement> left = new ArrayList<>(found.agreements());
        for (Agreement label : gold.agreements().stream().sorted(Comparator.comparing(Agreement::soft)).toList()) {
            Optional<Agreement> best = first(left, other -> partiesShared(label, other));
            best.ifPresent(left::remove);
            if (label.soft()) continue;
            String parties = String.join(" | ", label.parties());
            add(Row.AGREEMENTS, best.isPresent() ? 1 : 0, best.isPresent() ? List.of() : List.of(parties), List.of());
            int right = best.map(other -> partiesShared(label, other)).orElse(0);
            int extra = best.map(other -> Math.max(0, other.parties().size() - right)).orElse(0);
            scores.add(Row.AGREEMENT_PARTIES, right, label.parties().size() - right, extra);
            if (best.isEmpty()) continue;
            if (right < label.parties().size()) scores.missed(Row.AGREEMENT_PARTIES, gold.id(), parties);
            if (extra > 0) scores.surplus(Row.AGREEMENT_PARTIES, gold.id(), String.join(" | ", best.get().parties()));
            value(Row.AGREEMENT_STATUS, parties, label.status(), best.get().status());
            value(Row.AGREEMENT_DATES, parties, label.signed(), best.get().signed());
        }
        add(Row.AGREEMENTS, 0, List.of(), left.stream().map(other -> String.join(" | ", other.parties())).toList());
        left.forEach(other -> scores.add(Row.AGREEMENT_PARTIES, 0, 0, other.parties().size()));
    }

    /** Number of labelled parties that stand among those found, each used once. */
    private int partiesShared(Agreement label, Agreement other) {
        List<Set<String>> left = new ArrayList<>(other.parties().stream().map(foundBodies::forms).toList());
        int shared = 0;
        for (String party : label.parties()) {
            Set<String> forms = goldBodies.forms(party);
            Optional<Set<String>> same = left.stream().filter(one -> Bodies.share(one, forms)).findFirst();
            same.ifPresent(left::remove);
            shared += same.isPresent() ? 1 : 0;
        }
        return shared;
    }

    /** One value of something found: right; wrong, which is missed and surplus; or absent, which is missed. */
    private void value(Row row, String of, Optional<String> label, Optional<String> value) {
        if (label.isEmpty()) return;
        boolean right = label.equals(value);
        scores.add(row, right ? 1 : 0, right ? 0 : 1, !right && value.isPresent() ? 1 : 0);
        if (!right) scores.missed(row, gold.id(), of + ": " + label.get() + ", read as " + value.orElse("nothing"));
    }

    private void add(Row row, int right, List<String> missed, List<String> surplus) {
        scores.add(row, right, missed.size(), surplus.size());
        missed.forEach(what -> scores.missed(row, gold.id(), what));
        surplus.forEach(what -> scores.surplus(row, gold.id(), what));
    }

    private static <T> Optional<T> first(List<T> all, java.util.function.ToIntFunction<T> by) {
        Optional<T> best = Optional.empty();
        int most = 0;
        for (T one : all) {
            int count = by.applyAsInt(one);
            if (count > most) {
                most = count;
                best = Optional.of(one);
            }
        }
        return best;
    }

    private static <T> T removed(List<T> all, T one) {
        all.remove(one);
        return one;
    }

    private static int shared(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }
}
