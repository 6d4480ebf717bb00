package hkig.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one article names and states, as people labelled it or as it was extracted.
 *
 * @param id the article's
 * @param things entities by row
 */
public record Listing(String id, Map<Row, List<Thing>> things, List<Agreement> agreements, Statements statements) {

    /**
     * An entity.
     *
     * @param names surface forms, as written
     * @param soft whether the label is debatable: it counts neither for nor against
     * @param operators surface forms of organisations
     * @param identity what it is told apart by over all articles: a find's IRI, a label's {@code is}
     */
    public record Thing(List<String> names, boolean soft, List<Post> posts, List<String> operators, Optional<Amount> amount,
            Optional<String> identity) {

        Set<String> keys() {
            return NameKey.of(names);
        }

        String name() {
            return names.isEmpty() ? "?" : names.getFirst();
        }
    }

    /** What a person is; {@code organisation} is empty where none is named. */
    public record Post(String title, String organisation, boolean soft) {

        @Override
        public String toString() {
            return title + (organisation.isEmpty() ? "" : " at " + organisation);
        }
    }

    /** Money; {@code currency} as ISO 4217 has it. */
    public record Amount(BigDecimal value, Optional<String> currency) {

        public Amount {
            value = value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return currency.map(c -> c + " ").orElse("") + value.toPlainString();
        }
    }

    /** {@code status} and the day {@code signed} are compared as they are written. */
    public record Agreement(List<String> parties, Optional<String> status, Optional<String> signed, boolean soft) { }

    List<Thing> things(Row row) {
        return things.getOrDefault(row, List.of());
    }

    /** An article of which nothing was found. */
    static Listing empty(String id) {
        return new Listing(id, Map.of(), List.of(), Statements.NONE);
    }

    /** Reads one article of a gold file or of {@code hkig extract --format json}; what it has beside is passed over. */
    public static Listing of(JsonObject json) {
        Map<Row, List<Thing>> things = new EnumMap<>(Row.class);
        for (Row row : Row.ENTITIES) things.put(row, each(json, row.toString(), Listing::thing));
        return new Listing(json.get("id").getAsString(), things, each(json, "agreements", a -> new Agreement(
                array(a, "parties").asList().stream().map(Listing::surface).toList(), text(a, "status"), text(a, "signed"), soft(a))),
                Statements.of(json));
    }

    static Thing thing(JsonObject json) {
        String one = surface(json.get("operator"));
        List<String> operators = !one.isEmpty() ? List.of(one)
                : array(json, "operators").asList().stream().map(Listing::surface).filter(o -> !o.isEmpty()).toList();
        return new Thing(strings(json, "names"), soft(json),
                each(json, "posts", Listing::post), operators,
                present(json.get("amount")).map(a -> new Amount(a.getAsBigDecimal(), text(json, "currency"))),
                text(json, "is").or(() -> text(json, "iri")));
    }

    static Post post(JsonObject json) {
        return new Post(text(json, "title").orElse(""), surface(json.get("organisation")), soft(json));
    }

    static boolean soft(JsonObject json) {
        return List.of("debatable", "either").stream().flatMap(name -> present(json.get(name)).stream()).anyMatch(JsonElement::getAsBoolean);
    }

    /** A party or an operator: a text, or an object with name or names; empty where there is none. */
    static String surface(JsonElement json) {
        if (json == null || json.isJsonNull()) return "";
        if (!json.isJsonObject()) return json.getAsString();
        JsonObject object = json.getAsJsonObject();
        return text(object, "name").filter(n -> !n.isEmpty()).orElseGet(() -> strings(object, "names").stream().findFirst().orElse(""));
    }

    private static <T> List<T> each(JsonObject json, String name, Function<JsonObject, T> read) {
        return objects(json, name).map(read).toList();
    }

    static Stream<JsonObject> objects(JsonObject json, String name) {
        return array(json, name).asList().stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    private static List<String> strings(JsonObject json, String name) {
        return array(json, name).asList().stream().filter(e -> !e.isJsonNull()).map(JsonElement::getAsString).toList();
    }

    static JsonArray array(JsonObject json, String name) {
        return present(json.get(name)).map(JsonElement::getAsJsonArray).orElseGet(JsonArray::new);
    }

    static Optional<String> text(JsonObject json, String name) {
        return present(json.get(name)).map(JsonElement::getAsString);
    }

    static Optional<JsonElement> present(JsonElement json) {
        return Optional.ofNullable(json).filter(e -> !e.isJsonNull());
    }
}
