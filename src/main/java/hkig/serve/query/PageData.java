package hkig.serve.query;

import hkig.knowledge.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** What the page's script needs to know, as JSON: questions, prefixes, limits. */
public final class PageData {

    private PageData() { }

    /**
     * @param rows the most rows in one answer
     * @param timeout after this a query ends
     */
    public static String json(String base, Map<String, String> prefixes, List<Question> questions, int rows,
            Duration timeout) {
        JsonObject page = new JsonObject();
        page.put("base", base);
        page.put("rows", rows);
        page.put("seconds", timeout.toSeconds());
        page.put("prefixes", object(prefixes));
        JsonArray list = new JsonArray();
        for (Question question : questions) {
            JsonObject entry = new JsonObject();
            entry.put("name", question.name());
            entry.put("titles", object(question.titles()));
            entry.put("descriptions", object(question.descriptions()));
            entry.put("sparql", question.sparql());
            list.add(entry);
        }
        page.put("questions", list);
        return page.toString();
    }

    private static JsonObject object(Map<String, String> map) {
        JsonObject object = new JsonObject();
        map.forEach(object::put);
        return object;
    }
}
