package hkig.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of labelled articles: a JSON array of objects in the shape of {@code hkig extract --format json}. */
public final class Gold {

    private Gold() { }

    /**
     * The articles by id, in the order of the file.
     *
     * @throws IllegalArgumentException with one line for people, if the file is not such an array
     */
    public static Map<String, Listing> read(Path file) throws IOException {
        Map<String, Listing> articles = new LinkedHashMap<>();
        for (JsonElement article : array(file)) {
            String where = file + ", article " + (articles.size() + 1);
            if (!article.isJsonObject() || !isText(article.getAsJsonObject().get("id")))
                throw new IllegalArgumentException(where + ": expected an object with \"id\"");
            String id = article.getAsJsonObject().get("id").getAsString();
            try {
                if (articles.put(id, Listing.of(article.getAsJsonObject())) != null)
                    throw new IllegalArgumentException(where + ": the id \"" + id + "\" stands twice");
            } catch (ClassCastException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
                throw new IllegalArgumentException(where + " (\"" + id + "\"): " + e.getMessage(), e);
            }
        }
        return articles;
    }

    private static List<JsonElement> array(Path file) throws IOException {
        try {
            JsonElement all = JsonParser.parseString(Files.readString(file));
            if (all.isJsonArray()) return new ArrayList<>(all.getAsJsonArray().asList());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is not UTF-8", e);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(file + ": is not JSON: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
        throw new IllegalArgumentException(file + ": expected a JSON array of articles");
    }

    private static boolean isText(JsonElement json) {
        return json != null && json.isJsonPrimitive();
    }
}
