package hkig.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of its article (schema.org NewsArticle, Article, BlogPosting and kin), also in arrays and
 * {@code @graph}.
 */
record JsonLd(Optional<String> headline, Optional<String> date, Optional<String> address, Optional<String> publisher,
        Optional<String> language, Optional<String> body) {

    private static final int MOST_OBJECTS = 10_000;
    static final JsonLd NOTHING = new JsonLd(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** The first article of the page's scripts; a script that is not JSON says nothing. */
    static JsonLd of(Element page) {
        List<JsonObject> articles = new ArrayList<>();
        Map<String, JsonObject> byIri = new HashMap<>();
        for (Element script : page.select("script[type=application/ld+json]")) collect(script.data(), articles, byIri);
        return articles.stream().filter(a -> a.has("headline") || a.has("articleBody")).findFirst()
                .or(() -> articles.stream().findFirst())
                .map(article -> new JsonLd(text(article, "headline").or(() -> text(article, "name")),
                        text(article, "datePublished"),
                        text(article, "url").or(() -> reference(article.get("mainEntityOfPage"))),
                        publisher(article.get("publisher"), byIri), text(article, "inLanguage"),
                        text(article, "articleBody")))
                .orElse(NOTHING);
    }

    private static void collect(String data, List<JsonObject> articles, Map<String, JsonObject> byIri) {
        Deque<JsonElement> open = new ArrayDeque<>();
        try {
            open.add(JsonParser.parseString(data.strip().replaceFirst("^<!--|^//<!\\[CDATA\\[", "")));
        } catch (JsonParseException | IllegalStateException notJson) {
            return;
        }
        for (int i = 0; !open.isEmpty() && i < MOST_OBJECTS; i++) {
            JsonElement element = open.removeFirst();
            if (element instanceof JsonArray array) array.forEach(open::addLast);
            if (!(element instanceof JsonObject object)) continue;
            if (object.has("@graph")) open.addLast(object.get("@graph"));
            if (object.has("mainEntity")) open.addLast(object.get("mainEntity"));
            text(object, "@id").ifPresent(iri -> byIri.putIfAbsent(iri, object));
            if (isArticle(object.get("@type"))) articles.add(object);
        }
    }

    private static boolean isArticle(JsonElement type) {
        if (type instanceof JsonArray types) return types.asList().stream().anyMatch(JsonLd::isArticle);
        if (type == null || !type.isJsonPrimitive()) return false;
        String name = type.getAsString();
        return name.endsWith("Article") || name.endsWith("BlogPosting") || name.endsWith("PressRelease");
    }

    private static Optional<String> publisher(JsonElement publisher, Map<String, JsonObject> byIri) {
        if (publisher instanceof JsonArray several)
            return several.isEmpty() ? Optional.empty() : publisher(several.get(0), byIri);
        if (!(publisher instanceof JsonObject object))
            return Optional.ofNullable(publisher).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
        return text(object, "name").or(() -> text(object, "@id").map(byIri::get).flatMap(o -> text(o, "name")));
    }

    private static Optional<String> reference(JsonElement value) {
        if (value instanceof JsonObject object) return text(object, "@id").or(() -> text(object, "url"));
        return Optional.ofNullable(value).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    private static Optional<String> text(JsonObject object, String field) {
        JsonElement value = object.get(field);
        if (value instanceof JsonArray several && !several.isEmpty()) value = several.get(0);
        return Optional.ofNullable(value).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
                .map(String::strip).filter(text -> !text.isEmpty());
    }
}
