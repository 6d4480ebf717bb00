package hkig.serve.reconcile;

import hkig.knowledge.Question;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * What can be told of a thing: a query of {@code queries/reconcile/}.
 *
 * @param id its file name
 * @param names by language of the pages
 * @param meanings by language of the pages
 * @param classes which classes of things have it
 */
record Property(String id, Map<String, String> names, Map<String, String> meanings, Set<String> classes, Query query) {

    static Property of(Question question) {
        return new Property(question.name(), question.titles(), question.descriptions(), Set.copyOf(question.classes()),
            QueryFactory.create(question.sparql()));
    }

    /** Whether things of one of these classes have it. */
    boolean isFor(Set<String> types) {
        return classes.stream().anyMatch(types::contains);
    }

    /** All its values for a thing, labels in all languages, in the order of the query; within a transaction. */
    List<Node> values(Graph graph, Entry entry) {
        return rows(graph, entry).stream().map(row -> Objects.requireNonNullElseGet(row.get("value"), () -> row.get("label")))
            .filter(Objects::nonNull).toList();
    }

    /** Its values for a thing; of an item that has several labels, the one in the best of the languages. */
    List<Node> values(Graph graph, Entry entry, List<String> languages) {
        if (!query.getResultVars().contains("label")) return values(graph, entry);
        Map<Node, Node> best = new LinkedHashMap<>();
        for (Binding row : rows(graph, entry)) {
            if (row.get("label") == null) continue;
            best.merge(row.get("item"), row.get("label"), (one, other) -> Labels.rank(other.getLiteralLanguage(), languages)
                < Labels.rank(one.getLiteralLanguage(), languages) ? other : one);
        }
        return best.values().stream().distinct().toList();
    }

    private List<Binding> rows(Graph graph, Entry entry) {
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.graph(graph).query(query)
                .substitution("thing", NodeFactory.createURI(entry.thing().iri())).build()) {
            execution.select().forEachRemaining(rows::add);
        }
        return rows;
    }
}
