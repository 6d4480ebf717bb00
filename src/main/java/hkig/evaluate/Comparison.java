package hkig.evaluate;

import hkig.evaluate.Listing.Agreement;
import hkig.evaluate.Listing.Amount;
import hkig.evaluate.Listing.Post;
import hkig.evaluate.Listing.Thing;
import hkig.evaluate.Pairing.Pair;
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
        this.goldBodies = new Bodies(gold, Row.ORGANISATIONS);
        this.foundBodies = new Bodies(found, Row.ORGANISATIONS);
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
            new StatementComparison(scores, article, other).count();
        }
        Merges.count(scores, gold, found);
        return scores;
    }

    /** One label for one find, in the order of the finds: that with the most names shared, the first of equals. */
    private void entities(Row row, Set<String> excused) {
        Pairing<Thing, Thing> pairing = Pairing.of(found.things(row), gold.things(row), (thing, label) -> shared(label.keys(), thing.keys()));
        List<Pair<Thing, Thing>> pairs = pairing.pairs();
        List<Pair<Thing, Thing>> sure = pairs.stream().filter(pair -> !pair.other().soft()).toList();
        List<Thing> missed = pairing.others().stream().filter(label -> !label.soft()).toList();
        List<Thing> extra = pairing.ones().stream().filter(thing -> !Bodies.share(thing.keys(), excused)).toList();
        scores.add(row, gold.id(), sure.size(), missed.stream().map(thing -> String.join(" | ", thing.names())).toList(),
                extra.stream().map(thing -> String.join(" | ", thing.names())).toList());
        for (Pair<Thing, Thing> pair : sure) {
            if (row == Row.ORGANISATIONS || row == Row.PERSONS) names(pair);
            if (row == Row.FUNDS || row == Row.PROGRAMMES) operators(pair);
            if (row == Row.FUNDS) scores.value(Row.FUND_AMOUNTS, gold.id(), pair.other().name(), pair.other().amount().map(Amount::toString),
                    pair.one().amount().map(Amount::toString));
        }
        if (row != Row.PERSONS) return;
        pairs.forEach(this::posts);
        missed.forEach(thing -> scores.add(Row.POSTS, 0, (int) thing.posts().stream().filter(post -> !post.soft()).count(), 0));
        extra.forEach(thing -> scores.add(Row.POSTS, 0, 0, thing.posts().size()));
    }

    private void names(Pair<Thing, Thing> pair) {
        Set<String> labels = pair.other().keys();
        Set<String> names = pair.one().keys();
        String of = pair.other().name() + ": ";
        scores.add(Row.NAMES, gold.id(), shared(labels, names),
                labels.stream().filter(name -> !names.contains(name)).sorted().map(of::concat).toList(),
                names.stream().filter(name -> !labels.contains(name)).sorted().map(of::concat).toList());
    }

    private void operators(Pair<Thing, Thing> pair) {
        List<String> labels = pair.other().operators();
        List<String> names = pair.one().operators();
        String of = pair.other().name() + ": ";
        List<String> missed = labels.stream()
                .filter(label -> names.stream().noneMatch(name -> Bodies.same(goldBodies, label, foundBodies, name))).toList();
        List<String> extra = labels.isEmpty() ? List.of() : names.stream()
                .filter(name -> labels.stream().noneMatch(label -> Bodies.same(goldBodies, label, foundBodies, name))).toList();
        scores.add(Row.OPERATORS, gold.id(), labels.size() - missed.size(), missed.stream().map(of::concat).toList(), extra.stream().map(of::concat).toList());
    }

    private void posts(Pair<Thing, Thing> pair) {
        Pairing<Post, Post> pairing = Pairing.of(pair.other().posts().stream().filter(post -> !post.soft()).toList(),
                pair.one().posts(), (label, post) -> isSame(label, post) ? 1 : 0);
        List<Post> surplus = pair.other().posts().stream().anyMatch(Post::soft) ? List.of() : pairing.others();
        String of = pair.other().name() + ": ";
        scores.add(Row.POSTS, gold.id(), pairing.pairs().size(), pairing.ones().stream().map(post -> of + post).toList(),
                surplus.stream().map(post -> of + post).toList());
    }

    private boolean isSame(Post label, Post post) {
        return NameKey.of(post.title()).equals(NameKey.of(label.title()))
                && Bodies.same(goldBodies, label.organisation(), foundBodies, post.organisation());
    }

    /** The sure labels first, so that a debatable one takes no find away from them. */
    private void agreements() {
        Pairing<Agreement, Agreement> pairing = Pairing.of(gold.agreements().stream()
                .sorted(Comparator.comparing(Agreement::soft)).toList(), found.agreements(), this::partiesShared);
        pairing.pairs().stream().filter(pair -> !pair.one().soft()).forEach(this::agreement);
        List<Agreement> missed = pairing.ones().stream().filter(label -> !label.soft()).toList();
        scores.add(Row.AGREEMENTS, gold.id(), 0, missed.stream().map(label -> String.join(" | ", label.parties())).toList(),
                pairing.others().stream().map(other -> String.join(" | ", other.parties())).toList());
        missed.forEach(label -> scores.add(Row.AGREEMENT_PARTIES, 0, label.parties().size(), 0));
        pairing.others().forEach(other -> scores.add(Row.AGREEMENT_PARTIES, 0, 0, other.parties().size()));
    }

    private void agreement(Pair<Agreement, Agreement> pair) {
        Agreement label = pair.one();
        Agreement other = pair.other();
        String parties = String.join(" | ", label.parties());
        int right = partiesShared(label, other);
        scores.add(Row.AGREEMENTS, 1, 0, 0);
        scores.add(Row.AGREEMENT_PARTIES, right, label.parties().size() - right, Math.max(0, other.parties().size() - right));
        if (right < label.parties().size()) scores.missed(Row.AGREEMENT_PARTIES, gold.id(), parties);
        if (right < other.parties().size()) scores.surplus(Row.AGREEMENT_PARTIES, gold.id(), String.join(" | ", other.parties()));
        scores.value(Row.AGREEMENT_STATUS, gold.id(), parties, label.status(), other.status());
        scores.value(Row.AGREEMENT_DATES, gold.id(), parties, label.signed(), other.signed());
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

    static int shared(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }
}
