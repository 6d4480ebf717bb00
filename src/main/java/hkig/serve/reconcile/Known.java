package hkig.serve.reconcile;

import hkig.knowledge.Fold;
import hkig.serve.names.NamesOfGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * What the service knows of one state of the graph: the names, the classes, and what finds things by them.
 *
 * @param types the classes that can be asked for
 */
record Known(Index index, Types types, Matcher matcher, Forms forms, String base) {

    private static final int WEIGHED = 5;

    /** Reads a graph, within a transaction. */
    static Known read(Graph graph, String base, Fold fold, Forms forms) {
        Index index = Index.of(NamesOfGraph.read(graph, base, fold), graph, forms);
        return new Known(index, Types.read(graph), new Matcher(index, forms, base), forms, base);
    }

    /** The candidates for a query, the best first; within a transaction where the query gives properties. */
    List<Candidate> candidates(Query query, Graph graph, Map<String, Property> properties) {
        List<Found> found = query.text().isBlank() ? List.of() : matcher.find(query);
        if (!query.given().isEmpty()) {
            Evidence evidence = new Evidence(graph, index, forms, properties, base);
            Map<Entry, Found> all = new LinkedHashMap<>();
            found.stream().limit(WEIGHED).forEach(each -> all.put(each.entry(), each));
            evidence.byIdentifier(query).stream().filter(each -> Matcher.isWanted(each.entry(), query))
                .limit(WEIGHED).forEach(each -> all.putIfAbsent(each.entry(), each));
            found = all.values().stream().map(each -> evidence.weigh(each, query)).sorted(Matcher.ORDER).toList();
        }
        return Matcher.judged(found, query.limit());
    }

    /** The thing of an identifier or of its IRI. */
    Optional<Entry> at(String id) {
        return index.at(id.startsWith(base) ? id.substring(base.length()) : id);
    }
}
