package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hkig.serve.web.Visitor;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** How things, classes and properties are told of in JSON. */
final class Told {

    private final Types types;
    private final String language;
    private final List<String> nameLanguages;

    /** For a reader of the answers. */
    Told(Types types, Visitor visitor) {
        this(types, visitor.language(), visitor.nameLanguages());
    }

    private Told(Types types, String language, List<String> nameLanguages) {
        this.types = types;
        this.language = language;
        this.nameLanguages = nameLanguages;
    }

    /** For a name that was asked for: in its script. */
    Told inScriptOf(String text) {
        if (text.isBlank()) return this;
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return new Told(types, language,
            chinese ? List.of("zh-Hant", "zh-Hans", "en") : List.of("en", "zh-Hant", "zh-Hans"));
    }

    String name(Entry entry) {
        return entry.thing().label(nameLanguages).getLiteralLexicalForm();
    }

    /** The kind, and the names in the other languages. */
    String description(Entry entry) {
        Set<String> names = new TreeSet<>();
        entry.thing().preferred().forEach(each -> names.add(each.getLiteralLexicalForm()));
        names.remove(name(entry));
        return String.join(" · ", Stream.concat(types.narrowest(entry.types()).stream().map(type -> type.in(language)),
            names.stream()).toList());
    }

    JsonObject entity(Entry entry) {
        JsonObject told = named(entry.id(), name(entry));
        told.addProperty("description", description(entry));
        return told;
    }

    JsonArray types(Entry entry) {
        JsonArray told = new JsonArray();
        types.narrowest(entry.types()).forEach(type -> told.add(named(type)));
        return told;
    }

    JsonObject candidate(Candidate candidate) {
        JsonObject told = entity(candidate.entry());
        told.add("type", types(candidate.entry()));
        told.addProperty("score", candidate.score());
        JsonArray features = new JsonArray();
        new TreeMap<>(candidate.features()).forEach((id, value) -> {
            JsonObject feature = new JsonObject();
            feature.addProperty("id", id);
            if (value instanceof Number number) feature.addProperty("value", number);
            else feature.addProperty("value", (Boolean) value);
            features.add(feature);
        });
        told.add("features", features);
        told.addProperty("match", candidate.match());
        return told;
    }

    /** A class with those right above it. */
    JsonObject type(Types.Type type) {
        JsonObject told = named(type);
        if (type.meanings().containsKey(language)) told.addProperty("description", type.meanings().get(language));
        JsonArray broader = new JsonArray();
        type.broader().stream().flatMap(id -> types.at(id).stream()).forEach(above -> broader.add(named(above)));
        if (!broader.isEmpty()) told.add("broader", broader);
        return told;
    }

    JsonObject property(Property property) {
        JsonObject told = named(property);
        told.addProperty("description", property.meanings().get(language));
        return told;
    }

    JsonObject named(Types.Type type) {
        return named(type.id(), type.in(language));
    }

    JsonObject named(Property property) {
        return named(property.id(), property.names().get(language));
    }

    static JsonObject named(String id, String name) {
        JsonObject told = new JsonObject();
        told.addProperty("id", id);
        told.addProperty("name", name);
        return told;
    }
}
