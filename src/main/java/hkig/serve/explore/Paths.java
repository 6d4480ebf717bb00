package hkig.serve.explore;

import hkig.serve.names.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * The shortest ways from one thing to another, looked for from both ends at once. Within a length those ways come first
 * whose things are mentioned least: that two people both deal with the government says little of the two.
 */
final class Paths {

    /** The most ways that are given. */
    static final int MOST = 5;
    /** The most steps of a way. */
    static final int LONGEST = 4;
    /** The most things whose facts are read. */
    static final int MOST_READ = 300;
    /** The most facts of one thing that are read. */
    static final int MOST_FACTS = 600;

    private static final int MOST_PARTIAL = 40_000;

    /**
     * What was found.
     *
     * @param ways each the things from the first to the last
     * @param complete whether all ways were looked at; not so where the bounds of the work were met
     */
    record Found(List<List<Node>> ways, boolean complete) { }

    private final Facts facts;
    private final Names names;
    private final String base;
    private final Set<Node> without;
    private final Map<Node, Map<Node, List<Fact>>> read = new HashMap<>();
    private boolean complete = true;

    /** @param without things that no way leads through */
    Paths(Facts facts, Names names, String base, Set<Node> without) {
        this.facts = facts;
        this.names = names;
        this.base = base;
        this.without = without;
    }

    /** The ways between two things that differ; longer ones than the shortest only by one step, to fill up. */
    Found between(Node from, Node to) {
        List<List<Node>> ways = new ArrayList<>();
        int first = LONGEST;
        for (int length = 1; length <= Math.min(LONGEST, first + 1) && ways.size() < MOST; length++) {
            List<List<Node>> some = ofLength(length, from, to);
            if (ways.isEmpty() && !some.isEmpty()) first = length;
            ways.addAll(some);
        }
        return new Found(ways.stream().limit(MOST).toList(), complete);
    }

    /** The facts that join two things that stand beside each other on a way. */
    List<Fact> joining(Node one, Node other) {
        List<Fact> joining = beside(one).get(other);
        return joining != null ? joining : beside(other).getOrDefault(one, List.of());
    }

    private List<List<Node>> ofLength(int length, Node from, Node to) {
        Map<Node, List<List<Node>>> back = partial(to, length / 2, from).stream().collect(Collectors.groupingBy(List::getLast));
        List<List<Node>> found = new ArrayList<>();
        for (List<Node> start : partial(from, length - length / 2, to))
            for (List<Node> end : back.getOrDefault(start.getLast(), List.of())) {
                List<Node> way = new ArrayList<>(start);
                way.addAll(end.reversed().subList(1, end.size()));
                if (new HashSet<>(way).size() == way.size()) found.add(way);
            }
        return found.stream().distinct().sorted(Comparator.comparingLong(this::mentions)
            .thenComparing(List::toString)).limit(MOST).toList();
    }

    /** All that can be reached in exactly so many steps. Only the last step may lead to the other end. */
    private List<List<Node>> partial(Node from, int steps, Node other) {
        List<List<Node>> reached = List.of(List.of(from));
        for (int step = 0; step < steps; step++) {
            List<List<Node>> further = new ArrayList<>();
            // What is mentioned most is joined with most: it is read last, while there is work left to spend.
            for (List<Node> way : reached.stream().sorted(Comparator.comparingLong(this::mentions)).toList()) {
                if (way.getLast().equals(other)) continue;
                for (Node next : beside(way.getLast()).keySet())
                    if (!way.contains(next) && !without.contains(next)) {
                        List<Node> longer = new ArrayList<>(way);
                        longer.add(next);
                        further.add(longer);
                    }
                if (further.size() > MOST_PARTIAL) {
                    complete = false;
                    break;
                }
            }
            reached = further;
        }
        return reached;
    }

    private Map<Node, List<Fact>> beside(Node thing) {
        Map<Node, List<Fact>> known = read.get(thing);
        if (known != null) return known;
        if (read.size() >= MOST_READ) {
            complete = false;
            return Map.of();
        }
        List<Fact> all = facts.of(thing, MOST_FACTS);
        if (all.size() == MOST_FACTS) complete = false;
        Map<Node, List<Fact>> beside = new LinkedHashMap<>();
        for (Fact fact : all)
            if (names.at(fact.beside(thing).getURI().substring(base.length())).isPresent())
                beside.computeIfAbsent(fact.beside(thing), other -> new ArrayList<>()).add(fact);
        read.put(thing, beside);
        return beside;
    }

    private long mentions(List<Node> way) {
        return way.stream().mapToLong(node -> names.at(node.getURI().substring(base.length()))
            .map(thing -> (long) thing.articles()).orElse(0L)).sum();
    }
}
