package hkig.serve;

import hkig.knowledge.Question;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** What the page's script needs to know, as JSON: questions, prefixes, limits. */
final class PageData {

    private PageData() { }

    static String json(String base, Map<String, String> prefixes, List<Question> questions, Settings settings) {
        JsonObject page = new JsonObject();
        page.put("base", base);
        page.put("rows", settings.rows());
        page.put("seconds", settings.timeout().toSeconds());
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
