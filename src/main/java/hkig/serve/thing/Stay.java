package hkig.serve.thing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * One time in office: a tenure, and the tenures found in articles that it was seen in.
 *
 * @param tenures the tenure itself first
 * @param from first day as the source gives it: year, month or day
 * @param to last day
 * @param seen days on which a source shows the person in office, the earliest first
 */
record Stay(List<Node> tenures, Optional<String> from, Optional<String> to, List<String> seen, boolean former,
        boolean acting) {

    static Stay of(Reading reading, Node tenure) {
        Statements statements = reading.statements();
        Set<Node> all = new LinkedHashSet<>(List.of(tenure));
        all.addAll(Statements.sorted(statements.objects(tenure, "prov:wasDerivedFrom")));
        Set<String> seen = new TreeSet<>();
        for (Node each : all) {
            statements.objects(each, "hkig:seenOn").stream().filter(Node::isLiteral)
                .forEach(day -> seen.add(day.getLiteralLexicalForm()));
            reading.proofs().of(each).stream().filter(proof -> proof.part().isEmpty()).map(Proof::article).distinct()
                .forEach(article -> statements.text(article, "dcterms:issued").ifPresent(seen::add));
        }
        return new Stay(List.copyOf(all), statements.text(tenure, "hkig:from"), statements.text(tenure, "hkig:to"),
            List.copyOf(seen), statements.isTrue(tenure, "hkig:former"), statements.isTrue(tenure, "hkig:acting"));
    }

    Node tenure() {
        return tenures.getFirst();
    }

    /** Not known to have ended. */
    boolean lasts() {
        return to.isEmpty() && !former;
    }

    /** All days that are known of it. */
    Stream<String> days() {
        return Stream.of(from.stream(), to.stream(), seen.stream()).flatMap(each -> each);
    }

    /** What it is sorted by: when it began, else the last day that is known. */
    String order() {
        return from.orElseGet(() -> days().max(String::compareTo).orElse(""));
    }
}
