package hkig.link;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Any service that speaks the Reconciliation Service API, version 0.2 (or 0.1, which differs in nothing used here).
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API</a>
 */
public final class Reconciliation implements CandidateSource {

    private static final int HITS = 5;
    private static final int NAMES = 3;

    private final Web web;
    private final URI at;
    private final Rules rules;
    private final String space;
    private final Optional<String> view;

    /** @throws LinkFailure if the service has no manifest that says what its records are called */
    public Reconciliation(Web web, URI at, Rules rules) {
        this.web = web;
        this.at = at;
        this.rules = rules;
        JsonObject manifest = web.json(at);
        this.space = text(manifest, "identifierSpace");
        this.view = manifest.get("view") instanceof JsonObject object ? Optional.of(text(object, "url")) : Optional.empty();
        if (!space.matches("https?://.+")) throw new LinkFailure(at + ": found no identifierSpace in its manifest,"
                + " expected the service manifest of the Reconciliation API");
    }

    @Override
    public String register() {
        return space;
    }

    @Override
    public int batch() {
        return 5;
    }

    @Override
    public Map<Thing, List<Candidate>> candidates(List<Thing> things) {
        JsonObject queries = new JsonObject();
        Map<String, Thing> asked = new LinkedHashMap<>();
        for (Thing thing : things) {
            List<Name> names = new ArrayList<>(thing.profile().names().stream().filter(Name::main).toList());
            thing.profile().names().stream().filter(name -> !name.main()).forEach(names::add);
            for (Name name : names.subList(0, Math.min(NAMES, names.size()))) {
                JsonObject query = new JsonObject();
                query.addProperty("query", name.text());
                query.addProperty("limit", HITS);
                asked.put("q" + asked.size(), thing);
                queries.add("q" + (asked.size() - 1), query);
            }
        }
        JsonObject answer = web.json(at, Map.of("queries", queries.toString()), "application/json");
        Map<Thing, Map<String, Candidate>> found = new LinkedHashMap<>();
        things.forEach(thing -> found.put(thing, new LinkedHashMap<>()));
        asked.forEach((key, thing) -> results(answer, key).forEach(candidate ->
                found.get(thing).merge(candidate.iri(), candidate, (one, other) -> one.vouched() ? one : other)));
        Map<Thing, List<Candidate>> candidates = new LinkedHashMap<>();
        found.forEach((thing, each) -> candidates.put(thing, List.copyOf(each.values())));
        return candidates;
    }

    private List<Candidate> results(JsonObject answer, String key) {
        if (!(answer.get(key) instanceof JsonObject one) || !(one.get("result") instanceof JsonArray results))
            throw new LinkFailure(at + ": found no \"result\" under \"" + key + "\" in its answer, expected a result batch of the"
                    + " Reconciliation API");
        List<Candidate> candidates = new ArrayList<>();
        for (JsonElement each : results) {
            JsonObject result = each.getAsJsonObject();
            SortedSet<String> kinds = new TreeSet<>();
            SortedSet<String> types = new TreeSet<>();
            if (result.get("type") instanceof JsonArray array) for (JsonElement type : array)
                types.add(type instanceof JsonObject named ? text(named, named.has("name") ? "name" : "id") : type.getAsString());
            types.forEach(type -> rules.kind(type).ifPresent(kinds::add));
            if (kinds.size() > 1) kinds.remove("other");
            String about = text(result, "description");
            candidates.add(new Candidate(iri(text(result, "id")), text(result, "name"), about.isEmpty() ? String.join(", ", types) : about,
                    Profile.of(List.of(new Name(text(result, "name"), "", true)), kinds, new TreeSet<>(Set.of())),
                    result.has("match") && result.get("match").getAsBoolean()));
        }
        return candidates;
    }

    /** The record's IRI; where the identifier space makes none with its id, the page that shows it. */
    private String iri(String id) {
        if (id.startsWith(space)) return id;
        String iri = space + id;
        return iri.matches("[!-~&&[^<>\"{}|\\\\^`]]+") ? iri : view.map(url -> url.replace("{{id}}",
                java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8))).orElse(iri);
    }

    private static String text(JsonObject in, String name) {
        return in.has(name) && in.get(name).isJsonPrimitive() ? in.get(name).getAsString() : "";
    }

    @Override
    public void close() {
        web.close();
    }
}
