package hkig.link;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One item in Wikidata's JSON, the same from its interface and in its dumps.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase JSON format</a>
 */
final class WikidataItem {

    static final String ENTITY = "http://www.wikidata.org/entity/";

    /** Languages whose names are compared: ours, and the codes under which Wikidata has Chinese. */
    static final List<String> LANGUAGES = List.of("en", "mul", "zh", "zh-hant", "zh-hk", "zh-mo", "zh-tw", "zh-hans", "zh-cn", "yue");

    private final JsonObject json;

    WikidataItem(JsonObject json) {
        this.json = json;
    }

    String id() {
        return json.get("id").getAsString();
    }

    List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (String language : LANGUAGES)
            if (object("labels").get(language) instanceof JsonObject label) names.add(name(label, language, true));
        for (String language : LANGUAGES)
            if (object("aliases").get(language) instanceof JsonArray aliases)
                aliases.forEach(alias -> names.add(name(alias.getAsJsonObject(), language, false)));
        return names;
    }

    private static Name name(JsonObject term, String language, boolean main) {
        return new Name(term.get("value").getAsString(), language, main);
    }

    String label() {
        return names().stream().filter(Name::main).map(Name::text).distinct().limit(2).collect(Collectors.joining(" "));
    }

    private String description() {
        return LANGUAGES.stream().map(language -> object("descriptions").get(language)).filter(JsonObject.class::isInstance)
                .map(each -> each.getAsJsonObject().get("value").getAsString()).findFirst().orElse("");
    }

    /** Values of the statements of properties that are not deprecated, those preferred first. */
    List<JsonElement> values(List<String> properties) {
        List<JsonElement> preferred = new ArrayList<>();
        List<JsonElement> normal = new ArrayList<>();
        for (String property : properties) {
            if (!(object("claims").get(property) instanceof JsonArray statements)) continue;
            for (JsonElement each : statements) {
                JsonObject statement = each.getAsJsonObject();
                String rank = statement.has("rank") ? statement.get("rank").getAsString() : "normal";
                if (rank.equals("deprecated") || !(statement.get("mainsnak") instanceof JsonObject snak)
                        || !(snak.get("datavalue") instanceof JsonObject value)) continue;
                (rank.equals("preferred") ? preferred : normal).add(value.get("value"));
            }
        }
        preferred.addAll(normal);
        return preferred;
    }

    List<String> texts(List<String> properties) {
        return values(properties).stream().filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).toList();
    }

    /** Ids of the items that statements lead to. */
    List<String> items(List<String> properties) {
        return values(properties).stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject)
                .filter(value -> value.has("id")).map(value -> value.get("id").getAsString()).toList();
    }

    /** Times as Wikidata writes them, {@code +1991-10-02T00:00:00Z}, with the precision: 9 year, 10 month, 11 day. */
    record Time(String text, int precision) {
        /** As precise as known: {@code 1991}, {@code 1991-10} or {@code 1991-10-02}; empty for what is less precise. */
        Optional<String> date() {
            if (!text.matches("\\+\\d{4}-\\d\\d-\\d\\dT.*") || precision < 9 || precision > 11) return Optional.empty();
            return Optional.of(text.substring(1, precision == 9 ? 5 : precision == 10 ? 8 : 11));
        }
    }

    List<Time> times(List<String> properties) {
        return values(properties).stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject)
                .filter(value -> value.has("time"))
                .map(value -> new Time(value.get("time").getAsString(), value.get("precision").getAsInt())).toList();
    }

    /** Ids of all items whose names a comparison needs. */
    Set<String> mentioned(Rules rules) {
        Set<String> ids = new TreeSet<>();
        for (String role : List.of("kind", "place", "office", "part", "parent")) ids.addAll(items(rules.properties(role)));
        return ids;
    }

    /** @param others names of the items mentioned, by id; where one is missing, it is known by its IRI alone */
    Candidate candidate(Rules rules, Map<String, List<Name>> others) {
        Function<String, List<Name>> named = id -> others.getOrDefault(id, List.of());
        SortedSet<String> kinds = items(rules.properties("kind")).stream().flatMap(id -> named.apply(id).stream())
                .filter(name -> name.main() && !name.isHan()).flatMap(name -> rules.kind(name.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (kinds.size() > 1) kinds.remove("other");
        SortedSet<String> places = items(rules.properties("place")).stream().flatMap(id -> named.apply(id).stream())
                .filter(Name::main).map(Name::text).collect(Collectors.toCollection(TreeSet::new));
        List<Known> parents = known(items(concat(rules.properties("parent"), rules.properties("part"))), named);
        List<Office> offices = items(rules.properties("office")).stream().distinct()
                .map(id -> new Office(named.apply(id), Set.of())).toList();
        SortedSet<Integer> began = times(rules.properties("began")).stream().flatMap(time -> time.date().stream())
                .map(date -> Integer.valueOf(date.substring(0, 4))).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> hosts = texts(rules.properties("website")).stream().flatMap(page -> Things.host(page).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> identifiers = new TreeSet<>();
        texts(rules.properties("ror")).forEach(ror -> identifiers.add("https://ror.org/" + ror));
        texts(rules.properties("isni")).forEach(isni -> identifiers.add("https://isni.org/isni/" + isni.replace(" ", "")));
        return new Candidate(ENTITY + id(), label(), description(),
                new Profile(names(), kinds, places, parents, began, hosts, offices, identifiers), false);
    }

    private static List<Known> known(List<String> ids, Function<String, List<Name>> named) {
        return ids.stream().distinct().map(id -> new Known(Set.of(ENTITY + id), named.apply(id))).toList();
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private JsonObject object(String name) {
        return json.get(name) instanceof JsonObject object ? object : new JsonObject();
    }
}
