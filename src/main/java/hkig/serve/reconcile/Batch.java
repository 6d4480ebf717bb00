package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what clients send as JSON, and says what is wrong with it. */
final class Batch {

    /** The most queries at once; also in the manifest. */
    static final int MOST = 500;

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_GIVEN = 10;
    private static final int USUAL_LIMIT = 10;
    private static final int MOST_CANDIDATES = 100;

    private Batch() { }

    /** A JSON object. */
    static JsonObject object(String parameter, String json) throws BadRequest {
        try {
            JsonElement read = JsonParser.parseString(json);
            if (read.isJsonObject()) return read.getAsJsonObject();
            throw new BadRequest(400, "The parameter \"" + parameter + "\" is " + kind(read)
                + "; expected a JSON object, as in queries={\"q0\": {\"query\": \"HKSTP\"}}.");
        } catch (JsonParseException | IllegalStateException e) {
            throw new BadRequest(400, "The parameter \"" + parameter + "\" is no JSON: " + firstLine(e) + ".");
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^[\\w.]+Exception: ", "")
            .replaceFirst("^.*setStrictness.*? at ", "found at ");
    }

    static String kind(JsonElement element) {
        return element.isJsonArray() ? "an array" : element.isJsonObject() ? "an object" : element.isJsonNull() ? "null"
            : element.getAsJsonPrimitive().isString() ? "a text"
            : element.getAsJsonPrimitive().isBoolean() ? "true or false" : "a number";
    }

    /** One query of a batch. */
    static Query query(JsonElement json, Types types) throws BadRequest {
        if (!json.isJsonObject()) throw new BadRequest(400, "found " + kind(json) + ", expected an object with \"query\"");
        JsonObject query = json.getAsJsonObject();
        String text = text(query, "query").orElse("").strip();
        List<Query.Given> given = given(query.get("properties"));
        if (text.isEmpty() && given.isEmpty())
            throw new BadRequest(400, "found neither \"query\" nor \"properties\", expected at least one of them");
        if (text.length() > MOST_CHARACTERS)
            throw new BadRequest(400, "found a \"query\" of " + text.length() + " characters, expected " + MOST_CHARACTERS
                + " or fewer");
        List<String> wanted = new ArrayList<>();
        // A class that we do not know has no things: it stays, and nothing is found.
        for (String id : texts(query.get("type"), "type"))
            if (!id.isBlank()) wanted.add(types.at(id).map(Types.Type::id).orElse(id));
        boolean all = text(query, "type_strict").orElse("any").equals("all");
        return new Query(text, wanted, all, limit(query.get("limit")), given);
    }

    private static int limit(JsonElement json) throws BadRequest {
        if (json == null || json.isJsonNull()) return USUAL_LIMIT;
        try {
            double limit = json.getAsDouble();
            if (limit >= 1) return (int) Math.min(limit, MOST_CANDIDATES);
        } catch (RuntimeException noNumber) {
            // Told of below.
        }
        throw new BadRequest(400, "found the \"limit\" " + json + ", expected a number from 1");
    }

    private static List<Query.Given> given(JsonElement json) throws BadRequest {
        List<Query.Given> given = new ArrayList<>();
        if (json == null || json.isJsonNull()) return given;
        if (!json.isJsonArray()) throw new BadRequest(400, "found " + kind(json) + " as \"properties\", expected an array");
        for (JsonElement each : json.getAsJsonArray()) {
            if (!each.isJsonObject() || text(each.getAsJsonObject(), "pid").isEmpty() || !each.getAsJsonObject().has("v"))
                throw new BadRequest(400, "found " + each
                    + " among \"properties\", expected an object with \"pid\" and \"v\"");
            JsonObject property = each.getAsJsonObject();
            given.add(new Query.Given(text(property, "pid").get(), texts(property.get("v"), "v")));
        }
        if (given.size() > MOST_GIVEN)
            throw new BadRequest(400, "found " + given.size() + " \"properties\", expected " + MOST_GIVEN + " or fewer");
        return given;
    }

    static Optional<String> text(JsonObject object, String name) throws BadRequest {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) return Optional.empty();
        if (value.isJsonPrimitive()) return Optional.of(value.getAsString());
        throw new BadRequest(400, "found " + kind(value) + " as \"" + name + "\", expected a text");
    }

    /** One or several texts, numbers, truth values, or things by their {@code id}. */
    static List<String> texts(JsonElement json, String name) throws BadRequest {
        List<String> texts = new ArrayList<>();
        if (json == null || json.isJsonNull()) return texts;
        JsonArray all = new JsonArray();
        if (json.isJsonArray()) all = json.getAsJsonArray();
        else all.add(json);
        for (JsonElement each : all) {
            if (each instanceof JsonPrimitive value) texts.add(value.getAsString());
            else if (each instanceof JsonObject thing && thing.get("id") instanceof JsonPrimitive id) texts.add(id.getAsString());
            else if (!each.isJsonNull())
                throw new BadRequest(400, "found " + kind(each) + " as \"" + name
                    + "\", expected a text or an object with \"id\"");
        }
        return texts;
    }
}
