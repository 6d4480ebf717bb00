package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hkig.serve.web.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody may choose for a property that is fetched.
 *
 * @param most the most values; 0 for all
 * @param languages in which things are named, the best first
 */
record Settings(int most, List<String> languages) {

    private static final List<String> CHOICES = Visitor.NAMES;

    /** Reads the object of a request; what is left out is as usual. */
    static Settings read(Optional<JsonObject> json, List<String> usual) throws BadRequest {
        int most = 0;
        List<String> languages = new ArrayList<>(usual);
        if (json.isPresent()) {
            String limit = Batch.text(json.get(), "limit").orElse("").strip();
            if (!limit.matches("(\\d{1,6}([.]0)?)?"))
                throw new BadRequest(400, "found the setting \"limit\": " + limit + ", expected a whole number, 0 for all");
            most = limit.isEmpty() ? 0 : (int) Double.parseDouble(limit);
            String language = Batch.text(json.get(), "language").orElse("");
            if (CHOICES.contains(language)) {
                languages.remove(language);
                languages.addFirst(language);
            } else if (!language.isEmpty()) {
                throw new BadRequest(400, "found the setting \"language\": " + language + ", expected one of "
                    + String.join(", ", CHOICES));
            }
        }
        return new Settings(most, List.copyOf(languages));
    }

    /** As the manifest offers them. */
    static JsonArray of(Visitor visitor) {
        JsonObject limit = setting("limit", "number", visitor.text("reconcile.limit"),
            visitor.text("reconcile.limit-help"));
        limit.addProperty("default", 0);
        JsonObject language = setting("language", "select", visitor.text("reconcile.language"),
            visitor.text("reconcile.language-help"));
        language.addProperty("default", visitor.names());
        JsonArray choices = new JsonArray();
        for (String choice : CHOICES) {
            JsonObject each = new JsonObject();
            each.addProperty("value", choice);
            each.addProperty("name", visitor.text(switch (choice) {
                case "zh-Hant" -> "frame.names-traditional";
                case "zh-Hans" -> "frame.names-simplified";
                default -> "frame.names-english";
            }));
            choices.add(each);
        }
        language.add("choices", choices);
        JsonArray all = new JsonArray();
        all.add(limit);
        all.add(language);
        return all;
    }

    private static JsonObject setting(String name, String type, String label, String help) {
        JsonObject setting = new JsonObject();
        setting.addProperty("name", name);
        setting.addProperty("type", type);
        setting.addProperty("label", label);
        setting.addProperty("help_text", help);
        return setting;
    }
}
