package hkig.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A query of {@code queries/} with what its head says of it.
 *
 * @param name file name without {@code .rq}
 * @param file where it was read
 * @param titles by language tag: {@code en} and {@code zh-Hant}
 * @param descriptions by language tag; only the questions and exports must have them
 * @param sparql the whole text of the file, head included: a query of SPARQL 1.1 that parses
 */
public record Question(String name, Path file, Map<String, String> titles, Map<String, String> descriptions,
        String sparql) {

    public Question {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
    }

    /** What a row of a check means: {@code error}, {@code warning} or {@code info}; empty for queries that are no checks. */
    public Optional<String> severity() {
        return sparql.lines().filter(line -> line.startsWith("# severity:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
    }
}
