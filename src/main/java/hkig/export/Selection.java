package hkig.export;

import java.util.Optional;

/**
 * What is exported, and as what.
 *
 * @param graph IRI of the one named graph wanted; graph formats only
 * @param query text of a SELECT query; CSV only, and needed there
 * @param mark whether CSV begins with a byte order mark, without which Excel takes it for the local charset
 */
public record Selection(Format format, Optional<String> graph, Optional<String> query, boolean mark) {

    /** @throws IllegalArgumentException if the parts do not fit together */
    public Selection {
        if (graph.isPresent() && format.holds() != Format.Holds.GRAPH)
            throw new IllegalArgumentException(format + " does not hold one graph: leave out --graph, or take turtle, jsonld or rdfxml");
        if (query.isPresent() && format != Format.CSV)
            throw new IllegalArgumentException(format + " does not hold rows: leave out --query, or take csv");
        if (query.isEmpty() && format == Format.CSV)
            throw new IllegalArgumentException("csv holds the rows of a query: name it with --query FILE.rq");
        if (mark && format != Format.CSV)
            throw new IllegalArgumentException(format + " takes no byte order mark: only csv does");
    }

    /** The whole dataset, or the union of its graphs, as the format holds it. */
    public static Selection all(Format format) {
        return new Selection(format, Optional.empty(), Optional.empty(), false);
    }

    public static Selection graph(Format format, String graph) {
        return new Selection(format, Optional.of(graph), Optional.empty(), false);
    }

    public static Selection rows(String query) {
        return new Selection(Format.CSV, Optional.empty(), Optional.of(query), false);
    }
}
