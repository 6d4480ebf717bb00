package hkig.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the things that a name may mean, in any script, as a short form, with slips of the pen, in another order of words,
 * and says of at most one that it is meant: only where the name itself leaves no doubt and nothing else comes near.
 */
final class Matcher {

    /** The least score of what is surely meant, and how far everything else must stay below. */
    static final double SURE = 85;
    static final double MARGIN = 3;

    private static final int LOOKED_AT = 40;
    private static final double LEAST = 30;
    private static final double GENERAL = 90;
    private static final double MOST_ALIKE = 94;

    private final Index index;
    private final Forms forms;
    private final Comparing comparing;
    private final String base;

    Matcher(Index index, Forms forms, String base) {
        this.index = index;
        this.forms = forms;
        this.comparing = new Comparing(index, forms);
        this.base = base;
    }

    /** The ways that lead from the query's name to things, the best for each thing, best first. */
    List<Found> find(Query query) {
        Map<Entry, Found> best = new LinkedHashMap<>();
        Predicate<Entry> wanted = entry -> isWanted(entry, query);
        ways(query.text(), wanted).filter(found -> wanted.test(found.entry())).forEach(found ->
            best.merge(found.entry(), found, (one, other) -> better(one, other) ? other : one));
        best.values().removeIf(found -> found.score() < LEAST);
        // Looking into each name takes long, and is for who is content with little.
        if (best.isEmpty() && index.mayHave(forms.of(query.text())))
            index.having(query.text()).stream().filter(wanted).limit(LOOKED_AT)
                .forEach(entry -> best.put(entry, Found.by("name_contains", entry, LEAST, false)));
        return best.values().stream().sorted(ORDER).toList();
    }

    /** What the graph itself calls too general stays so, whatever longer name it is short for. */
    private static boolean better(Found one, Found other) {
        boolean general = one.features().containsKey("name_exact") && one.features().containsKey("name_too_general");
        return !general && (other.score() > one.score()
            || other.features().containsKey("name_exact") && other.features().containsKey("name_too_general"));
    }

    static final Comparator<Found> ORDER = Comparator.comparingDouble((Found found) -> -found.score())
        .thenComparing(found -> !found.entry().thing().curated()).thenComparing(found -> -found.entry().thing().articles())
        .thenComparing(found -> found.entry().id());

    /** Agreements are called by their parties, whom whoever asks for a name means. */
    static boolean isWanted(Entry entry, Query query) {
        if (query.types().isEmpty()) return !entry.types().contains("Agreement");
        return query.all() ? entry.types().containsAll(query.types())
            : query.types().stream().anyMatch(entry.types()::contains);
    }

    private Stream<Found> ways(String text, Predicate<Entry> wanted) {
        String id = text.startsWith(base) ? text.substring(base.length()) : text;
        Form form = forms.of(text);
        return Stream.of(index.at(id).map(entry -> Found.by("identifier", entry, 100, true)).stream(),
            index.called(form.key()).stream().map(Matcher::exact),
            index.telling(form).stream().map(name -> same(name, form)),
            persons(text), parts(text), alike(form, wanted)).flatMap(each -> each);
    }

    private static Found exact(Name name) {
        if (name.general())
            return Found.by("name_exact", name.entry(), GENERAL, false).with("name_too_general", true, 0, false);
        boolean preferred = name.entry().thing().preferred().contains(name.text());
        return Found.by("name_exact", name.entry(), preferred ? 100 : 99, true);
    }

    private static Found same(Name name, Form asked) {
        Form known = name.form();
        Found found = Found.by("name_same_words", name.entry(), 97, true);
        // A place or a fund and the company that runs it are often called the same.
        if (asked.company() != known.company())
            found = found.with("company_ending_differs", true, -1, name.entry().types().contains("Organisation"));
        // A group is more than the company that it is called after; who leaves the word out may mean the group.
        if (asked.group() != known.group())
            found = found.with("group_differs", true, -1, known.group() && asked.isTelling());
        // A bank has branches elsewhere, and each place its chamber of commerce; Hong Kong has one trade council.
        if (known.home() && !asked.home())
            found = found.with("hong_kong_left_out", true, -4, asked.isTelling() && name.entry().isPublic());
        if (asked.home() && !known.home()) found = found.with("hong_kong_added", true, -8, name.entry().home());
        return name.general() ? found.with("name_too_general", true, -14, false) : found;
    }

    private Stream<Found> persons(String text) {
        Stream<Found> named = forms.person(text).stream().flatMap(key -> index.persons(key).stream())
            .map(name -> Found.by("person_name", name.entry(), 98, true));
        return Stream.concat(named, forms.untitled(text).stream().flatMap(name -> forms.person(name).stream())
            .flatMap(key -> index.persons(key).stream())
            .map(name -> Found.by("person_name_with_title", name.entry(), 97, true)));
    }

    /** Where each part of a name that says itself twice means the same thing. */
    private Stream<Found> parts(String text) {
        List<String> parts = forms.parts(text);
        if (parts.size() < 2) return Stream.of();
        Set<Entry> common = null;
        for (String part : parts) {
            Set<Entry> meant = new LinkedHashSet<>();
            Form form = forms.of(part);
            index.called(form.key()).forEach(name -> meant.add(name.entry()));
            index.telling(form).forEach(name -> meant.add(name.entry()));
            forms.person(part).forEach(key -> index.persons(key).forEach(name -> meant.add(name.entry())));
            if (common == null) common = meant;
            else common.retainAll(meant);
        }
        return common.stream().map(entry -> Found.by("all_parts", entry, 96, true));
    }

    private Stream<Found> alike(Form form, Predicate<Entry> wanted) {
        if (form.isEmpty()) return Stream.of();
        List<Found> found = new ArrayList<>();
        for (Name name : index.like(form, LOOKED_AT, wanted)) {
            Likeness likeness = comparing.of(form, name.form());
            // Names of persons are short, and each letter of them tells.
            boolean sure = likeness.sure() && !name.entry().isPerson();
            double score = sure ? SURE + (MOST_ALIKE - SURE) * likeness.share() : MOST_ALIKE * likeness.share();
            Found each = new Found(name.entry(), score, sure, Map.of("name_likeness", Math.round(100 * likeness.share())));
            if (likeness.slips() > 0) each = each.with("slips", likeness.slips(), 0, true);
            if (form.home() != name.form().home()) each = each.with("hong_kong_differs", true, -2, false);
            if (form.company() != name.form().company()) each = each.with("company_ending_differs", true, -1, true);
            if (form.group() != name.form().group()) each = each.with("group_differs", true, -1, false);
            if (name.general()) each = each.with("name_too_general", true, -6, false);
            found.add(each);
        }
        return found.stream();
    }

    /** Of what was found, the first with its verdict whether it is surely meant, and the others. */
    static List<Candidate> judged(List<Found> found, int limit) {
        List<Candidate> judged = new ArrayList<>();
        for (Found each : found) {
            boolean match = judged.isEmpty() && each.sure() && each.score() >= SURE
                && (found.size() == 1 || found.get(1).score() <= each.score() - MARGIN);
            judged.add(new Candidate(each.entry(), Math.round(10 * each.score()) / 10.0, match, each.features()));
        }
        return judged.stream().limit(limit).toList();
    }
}
