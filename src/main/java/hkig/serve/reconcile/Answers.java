package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hkig.serve.web.Visitor;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The answers of the service itself: candidates, facts, and proposals of properties. */
final class Answers {

    private final DatasetGraph view;
    private final Known known;
    private final Map<String, Property> properties;
    private final Visitor visitor;
    private final Told told;

    Answers(DatasetGraph view, Known known, Map<String, Property> properties, Visitor visitor) {
        this.view = view;
        this.known = known;
        this.properties = properties;
        this.visitor = visitor;
        told = new Told(known.types(), visitor);
    }

    /** A reconciliation result batch. One query that is wrong takes nothing from the others: it has an {@code error}. */
    JsonObject candidates(String json) throws BadRequest {
        JsonObject queries = Batch.object("queries", json);
        if (queries.size() > Batch.MOST)
            throw new BadRequest(413, "Asked " + queries.size() + " queries; the most at once are " + Batch.MOST + ".");
        JsonObject results = new JsonObject();
        for (Map.Entry<String, JsonElement> each : queries.entrySet()) {
            JsonObject result = new JsonObject();
            try {
                result.add("result", candidates(Batch.query(each.getValue(), known.types())));
            } catch (BadRequest e) {
                result.add("result", new JsonArray());
                result.addProperty("error", e.getMessage());
            }
            results.add(each.getKey(), result);
        }
        return results;
    }

    private JsonArray candidates(Query query) {
        // What is asked by name alone is answered from memory.
        var found = query.given().isEmpty() ? known.candidates(query, Graph.emptyGraph, properties)
            : Txn.calculateRead(view, () -> known.candidates(query, view.getDefaultGraph(), properties));
        Told inScript = told.inScriptOf(query.text());
        JsonArray candidates = new JsonArray();
        found.forEach(candidate -> candidates.add(inScript.candidate(candidate)));
        return candidates;
    }

    /** A data extension response. */
    JsonObject facts(String json) throws BadRequest {
        JsonObject asked = Batch.object("extend", json);
        view.begin(TxnType.READ);
        try {
            return new Extension(view.getDefaultGraph(), known, properties, told).answer(asked, visitor.nameLanguages());
        } finally {
            view.end();
        }
    }

    /**
     * The properties of a class.
     *
     * @param id of the class; empty for all
     * @param limit a whole number; empty for no limit
     */
    JsonObject proposals(String id, String limit) throws BadRequest {
        if (!limit.matches("\\d{0,6}"))
            throw new BadRequest(400, "The parameter \"limit\" is \"" + limit + "\"; expected a whole number.");
        JsonObject answer = new JsonObject();
        JsonArray proposed = new JsonArray();
        answer.add("properties", proposed);
        if (!id.isEmpty()) answer.addProperty("type", id);
        if (!limit.isEmpty()) answer.addProperty("limit", Integer.parseInt(limit));
        Types.Type type = id.isEmpty() ? null
            : known.types().at(id).orElseThrow(() -> new BadRequest(404, "There is no type \"" + id + "\"."));
        properties.values().stream().filter(property -> type == null || property.isFor(known.types().withBroader(type)))
            .limit(limit.isEmpty() ? properties.size() : Integer.parseInt(limit))
            .forEach(property -> proposed.add(told.property(property)));
        return answer;
    }
}
