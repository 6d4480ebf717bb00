package hkig.knowledge;

import java.nio.file.Path;
import java.util.Map;

/** The questions people ask of the graph. */
public final class Queries {

    private Queries() { }

    /**
     * A SPARQL query with a title and a description for people.
     *
     * @param name file name without {@code .rq}
     * @param titles by language tag ({@code en}, {@code zh-Hant})
     */
    public record Question(String name, Path file, Map<String, String> titles, Map<String, String> descriptions,
                           String sparql) {

        public Question {
            titles = Map.copyOf(titles);
            descriptions = Map.copyOf(descriptions);
        }
    }
}
