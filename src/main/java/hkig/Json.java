package hkig;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import hkig.model.CodePoints;
import hkig.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values as JSON. */
final class Json {

    private Json() { }

    static <T> JsonArray each(List<T> things, Function<T, JsonObject> write) {
        JsonArray array = new JsonArray();
        things.forEach(thing -> array.add(write.apply(thing)));
        return array;
    }

    static JsonArray words(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }

    static JsonElement orNull(Optional<String> value) {
        return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    static JsonElement numberOrNull(Optional<BigDecimal> value) {
        return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
    }

    /** A place of a text in code points, half-open, with what stands there. */
    static JsonObject quote(Span span, String text, CodePoints points) {
        JsonObject json = new JsonObject();
        json.addProperty("start", points.before(span.start()));
        json.addProperty("end", points.before(span.end()));
        json.addProperty("quote", span.in(text));
        return json;
    }
}
