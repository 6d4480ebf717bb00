package hkig.link;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Wikidata through its interface: names are searched for in their language, identifiers by the statement that has them,
 * and items fetched fifty at a time. It asks the servers to refuse while their copies lag behind (maxlag).
 *
 * @see <a href="https://www.wikidata.org/w/api.php?action=help&modules=wbsearchentities">wbsearchentities</a>
 * @see <a href="https://www.wikidata.org/w/api.php?action=help&modules=wbgetentities">wbgetentities</a>
 */
public final class Wikidata implements CandidateSource {

    public static final URI USUAL = URI.create("https://www.wikidata.org/w/api.php");

    private static final int ITEMS = 50;
    private static final int NAMES = 5;
    private static final int HITS = 7;
    private static final String MAXLAG = "5";

    private final Web web;
    private final URI at;
    private final Rules rules;

    public Wikidata(Web web, URI at, Rules rules) {
        this.web = web;
        this.at = at;
        this.rules = rules;
    }

    @Override
    public String register() {
        return WikidataItem.ENTITY;
    }

    @Override
    public int batch() {
        return 10;
    }

    @Override
    public Map<Thing, List<Candidate>> candidates(List<Thing> things) {
        Map<Thing, Set<String>> found = new LinkedHashMap<>();
        for (Thing thing : things) found.put(thing, found(thing));
        Map<String, WikidataItem> items = items(found.values().stream().flatMap(Set::stream).collect(Collectors.toSet()),
                "labels|aliases|descriptions|claims");
        Set<String> mentioned = new TreeSet<>();
        items.values().forEach(item -> mentioned.addAll(item.mentioned(rules)));
        Map<String, List<Name>> names = new TreeMap<>();
        items(mentioned, "labels|aliases").forEach((id, item) -> names.put(id, item.names()));
        Map<Thing, List<Candidate>> candidates = new LinkedHashMap<>();
        found.forEach((thing, ids) -> candidates.put(thing, ids.stream().filter(items::containsKey)
                .map(id -> items.get(id).candidate(rules, names)).toList()));
        return candidates;
    }

    private Set<String> found(Thing thing) {
        Set<String> ids = new LinkedHashSet<>();
        List<Name> names = new ArrayList<>(thing.profile().names().stream().filter(Name::main).toList());
        thing.profile().names().stream().filter(name -> !name.main()).forEach(names::add);
        names.stream().filter(name -> !name.text().isBlank()).limit(NAMES).forEach(name -> ids.addAll(search(name)));
        for (String identifier : thing.profile().identifiers()) ids.addAll(bearing(identifier));
        return ids;
    }

    private List<String> search(Name name) {
        JsonObject answer = asked(parameters("action", "wbsearchentities", "search", name.text(), "language", language(name),
                "type", "item", "limit", "" + HITS));
        return strings(answer.get("search"), "id");
    }

    private static String language(Name name) {
        String language = name.language().toLowerCase(java.util.Locale.ROOT);
        return WikidataItem.LANGUAGES.contains(language) ? language : name.isHan() ? "zh" : "en";
    }

    /** Items with a statement that has an identifier of a third register. */
    private List<String> bearing(String identifier) {
        String role = identifier.startsWith("https://ror.org/") ? "ror" : identifier.startsWith("https://isni.org/") ? "isni" : "";
        List<String> found = new ArrayList<>();
        for (String property : rules.properties(role)) {
            JsonObject answer = asked(parameters("action", "query", "list", "search", "srnamespace", "0", "srlimit", "3",
                    "srsearch", "haswbstatement:" + property + "=" + identifier.substring(identifier.lastIndexOf('/') + 1)));
            if (answer.get("query") instanceof JsonObject query) found.addAll(strings(query.get("search"), "title"));
        }
        return found;
    }

    /** Items by id; one that is gone is left out, one that was merged stands under the id that it was asked by. */
    Map<String, WikidataItem> items(Collection<String> ids, String parts) {
        Map<String, WikidataItem> items = new TreeMap<>();
        List<String> all = ids.stream().filter(id -> id.matches("Q[1-9]\\d*")).distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += ITEMS) {
            List<String> some = all.subList(from, Math.min(all.size(), from + ITEMS));
            JsonObject answer = asked(parameters("action", "wbgetentities", "ids", String.join("|", some), "props", parts,
                    "languages", String.join("|", WikidataItem.LANGUAGES)));
            if (!(answer.get("entities") instanceof JsonObject entities))
                throw new LinkFailure(at + ": found no \"entities\" in its answer, expected the items " + some);
            for (Map.Entry<String, JsonElement> each : entities.entrySet())
                if (each.getValue() instanceof JsonObject item && !item.has("missing"))
                    items.put(each.getKey(), new WikidataItem(item));
        }
        return items;
    }

    private JsonObject asked(Map<String, String> parameters) {
        JsonObject answer = web.json(Web.address(at, parameters));
        if (answer.get("error") instanceof JsonObject error)
            throw new LinkFailure(at + ": it refuses " + parameters.get("action") + ": " + error.get("info"));
        return answer;
    }

    private static Map<String, String> parameters(String... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) parameters.put(pairs[i], pairs[i + 1]);
        parameters.put("format", "json");
        parameters.put("maxlag", MAXLAG);
        return parameters;
    }

    private static List<String> strings(JsonElement list, String key) {
        List<String> strings = new ArrayList<>();
        if (list instanceof JsonArray array) array.forEach(each -> strings.add(each.getAsJsonObject().get(key).getAsString()));
        return strings;
    }

    @Override
    public void close() {
        web.close();
    }
}
