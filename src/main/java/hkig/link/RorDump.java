package hkig.link;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The Research Organization Registry in its data dump, schema version 2: one JSON array of records, read in one pass.
 *
 * @see <a href="https://ror.readme.io/docs/data-dump">ROR data dump</a>
 */
public final class RorDump implements CandidateSource {

    private final Path file;
    private final Rules rules;

    public RorDump(Path file, Rules rules) {
        this.file = file;
        this.rules = rules;
    }

    @Override
    public String register() {
        return "https://ror.org/";
    }

    @Override
    public int batch() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<Thing, List<Candidate>> candidates(List<Thing> things) {
        NameIndex index = new NameIndex(rules, things.stream().filter(thing -> thing.kind().equals("organisation")).toList());
        Map<Thing, List<Candidate>> found = new LinkedHashMap<>();
        things.forEach(thing -> found.put(thing, new ArrayList<>()));
        int number = 0;
        try (JsonReader reader = new JsonReader(new InputStreamReader(DumpFile.open(file, ".json"), StandardCharsets.UTF_8))) {
            reader.beginArray();
            while (reader.hasNext()) {
                number++;
                Candidate record = candidate(JsonParser.parseReader(reader).getAsJsonObject());
                index.of(record.profile().names(), record.profile().identifiers()).forEach(thing -> found.get(thing).add(record));
            }
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
            throw new LinkFailure(file + ", record " + Math.max(1, number) + ": found no record of ROR's schema 2, expected the JSON file of"
                    + " its data dump (v2), which is a list of records", e);
        }
        return found;
    }

    private Candidate candidate(JsonObject record) {
        List<Name> names = new ArrayList<>();
        String label = "";
        for (JsonObject name : objects(record, "names")) {
            String types = name.get("types").toString();
            String text = name.get("value").getAsString();
            if (types.contains("ror_display")) label = text;
            names.add(new Name(text, text(name, "lang"), types.contains("label") || types.contains("ror_display")));
        }
        SortedSet<String> identifiers = new TreeSet<>();
        for (JsonObject each : objects(record, "external_ids")) each.getAsJsonArray("all").forEach(id -> identifier(text(each, "type"),
                id.getAsString(), identifiers));
        SortedSet<String> places = new TreeSet<>();
        for (JsonObject location : objects(record, "locations"))
            if (location.get("geonames_details") instanceof JsonObject place)
                for (String part : List.of("name", "country_subdivision_name", "country_name")) if (!text(place, part).isEmpty()) places.add(text(place, part));
        SortedSet<String> hosts = new TreeSet<>();
        for (JsonObject link : objects(record, "links")) if (text(link, "type").equals("website")) Things.host(text(link, "value")).ifPresent(hosts::add);
        List<Known> parents = objects(record, "relationships").stream().filter(each -> text(each, "type").equals("parent"))
                .map(each -> new Known(Set.of(text(each, "id")), List.of(new Name(text(each, "label"), "", true)))).toList();
        SortedSet<Integer> began = new TreeSet<>();
        if (record.has("established") && !record.get("established").isJsonNull()) began.add(record.get("established").getAsInt());
        return new Candidate(record.get("id").getAsString(), label, String.join(", ", places),
                new Profile(names, new TreeSet<>(Set.of("organisation")), places, parents, began, hosts, List.of(), identifiers), false);
    }

    private static void identifier(String type, String id, Set<String> into) {
        switch (type) {
            case "wikidata" -> into.add(WikidataItem.ENTITY + id);
            case "isni" -> into.add("https://isni.org/isni/" + id.replace(" ", ""));
            case "grid" -> into.add("https://www.grid.ac/institutes/" + id);
            default -> { }
        }
    }

    private static List<JsonObject> objects(JsonObject in, String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (in.get(name) instanceof JsonArray array) for (JsonElement each : array) objects.add(each.getAsJsonObject());
        return objects;
    }

    private static String text(JsonObject in, String name) {
        return in.has(name) && in.get(name).isJsonPrimitive() ? in.get(name).getAsString() : "";
    }

    @Override
    public void close() { }
}
