package hkig;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hkig.model.Fact;
import hkig.model.Resolution;
import hkig.model.Tier;

/** The tenures that an article tells to begin or to end, as {@code hkig evaluate} has them labelled. */
final class Appointments {

    private static final String BEGINS = "appointed";
    private static final String ENDS = "left";

    private Appointments() { }

    /** Objects with person, title, organisation, kind and date; of a tenure that is only seen there is none. */
    static JsonArray of(Resolution resolution) {
        Shown shown = new Shown(resolution, Tier.B);
        JsonArray all = new JsonArray();
        for (Fact tenure : shown.facts("Tenure")) {
            if (tells(tenure, BEGINS, "hkig:from")) all.add(json(shown, tenure, BEGINS, "hkig:from"));
            if (tells(tenure, ENDS, "hkig:to")) all.add(json(shown, tenure, ENDS, "hkig:to"));
        }
        return all;
    }

    /** By its day, else by the family of patterns that found it. */
    private static boolean tells(Fact tenure, String family, String day) {
        return tenure.roles().containsKey(day) || tenure.rule().startsWith(family + ".") || tenure.rule().equals(family);
    }

    private static JsonObject json(Shown shown, Fact tenure, String kind, String day) {
        JsonObject json = new JsonObject();
        json.add("person", Json.orNull(shown.word(tenure.get("org:member"))));
        json.add("title", Json.orNull(shown.word(tenure.get("hkig:title"))));
        json.add("organisation", Json.orNull(shown.word(tenure.get("org:organization"))));
        json.addProperty("kind", kind);
        json.add("date", Json.orNull(shown.word(tenure.get(day))));
        return json;
    }
}
