package hkig.extract;

import hkig.model.Fact;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts in the making: what several sentences say of one thing is put together before it becomes a {@link Fact}. */
final class Drafts {

    /** One fact that can still grow. Its key is its type and the place where it was first stated. */
    static final class Draft {
        final String local;
        String type;
        final Span at;
        final Map<String, List<Value>> roles = new LinkedHashMap<>();
        final List<Fact.Proof> evidence = new ArrayList<>();
        String rule;
        Tier tier;

        private Draft(String type, Span at, String rule, Tier tier) {
            this.local = type + "@" + at.start() + "-" + at.end();
            this.type = type;
            this.at = at;
            this.rule = rule;
            this.tier = tier;
        }

        Draft put(String role, Value value) {
            List<Value> values = roles.computeIfAbsent(role, k -> new ArrayList<>());
            if (!values.contains(value)) values.add(value);
            return this;
        }

        Draft prove(Span sentence) {
            Fact.Proof proof = Fact.Proof.of(sentence);
            if (!evidence.contains(proof)) evidence.add(proof);
            return this;
        }

        Draft prove(Span span, String role, Value value) {
            Fact.Proof proof = Fact.Proof.of(span, role, value);
            if (!evidence.contains(proof)) evidence.add(proof);
            return this;
        }

        List<Value> get(String role) {
            return roles.getOrDefault(role, List.of());
        }

        Fact fact() {
            return new Fact(local, type, roles, evidence, rule, tier);
        }
    }

    /** The type of a statement about an entity, which has no node of its own. */
    static final String STATEMENT = "Statement";

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** The draft of a type at a place; a second call gives the same one. */
    Draft at(String type, Span span, String rule, Tier tier) {
        Draft made = new Draft(type, span, rule, tier);
        return drafts.computeIfAbsent(made.local, k -> made);
    }

    /** A statement about an entity; the same statement met again only gains evidence. */
    Draft statement(Value subject, String property, Value object, Span sentence, String rule, Tier tier) {
        for (Draft d : drafts.values())
            if (d.type.equals(STATEMENT) && d.get("rdf:subject").contains(subject) && d.get(property).contains(object))
                return d.prove(sentence);
        Draft draft = new Draft(STATEMENT + "." + property + "." + subject + object, sentence, rule, tier);
        draft.type = STATEMENT;
        drafts.put(draft.local, draft);
        return draft.put("rdf:subject", subject).put(property, object).prove(sentence);
    }

    boolean has(Draft draft) {
        return drafts.containsKey(draft.local);
    }

    void remove(Draft draft) {
        drafts.remove(draft.local);
    }

    List<Draft> of(String... types) {
        return drafts.values().stream().filter(d -> List.of(types).contains(d.type)).toList();
    }

    List<Fact> facts() {
        return drafts.values().stream().map(Draft::fact)
                .sorted(java.util.Comparator.comparing((Fact f) -> f.evidence().getFirst().span()).thenComparing(Fact::local))
                .toList();
    }
}
