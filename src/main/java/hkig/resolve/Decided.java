package hkig.resolve;

import hkig.knowledge.Decisions;
import hkig.knowledge.Knowledge;
import hkig.knowledge.Named;
import hkig.knowledge.Terms;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Mention;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An extraction as the decisions leave it: merged entities are one, refused entities and facts sink to tier C, which is
 * not asserted, and a refused value is taken out of its fact.
 */
final class Decided {

    /** Roles that a fact cannot do without: it is refused as a whole with their value. */
    private static final Set<String> NEEDED = Set.of("org:member", "hkig:speaker", "hkig:figureOf");

    private final Knowledge knowledge;
    private final Decisions decisions;
    private final String article;
    private final Map<String, String> found;
    private final Map<String, String> iris;
    private final Map<String, String> heirs = new HashMap<>();
    private final Set<String> sunk = new HashSet<>();

    /**
     * @param found local keys to IRIs without the decisions; a decision may name a thing by either
     * @param iris local keys to IRIs with them
     */
    Decided(Knowledge knowledge, String article, Map<String, String> found, Map<String, String> iris) {
        this.knowledge = knowledge;
        this.decisions = knowledge.decisions();
        this.article = article;
        this.found = found;
        this.iris = iris;
    }

    Extraction of(Extraction extraction) {
        List<Entity> entities = merged(extraction.entities()).stream().map(this::entity).toList();
        for (Fact fact : extraction.facts()) if (isRefused(fact)) sunk(fact);
        List<Fact> facts = extraction.facts().stream().flatMap(fact -> fact(fact).stream()).toList();
        return new Extraction(extraction.article(), entities, facts);
    }

    /** One entity for those that a decision makes one, under the local key of the first. */
    private List<Entity> merged(List<Entity> entities) {
        Set<String> changed = new HashSet<>();
        entities.stream().map(Entity::local).filter(local -> !iris.get(local).equals(found.get(local))).map(iris::get).forEach(changed::add);
        Map<String, Entity> kept = new LinkedHashMap<>();
        for (Entity entity : entities) {
            String key = changed.contains(iris.get(entity.local())) ? entity.kind() + iris.get(entity.local()) : entity.local();
            Entity heir = kept.merge(key, entity, Decided::merged);
            heirs.put(entity.local(), heir.local());
        }
        return List.copyOf(kept.values());
    }

    private static Entity merged(Entity one, Entity other) {
        Set<String> declared = new HashSet<>(one.declared());
        declared.addAll(other.declared());
        return new Entity(one.local(), one.kind(), one.type(), one.curated(), declared, Stream.of(one, other)
                .flatMap(entity -> entity.mentions().stream()).sorted(Comparator.comparing(Mention::span)).toList());
    }

    private Entity entity(Entity entity) {
        String iri = iris.get(entity.local());
        boolean refused = isRefused(entity.local()) || decisions.refuses(article, Terms.iri("schema:mentions"), iri);
        boolean changed = !iri.equals(found.get(entity.local()));
        Optional<Named> curated = knowledge.thing(iri).filter(Named::isCurated);
        Tier most = refused ? Tier.C : changed && curated.isEmpty() ? Tier.B : Tier.A;
        return new Entity(entity.local(), entity.kind(), changed ? curated.map(Named::type).orElse(entity.type()) : entity.type(),
                changed ? curated.map(Named::key) : entity.curated(), entity.declared(),
                entity.mentions().stream().map(m -> new Mention(m.span(), m.surface(), m.rule(), m.tier().worse(most))).toList());
    }

    /** A refused fact, or one that loses a value it needs. */
    private boolean isRefused(Fact fact) {
        return isRefused(fact.local()) || NEEDED.stream().anyMatch(role -> fact.get(role).stream().anyMatch(v -> isRefused(fact, role, v)));
    }

    /** With an agreement goes its signing. */
    private void sunk(Fact fact) {
        sunk.add(fact.local());
        for (Value value : fact.get("hkig:signing")) if (value instanceof Value.Node(String local)) sunk.add(local);
    }

    /** Empty for a statement of which nothing is left. */
    private Optional<Fact> fact(Fact fact) {
        if (sunk.contains(fact.local()))
            return Optional.of(new Fact(fact.local(), fact.type(), fact.roles(), fact.evidence(), fact.rule(), Tier.C));
        Map<String, List<Value>> roles = new LinkedHashMap<>();
        Set<Fact.Part> refused = new HashSet<>();
        fact.roles().forEach((role, values) -> {
            List<Value> kept = new ArrayList<>();
            for (Value value : values) if (isRefused(fact, role, value)) refused.add(new Fact.Part(role, value)); else kept.add(heir(value));
            if (!kept.isEmpty()) roles.put(role, kept);
        });
        List<Fact.Proof> evidence = fact.evidence().stream().filter(proof -> proof.part().filter(refused::contains).isEmpty())
                .map(proof -> new Fact.Proof(proof.span(), proof.part().map(part -> new Fact.Part(part.role(), heir(part.value()))))).toList();
        boolean empty = roles.keySet().stream().allMatch(role -> role.startsWith("rdf:")) || evidence.isEmpty();
        return empty ? Optional.empty() : Optional.of(new Fact(fact.local(), fact.type(), roles, evidence, fact.rule(), fact.tier()));
    }

    private Value heir(Value value) {
        return value instanceof Value.Thing(String local) ? new Value.Thing(heirs.getOrDefault(local, local)) : value;
    }

    private boolean isRefused(String local) {
        return Stream.of(found, iris).map(known -> known.get(local)).anyMatch(iri -> iri != null && decisions.refuses(iri));
    }

    private boolean isRefused(Fact fact, String role, Value value) {
        if (role.startsWith("rdf:")) return false;
        List<String> subjects = fact.type().equals("Statement") ? fact.things("rdf:subject") : List.of(fact.local());
        return Stream.of(found, iris).anyMatch(known -> subjects.stream().map(known::get).anyMatch(subject ->
                subject != null && object(value, known).filter(o -> decisions.refuses(subject, Terms.iri(role), o)).isPresent()));
    }

    private static Optional<String> object(Value value, Map<String, String> known) {
        return switch (value) {
            case Value.Thing t -> Optional.ofNullable(known.get(t.local()));
            case Value.Known k -> Optional.ofNullable(known.get(k.key()));
            case Value.Node n -> Optional.ofNullable(known.get(n.local()));
            case Value.Text t -> Optional.of(t.text());
            case Value.Number n -> Optional.of(n.value().stripTrailingZeros().toPlainString());
            case Value.Day d -> Optional.of(d.date().toString());
            case Value.Truth t -> Optional.of(String.valueOf(t.value()));
            case Value.Term t -> Optional.of(t.duration());
            case Value.Individual i -> Optional.of(Terms.HKIG + i.name());
        };
    }
}
