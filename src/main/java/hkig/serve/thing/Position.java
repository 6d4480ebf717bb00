package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Where a place lies among the other places whose position is known, drawn to scale, north above. */
final class Position {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 220;
    private static final double MARGIN = 34;
    private static final int NAMED = 3;
    /** Half a kilometre, in degrees: places nearer to each other than this are not told apart by their names. */
    private static final double NEAR = 0.005;
    private static final int MOST = 500;

    private record Point(Node place, double latitude, double longitude) { }

    private final Reading reading;
    private final Node thing;

    Position(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
    }

    /** Nothing where the position is not known. */
    Optional<Html> html() {
        return point(thing).map(here -> e("section.card", e("h2", reading.text("thing.position")).with("id", "position"),
            plot(here), e("p", e("a", degrees(here.latitude) + ", " + degrees(here.longitude))
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

    private Html plot(Point here) {
        double stretch = Math.cos(Math.toRadians(here.latitude));
        List<Point> others = reading.statements().graph().stream(Node.ANY, Vocabulary.node("geo:lat"), Node.ANY).limit(MOST)
            .map(triple -> point(triple.getSubject())).flatMap(Optional::stream)
            .filter(point -> !point.place.equals(here.place))
            .sorted(Comparator.comparingDouble((Point point) -> distance(here, point, stretch))
                .thenComparing(point -> point.place.toString())).limit(30).toList();
        double across = others.stream().mapToDouble(point -> Math.abs(point.longitude - here.longitude) * stretch)
            .max().orElse(NEAR);
        double down = others.stream().mapToDouble(point -> Math.abs(point.latitude - here.latitude)).max().orElse(NEAR);
        double scale = Math.min((WIDTH / 2 - MARGIN) / Math.max(across, NEAR), (HEIGHT / 2 - MARGIN) / Math.max(down, NEAR));
        List<Html> marks = new ArrayList<>();
        for (int i = others.size() - 1; i >= 0; i--) {
            Point other = others.get(i);
            marks.addAll(mark(other, WIDTH / 2 + (other.longitude - here.longitude) * stretch * scale,
                HEIGHT / 2 - (other.latitude - here.latitude) * scale, "other",
                i < NAMED && distance(here, other, stretch) > NEAR));
        }
        marks.addAll(mark(here, WIDTH / 2, HEIGHT / 2, "here", true));
        return e("svg.plot", e("title", reading.text("thing.position-of", reading.names().plain(thing))), marks)
            .with("viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT).with("role", "img");
    }

    private static double distance(Point one, Point other, double stretch) {
        return Math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * stretch);
    }

    private List<Html> mark(Point point, double x, double y, String kind, boolean named) {
        List<Html> parts = new ArrayList<>();
        parts.add(e("circle").with("class", kind).with("cx", at(x)).with("cy", at(y)).with("r", kind.equals("here") ? "7" : "4"));
        if (named) parts.add(e("text", reading.names().plain(point.place)).with("class", kind)
            .with("x", at(Math.clamp(x, 60, WIDTH - 60))).with("y", at(y > HEIGHT - 30 ? y - 12 : y + 20))
            .with("text-anchor", "middle"));
        return parts;
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
