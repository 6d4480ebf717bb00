package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Completes what somebody types to things, properties or classes. */
final class Suggestions {

    private static final int AT_ONCE = 20;

    private final Known known;
    private final Collection<Property> properties;
    private final Told told;

    Suggestions(Known known, Collection<Property> properties, Told told) {
        this.known = known;
        this.properties = properties;
        this.told = told;
    }

    /**
     * Suggestions for a text.
     *
     * @param what {@code entity}, {@code property} or {@code type}
     * @param skipped how many to leave out, for the next page
     */
    JsonObject of(String what, String prefix, int skipped) {
        Stream<JsonObject> found = switch (what) {
            case "entity" -> entities(prefix);
            case "property" -> matching(prefix, properties.stream().map(told::property));
            default -> matching(prefix, known.types().all().map(told::type));
        };
        JsonArray result = new JsonArray();
        found.skip(skipped).limit(AT_ONCE).forEach(result::add);
        JsonObject answer = new JsonObject();
        answer.add("result", result);
        return answer;
    }

    private Stream<JsonObject> entities(String prefix) {
        Told inScript = told.inScriptOf(prefix);
        Set<Entry> found = new LinkedHashSet<>();
        known.at(prefix).ifPresent(found::add);
        found.addAll(known.index().having(prefix));
        return found.stream().map(entry -> {
            JsonObject entity = inScript.entity(entry);
            entity.add("notable", inScript.types(entry));
            return entity;
        });
    }

    /** By name, identifier or description: few enough to look at each. */
    private static Stream<JsonObject> matching(String prefix, Stream<JsonObject> all) {
        String typed = prefix.strip().toLowerCase(Locale.ROOT);
        List<JsonObject> named = all.toList();
        Set<JsonObject> found = new LinkedHashSet<>();
        for (String field : List.of("id", "name"))
            named.stream().filter(each -> text(each, field).startsWith(typed)).forEach(found::add);
        for (String field : List.of("name", "description"))
            named.stream().filter(each -> text(each, field).contains(typed)).forEach(found::add);
        return found.stream();
    }

    private static String text(JsonObject object, String field) {
        return object.has(field) ? object.get(field).getAsString().toLowerCase(Locale.ROOT) : "";
    }

    /** What a thing, property or class is, by its identifier. */
    Optional<JsonObject> at(String what, String id) {
        return switch (what) {
            case "entity" -> known.at(id).map(told::entity);
            case "property" -> properties.stream().filter(each -> each.id().equals(id)).findFirst().map(told::property);
            default -> known.types().at(id).map(told::type);
        };
    }
}
