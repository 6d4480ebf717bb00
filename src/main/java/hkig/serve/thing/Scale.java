package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A scale of years across the width of a drawing. */
record Scale(double first, double last) {

    private static final int TICKS = 6;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    /** From the year of the first day to the end of the year of the last. */
    static Scale of(Stream<String> days) {
        double[] years = days.map(Scale::year).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble)
            .sorted().toArray();
        return years.length == 0 ? new Scale(0, 0)
            : new Scale(Math.floor(years[0]), Math.floor(years[years.length - 1]) + 1);
    }

    boolean isEmpty() {
        return first == last;
    }

    /** {@code 2022-07-01} is 2022.5, about; empty for what is no date of XML Schema with a year of four digits. */
    static OptionalDouble year(String day) {
        if (!day.matches("\\d{4}(-[01]\\d(-[0-3]\\d.*)?)?")) return OptionalDouble.empty();
        double year = Integer.parseInt(day.substring(0, 4));
        if (day.length() >= 7) year += (Integer.parseInt(day.substring(5, 7)) - 1) / 12.0;
        if (day.length() >= 10) year += (Integer.parseInt(day.substring(8, 10)) - 1) / 372.0;
        return OptionalDouble.of(year);
    }

    /** Where a year stands, as a percentage of the width. */
    String at(double year) {
        return percent((Math.clamp(year, first, last) - first) / (last - first));
    }

    String width(double from, double to) {
        return percent(Math.max(0.008, (Math.clamp(to, first, last) - Math.clamp(from, first, last)) / (last - first)));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }

    /** The years, as text and lines of an SVG. */
    Html axis() {
        int step = STEPS[0];
        for (int each : STEPS)
            if ((last - first) / step > TICKS) step = each;
        List<Html> ticks = new ArrayList<>();
        for (int year = (int) Math.ceil(first / step) * step; year < last; year += step) {
            ticks.add(e("line").with("x1", at(year)).with("x2", at(year)).with("y1", "16").with("y2", "22"));
            ticks.add(e("text", String.valueOf(year)).with("x", at(year)).with("y", "13"));
        }
        return e("svg.axis", ticks).with("aria-hidden", "true");
    }
}
