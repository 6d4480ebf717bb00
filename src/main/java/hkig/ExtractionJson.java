package hkig;

import com.google.gson.JsonObject;
import hkig.model.Article;
import hkig.model.CodePoints;
import hkig.model.Entity;
import hkig.model.Fact;
import hkig.model.Kind;
import hkig.model.Mention;
import hkig.model.PartialDate;
import hkig.model.Resolution;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an article names and states, as one JSON object: names are its own surface forms, longest first; offsets are
 * code points, half-open, into title, line feed, body. Thread-safe.
 */
final class ExtractionJson {

    private static final Map<String, String> KINDS = Map.of("GovernmentBody", "government",
            "StatutoryBody", "statutory body", "Company", "company", "University", "university",
            "ResearchCentre", "research centre", "Investor", "investor", "IndustryBody", "industry body",
            "NonGovernmentalOrganisation", "ngo", "InternationalOrganisation", "international",
            "MediaOrganisation", "media");

    private static final Map<String, String> PAPERS = Map.of("MemorandumOfUnderstanding", "MoU", "Contract", "contract",
            "LetterOfIntent", "letter of intent", "JointDeclaration", "joint declaration");

    private final Sites sites;

    ExtractionJson(Sites sites) {
        this.sites = sites;
    }

    JsonObject of(Resolution resolution, Tier least) {
        return new Writing(resolution, new Shown(resolution, least)).article();
    }

    /** The kind of an organisation, by the local name of its class, in the words of {@code seeds/language/orgs.tsv}. */
    static String kind(String type) {
        return KINDS.getOrDefault(type, "other");
    }

    private final class Writing {

        private final Resolution resolution;
        private final Shown shown;
        private final String text;
        private final CodePoints points;
        private final Map<String, List<Fact>> tenures = new HashMap<>();

        Writing(Resolution resolution, Shown shown) {
            this.resolution = resolution;
            this.shown = shown;
            this.text = resolution.extraction().article().text();
            this.points = new CodePoints(text);
            shown.facts("Tenure").forEach(t -> t.things("org:member")
                    .forEach(holder -> tenures.computeIfAbsent(holder, k -> new ArrayList<>()).add(t)));
        }

        JsonObject article() {
            Article article = resolution.extraction().article();
            JsonObject json = new JsonObject();
            json.addProperty("id", article.id());
            json.addProperty("iri", resolution.article());
            json.addProperty("title", article.title());
            json.add("date", Json.orNull(article.date().map(d -> d.day().toString())));
            json.addProperty("language", article.language());
            json.add("organisations", Json.each(shown.entities(Kind.ORGANISATION), this::organisation));
            json.add("persons", Json.each(shown.entities(Kind.PERSON), this::person));
            json.add("sites", Json.each(shown.entities(Kind.PLACE).stream().filter(sites::has).toList(),
                    e -> ended(named(e), e)));
            json.add("agreements", Json.each(shown.agreements(), this::agreement));
            json.add("funds", Json.each(shown.entities(Kind.FUND), this::fund));
            json.add("programmes", Json.each(shown.entities(Kind.PROGRAMME), this::programme));
            json.add("events", Json.each(shown.entities(Kind.EVENT), this::event));
            json.add("figures", Json.each(shown.facts("Figure"), this::figure));
            json.add("quotations", Json.each(shown.facts("Quotation"), this::quotation));
            return json;
        }

        private JsonObject organisation(Entity entity) {
            JsonObject json = named(entity);
            json.addProperty("kind", kind(entity.type()));
            return ended(json, entity);
        }

        private JsonObject person(Entity entity) {
            JsonObject json = named(entity);
            json.add("posts", Json.each(tenures.getOrDefault(entity.local(), List.of()), this::post));
            return ended(json, entity);
        }

        private JsonObject post(Fact tenure) {
            JsonObject json = new JsonObject();
            json.add("title", Json.orNull(shown.word(tenure.get("hkig:title"))));
            json.add("organisation", Json.orNull(shown.word(tenure.get("org:organization"))));
            for (String role : List.of("hkig:from", "hkig:to"))
                Shown.day(tenure.get(role)).ifPresent(day -> json.addProperty(role.substring(5), day.toString()));
            for (String role : List.of("hkig:former", "hkig:acting"))
                if (tenure.roles().containsKey(role)) json.addProperty(role.substring(5), true);
            return ended(json, tenure);
        }

