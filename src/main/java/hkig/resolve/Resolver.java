package hkig.resolve;

import hkig.knowledge.Deals;
import hkig.knowledge.Decisions;
import hkig.knowledge.Knowledge;
import hkig.knowledge.Named;
import hkig.knowledge.Tenures;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Kind;
import hkig.model.Resolution;
import hkig.model.Tier;
import hkig.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives everything that was found its IRI: that of the curated thing where it is one, else one made of its name. A
 * person is a curated one only where a stated post fits, or where no post is stated and one person alone has the name.
 */
public final class Resolver {

    private final Knowledge knowledge;

    public Resolver(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The IRI of an article: from its address, else from its text. */
    public String article(Article article) {
        String key = article.address().map(a -> article.part() > 1 && !article.id().equals(a) ? a + "#" + article.part() : a)
                .map(a -> Keys.of("article", a)).orElseGet(() -> Keys.of("article", "text", article.text()));
        return knowledge.base() + "article/" + key;
    }

    /** With everything that an expert decided: what is one, what is not, what is refused. */
    public Resolution resolve(Extraction extraction) {
        String article = article(extraction.article());
        Map<String, String> found = iris(extraction, article, Decisions.NONE, Optional.empty());
        Decisions decisions = knowledge.decisions();
        Map<String, String> iris = decisions.isEmpty() ? found : iris(extraction, article, decisions, Optional.of(found));
        List<Fact> sure = extraction.facts().stream()
                .map(f -> isCurated(f, iris, extraction.article()) ? with(f, Tier.A) : f).toList();
        Extraction resolved = new Extraction(extraction.article(), extraction.entities(), sure);
        return new Resolution(decisions.isEmpty() ? resolved : new Decided(knowledge, article, found, iris).of(resolved), article, iris);
    }

    /** @param found the IRIs without decisions, of which keys are made: a decision must not change what another one names */
    private Map<String, String> iris(Extraction extraction, String article, Decisions decisions, Optional<Map<String, String>> found) {
        Map<String, String> iris = new HashMap<>();
        for (Entity entity : extraction.entities())
            if (entity.kind() != Kind.PERSON) iris.put(entity.local(), decisions.canonical(thing(entity, article, decisions)));
        extraction.facts().forEach(f -> f.roles().values().forEach(vs -> vs.forEach(v -> {
            if (v instanceof Value.Known k) iris.put(k.key(), decisions.canonical(known(k)));
        })));
        Map<String, List<Fact>> tenures = new HashMap<>();
        for (Fact tenure : extraction.facts("Tenure"))
            tenure.things("org:member").forEach(holder -> tenures.computeIfAbsent(holder, k -> new ArrayList<>()).add(tenure));
        for (Entity entity : extraction.entities())
            if (entity.kind() == Kind.PERSON) iris.put(entity.local(),
                    decisions.canonical(person(entity, tenures.getOrDefault(entity.local(), List.of()), iris, article, decisions, found.orElse(iris))));
        Map<String, Fact> signings = new HashMap<>();
        extraction.facts("Signing").forEach(signing -> signings.put(signing.local(), signing));
        for (Fact fact : extraction.facts()) {
            if (isAgreement(fact)) agreement(fact, signings, iris, article);
            else iri(fact, iris, article).ifPresent(iri -> iris.put(fact.local(), iri));
        }
        extraction.facts().forEach(fact -> iris.computeIfPresent(fact.local(), (local, iri) -> decisions.canonical(iri)));
        return iris;
    }

    private String thing(Entity entity, String article, Decisions decisions) {
        String minted = minted(entity);
        return entity.curated().filter(curated -> !isDisputed(minted, curated, article, decisions)).orElse(minted);
    }

    /** Whether a decision says that what an article names is not the curated thing of that name. */
    private static boolean isDisputed(String minted, String curated, String article, Decisions decisions) {
        return decisions.differ(minted, curated) || decisions.refuses(article, Terms.iri("schema:mentions"), curated);
    }

    private static Fact with(Fact fact, Tier tier) {
        return fact.tier() == Tier.C ? fact
                : new Fact(fact.local(), fact.type(), fact.roles(), fact.evidence(), fact.rule(), tier);
    }

    /** Made of the name; of the first name in its line of {@code seeds/language} where that knows several, in any language. */
    private String minted(Entity entity) {
        return iri(entity.kind().folder(), nameKey(listed(entity.local()).orElseGet(entity::name)));
    }

    private static Optional<String> listed(String key) {
        return Optional.of(key).filter(k -> k.startsWith(Named.LISTED)).map(k -> k.substring(Named.LISTED.length()));
    }

    private String iri(String folder, String... parts) {
        String[] all = new String[parts.length + 1];
        all[0] = folder;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return knowledge.base() + folder + "/" + Keys.of(all);
    }

    private String nameKey(String name) {
        return knowledge.fold().key(name.replaceFirst("^(?i)the ", "").replace(" & ", " and "));
    }

    private String person(Entity person, List<Fact> tenures, Map<String, String> iris, String article,
            Decisions decisions, Map<String, String> found) {
        Set<String> organisations = new TreeSet<>();
        Optional<String> first = Optional.empty();
        for (Fact tenure : tenures) {
            if (first.isEmpty()) first = organisation(tenure, found);
            organisation(tenure, iris).ifPresent(organisations::add);
        }
        String minted = iri("person", nameKey(person.name()), first.orElse(article));
        List<Named> bearers = person.names().stream().flatMap(n -> knowledge.persons(n).stream()).distinct().toList();
        List<Named> fitting = bearers.stream().filter(b -> !isDisputed(minted, b.key(), article, decisions)).filter(b -> organisations.isEmpty()
                || knowledge.tenures().of(b.key()).stream().map(Tenures.Held::organisation).anyMatch(organisations::contains)).toList();
        if (fitting.size() == 1 && (!organisations.isEmpty() || bearers.size() == 1)) return fitting.getFirst().key();
        return minted;
    }

    private Optional<String> organisation(Fact tenure, Map<String, String> iris) {
        return tenure.first("org:organization").map(v -> switch (v) {
            case Value.Thing t -> iris.get(t.local());
            case Value.Known k -> iris.get(k.key());
            default -> null;
        });
    }

    /** The IRI of a known thing: curated, or made of its name. */
    private String known(Value.Known known) {
        return listed(known.key()).map(name -> iri("organisation", nameKey(name))).orElse(known.key());
    }

    /** Tenures, figures and quotations; agreements and their signings have keys of their own, statements none. */
    private Optional<String> iri(Fact fact, Map<String, String> iris, String article) {
        return switch (fact.type()) {
            case "Tenure" -> Optional.of(iri("tenure", iris.get(fact.things("org:member").getFirst()),
                    organisation(fact, iris).orElse(article), nameKey(title(fact))));
            case "Figure" -> Optional.of(iri("figure", article, fact.local()));
            case "Quotation" -> Optional.of(iri("quotation", article, fact.local()));
            default -> Optional.empty();
        };
    }

    private static String title(Fact tenure) {
        return tenure.first("hkig:title").map(v -> ((Value.Text) v).text()).orElse("");
    }

    /** The curated agreement of that kind, day and parties; else keyed by these, or by the article where no day is known. */
    private void agreement(Fact agreement, Map<String, Fact> signings, Map<String, String> iris, String article) {
        Set<String> parties = new TreeSet<>();
        agreement.things("hkig:party").forEach(p -> parties.add(iris.get(p)));
        Optional<String> signing = agreement.first("hkig:signing").map(v -> ((Value.Node) v).local());
        Optional<LocalDate> day = signing.map(signings::get).flatMap(f -> f.first("hkig:date"))
                .map(v -> ((Value.Day) v).date().earliest());
        Optional<Deals.Deal> deal = day.flatMap(d -> knowledge.deals().find(agreement.type(), parties, d));
        String key = Keys.of("agreement", agreement.type(), String.join(" ", parties),
                day.map(LocalDate::toString).orElse(article));
        iris.put(agreement.local(), deal.map(Deals.Deal::iri).orElse(knowledge.base() + "agreement/" + key));
        signing.ifPresent(l -> iris.put(l, deal.flatMap(Deals.Deal::signing).orElse(knowledge.base() + "signing/" + key)));
    }

    private static boolean isAgreement(Fact fact) {
        return fact.roles().containsKey("hkig:party");
    }

    /** Whether the curated seeds state the fact too. */
    private boolean isCurated(Fact fact, Map<String, String> iris, Article article) {
        return switch (fact.type()) {
            case "Tenure" -> knowledge.tenures().of(iris.get(fact.things("org:member").getFirst())).stream().anyMatch(h ->
                    organisation(fact, iris).filter(h.organisation()::equals).isPresent()
                    && h.titles().stream().anyMatch(t -> nameKey(t).equals(nameKey(title(fact))))
                    && article.date().map(d -> h.earliest().map(e -> !d.day().isBefore(e)).orElse(true)
                            && h.latest().map(l -> !d.day().isAfter(l)).orElse(true)).orElse(false));
            case "Statement" -> fact.roles().entrySet().stream().filter(r -> !r.getKey().startsWith("rdf:")).allMatch(r ->
                    r.getValue().stream().allMatch(v -> v instanceof Value.Thing t && fact.things("rdf:subject").stream()
                            .allMatch(s -> knowledge.states(iris.get(s), Terms.iri(r.getKey()), iris.get(t.local())))));
            case "Signing" -> knowledge.isCurated(iris.get(fact.local()));
            default -> isAgreement(fact) && knowledge.isCurated(iris.get(fact.local()));
        };
    }
}
