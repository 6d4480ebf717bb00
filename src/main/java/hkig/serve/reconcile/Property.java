package hkig.serve.reconcile;

import hkig.knowledge.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
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

    /** Its values for a thing, in the order of the query; within a transaction. */
    List<Node> values(Graph graph, Entry entry) {
        List<Node> values = new ArrayList<>();
        try (QueryExec execution = QueryExec.graph(graph).query(query)
                .substitution("thing", NodeFactory.createURI(entry.thing().iri())).build()) {
            execution.select().forEachRemaining(row -> {
                if (row.get("value") != null) values.add(row.get("value"));
            });
        }
        return values;
    }
}
