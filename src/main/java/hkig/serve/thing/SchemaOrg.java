package hkig.serve.thing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import hkig.serve.web.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What search engines and other programs understand of a thing, in the words of schema.org, for its page.
 *
 * @see <a href="https://schema.org/docs/gs.html">schema.org</a>
 */
final class SchemaOrg {

    /** Groups of {@link Kinds} to types; others are a {@code Thing}. */
    private static final Map<String, String> TYPES = Map.of("organisation", "Organization", "person", "Person",
        "place", "Place", "event", "Event", "article", "NewsArticle", "fund", "FundingScheme", "programme", "Project");

    /** Properties of the graph to those of schema.org, for values that are things. */
    private static final Map<String, String> LINKS = new TreeMap<>(Map.of("org:subOrganizationOf", "parentOrganization",
        "hkig:partOf", "isPartOf", "schema:sameAs", "sameAs", "hkig:place", "location"));
    private static final Map<String, String> DATES =
        new TreeMap<>(Map.of("hkig:date", "startDate", "dcterms:issued", "datePublished"));

    private final Reading reading;
    private final Node thing;

    SchemaOrg(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
    }

    Html html() {
        String group = new Kinds(reading).group(thing);
        JsonObject json = new JsonObject();
        json.addProperty("@context", "https://schema.org/");
        json.addProperty("@type", TYPES.getOrDefault(group, "Thing"));
        json.addProperty("@id", thing.getURI());
        add(json, "name", names("skos:prefLabel"));
        if (!json.has("name")) json.add("name", text(reading.names().of(thing)));
        add(json, "alternateName", names("skos:altLabel"));
        add(json, "url", Stream.of("foaf:homepage", "schema:url").flatMap(this::iris));
        LINKS.forEach((property, name) -> add(json, name, property.equals("schema:sameAs") ? iris(property)
            : iris(property).map(SchemaOrg::reference)));
        DATES.forEach((property, name) -> reading.statements().text(thing, property)
            .ifPresent(day -> json.addProperty(name, day)));
        if (group.equals("organisation")) reading.statements().text(thing, "hkig:startDate")
            .ifPresent(day -> json.addProperty("foundingDate", day));
        if (group.equals("article")) article(json);
        position().ifPresent(position -> json.add("geo", position));
        return new Html.Data(json.toString());
    }

    private void article(JsonObject json) {
        json.add("headline", text(reading.names().of(thing)));
        reading.statements().text(thing, "dcterms:language").ifPresent(tag -> json.addProperty("inLanguage", tag));
        reading.statements().text(thing, "dcterms:publisher").ifPresent(name -> {
            JsonObject publisher = new JsonObject();
            publisher.addProperty("@type", "Organization");
            publisher.addProperty("name", name);
            json.add("publisher", publisher);
        });
    }

    private Optional<JsonObject> position() {
        return reading.statements().text(thing, "geo:lat").flatMap(latitude ->
            reading.statements().text(thing, "geo:long").map(longitude -> {
                JsonObject position = new JsonObject();
                position.addProperty("@type", "GeoCoordinates");
                position.addProperty("latitude", latitude);
                position.addProperty("longitude", longitude);
                return position;
            }));
    }

    private Stream<JsonElement> names(String property) {
        return Statements.sorted(reading.statements().objects(thing, property)).stream().filter(Node::isLiteral)
            .map(SchemaOrg::text);
    }

    private Stream<JsonElement> iris(String property) {
        return Statements.sorted(reading.statements().objects(thing, property)).stream().filter(Node::isURI)
            .map(iri -> new JsonPrimitive(iri.getURI()));
    }

    private static JsonElement reference(JsonElement iri) {
        JsonObject reference = new JsonObject();
        reference.add("@id", iri);
        return reference;
    }

    /** With its language where it has one. */
    private static JsonElement text(Node literal) {
        if (literal.getLiteralLanguage().isEmpty()) return new JsonPrimitive(literal.getLiteralLexicalForm());
        JsonObject text = new JsonObject();
        text.addProperty("@value", literal.getLiteralLexicalForm());
        text.addProperty("@language", literal.getLiteralLanguage());
        return text;
    }

    /** One value as it is, several as a list, none not at all. */
    private static void add(JsonObject json, String name, Stream<? extends JsonElement> values) {
        List<? extends JsonElement> all = values.toList();
        if (all.size() == 1) json.add(name, all.getFirst());
        else if (!all.isEmpty()) {
            JsonArray list = new JsonArray();
            all.forEach(list::add);
            json.add(name, list);
        }
    }
}
