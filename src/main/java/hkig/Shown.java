package hkig;

import hkig.map.Asserted;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Kind;
import hkig.model.PartialDate;
import hkig.model.Resolution;
import hkig.model.Tier;
import hkig.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What of one article is shown: its entities and facts down to a tier, and the values of their roles as words. */
final class Shown {

    private final Resolution resolution;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, List<Fact>> statements = new HashMap<>();

    /** @param least the lowest tier that is shown; A and B are what is asserted, and go together */
    Shown(Resolution resolution, Tier least) {
        this.resolution = resolution;
        Extraction all = resolution.extraction();
        boolean everything = least == Tier.C;
        all.entities().stream().filter(e -> everything || Asserted.is(e, all)).forEach(e -> entities.put(e.local(), e));
        (everything ? all.facts() : Asserted.facts(all)).forEach(f -> facts.put(f.local(), f));
        facts("Statement").forEach(f -> f.things("rdf:subject")
                .forEach(subject -> statements.computeIfAbsent(subject, k -> new ArrayList<>()).add(f)));
    }

    List<Entity> entities(Kind kind) {
        return entities.values().stream().filter(e -> e.kind() == kind).toList();
    }

    List<Fact> facts(String type) {
        return facts.values().stream().filter(f -> f.type().equals(type)).toList();
    }

    /** Agreements of every kind: what has parties. */
    List<Fact> agreements() {
        return facts.values().stream().filter(f -> f.roles().containsKey("hkig:party")).toList();
    }

    /** Null for a statement about an entity, which has no node of its own. */
    String iri(String local) {
        return resolution.iris().get(local);
    }

    /** What statements about a thing say in a role. */
    List<Value> said(Entity of, String role) {
        List<Value> said = new ArrayList<>();
        statements.getOrDefault(of.local(), List.of()).forEach(f -> said.addAll(f.get(role)));
        return said;
    }

    /** The facts in a role of a fact: the signing of an agreement. */
    List<Fact> nodes(List<Value> values) {
        return values.stream().filter(Value.Node.class::isInstance).map(v -> facts.get(((Value.Node) v).local()))
                .filter(Objects::nonNull).toList();
    }

    /** Names of things as the article has them (the main name of one that it does not name), texts as they stand. */
    List<String> words(List<Value> values) {
        LinkedHashSet<String> words = new LinkedHashSet<>();
        for (Value value : values) word(value).ifPresent(words::add);
        return List.copyOf(words);
    }

    Optional<String> word(List<Value> values) {
        return words(values).stream().findFirst();
    }

    private Optional<String> word(Value value) {
        return switch (value) {
            case Value.Thing t -> Optional.ofNullable(entities.get(t.local())).map(e -> names.computeIfAbsent(e.local(), l -> e.name()));
            case Value.Known k -> Optional.of(k.name());
            case Value.Node n -> Optional.empty();
            case Value.Text t -> Optional.of(t.text());
            case Value.Number n -> Optional.of(n.value().toPlainString());
            case Value.Day d -> Optional.of(d.date().toString());
            case Value.Truth t -> Optional.of(String.valueOf(t.value()));
            case Value.Term t -> Optional.of(t.duration());
            case Value.Individual i -> Optional.of(i.name());
        };
    }

    /** Written without exponent, and without zeros behind the point. */
    static Optional<BigDecimal> number(List<Value> values) {
        return values.stream().filter(Value.Number.class::isInstance).map(v -> ((Value.Number) v).value())
                .map(n -> new BigDecimal(n.stripTrailingZeros().toPlainString())).findFirst();
    }

    /** A day, where it is known to the day. */
    static Optional<PartialDate> day(List<Value> values) {
        return values.stream().filter(Value.Day.class::isInstance).map(v -> ((Value.Day) v).date())
                .filter(d -> d.day().isPresent()).findFirst();
    }
}
