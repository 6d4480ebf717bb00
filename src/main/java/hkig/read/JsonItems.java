package hkig.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import hkig.model.Article;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles as JSON objects with {@code title}, {@code text} and, where known, {@code id lang date url publisher}. */
final class JsonItems {

    private static final Pattern PLACE = Pattern.compile("^(.*?)\\s*at line (\\d+) column (\\d+)(?: path \\S*)?",
            Pattern.DOTALL);

    private final ArticleMaker maker;

    JsonItems(ArticleMaker maker) {
        this.maker = maker;
    }

    /** One line of JSON lines. */
    Reading line(byte[] bytes, String source, String name, long number) {
        String where = "line " + number;
        try {
            JsonObject item = object(Charsets.decode(bytes, List.of()), "column ");
            return new Reading.Read(article(item, source, name + ":" + number, Bytes.hash(bytes)));
        } catch (Unreadable e) {
            return e.in(source, where);
        }
    }

    /** A file with one object, an array of objects, or JSON lines. */
    List<Reading> file(Piece document) {
        List<Reading> readings = new ArrayList<>();
        try {
            String text = Charsets.decode(document.bytes(), document.charsets());
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            try {
                boolean array = reader.peek() == JsonToken.BEGIN_ARRAY;
                if (array) reader.beginArray();
                int item = 0;
                while (array ? reader.hasNext() : item == 0) readings.add(item(JsonParser.parseReader(reader),
                        document, ++item, array));
                if (array) reader.endArray();
                if (reader.peek() != JsonToken.END_DOCUMENT)
                    throw new Unreadable("more follows after the first value; expected one value, "
                            + "or JSON lines in a .jsonl file");
            } catch (IOException | JsonParseException | IllegalStateException e) {
                throw broken(e, "line ");
            }
        } catch (Unreadable e) {
            readings.add(e.in(document.source()));
        }
        return readings;
    }

    private Reading item(JsonElement element, Piece document, int number, boolean ofArray) {
        try {
            if (!element.isJsonObject())
                throw new Unreadable("found " + kind(element) + ", expected an object with title and text");
            byte[] bytes = ofArray ? element.toString().getBytes(StandardCharsets.UTF_8) : document.bytes();
            String id = document.name() + (number == 1 ? "" : "#" + number);
            return new Reading.Read(article(element.getAsJsonObject(), document.source(), id, Bytes.hash(bytes)));
        } catch (Unreadable e) {
            return ofArray ? e.in(document.source(), "item " + number) : e.in(document.source());
        }
    }

    private static JsonObject object(String text, String place) throws Unreadable {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT)
                throw new Unreadable("more follows after the first value; expected one object a line");
            if (!element.isJsonObject())
                throw new Unreadable("found " + kind(element) + ", expected an object with title and text");
            return element.getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw broken(e, place);
        }
    }

    private Article article(JsonObject item, String source, String otherId, String hash) throws Unreadable {
        String text = text(item, "text").orElseThrow(() ->
                new Unreadable("the object has no text; expected title and text, each a string, the text not blank"));
        Optional<String> address = text(item, "url").filter(url -> url.matches("https?://\\S+"));
        Optional<String> date = text(item, "date");
        Optional<LocalDate> day = date.flatMap(Dates::ofField);
        if (date.isPresent() && day.isEmpty())
            throw new Unreadable("date is \"" + date.get() + "\", expected yyyymmdd or yyyy-mm-dd");
        String id = text(item, "id").or(() -> address).orElse(otherId);
        return maker.verbatim(new Draft(text(item, "title").orElse(""), List.of(text), address, day.map(d -> new Draft.Day(d, "field date")),
                text(item, "publisher"), text(item, "lang"), Optional.empty()), id, source, hash);
    }

    /** The field's string, or number as a string; none where it is absent, null, blank or of another kind. */
    private static Optional<String> text(JsonObject item, String field) {
        JsonElement value = item.get(field);
        if (value == null || !value.isJsonPrimitive() || value.getAsJsonPrimitive().isBoolean())
            return Optional.empty();
        return Optional.of(value.getAsString()).filter(text -> !text.isBlank());
    }

    private static String kind(JsonElement element) {
        return element.isJsonArray() ? "an array" : element.isJsonNull() ? "null" : "a single value";
    }

    /** @param place {@code "column "} where the text is one line, whose number is known further out */
    private static Unreadable broken(Exception e, String place) {
        // The library's messages begin with its own class names and end with its own address.
        String message = e.getMessage() == null ? "it ends too early"
                : e.getMessage().replaceFirst("^[\\w.$]+Exception: ", "").replaceFirst("(?s)\\nSee https?://\\S+", "")
                        .replaceFirst("Use JsonReader\\.setStrictness\\S+ to accept ", "found ");
        Matcher matcher = PLACE.matcher(message);
        if (!matcher.find()) return new Unreadable("not JSON: " + message + "; expected an object");
        String where = place.startsWith("column") ? place + matcher.group(3)
                : place + matcher.group(2) + ", column " + matcher.group(3);
        return new Unreadable(where, "not JSON: " + matcher.group(1) + "; expected an object with title and text");
    }
}
