package hkig.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the word classes of {@code seeds/language} into the one matcher. */
final class Words {

    private Words() { }

    static void addTo(Map<String, List<Term>> terms, Path folder, Fold fold, Map<String, String> postForms,
            List<String> problems) {
        for (Table.Row row : Table.read(folder.resolve("words.tsv"), List.of("class", "word", "value"), problems).rows()) {
            if (row.cell(1).indexOf('|') >= 0)
                problems.add(row.where() + ": found \"" + row.cell(1) + "\", expected one word a line");
            add(terms, fold, row.cell(0), row.cell(1), row.cell(2));
        }
        for (Table.Row row : Table.read(folder.resolve("titles.tsv"), List.of("title", "class"), problems).rows())
            add(terms, fold, row.cell(1).equals("hon") ? "HONORIFIC" : "TITLE", row.cell(0), row.cell(1));
        postForms.forEach((form, organisation) ->
                add(terms, fold, form.charAt(0) < 0x250 ? "EN_TITLE" : "TITLE", form, "office:" + organisation));
        for (Table.Row row : Table.read(folder.resolve("org_suffix.tsv"),
                List.of("suffix", "kind", "strength", "min_left"), problems).rows())
            add(terms, fold, "ORG_HEAD", row.cell(0), row.cell(1) + "|" + row.cell(2) + "|" + row.cell(3));
        for (String type : List.of("fund", "prog", "site", "event"))
            for (Table.Row row : Table.read(folder.resolve(type + "_suffix.tsv"), List.of("suffix", "strength"),
                    problems).rows())
                add(terms, fold, type.toUpperCase(java.util.Locale.ROOT) + "_HEAD", row.cell(0), row.cell(1));
        for (String line : Table.lines(folder.resolve("en_titles.txt"), problems)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            int of = line.indexOf('=');
            int colon = line.indexOf(':');
            String title = line.substring(Math.max(of, colon) + 1);
            String value = of > 0 ? line.substring(0, of) : colon > 0 ? line.substring(0, colon) : "head";
            add(terms, fold, "EN_TITLE", title, value);
            add(terms, fold, "EN_TITLE", title + "s", "plural:" + value);
        }
        for (Table.Row row : Table.read(folder.resolve("en_minister.tsv"), List.of("word", "organisation"), problems).rows())
            for (String post : List.of(" secretary", " minister", " chief"))
                add(terms, fold, "EN_TITLE", row.cell(0) + post, "office:" + row.cell(1));
        portfolios(terms, fold);
        for (String word : Table.words(folder.resolve("sayverbs.txt"), problems)) add(terms, fold, "AFTER_NAME", word, "");
    }

    /** Who heads an "X Bureau" is "Secretary for X" or "X Secretary", who heads an "X Department" is often "Director of X". */
    private static void portfolios(Map<String, List<Term>> terms, Fold fold) {
        Map<String, String> posts = new java.util.TreeMap<>();
        terms.values().forEach(same -> same.forEach(term -> {
            if (!(term instanceof Term.Name name) || !name.safe()) return;
            String form = name.form();
            String key = name.named().key().startsWith(Named.LISTED) ? form : name.named().key();
            if (form.endsWith(" Bureau")) for (String post : List.of("Secretary for ", "Under Secretary for ", "Permanent Secretary for ",
                    "Deputy Secretary for ", "Undersecretary for "))
                posts.putIfAbsent(post + form.substring(0, form.length() - 7), key);
            if (form.endsWith(" Bureau")) posts.putIfAbsent(form.substring(0, form.length() - 7) + " Secretary", key);
            if (form.endsWith(" Department")) for (String post : List.of("Director of ", "Commissioner for ", "Deputy Director of ", "Assistant Director of "))
                posts.putIfAbsent(post + form.substring(0, form.length() - 11), key);
        }));
        posts.forEach((post, key) -> {
            boolean known = terms.getOrDefault(fold.of(post), List.of()).stream()
                    .anyMatch(t -> t instanceof Term.Word w && w.type().equals("EN_TITLE"));
            if (!known) add(terms, fold, "EN_TITLE", post, "office:" + key);
        });
    }

    private static void add(Map<String, List<Term>> terms, Fold fold, String type, String word, String value) {
        terms.computeIfAbsent(fold.of(word), k -> new ArrayList<>()).add(new Term.Word(type, word, value));
    }
}
