package hkig.knowledge;

import hkig.model.Kind;
import hkig.model.Tier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every name that the curated seeds and the lexicons of {@code seeds/language} hold, by its folded form. Curated names
 * are of tier A; the lexicons have no sources, so their names are of tier B, also as further names of a curated thing.
 */
final class Gazetteer {

    private static final Map<String, String> ORGANISATIONS = Map.of("government", "GovernmentBody",
            "statutory body", "StatutoryBody", "company", "Company", "university", "University",
            "research centre", "ResearchCentre", "industry body", "IndustryBody", "investor", "Investor",
            "ngo", "NonGovernmentalOrganisation", "international", "InternationalOrganisation",
            "media", "MediaOrganisation");

    private final Fold fold;
    private final Map<String, Named> things = new LinkedHashMap<>();
    private final Map<String, List<Term>> terms = new HashMap<>();
    private final Set<String> acting = new java.util.HashSet<>();
    private final Set<String> silent = new java.util.HashSet<>();

    Gazetteer(Fold fold) {
        this.fold = fold;
    }

    Map<String, Named> things() {
        return things;
    }

    Map<String, List<Term>> terms() {
        return terms;
    }

    /** Keys of the places whose names are also used for the bodies that run them. */
    Set<String> acting() {
        return acting;
    }

    /** Keys of places that are known so that nothing else is read there, and are not reported: Hong Kong itself. */
    Set<String> silent() {
        return silent;
    }

    void add(Named named, Set<String> names, Set<String> inContext, Tier tier) {
        things.putIfAbsent(named.key(), named);
        Named kept = things.get(named.key());
        for (String name : names)
            if (!inContext.contains(name)) for (String form : Spacing.forms(name)) add(new Term.Name(kept, form, true, tier));
        for (String name : inContext) for (String form : Spacing.forms(name)) add(new Term.Name(kept, form, false, tier));
    }

    private void add(Term.Name name) {
        List<Term> same = terms.computeIfAbsent(fold.of(name.form()), k -> new ArrayList<>());
        // What the press of Hong Kong uses alone (海關, 外交部) the lexicon makes safe, with tier B.
        if (name.safe()) same.removeIf(t -> t instanceof Term.Name n && !n.safe() && n.named().key().equals(name.named().key())
                && name.tier() == Tier.B);
        // A single Latin word is met in its own case only, so that Legco beside LegCo is a form of its own.
        boolean cased = name.form().charAt(0) < 0x250 && name.form().indexOf(' ') < 0;
        boolean known = same.stream().anyMatch(t -> t instanceof Term.Name n && n.named().key().equals(name.named().key())
                && (!cased || n.form().equals(name.form())));
        if (!known) same.add(name);
    }

    /** Adds the tables of {@code seeds/language} that recognise names. */
    void addLexicons(Path folder, String base, List<String> problems) {
        for (Table.Row row : Table.read(folder.resolve("orgs.tsv"),
                List.of("names", "kind", "names_in_context", "slug"), problems).rows()) {
            String type = ORGANISATIONS.getOrDefault(row.cell(1), "Organisation");
            addRow(row, Kind.ORGANISATION, type, false, 2, row.cell(3), base, problems);
        }
        for (Table.Row row : Table.read(folder.resolve("sites.tsv"),
                List.of("names", "kind", "sense", "names_in_context", "slug"), problems).rows()) {
            String type = row.cell(2).equals("no") || row.cell(1).equals("region") ? "Place" : "Park";
            addRow(row, Kind.PLACE, type, row.cell(2).equals("either"), 3, row.cell(4), base, problems);
            if (row.cell(2).equals("no") && !row.list(0).isEmpty()) silent.add(key(row.list(0).getFirst(), row.cell(4), base));
        }
        for (Kind kind : List.of(Kind.FUND, Kind.PROGRAMME, Kind.EVENT, Kind.PERSON))
            for (Table.Row row : Table.read(folder.resolve(kind.folder() + "s.tsv"),
                    List.of("names", "names_in_context", "slug"), problems).rows())
                addRow(row, kind, kind.type(), false, 1, row.cell(2), base, problems);
    }

    private void addRow(Table.Row row, Kind kind, String type, boolean acts, int contextColumn, String slug,
            String base, List<String> problems) {
        List<String> names = row.list(0);
        if (names.isEmpty()) {
            problems.add(row.where() + ": found no name in column names");
            return;
        }
        for (String name : names) if (name.length() < 2) problems.add(
                row.where() + ": found the name \"" + name + "\", expected two characters or more");
        String key = slug.isEmpty() ? Named.LISTED + names.getFirst() : curatedKey(slug, kind, base);
        Map<String, String> main = new LinkedHashMap<>();
        for (String name : names) main.putIfAbsent(name.charAt(0) < 0x250 ? "en" : "zh-Hant", name);
        Named known = slug.isEmpty() ? bearer(names, kind) : things.get(key);
        if (known != null) key = known.key();
        if (known == null && !slug.isEmpty()) key = Named.LISTED + names.getFirst();
        if (acts) acting.add(key);
        Named named = new Named(key, kind, type, Set.of(), Optional.empty(), Optional.empty(), main);
        // In the order of the row: of two forms that fold to one, the first is kept.
        add(known == null ? named : known, new LinkedHashSet<>(names), new LinkedHashSet<>(row.list(contextColumn)), Tier.B);
    }

    /** The one curated thing of a kind that bears one of these names: a line without a slug adds its names to it. */
    private Named bearer(List<String> names, Kind kind) {
        Set<Named> bearers = new java.util.LinkedHashSet<>();
        for (String name : names)
            for (Term term : terms.getOrDefault(fold.of(name), List.of()))
                if (term instanceof Term.Name n && n.safe() && n.tier() == Tier.A && n.named().kind() == kind) bearers.add(n.named());
        return bearers.size() == 1 ? bearers.iterator().next() : null;
    }

    private String key(String name, String slug, String base) {
        String curated = curatedKey(slug, Kind.PLACE, base);
        return things.containsKey(curated) ? curated : Named.LISTED + name;
    }

    private String curatedKey(String slug, Kind kind, String base) {
        for (String folder : List.of(kind.folder(), "organisation", "place", "fund", "programme"))
            if (things.containsKey(base + folder + "/" + slug)) return base + folder + "/" + slug;
        return base + kind.folder() + "/" + slug;
    }
}
