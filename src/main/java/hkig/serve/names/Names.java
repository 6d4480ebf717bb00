package hkig.serve.names;

import hkig.knowledge.Fold;
import hkig.serve.web.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * All names in memory, compared in their folded form: traditional and simplified, full and half width, upper and lower
 * case are one. A search looks at every name; that takes a few milliseconds for a hundred thousand.
 */
public final class Names {

    /** How a name fits, the best first. */
    private enum Fit { EXACT, BEGINS, WORD_BEGINS, CONTAINS, HAS_ALL_WORDS }

    private record Name(Thing thing, Node text, String key, String folded) { }

    /** What is curated and often mentioned comes first among equal fits, then the shorter name; then any fixed order. */
    private static final Comparator<Name> ORDER = Comparator.comparing((Name name) -> !name.thing().curated())
        .thenComparing(name -> -name.thing().articles()).thenComparing(name -> name.key().length())
        .thenComparing(name -> name.thing().path()).thenComparing(name -> name.text().getLiteralLexicalForm());

    private final Fold fold;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, Thing> byPath = new HashMap<>();
    private final Map<String, Optional<Thing>> byPreferred = new HashMap<>();

    /** @param named each thing with all its names, as literals */
    public Names(Map<Thing, ? extends Collection<Node>> named, Fold fold) {
        this.fold = fold;
        named.forEach((thing, texts) -> {
            byPath.put(thing.path(), thing);
            for (Node text : texts) {
                String form = text.getLiteralLexicalForm();
                String key = fold.key(form);
                if (!key.isEmpty()) names.add(new Name(thing, text, key, " " + fold.of(form)));
            }
            thing.preferred().stream().map(Node::getLiteralLexicalForm).distinct().forEach(name ->
                byPreferred.merge(name, Optional.of(thing), (one, other) -> one.equals(other) ? one : Optional.empty()));
        });
        // Once for all searches, which then only tell the fits apart.
        names.sort(ORDER);
    }

    /** Each name with the thing that it names, in a fixed order. */
    public void forEach(BiConsumer<Thing, Node> action) {
        names.forEach(name -> action.accept(name.thing(), name.text()));
    }

    /** The thing of a path, {@code organisation/hkstp}. */
    public Optional<Thing> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The one thing that has exactly this as a preferred name; empty where several have. */
    public Optional<Thing> called(String name) {
        return byPreferred.getOrDefault(name, Optional.empty());
    }

    /** How many things of each kind have a name. */
    public long count(Kind kind) {
        return byPath.values().stream().filter(thing -> thing.kind() == kind).count();
    }

    /** The things of a kind, those first that are curated and most mentioned. */
    public Stream<Thing> all(Kind kind) {
        return byPath.values().stream().filter(thing -> thing.kind() == kind).sorted(Comparator
            .comparing((Thing thing) -> !thing.curated()).thenComparing(thing -> -thing.articles())
            .thenComparing(Thing::path));
    }

    /**
     * The things with a name that fits, the best first, each once.
     *
     * @param typed what somebody typed; blank finds nothing
     * @param wanted which things come into question
     */
    public List<Hit> find(String typed, Predicate<Thing> wanted) {
        String key = fold.key(typed);
        if (key.isEmpty()) return List.of();
        String word = " " + fold.of(typed).strip();
        List<String> words = Stream.of(fold.of(typed).strip().split("\\s+")).map(fold::key)
            .filter(each -> each.length() > 1).toList();
        Map<Fit, List<Name>> fitting = new EnumMap<>(Fit.class);
        for (Name name : names) {
            Fit fit = wanted.test(name.thing()) ? fit(name, key, word, words) : null;
            if (fit != null) fitting.computeIfAbsent(fit, each -> new ArrayList<>()).add(name);
        }
        Set<Thing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return fitting.values().stream().flatMap(List::stream).filter(name -> seen.add(name.thing()))
            .map(name -> new Hit(name.thing(), name.text())).toList();
    }

    private static Fit fit(Name name, String key, String word, List<String> words) {
        if (name.key().equals(key)) return Fit.EXACT;
        if (name.key().startsWith(key)) return Fit.BEGINS;
        if (name.folded().contains(word)) return Fit.WORD_BEGINS;
        // One Latin letter stands somewhere in nearly every name.
        if (key.length() == 1 && key.charAt(0) < 0x250) return null;
        if (name.key().contains(key)) return Fit.CONTAINS;
        return words.size() > 1 && words.stream().allMatch(name.key()::contains) ? Fit.HAS_ALL_WORDS : null;
    }

    /**
     * The things that somebody may mean by a path or a name: one, where it is clear which, else those that fit.
     *
     * @param wanted which things come into question
     */
    public List<Thing> meant(String typed, Predicate<Thing> wanted) {
        Optional<Thing> there = at(typed).filter(wanted);
        if (there.isPresent()) return List.of(there.get());
        List<Hit> found = find(typed, wanted);
        String key = fold.key(typed);
        List<Thing> exact = found.stream().filter(hit -> fold.key(hit.matched().getLiteralLexicalForm()).equals(key))
            .map(Hit::thing).toList();
        List<Predicate<Thing>> signs = List.of(thing -> true,
            thing -> thing.preferred().stream().anyMatch(name -> name.getLiteralLexicalForm().equals(typed)), Thing::curated);
        for (Predicate<Thing> sign : signs) {
            List<Thing> left = exact.stream().filter(sign).toList();
            if (left.size() == 1) return left;
        }
        return exact.isEmpty() ? found.stream().map(Hit::thing).toList() : exact;
    }
}
