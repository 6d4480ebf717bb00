package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Tells the values of properties of things that were found before. */
final class Extension {

    /** The most cells, things times properties, of one answer. */
    static final int MOST = 10_000;

    private final Graph graph;
    private final Known known;
    private final Map<String, Property> properties;
    private final Told told;

    /** @param graph to be read within a transaction */
    Extension(Graph graph, Known known, Map<String, Property> properties, Told told) {
        this.graph = graph;
        this.known = known;
        this.properties = properties;
        this.told = told;
    }

    /** The answer to a data extension query; things that are not known have empty cells. */
    JsonObject answer(JsonObject asked, List<String> languages) throws BadRequest {
        List<String> ids = Batch.texts(asked.get("ids"), "ids");
        if (!(asked.get("properties") instanceof JsonArray wanted))
            throw new BadRequest(400, "The parameter \"extend\" has no array \"properties\"; expected "
                + "{\"ids\": [...], \"properties\": [{\"id\": ...}]}.");
        if ((long) ids.size() * wanted.size() > MOST)
            throw new BadRequest(413, "Asked for " + ids.size() + " things times " + wanted.size()
                + " properties; the most at once are " + MOST + " cells. Ask for fewer at a time.");
        Map<Property, Settings> chosen = new LinkedHashMap<>();
        for (JsonElement each : wanted) {
            Property property = property(each);
            chosen.put(property, Settings.read(Optional.ofNullable(each.getAsJsonObject().get("settings"))
                .filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject), languages));
        }
        JsonArray meta = new JsonArray();
        chosen.keySet().forEach(property -> meta.add(told.named(property)));
        JsonObject rows = new JsonObject();
        ids.forEach(id -> rows.add(id, row(known.at(id), chosen)));
        JsonObject answer = new JsonObject();
        answer.add("meta", meta);
        answer.add("rows", rows);
        return answer;
    }

    private Property property(JsonElement json) throws BadRequest {
        String id = json.isJsonObject() ? Batch.text(json.getAsJsonObject(), "id").orElse("") : "";
        Property property = properties.get(id);
        if (property == null)
            throw new BadRequest(400, "There is no property \"" + id + "\" here; there are "
                + String.join(", ", properties.keySet()) + ".");
        return property;
    }

    private JsonObject row(Optional<Entry> entry, Map<Property, Settings> chosen) {
        JsonObject row = new JsonObject();
        chosen.forEach((property, settings) -> {
            List<Node> values = entry.map(thing -> property.values(graph, thing, settings.languages())).orElse(new ArrayList<>());
            JsonArray cells = new JsonArray();
            values.stream().limit(settings.most() > 0 ? settings.most() : values.size())
                .forEach(value -> cells.add(cell(value, settings)));
            row.add(property.id(), cells);
        });
        return row;
    }

    private JsonObject cell(Node value, Settings settings) {
        Optional<Entry> thing = value.isURI() ? known.at(value.getURI()) : Optional.empty();
        if (thing.isPresent())
            return Told.named(thing.get().id(), thing.get().thing().label(settings.languages()).getLiteralLexicalForm());
        JsonObject cell = new JsonObject();
        // Dates are told as they are known: a year has no day, as the dates of this protocol must have.
        cell.addProperty("str", value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI());
        return cell;
    }
}
