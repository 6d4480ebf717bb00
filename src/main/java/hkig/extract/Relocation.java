package hkig.extract;

import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Mention;
import hkig.model.Span;
import hkig.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was found in one text, told of another in which the same words stand elsewhere. */
record Relocation(UnaryOperator<Span> spans, UnaryOperator<String> factKeys) {

    Extraction of(Extraction extraction, Article whole) {
        return new Extraction(whole, extraction.entities().stream().map(this::entity).toList(),
                extraction.facts().stream().map(this::fact).toList());
    }

    private Entity entity(Entity entity) {
        return new Entity(entity.local(), entity.kind(), entity.type(), entity.curated(), entity.declared(), entity.mentions().stream()
                .map(m -> new Mention(spans.apply(m.span()), m.surface(), m.rule(), m.tier())).toList());
    }

    private Fact fact(Fact fact) {
        Map<String, List<Value>> roles = new LinkedHashMap<>();
        fact.roles().forEach((role, values) -> roles.put(role, values.stream().map(this::value).toList()));
        return new Fact(factKeys.apply(fact.local()), fact.type(), roles, fact.evidence().stream()
                .map(p -> new Fact.Proof(spans.apply(p.span()), p.part().map(part -> new Fact.Part(part.role(), value(part.value())))))
                .toList(), fact.rule(), fact.tier());
    }

    private Value value(Value value) {
        return value instanceof Value.Node(String local) ? new Value.Node(factKeys.apply(local)) : value;
    }
}
