package hkig;

import hkig.knowledge.Terms;
import hkig.map.Asserted;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Resolution;
import hkig.model.Value;
import hkig.serve.tryout.Trial;
import hkig.serve.tryout.Trial.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;

/** The facts of an article with what is part of them put in. */
final class OwnFacts {

    private final Resolution resolution;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();
    private final List<Fact> asserted;

    OwnFacts(Resolution resolution) {
        this.resolution = resolution;
        Extraction all = resolution.extraction();
        this.asserted = Asserted.facts(all);
        asserted.forEach(fact -> facts.put(fact.local(), fact));
        all.entities().stream().filter(entity -> Asserted.is(entity, all))
                .forEach(entity -> entities.put(entity.local(), entity));
    }

    List<Trial.Fact> all() {
        Set<String> parts = new HashSet<>();
        asserted.forEach(fact -> fact.roles().values().forEach(values -> values.forEach(value -> {
            if (value instanceof Value.Node(String local) && !local.equals(fact.local())) parts.add(local);
        })));
        return asserted.stream().filter(fact -> !parts.contains(fact.local())).map(fact -> new Trial.Fact(
                fact.type().equals("Statement") ? Optional.empty() : Optional.of(Terms.HKIG + fact.type()),
                parts(fact, Set.of()), fact.tier().name(), OwnText.place(fact.evidence().getFirst().span()))).toList();
    }

    /** @param above the facts that this one is part of */
    private List<Trial.Part> parts(Fact fact, Set<String> above) {
        Set<String> here = new HashSet<>(above);
        here.add(fact.local());
        return fact.roles().entrySet().stream().map(role -> new Trial.Part(iri(role.getKey()),
                role.getValue().stream().flatMap(value -> said(value, here).stream()).toList()))
                .filter(part -> !part.said().isEmpty()).toList();
    }

    private static String iri(String role) {
        return role.startsWith("rdf:") ? RDF.getURI() + role.substring(4) : Terms.iri(role);
    }

    private Optional<Said> said(Value value, Set<String> above) {
        return switch (value) {
            case Value.Thing t -> Optional.ofNullable(entities.get(t.local()))
                    .map(e -> new Said.Thing(e.name(), resolution.iris().get(e.local())));
            case Value.Known k -> Optional.of(new Said.Thing(k.name(), resolution.iris().get(k.key())));
            case Value.Node n -> Stream.ofNullable(facts.get(n.local())).filter(f -> !above.contains(f.local()))
                    .<Said>map(f -> new Said.Group(parts(f, above))).findFirst();
            case Value.Text t -> Optional.of(new Said.Words(t.text()));
            case Value.Number n -> Optional.of(new Said.Words(Shown.number(List.of(n)).orElseThrow().toPlainString()));
            case Value.Day d -> Optional.of(new Said.Day(d.date().toString()));
            case Value.Truth t -> Optional.of(new Said.Truth(t.value()));
            case Value.Term t -> Optional.of(new Said.Length(t.duration()));
            case Value.Individual i -> Optional.of(new Said.Term(Terms.HKIG + i.name()));
        };
    }
}
