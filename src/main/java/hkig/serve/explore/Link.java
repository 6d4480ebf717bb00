package hkig.serve.explore;

import hkig.serve.web.Visitor;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A fact as a reader sees it from one of its ends.
 *
 * @param forwards whether that end is the first of the relation
 * @param label such as "chairman" or "run by", as a literal
 * @param evidence the words that prove it; empty where only curated tables have it
 * @param sources addresses that the curated tables name
 */
record Link(Fact fact, boolean forwards, Node label, Period period, List<Evidence> evidence, List<String> sources) {

    /** The most facts between two things that are told in full. */
    static final int MOST = 6;

    private static final int MOST_EVIDENCE = 2;
    private static final int MOST_SOURCES = 3;

    /** The facts, the newest first; those that always hold come last. */
    static List<Link> of(List<Fact> facts, Node end, Details details, Visitor visitor) {
        record Dated(Fact fact, Period period) { }
        return facts.stream().map(fact -> new Dated(fact, details.period(fact)))
            .sorted(Comparator.comparing((Dated each) -> each.period().last().orElse(each.period().first().isPresent() ? 9999 : 0))
                .thenComparing(each -> each.period().first().orElse(0)).reversed()
                .thenComparing(each -> each.fact().toString()))
            .limit(MOST).map(each -> {
                List<Evidence> evidence = details.evidence(each.fact(), MOST_EVIDENCE);
                boolean curated = each.fact().node().isPresent() || evidence.isEmpty();
                return new Link(each.fact(), each.fact().from().equals(end), details.label(each.fact(), end, visitor),
                    each.period(), evidence, curated ? details.sources(each.fact(), MOST_SOURCES) : List.of());
            }).toList();
    }
}
