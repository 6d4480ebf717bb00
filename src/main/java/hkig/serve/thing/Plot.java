package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dots with their names on a plane, to scale, around the one that matters; names that would meet another are left out. */
final class Plot {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 240;
    private static final double MARGIN = 26;
    /** Below it is the bar of the scale. */
    private static final double FLOOR = HEIGHT - 26;
    private static final double LINE = 15;
    private static final double WIDE = 12;
    private static final double NARROW = 7;
    /** The smallest world that is drawn, in kilometres from the middle. */
    private static final double LEAST = 0.5;
    private static final double MOST_NAME = 180;
    private static final double MOST_BAR = 90;

    /**
     * @param east kilometres from the middle
     * @param north kilometres from the middle
     */
    record Dot(String name, double east, double north) { }

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Html> marks = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    private final double scale;

    private Plot(List<Dot> others) {
        double east = others.stream().mapToDouble(dot -> Math.abs(dot.east)).max().orElse(LEAST);
        double north = others.stream().mapToDouble(dot -> Math.abs(dot.north)).max().orElse(LEAST);
        scale = Math.min((WIDTH / 2 - MARGIN) / Math.max(east, LEAST), (FLOOR / 2 - MARGIN) / Math.max(north, LEAST));
    }

    /**
     * @param others those whose names matter most first
     * @param unit a length in kilometres as people write it, {@code %s} for the number
     */
    static Html draw(String title, String here, List<Dot> others, String unit) {
        Plot plot = new Plot(others);
        Dot middle = new Dot(here, 0, 0);
        for (Dot dot : others) plot.taken.add(plot.around(dot, 5));
        plot.taken.add(plot.around(middle, 8));
        plot.mark(middle, "here", 7);
        for (Dot dot : others) plot.mark(dot, "other", 4);
        plot.bar(unit);
        return e("svg.plot", e("title", title), plot.marks)
            .with("viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT).with("role", "img");
    }

    private double x(Dot dot) {
        return WIDTH / 2 + dot.east * scale;
    }

    private double y(Dot dot) {
        return FLOOR / 2 - dot.north * scale;
    }

    private Box around(Dot dot, double r) {
        return new Box(x(dot) - r, y(dot) - r, x(dot) + r, y(dot) + r);
    }

    private void mark(Dot dot, String kind, double r) {
        marks.add(e("circle").with("class", kind).with("cx", at(x(dot))).with("cy", at(y(dot))).with("r", at(r)));
        String name = cut(dot.name);
        place(dot, width(name), r).ifPresent(box -> {
            taken.add(box);
            marks.add(e("text", name).with("class", kind).with("x", at(box.left)).with("y", at(box.bottom - 4)));
        });
    }

    /** Below, above, right or left of the dot, whatever is free. */
    private Optional<Box> place(Dot dot, double width, double r) {
        double left = Math.clamp(x(dot) - width / 2, 4, Math.max(4, WIDTH - 4 - width));
        return Stream.of(box(left, y(dot) + r + 2, width), box(left, y(dot) - r - 2 - LINE, width),
                box(x(dot) + r + 3, y(dot) - LINE / 2, width), box(x(dot) - r - 3 - width, y(dot) - LINE / 2, width))
            .filter(box -> box.left >= 3 && box.right <= WIDTH - 3 && box.top >= 0 && box.bottom <= FLOOR)
            .filter(box -> taken.stream().noneMatch(box::meets)).findFirst();
    }

    private static Box box(double left, double top, double width) {
        return new Box(left, top, left + width, top + LINE);
    }

    private static String cut(String name) {
        int end = 0;
        for (double width = 0; end < name.length(); end += Character.charCount(name.codePointAt(end))) {
            width += width(name.codePointAt(end));
            if (width > MOST_NAME) return name.substring(0, end).stripTrailing() + "…";
        }
        return name;
    }

    private static double width(String name) {
        return name.codePoints().mapToDouble(Plot::width).sum();
    }

    private static double width(int character) {
        return character >= 0x2E80 ? WIDE : NARROW;
    }

    /** A bar of 1, 2 or 5 times a power of ten of kilometres. */
    private void bar(String unit) {
        double most = MOST_BAR / scale;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double length = power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
        double y = HEIGHT - 10;
        marks.add(e("line.scale-bar").with("x1", "12").with("y1", at(y)).with("x2", at(12 + length * scale)).with("y2", at(y)));
        marks.add(e("text", unit.formatted(length < 1 ? String.format(Locale.ROOT, "%.1f", length) : Long.toString(Math.round(length))))
            .with("x", at(12 + length * scale + 6)).with("y", at(y + 2)));
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
