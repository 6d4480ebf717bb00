package hkig.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What an export is written in. Dataset formats hold every named graph, {@code loads} included; graph formats hold one
 * graph, or the union of all; CSV holds the rows of a query.
 */
public enum Format {

    TURTLE("turtle", Holds.GRAPH),
    TRIG("trig", Holds.DATASET),
    NQUADS("nquads", Holds.DATASET),
    JSONLD("jsonld", Holds.GRAPH),
    RDFXML("rdfxml", Holds.GRAPH),
    CSV("csv", Holds.ROWS);

    enum Holds { DATASET, GRAPH, ROWS }

    private final String label;
    private final Holds holds;

    Format(String label, Holds holds) {
        this.label = label;
        this.holds = holds;
    }

    /** @throws IllegalArgumentException if there is no format of that name */
    public static Format named(String label) {
        return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format " + label + ": there are "
                        + Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "))));
    }

    Holds holds() {
        return holds;
    }

    @Override
    public String toString() {
        return label;
    }
}
