package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Bars over time for figures of one measure and one unit; what the bars say stands in the table below them. */
final class Chart {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 180;
    private static final double TOP = 24;
    private static final double BOTTOM = 24;
    private static final int MOST = 12;

    private record Bar(Node figure, String day, BigDecimal height) { }

    private final Reading reading;
    private final Function<Node, Optional<String>> date;

    Chart(Reading reading, Function<Node, Optional<String>> date) {
        this.reading = reading;
        this.date = date;
    }

    /** One chart for each group of figures that has at least two days. */
    List<Html> of(List<Node> figures) {
        Map<String, List<Bar>> groups = new TreeMap<>();
        for (Node figure : figures)
            date.apply(figure).ifPresent(day -> reading.names().amounts().height(figure)
                .filter(height -> height.signum() > 0).ifPresent(height ->
                    groups.computeIfAbsent(group(figure), name -> new ArrayList<>()).add(new Bar(figure, day, height))));
        return groups.values().stream().filter(bars -> bars.stream().map(Bar::day).distinct().count() > 1)
            .map(this::chart).toList();
    }

    /** What makes figures comparable. */
    private String group(Node figure) {
        return List.of("hkig:measure", "hkig:measureText", "hkig:currency", "hkig:unit").stream()
            .map(property -> reading.statements().object(figure, property).map(Node::toString).orElse(""))
            .collect(Collectors.joining("\n"));
    }

    private Html chart(List<Bar> all) {
        List<Bar> sorted = all.stream().sorted(Comparator.comparing(Bar::day)
            .thenComparing(bar -> bar.figure.toString())).toList();
        List<Bar> bars = sorted.subList(Math.max(0, sorted.size() - MOST), sorted.size());
        double highest = bars.stream().mapToDouble(bar -> bar.height.doubleValue()).max().orElse(1);
        double step = WIDTH / bars.size();
        List<Html> marks = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double height = Math.max(2, (HEIGHT - TOP - BOTTOM) * bar.height.doubleValue() / highest);
            double middle = step * (i + 0.5);
            double width = Math.min(72, step * 0.6);
            marks.add(e("rect").with("x", at(middle - width / 2)).with("width", at(width))
                .with("y", at(HEIGHT - BOTTOM - height)).with("height", at(height)).with("rx", "3"));
            marks.add(text(middle, HEIGHT - BOTTOM - height - 7, reading.names().amounts().shown(bar.height)));
            marks.add(text(middle, HEIGHT - 6, bar.day.substring(0, Math.min(bars.size() > 8 ? 4 : 7, bar.day.length()))));
        }
        String what = reading.statements().object(bars.getFirst().figure, "hkig:measure").map(reading.names()::plain).orElse("");
        return e("figure.chart", e("figcaption", reading.text("thing.chart", what)),
            e("svg", marks).with("viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT).with("aria-hidden", "true"));
    }

    private static Html text(double x, double y, String text) {
        return e("text", text).with("x", at(x)).with("y", at(y)).with("text-anchor", "middle");
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
