package hkig;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Named;
import hkig.knowledge.Term;
import hkig.model.Entity;
import hkig.model.Kind;
import hkig.model.Mention;
import hkig.model.Resolution;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of many articles that no curated thing bears, for an expert to curate. The same articles in the same order
 * give the same list. Its memory has a bound: where more names are met, those of the fewest articles are forgotten, so
 * that the counts of rare names in a very large corpus are lower bounds.
 */
final class Worklist {

    private static final int CONTEXTS = 3;
    private static final int AROUND = 15;
    private static final int FORMS = 12;

    /** One name in one article. */
    record Sighting(String key, Kind kind, String type, boolean inLexicon, Tier tier, List<String> forms, Set<String> inContext,
            String context) { }

    /** One name over all articles. */
    static final class Line {
        final String key;
        final Kind kind;
        final String type;
        final boolean inLexicon;
        Tier tier = Tier.C;
        int articles;
        int mentions;
        final Set<String> contexts = new LinkedHashSet<>();
        private final Map<String, Integer> forms = new TreeMap<>();
        private final Map<String, Integer> formsInContext = new TreeMap<>();

        private Line(Sighting first) {
            key = first.key();
            kind = first.kind();
            type = first.type();
            inLexicon = first.inLexicon();
        }

        private void add(Sighting sighting) {
            tier = tier.better(sighting.tier());
            articles++;
            mentions += sighting.forms().size();
            if (contexts.size() < CONTEXTS) contexts.add(sighting.context());
            for (String form : sighting.forms()) {
                Map<String, Integer> those = sighting.inContext().contains(form) ? formsInContext : forms;
                if (those.size() < FORMS || those.containsKey(form)) those.merge(form, 1, Integer::sum);
            }
        }

        /** Forms that can stand alone, the most frequent first. */
        List<String> forms() {
            return sorted(forms);
        }

        /** Forms that only some article explains, or that are too general. */
        List<String> formsInContext() {
            return sorted(formsInContext).stream().filter(form -> !forms.containsKey(form)).toList();
        }

        private static List<String> sorted(Map<String, Integer> forms) {
            return forms.keySet().stream().sorted(Comparator.comparing((String form) -> -forms.get(form))
                    .thenComparing(form -> -form.length()).thenComparing(form -> form)).toList();
        }
    }

    private static final Comparator<Line> OFTEN = Comparator.comparing((Line line) -> -line.articles)
            .thenComparing(line -> -line.mentions).thenComparing(line -> line.key);

    private final Map<String, Line> lines = new HashMap<>();
    private final int bound;

    /** @param bound how many names are held */
    Worklist(int bound) {
        this.bound = bound;
    }

    /** What an article names and the seeds do not, of tiers B and C. Thread-safe. */
    static List<Sighting> sightings(Resolution resolution, Knowledge knowledge) {
        List<Sighting> sightings = new ArrayList<>();
        String text = resolution.extraction().article().text();
        for (Entity entity : resolution.extraction().entities()) {
            if (entity.curated().isPresent() || knowledge.isCurated(resolution.iris().get(entity.local()))) continue;
            if (entity.names().stream().anyMatch(name -> isCurated(name, entity.kind(), knowledge))) continue;
            boolean inLexicon = entity.local().startsWith(Named.LISTED);
            String key = inLexicon ? entity.local() : entity.kind() + ":" + knowledge.fold().key(entity.name());
            sightings.add(new Sighting(key, entity.kind(), entity.type(), inLexicon, entity.tier(),
                    entity.mentions().stream().map(Mention::surface).toList(), entity.declared(),
                    around(entity.mentions().getFirst().span(), text)));
        }
        return sightings;
    }

    private static boolean isCurated(String name, Kind kind, Knowledge knowledge) {
        return knowledge.lexicon().get(knowledge.fold().of(name)).stream()
                .anyMatch(term -> term instanceof Term.Name known && known.named().isCurated() && known.named().kind() == kind);
    }

    private static String around(Span span, String text) {
        int start = text.offsetByCodePoints(span.start(), -Math.min(AROUND, text.codePointCount(0, span.start())));
        int end = text.offsetByCodePoints(span.end(), Math.min(AROUND, text.codePointCount(span.end(), text.length())));
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    /** Adds an article. A name that stands twice under one key (two persons, say) counts once. */
    void add(List<Sighting> article) {
        Set<String> counted = new LinkedHashSet<>();
        for (Sighting sighting : article)
            if (counted.add(sighting.key())) lines.computeIfAbsent(sighting.key(), key -> new Line(sighting)).add(sighting);
        for (int rare = 1; lines.size() > bound; rare++) forget(rare);
    }

    private void forget(int articles) {
        lines.values().removeIf(line -> line.articles <= articles);
    }

    /** The names of the most articles; equals by mentions, then by name. */
    List<Line> most(int count) {
        return lines.values().stream().sorted(OFTEN).limit(count).toList();
    }
}
