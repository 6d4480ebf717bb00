package hkig.evaluate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What else an article states, beside who and what it names. A kind that a gold file does not have for an article is
 * absent, which is not the same as a kind of which there is nothing.
 *
 * @param witnesses names of persons and organisations
 */
record Statements(Optional<List<Event>> events, Optional<List<Figure>> figures, Optional<List<Quotation>> quotations,
        Optional<List<Appointment>> appointments, Optional<List<String>> witnesses) {

    static final Statements NONE =
            new Statements(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Date and place as they are written. */
    record Event(Listing.Thing thing, Optional<String> date, Optional<String> place) { }

    /** A number, or two between which it is; {@code measure} is a currency or a unit, empty where none is told. */
    record Figure(BigDecimal least, BigDecimal most, boolean money, String measure, boolean soft) {

        boolean sameNumber(Figure other) {
            return least.compareTo(other.least) == 0 && most.compareTo(other.most) == 0;
        }

        /** Money, a share and a count differ by nature; what is counted is told in too many ways to be compared. */
        boolean sameNature(Figure other) {
            return money == other.money && (money || isShare() || other.isShare() ? measure.equals(other.measure) : true);
        }

        private boolean isShare() {
            return measure.equals("%");
        }

        @Override
        public String toString() {
            String number = least.toPlainString() + (least.compareTo(most) == 0 ? "" : " to " + most.toPlainString());
            return money ? (measure + " " + number).strip() : (number + " " + measure).strip();
        }
    }

    /** {@code words}: of a label the first few, of a find all. */
    record Quotation(Optional<String> speaker, String words, boolean direct, boolean soft) { }

    /** {@code kind}: appointed or left. */
    record Appointment(String person, Listing.Post post, String kind, Optional<String> date) {

        @Override
        public String toString() {
            return person + " " + kind + " " + post;
        }
    }

    static Statements of(JsonObject json) {
        return new Statements(
                given(json, "events").map(e -> e.map(o -> new Event(Listing.thing(o), Listing.text(o, "date"), Listing.text(o, "place"))).toList()),
                given(json, "figures").map(f -> f.flatMap(o -> figure(o).stream()).toList()),
                given(json, "quotations").map(q -> q.map(o -> new Quotation(Listing.text(o, "speaker"),
                        Listing.text(o, "first").or(() -> Listing.text(o, "words")).orElse(""),
                        Listing.present(o.get("direct")).map(JsonElement::getAsBoolean).orElse(false), Listing.soft(o))).toList()),
                given(json, "appointments").map(a -> a.map(o -> new Appointment(Listing.surface(o.get("person")), Listing.post(o),
                        Listing.text(o, "kind").orElse("appointed"), Listing.text(o, "date"))).toList()),
                witnesses(json));
    }

    /** A figure without a number is none. */
    private static Optional<Figure> figure(JsonObject json) {
        Optional<BigDecimal> value = number(json, "value");
        Optional<BigDecimal> least = value.or(() -> number(json, "min"));
        Optional<BigDecimal> most = value.or(() -> number(json, "max"));
        if (least.isEmpty() || most.isEmpty()) return Optional.empty();
        Optional<String> currency = Listing.text(json, "currency");
        return Optional.of(new Figure(least.get(), most.get(), currency.isPresent(),
                currency.or(() -> Listing.text(json, "unit")).orElse(""), Listing.soft(json)));
    }

    /** Listed for the article, or with its agreements. */
    private static Optional<List<String>> witnesses(JsonObject json) {
        if (json.has("witnesses")) return Optional.of(surfaces(json).toList());
        List<JsonObject> telling = Listing.objects(json, "agreements").filter(a -> a.has("witnesses")).toList();
        return telling.isEmpty() ? Optional.empty() : Optional.of(telling.stream().flatMap(Statements::surfaces).distinct().toList());
    }

    private static Stream<String> surfaces(JsonObject json) {
        return Listing.array(json, "witnesses").asList().stream().map(Listing::surface).filter(s -> !s.isEmpty());
    }

    private static Optional<Stream<JsonObject>> given(JsonObject json, String name) {
        return json.has(name) ? Optional.of(Listing.objects(json, name)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonObject json, String name) {
        return Listing.present(json.get(name)).map(JsonElement::getAsBigDecimal).map(BigDecimal::stripTrailingZeros);
    }
}