        private JsonObject agreement(Fact fact) {
            List<Fact> signings = shown.nodes(fact.get("hkig:signing"));
            JsonObject json = new JsonObject();
            json.addProperty("iri", shown.iri(fact.local()));
            json.addProperty("type", PAPERS.getOrDefault(fact.type(), "agreement"));
            json.add("parties", Json.words(shown.words(fact.get("hkig:party"))));
            json.add("other_parties", Json.words(shown.words(fact.get("hkig:otherParty"))));
            json.add("witnesses", Json.words(Stream.of("hkig:witness", "hkig:otherWitness")
                    .flatMap(role -> signings.stream().flatMap(s -> shown.words(s.get(role)).stream())).toList()));
            json.add("signed", Json.orNull(signings.stream().flatMap(s -> Shown.day(s.get("hkig:date")).stream())
                    .map(PartialDate::toString).findFirst()));
            json.add("status", Json.orNull(shown.word(fact.get("hkig:status")).map(s -> s.toLowerCase(Locale.ROOT))));
            json.add("term", Json.orNull(shown.word(fact.get("hkig:term"))));
            json.add("topics", Json.words(shown.words(fact.get("hkig:topic"))));
            return ended(json, fact);
        }

        private JsonObject fund(Entity entity) {
            Optional<Fact> size = shown.nodes(shown.said(entity, "hkig:amount")).stream()
                    .filter(f -> Shown.number(f.get("hkig:value")).isPresent())
                    .min(Comparator.comparing(f -> !shown.words(f.get("hkig:measure")).contains("Size")));
            JsonObject json = named(entity);
            json.add("amount", Json.numberOrNull(size.flatMap(f -> Shown.number(f.get("hkig:value")))));
            json.add("currency", Json.orNull(size.flatMap(f -> shown.word(f.get("hkig:currency")))));
            json.add("operator", Json.orNull(shown.word(shown.said(entity, "hkig:operator"))));
            return ended(json, entity);
        }

        private JsonObject programme(Entity entity) {
            JsonObject json = named(entity);
            json.add("operators", Json.words(shown.words(shown.said(entity, "hkig:operator"))));
            return ended(json, entity);
        }

        private JsonObject event(Entity entity) {
            JsonObject json = named(entity);
            json.add("date", Json.orNull(shown.word(shown.said(entity, "hkig:date"))));
            json.add("place", Json.orNull(shown.word(shown.said(entity, "hkig:place"))));
            json.add("operators", Json.words(shown.words(shown.said(entity, "hkig:operator"))));
            return ended(json, entity);
        }

        private JsonObject figure(Fact fact) {
            JsonObject json = new JsonObject();
            json.addProperty("iri", shown.iri(fact.local()));
            json.add("of", Json.orNull(shown.word(fact.get("hkig:figureOf"))));
            json.add("measure", Json.orNull(shown.word(fact.get("hkig:measure"))));
            json.add("words", Json.orNull(shown.word(fact.get("hkig:measureText"))));
            for (String role : List.of("hkig:value", "hkig:minValue", "hkig:maxValue"))
                Shown.number(fact.get(role))
                        .ifPresent(n -> json.addProperty(role.substring(5).replace("Value", ""), n));
            for (String role : List.of("hkig:unit", "hkig:currency", "hkig:qualifier"))
                json.add(role.substring(5), Json.orNull(shown.word(fact.get(role))));
            json.add("date", Json.orNull(shown.word(fact.get("hkig:asOf"))));
            return ended(json, fact);
        }

        private JsonObject quotation(Fact fact) {
            JsonObject json = new JsonObject();
            json.addProperty("iri", shown.iri(fact.local()));
            json.add("speaker", Json.orNull(shown.word(fact.get("hkig:speaker"))));
            json.add("words", Json.orNull(shown.word(fact.get("hkig:words"))));
            json.addProperty("direct", shown.words(fact.get("hkig:direct")).contains("true"));
            json.add("date", Json.orNull(resolution.extraction().article().date().map(d -> d.day().toString())));
            return ended(json, fact);
        }

        private JsonObject named(Entity entity) {
            JsonObject json = new JsonObject();
            json.add("names", Json.words(entity.names()));
            json.addProperty("iri", shown.iri(entity.local()));
            return json;
        }

        /** As in the graph: each form of the name once, where it stands first. */
        private JsonObject ended(JsonObject json, Entity entity) {
            Tier tier = entity.tier();
            String rule = entity.mentions().stream().filter(m -> m.tier() == tier).map(Mention::rule).findFirst()
                    .orElseThrow();
            Set<String> forms = new HashSet<>();
            return ended(json, tier, rule, entity.mentions().stream().filter(m -> forms.add(m.surface()))
                    .map(m -> Json.quote(m.span(), text, points)).toList());
        }

        private JsonObject ended(JsonObject json, Fact fact) {
            return ended(json, fact.tier(), fact.rule(),
                    fact.evidence().stream().map(p -> Json.quote(p.span(), text, points)).distinct().toList());
        }

        private JsonObject ended(JsonObject json, Tier tier, String rule, List<JsonObject> evidence) {
            json.addProperty("tier", tier.name());
            json.addProperty("rule", rule);
            json.add("evidence", Json.each(evidence, e -> e));
            return json;
        }
    }
}
