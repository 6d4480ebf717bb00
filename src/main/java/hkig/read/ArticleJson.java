package hkig.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import hkig.model.Article;
import hkig.model.Article.Dated;
import hkig.model.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The form in which the text of an article is kept beside its graph: one JSON object, UTF-8, always the same bytes. */
public final class ArticleJson {

    private ArticleJson() { }

    /** What {@link #read} gives back as the same article. */
    public static byte[] write(Article article) {
        JsonObject json = new JsonObject();
        json.addProperty("id", article.id());
        json.addProperty("source", article.source());
        json.addProperty("part", article.part());
        article.address().ifPresent(address -> json.addProperty("address", address));
        json.addProperty("title", article.title());
        json.addProperty("body", article.body());
        json.addProperty("language", article.language());
        article.date().ifPresent(date -> json.add("date", date(date)));
        article.publisher().ifPresent(publisher -> json.addProperty("publisher", publisher));
        if (!article.translations().isEmpty()) {
            JsonArray translations = new JsonArray();
            article.translations().forEach(translations::add);
            json.add("translations", translations);
        }
        json.addProperty("byteHash", article.byteHash());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #write} makes */
    public static Article read(byte[] bytes) {
        try {
            JsonObject json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
            return new Article(json.get("id").getAsString(), json.get("source").getAsString(),
                    json.get("part").getAsInt(),
                    text(json, "address"), json.get("title").getAsString(), json.get("body").getAsString(),
                    json.get("language").getAsString(),
                    Optional.ofNullable(json.getAsJsonObject("date")).map(ArticleJson::dated),
                    text(json, "publisher"), translations(json), json.get("byteHash").getAsString());
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IllegalArgumentException("not an article that was kept: " + e.getMessage(), e);
        }
    }

    private static List<String> translations(JsonObject json) {
        return Optional.ofNullable(json.getAsJsonArray("translations")).stream()
                .flatMap(all -> all.asList().stream()).map(JsonElement::getAsString).toList();
    }

    private static Optional<String> text(JsonObject json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonElement::getAsString);
    }

    private static JsonObject date(Dated date) {
        JsonObject json = new JsonObject();
        json.addProperty("day", date.day().toString());
        date.span().ifPresent(span -> {
            JsonArray range = new JsonArray();
            range.add(span.start());
            range.add(span.end());
            json.add("span", range);
        });
        json.addProperty("origin", date.origin());
        return json;
    }

    private static Dated dated(JsonObject json) {
        Optional<Span> span = Optional.ofNullable(json.getAsJsonArray("span"))
                .map(range -> new Span(range.get(0).getAsInt(), range.get(1).getAsInt()));
        return new Dated(LocalDate.parse(json.get("day").getAsString()), span, json.get("origin").getAsString());
    }
}
