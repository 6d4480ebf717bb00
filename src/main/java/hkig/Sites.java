package hkig;

import hkig.knowledge.Table;
import hkig.model.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the places that articles name are sites of innovation: every park, and what the table of sites counts as
 * one. Hong Kong is a place and no site, and a bridge is in the table so that nothing else is made of its name.
 *
 * @param names that the table counts
 */
record Sites(Set<String> names) {

    /** @param home the folder that has {@code seeds/} */
    static Sites read(Path home) {
        List<String> columns = List.of("names", "kind", "sense", "names_in_context", "slug");
        Table table = Table.read(home.resolve("seeds/language/sites.tsv"), columns, new ArrayList<>());
        return new Sites(table.rows().stream()
                .filter(row -> !row.cell(2).equals("no")).flatMap(row -> row.list(0).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(Entity place) {
        return place.type().equals("Park") || place.names().stream().anyMatch(names::contains);
    }
}
