package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The articles that name a thing, the newest first, with the names it bears there and what it was known by. */
final class NamedIn {

    private static final int OPEN = 8;

    private final Reading reading;
    private final Node thing;
    private final EvidenceFold evidence;

    NamedIn(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
        this.evidence = new EvidenceFold(reading);
    }

    List<Html> list(List<Node> articles) {
        Map<Node, List<Proof>> proofs = reading.proofs().of(thing).stream().filter(proof -> proof.part().isEmpty())
            .collect(Collectors.groupingBy(Proof::article));
        List<Html> parts = new ArrayList<>(Folded.list(reading.visitor(), "ul.related", articles.stream().sorted(Comparator
            .comparing((Node article) -> reading.statements().text(article, "dcterms:issued").orElse("")).reversed()
            .thenComparing(Statements::compare))
            .map(article -> e("li", evidence.article(article), forms(proofs.getOrDefault(article, List.of())))).toList(), OPEN));
        parts.addAll(evidence.cuts(reading.proofs().of(thing)));
        return parts;
    }

    private List<Html> forms(List<Proof> proofs) {
        Map<String, Set<Proof>> forms = new LinkedHashMap<>();
        proofs.stream().sorted(Comparator.comparingInt(Proof::start))
            .forEach(proof -> forms.computeIfAbsent(proof.quote(), form -> new LinkedHashSet<>()).add(proof));
        return forms.isEmpty() ? List.of() : List.of(e("ul.forms", forms.entrySet().stream().map(form ->
            e("li", e("mark", e("bdi", form.getKey())), " ", evidence.how(List.copyOf(form.getValue()))))));
    }
}
