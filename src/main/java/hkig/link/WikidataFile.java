package hkig.link;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;

/** A file of Wikidata as items, one after the other. */
final class WikidataFile {

    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";

    private final Path file;

    WikidataFile(Path file) {
        this.file = file;
    }

    /** @param each gets every item with its names; the triples of an item are expected behind each other */
    void items(BiConsumer<List<Name>, WikidataItem> each) {
        String name = file.getFileName().toString().replaceFirst("\\.(gz|zip)$", "");
        boolean triples = name.endsWith(".nt");
        try (InputStream in = DumpFile.open(file, triples ? ".nt" : ".json")) {
            if (triples) triples(in, each);
            else lines(in, each);
        } catch (IOException | RiotException e) {
            throw new LinkFailure(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private void lines(InputStream in, BiConsumer<List<Name>, WikidataItem> each) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String json = line.strip().replaceFirst(",$", "");
            if (json.isEmpty() || json.equals("[") || json.equals("]")) continue;
            try {
                JsonObject object = JsonParser.parseString(json).getAsJsonObject();
                if (!object.has("id")) throw new JsonParseException("it has no id");
                WikidataItem item = new WikidataItem(object);
                each.accept(item.names(), item);
            } catch (JsonParseException | IllegalStateException e) {
                throw new LinkFailure(file + ", line " + number + ": found no item with an id, expected Wikidata's JSON with one item"
                        + " a line", e);
            }
        }
    }

    private void triples(InputStream in, BiConsumer<List<Name>, WikidataItem> each) {
        Gathering gathering = new Gathering(each);
        RDFParser.source(in).lang(Lang.NTRIPLES).parse(gathering);
        gathering.give();
    }

    /** Puts the triples of one item together in the shape that its JSON has. */
    private static final class Gathering extends StreamRDFBase {

        private final BiConsumer<List<Name>, WikidataItem> each;
        private JsonObject item = new JsonObject();

        Gathering(BiConsumer<List<Name>, WikidataItem> each) {
            this.each = each;
        }

        @Override
        public void triple(Triple triple) {
            if (!triple.getSubject().isURI() || !triple.getSubject().getURI().startsWith(WikidataItem.ENTITY)) return;
            String id = triple.getSubject().getURI().substring(WikidataItem.ENTITY.length());
            if (!item.has("id") || !item.get("id").getAsString().equals(id)) {
                give();
                item = new JsonObject();
                item.addProperty("id", id);
                for (String part : List.of("labels", "aliases", "claims")) item.add(part, new JsonObject());
            }
            Node object = triple.getObject();
            switch (triple.getPredicate().getURI()) {
                case "http://www.w3.org/2000/01/rdf-schema#label" ->
                    item.getAsJsonObject("labels").add(language(object), term(object));
                case "http://www.w3.org/2004/02/skos/core#altLabel" -> list("aliases", language(object)).add(term(object));
                default -> {
                    String property = triple.getPredicate().getURI();
                    if (property.startsWith(DIRECT)) list("claims", property.substring(DIRECT.length())).add(statement(object));
                }
            }
        }

        void give() {
            if (!item.has("id")) return;
            WikidataItem whole = new WikidataItem(item);
            each.accept(whole.names(), whole);
        }

        private JsonArray list(String part, String name) {
            JsonObject object = item.getAsJsonObject(part);
            if (!object.has(name)) object.add(name, new JsonArray());
            return object.getAsJsonArray(name);
        }
    }

    private static String language(Node literal) {
        return literal.isLiteral() ? literal.getLiteralLanguage().toLowerCase(java.util.Locale.ROOT) : "";
    }

    private static JsonObject term(Node literal) {
        JsonObject term = new JsonObject();
        term.addProperty("value", literal.isLiteral() ? literal.getLiteralLexicalForm() : "");
        return term;
    }

    private static JsonObject statement(Node object) {
        JsonObject value = new JsonObject();
        value.add("value", value(object));
        JsonObject snak = new JsonObject();
        snak.add("datavalue", value);
        JsonObject statement = new JsonObject();
        statement.add("mainsnak", snak);
        return statement;
    }

    private static JsonElement value(Node object) {
        if (!object.isLiteral() && object.isURI() && object.getURI().startsWith(WikidataItem.ENTITY)) {
            JsonObject item = new JsonObject();
            item.addProperty("id", object.getURI().substring(WikidataItem.ENTITY.length()));
            return item;
        }
        if (!object.isLiteral()) return new JsonPrimitive(object.toString());
        String text = object.getLiteralLexicalForm();
        if (!object.getLiteralDatatypeURI().endsWith("#dateTime")) return new JsonPrimitive(text);
        JsonObject time = new JsonObject();
        time.addProperty("time", "+" + text);
        // These triples do not tell how precise a date is; the first of January mostly stands for its year.
        time.addProperty("precision", text.contains("-01-01T") ? 9 : 11);
        return time;
    }
}
