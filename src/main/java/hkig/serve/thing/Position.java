package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Where a place lies among the nearest others whose position the graph knows, drawn to scale, north above, and in words. */
final class Position {

    private static final int MOST_SHOWN = 8;
    private static final int MOST = 500;
    private static final double KILOMETRES_A_DEGREE = 111.195;

    private record Point(Node place, double latitude, double longitude) {

        double east(Point other) {
            return (other.longitude - longitude) * Math.cos(Math.toRadians(latitude)) * KILOMETRES_A_DEGREE;
        }

        double north(Point other) {
            return (other.latitude - latitude) * KILOMETRES_A_DEGREE;
        }

        double distance(Point other) {
            return Math.hypot(east(other), north(other));
        }
    }

    private final Reading reading;
    private final Node thing;

    Position(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
    }

    /** Nothing where the position is not known. */
    Optional<Html> html() {
        return point(thing).map(here -> e("section.card", e("h2", reading.text("thing.position")).with("id", "position"),
            plot(here, near(here)), list(here, near(here)), e("p", e("a", degrees(here.latitude) + ", " + degrees(here.longitude))
                .with("href", "geo:" + degrees(here.latitude) + "," + degrees(here.longitude)), " · ",
                e("a", reading.text("thing.open-map")).with("href", "https://www.openstreetmap.org/?mlat="
                    + degrees(here.latitude) + "&mlon=" + degrees(here.longitude) + "#map=15/" + degrees(here.latitude)
                    + "/" + degrees(here.longitude)).with("rel", "noreferrer"))).with("aria-labelledby", "position"));
    }

    private Optional<Point> point(Node place) {
        return degrees(place, "geo:lat", 90).flatMap(latitude -> degrees(place, "geo:long", 180)
            .map(longitude -> new Point(place, latitude, longitude)));
    }

    private Optional<Double> degrees(Node place, String property, double most) {
        return reading.statements().text(place, property).flatMap(Amounts::decimal).map(Number::doubleValue)
            .filter(degrees -> Math.abs(degrees) <= most);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /** The nearest other places, for which the plot has room. */
    private List<Point> near(Point here) {
        return reading.statements().graph().stream(Node.ANY, Vocabulary.node("geo:lat"), Node.ANY).limit(MOST)
            .map(triple -> triple.getSubject()).distinct().map(this::point).flatMap(Optional::stream)
            .filter(point -> !point.place.equals(here.place))
            .sorted(Comparator.comparingDouble((Point point) -> here.distance(point)).thenComparing(point -> point.place.toString()))
            .limit(MOST_SHOWN).toList();
    }

    private Html plot(Point here, List<Point> others) {
        return Plot.draw(reading.text("thing.position-of", reading.names().plain(thing)), reading.names().plain(thing),
            others.stream().map(other -> new Plot.Dot(reading.names().plain(other.place), here.east(other), here.north(other))).toList(),
            reading.text("thing.kilometres", "%s"));
    }

    /** The same in words, with the way to each. */
    private Html list(Point here, List<Point> others) {
        return e("ul.near", others.stream().map(other -> e("li", reading.values().html(other.place), " ",
            e("span.quiet", reading.text("thing.kilometres", kilometres(here.distance(other)))))));
    }

    private static String kilometres(double distance) {
        return String.format(Locale.ROOT, distance < 10 ? "%.1f" : "%.0f", distance);
    }
}
