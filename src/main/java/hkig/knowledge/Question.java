package hkig.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A query of {@code queries/} with what its head says of it.
 *
 * @param name file name without {@code .rq}
 * @param file where it was read
 * @param titles by language tag: {@code en} and {@code zh-Hant}
 * @param descriptions by language tag; only the questions and exports must have them
 * @param topic one of {@link #TOPICS}, or empty
 * @param parameters what a reader may choose
 * @param sparql the whole text of the file, head included: a query of SPARQL 1.1 that parses
 */
public record Question(String name, Path file, Map<String, String> titles, Map<String, String> descriptions,
        String topic, List<Parameter> parameters, String sparql) {

    /** What questions are about, in the order of pages. */
    public static final List<String> TOPICS = List.of("agreements", "people", "places", "money", "articles");

    public Question {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
        parameters = List.copyOf(parameters);
    }

    /** Which classes a property is for, by their names in the ontology: the line {@code # for: ...}; else none. */
    public List<String> classes() {
        return sparql.lines().filter(line -> line.startsWith("# for:"))
                .flatMap(line -> java.util.Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split(" +"))).toList();
    }

    /** What a row of a check means: {@code error}, {@code warning} or {@code info}; empty for queries that are no checks. */
    public Optional<String> severity() {
        return sparql.lines().filter(line -> line.startsWith("# severity:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
    }

    /**
     * The query with what a reader chose.
     *
     * @param values by name of the {@link Parameter}; what is not named stays as it is
     * @param languages in which names are wanted, the best first; at least two
     */
    public Query chosen(Map<String, List<Node>> values, List<String> languages) {
        return Choosing.chosen(QueryFactory.create(sparql), values, languages);
    }
}
