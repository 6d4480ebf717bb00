package hkig.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a reader may choose in a question. The head of the query declares it, {@code # parameter: ?who person} or
 * {@code # parameter: ?month month several}; its usual value is what stands in {@code VALUES ?who { ... }} of the query,
 * so that the file runs as it is on any endpoint.
 *
 * @param name of the variable, without question mark
 * @param kind a kind of things ({@code organisation}, ..., {@code thing} for any of them), or {@code period} (a year or
 *     a month), {@code month} or {@code day}
 * @param several whether more than one value may be chosen
 * @param usual the values that stand in the query
 */
public record Parameter(String name, String kind, boolean several, List<Node> usual) {

    /** Kinds of things; their values are IRIs. */
    public static final List<String> THINGS = List.of("organisation", "person", "place", "post", "agreement", "fund",
            "programme", "event", "thing");

    private static final String YEAR = "[12][0-9]{3}";
    private static final String MONTH = YEAR + "-(0[1-9]|1[0-2])";
    private static final Map<String, String> TIMES = Map.of("period", YEAR + "|" + MONTH, "month", MONTH, "day",
            MONTH + "-(0[1-9]|[12][0-9]|3[01])");

    public Parameter {
        usual = List.copyOf(usual);
        if (!isKind(kind)) throw new IllegalArgumentException("no kind of parameter: " + kind);
    }

    static boolean isKind(String word) {
        return THINGS.contains(word) || TIMES.containsKey(word);
    }


    public boolean isThing() {
        return THINGS.contains(kind);
    }

    /** The value of a text such as {@code 2022-09}, where the kind is a time and the text is of its form. */
    public Optional<Node> time(String text) {
        if (isThing() || !text.matches(TIMES.get(kind))) return Optional.empty();
        return Optional.of(kind.equals("day") ? NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate)
                : NodeFactory.createLiteralString(text));
    }
}
