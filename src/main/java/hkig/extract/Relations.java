package hkig.extract;

import hkig.knowledge.Pattern;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Holds the patterns of {@code relations.tsv} against every sentence and drafts what they emit. */
final class Relations {

    private final Text text;
    private final List<Typed> typed;
    private final Drafts drafts;
    private final Figures figures;
    private final Appointments appointments;

    Relations(Text text, List<Typed> typed, Drafts drafts, Figures figures, Appointments appointments) {
        this.text = text;
        this.typed = typed;
        this.drafts = drafts;
        this.figures = figures;
        this.appointments = appointments;
    }

    void find() {
        Matching matching = new Matching(text, typed);
        Span all = new Span(0, text.text.length());
        List<Pattern> possible = text.knowledge.patterns().stream().filter(pattern -> matching.isPossible(pattern, all)).toList();
        boolean chinese = text.article.isChinese();
        for (Span sentence : text.sentences) {
            boolean mixed = !chinese && text.in(sentence).chars().filter(c -> Text.isHan((char) c)).count() > 10;
            List<Span> parts = Appointments.parts(text, sentence);
            for (Pattern pattern : possible) {
                String language = pattern.language();
                if (!language.equals("*") && !(language.equals("zh") ? chinese || mixed : !chinese)) continue;
                for (Span part : pattern.emits().equals("Tenure") ? parts : List.of(sentence))
                    for (Matching.Match match : matching.find(pattern, part)) emit(pattern, match, sentence);
            }
        }
    }

    private void emit(Pattern pattern, Matching.Match match, Span sentence) {
        Tier tier = pattern.tier();
        for (List<Object> slot : match.slots().values())
            for (Object o : slot) if (o instanceof Typed t) tier = tier.worse(tier(t));
        if (tier == Tier.A) tier = Tier.B;
        if (pattern.emits().startsWith("on $")) {
            for (Object o : match.slots().getOrDefault(pattern.emits().substring(4), List.of()))
                if (o instanceof Typed subject) on(pattern, match, sentence, subject, tier);
            return;
        }
        if (pattern.emits().equals("Tenure")) {
            appointments.draft(pattern, match, sentence, tier);
            return;
        }
        String type = pattern.emits().startsWith("$")
                ? match.slots().get(pattern.emits().substring(1)).getFirst().toString() : pattern.emits();
        Drafts.Draft draft = drafts.at(type, match.span(), pattern.id(), tier).prove(sentence);
        for (Map.Entry<String, List<String>> role : pattern.roles().entrySet())
            for (String filler : role.getValue())
                for (Value value : values(filler, match)) {
                    draft.put(role.getKey(), value);
                    if (!(value instanceof Value.Individual)) draft.prove(proof(value, filler, match, sentence), role.getKey(), value);
                }
    }

    private static Tier tier(Typed typed) {
        return switch (typed.source()) {
            case Candidate c -> c.tier();
            case Holder h -> h.person().tier();
            case null, default -> Tier.A;
        };
    }

    private void on(Pattern pattern, Matching.Match match, Span sentence, Typed subject, Tier tier) {
        Value thing = subject.values().getFirst();
        for (Map.Entry<String, List<String>> role : pattern.roles().entrySet()) {
            if (role.getKey().equals("hkig:measure")) continue;
            for (String filler : role.getValue()) {
                for (Object o : slot(filler, match))
                    if (o instanceof Typed t && t.source() instanceof Quantity q) {
                        String measure = pattern.roles().getOrDefault("hkig:measure", List.of("OtherMeasure")).getFirst();
                        Drafts.Draft figure = figures.of(q, sentence, measure, thing, pattern.id(), tier);
                        drafts.statement(thing, role.getKey(), new Value.Node(figure.local), sentence, pattern.id(), tier);
                    }
                for (Value value : values(filler, match))
                    if (!value.equals(thing)) drafts.statement(thing, role.getKey(), value, sentence, pattern.id(), tier);
            }
        }
    }

    /** Lengths and days are proved by their own words, all else by its sentence. */
    private static Span proof(Value value, String filler, Matching.Match match, Span sentence) {
        if (!(value instanceof Value.Term || value instanceof Value.Day)) return sentence;
        return slot(filler, match).stream().filter(o -> o instanceof Typed t && t.values().contains(value))
                .map(o -> ((Typed) o).span()).findFirst().orElse(sentence);
    }

    private static List<Object> slot(String filler, Matching.Match match) {
        return filler.startsWith("$") ? match.slots().getOrDefault(filler.substring(1), List.of()) : List.of();
    }

    private static List<Value> values(String filler, Matching.Match match) {
        if (!filler.startsWith("$")) return List.of(new Value.Individual(filler));
        List<Value> values = new ArrayList<>();
        for (Object o : slot(filler, match)) if (o instanceof Typed t) values.addAll(t.values());
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
