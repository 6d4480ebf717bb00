package hkig.link;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hkig.link.Service.Answer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Items that we made up, and a server that gives them out as Wikidata's interface does. Their ids begin with 9900. */
public final class WikidataServer {

    /** An item in the making. */
    public static final class Item {

        final JsonObject json = new JsonObject();

        Item(String id) {
            json.addProperty("id", id);
            json.addProperty("type", "item");
            for (String part : List.of("labels", "descriptions", "aliases", "claims")) json.add(part, new JsonObject());
        }

        public Item label(String language, String text) {
            json.getAsJsonObject("labels").add(language, term(language, text));
            return this;
        }

        public Item alias(String language, String text) {
            JsonObject aliases = json.getAsJsonObject("aliases");
            if (!aliases.has(language)) aliases.add(language, new JsonArray());
            aliases.getAsJsonArray(language).add(term(language, text));
            return this;
        }

        public Item item(String property, String id) {
            JsonObject value = new JsonObject();
            value.addProperty("entity-type", "item");
            value.addProperty("id", id);
            return claim(property, value);
        }

        public Item text(String property, String text) {
            return claim(property, new Gson().toJsonTree(text));
        }

        /** {@code 1991}, {@code 1991-10} or {@code 1991-10-02}. */
        public Item time(String property, String date) {
            JsonObject value = new JsonObject();
            value.addProperty("time", "+" + (date + "-00-00").substring(0, 10) + "T00:00:00Z");
            value.addProperty("precision", date.length() == 4 ? 9 : date.length() == 7 ? 10 : 11);
            return claim(property, value);
        }

        public Item point(double latitude, double longitude) {
            JsonObject value = new JsonObject();
            value.addProperty("latitude", latitude);
            value.addProperty("longitude", longitude);
            return claim("P625", value);
        }

        private Item claim(String property, JsonElement value) {
            JsonObject datavalue = new JsonObject();
            datavalue.add("value", value);
            JsonObject snak = new JsonObject();
            snak.addProperty("snaktype", "value");
            snak.add("datavalue", datavalue);
            JsonObject statement = new JsonObject();
            statement.add("mainsnak", snak);
            statement.addProperty("rank", "normal");
            JsonObject claims = json.getAsJsonObject("claims");
            if (!claims.has(property)) claims.add(property, new JsonArray());
            claims.getAsJsonArray(property).add(statement);
            return this;
        }

        private static JsonObject term(String language, String text) {
            JsonObject term = new JsonObject();
            term.addProperty("language", language);
            term.addProperty("value", text);
            return term;
        }

        Stream<String> names() {
            return Stream.concat(json.getAsJsonObject("labels").asMap().values().stream(),
                    json.getAsJsonObject("aliases").asMap().values().stream().flatMap(list -> list.getAsJsonArray().asList().stream()))
                    .map(term -> term.getAsJsonObject().get("value").getAsString());
        }
    }

    private final Map<String, Item> items = new LinkedHashMap<>();

    public Item add(String id) {
        Item item = new Item(id);
        items.put(id, item);
        return item;
    }

    public int size() {
        return items.size();
    }

    /** One item a line, as the dump has them. */
    public String dump() {
        return "[\n" + String.join(",\n", items.values().stream().map(item -> item.json.toString()).toList()) + "\n]\n";
    }

    public Service serve() {
        return new Service(this::answer);
    }

    private Answer answer(Map<String, String> asked) {
        JsonObject answer = new JsonObject();
        switch (asked.get("action")) {
            case "wbsearchentities" -> answer.add("search", found(asked.get("search"), "id"));
            case "query" -> {
                String[] statement = asked.get("srsearch").replace("haswbstatement:", "").split("=");
                JsonArray bearing = new JsonArray();
                items.values().stream().filter(item -> item.json.getAsJsonObject("claims").has(statement[0])
                        && item.json.getAsJsonObject("claims").get(statement[0]).toString().replace(" ", "").contains(statement[1]))
                        .forEach(item -> bearing.add(hit(item, "title")));
                JsonObject query = new JsonObject();
                query.add("search", bearing);
                answer.add("query", query);
            }
            case "wbgetentities" -> {
                JsonObject entities = new JsonObject();
                List<String> ids = Arrays.asList(asked.get("ids").split("\\|"));
                if (ids.size() > 50) return Answer.json("{\"error\": {\"code\": \"toomanyvalues\", \"info\": \"Too many values\"}}");
                for (String id : ids) entities.add(id, items.containsKey(id) ? items.get(id).json : missing(id));
                answer.add("entities", entities);
            }
            default -> throw new IllegalArgumentException(asked.toString());
        }
        return Answer.json(answer.toString());
    }

    private JsonArray found(String text, String key) {
        JsonArray found = new JsonArray();
        items.values().stream().filter(item -> item.names().anyMatch(name -> name.toLowerCase().startsWith(text.toLowerCase())))
                .forEach(item -> found.add(hit(item, key)));
        return found;
    }

    private static JsonObject hit(Item item, String key) {
        JsonObject hit = new JsonObject();
        hit.add(key, item.json.get("id"));
        return hit;
    }

    private static JsonObject missing(String id) {
        JsonObject missing = new JsonObject();
        missing.addProperty("id", id);
        missing.addProperty("missing", "");
        return missing;
    }
}
