package hkig.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
     * @param more further labels of the same articles, joined by id; where a file has a kind again, the last counts
     * @throws IllegalArgumentException with one line for people, if a file is not such an array
     */
    public static Map<String, Listing> read(Path file, Path... more) throws IOException {
        Map<String, JsonObject> articles = objects(file);
        for (Path other : more)
            for (Map.Entry<String, JsonObject> article : objects(other).entrySet()) {
                if (!articles.containsKey(article.getKey()))
                    throw new IllegalArgumentException(other + ": the id \"" + article.getKey() + "\" does not stand in " + file);
                article.getValue().asMap().forEach(articles.get(article.getKey())::add);
            }
        Map<String, Listing> listings = new LinkedHashMap<>();
        articles.forEach((id, article) -> listings.put(id, Listing.of(article)));
        return listings;
    }

    private static Map<String, JsonObject> objects(Path file) throws IOException {
        Map<String, JsonObject> articles = new LinkedHashMap<>();
        for (JsonElement article : array(file)) {
            String where = file + ", article " + (articles.size() + 1);
            if (!article.isJsonObject() || !isText(article.getAsJsonObject().get("id")))
                throw new IllegalArgumentException(where + ": expected an object with \"id\"");
            String id = article.getAsJsonObject().get("id").getAsString();
            if (articles.put(id, article.getAsJsonObject()) != null)
                throw new IllegalArgumentException(where + ": the id \"" + id + "\" stands twice");
            try {
                Listing.of(article.getAsJsonObject());
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
