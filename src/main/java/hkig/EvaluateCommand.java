package hkig;

import com.google.gson.JsonObject;
import hkig.evaluate.Comparison;
import hkig.evaluate.Gold;
import hkig.evaluate.Listing;
import hkig.evaluate.Row;
import hkig.evaluate.Score;
import hkig.evaluate.Scores;
import hkig.knowledge.Knowledge;
import hkig.model.Resolution;
import hkig.model.Tier;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkig evaluate}: how much of what people labelled in articles is found, and how much of what is found is right. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Compares what is extracted with labels made by hand: precision, recall and F1 of each kind.",
        footer = {"", "GOLD.json is an array of articles in the shape of extract --format json; articles are joined by id. Labels marked",
            "\"debatable\" or \"either\" count neither for nor against. Tiers A and B count, as load asserts them.",
            "It may also have, each with rows of its own where an article has it:",
            "  events [{names, date, place}]",
            "  figures [{value, or min and max, currency or unit}]",
            "  quotations [{speaker, direct, first}], found by their first words",
            "  appointments [{person, title, organisation, kind: appointed or left, date}]",
            "  witnesses [names]",
            "merges counts finds that bear a label: surplus is one that is two labelled things, in an article by their names,",
            "over the articles by \"is\", which a label may have to tell things of one name apart.",
            "The intervals are Wilson's at 95 %, which take the cases for independent.",
            "", "Examples:",
            "  hkig evaluate gold.json articles.jsonl",
            "  hkig evaluate gold.json articles.jsonl --language en --errors",
            "  hkig evaluate gold.json --more quotations.json articles.jsonl"})
final class EvaluateCommand implements Callable<Integer> {

    enum Part { zh, en, all }

    private static final int NAMED = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(index = "0", paramLabel = "GOLD.json", description = "The labels.")
    private Path gold;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SOURCE",
            description = "The articles: files, folders, addresses, or - for standard input.")
    private List<String> sources;

    @Option(names = "--more", paramLabel = "MORE.json",
            description = "Further labels of the same articles, joined by id: events, figures, quotations, ...")
    private List<Path> more = List.of();

    @Option(names = "--errors", description = "Lists each label that is missed and each find that is none.")
    private boolean errors;

    @Option(names = "--language", paramLabel = "LANGUAGE",
            description = "${COMPLETION-CANDIDATES}; all counts both together, which hides the weaker (usually each apart).")
    private Optional<Part> language = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Map<String, Listing> labels;
        try {
            labels = Gold.read(gold, more.toArray(Path[]::new));
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage(), e);
        }
        Knowledge knowledge = home.knowledge();
        Articles given = new Articles(sources, home.reader(), spec.commandLine().getErr()::println);
        Map<String, Listing> found = new HashMap<>();
        Map<String, Part> languages = new HashMap<>();
        extract(given, new Pipeline(knowledge), labels, found, languages);
        List<String> absent = labels.keySet().stream().filter(id -> !found.containsKey(id)).toList();
        if (!absent.isEmpty()) spec.commandLine().getErr().println("hkig: " + absent.size() + " of " + labels.size() + " articles of "
                + gold + " are not in the source, all their labels count as missed: "
                + String.join(", ", absent.subList(0, Math.min(NAMED, absent.size()))) + (absent.size() > NAMED ? ", ..." : ""));
        Output.bytes(out -> {
            Writer text = Output.text(out);
            for (Map.Entry<Part, List<Listing>> part : parts(labels.values(), languages).entrySet())
                for (String line : lines(part.getKey(), part.getValue().size(), Comparison.of(part.getValue(), found)))
                    text.write(line + "\n");
            text.flush();
        });
        return given.exit();
    }

    /** Only what is labelled is extracted. */
    private void extract(Articles given, Pipeline pipeline, Map<String, Listing> labels, Map<String, Listing> found,
            Map<String, Part> languages) {
        ExtractionJson json = new ExtractionJson(Sites.read(home.folder()));
        record Extracted(Listing listing, Part language) { }
        given.each(article -> labels.containsKey(article.id()), article -> {
            Resolution resolution = pipeline.resolve(article);
            JsonObject whole = json.of(resolution, Tier.B);
            whole.add("appointments", Appointments.of(resolution));
            return new Extracted(Listing.of(whole), article.isChinese() ? Part.zh : Part.en);
        }, one -> {
            found.put(one.listing().id(), one.listing());
            languages.put(one.listing().id(), one.language());
        });
    }

    private Map<Part, List<Listing>> parts(Collection<Listing> labels, Map<String, Part> languages) {
        Map<Part, List<Listing>> parts = new TreeMap<>();
        for (Listing article : labels) {
            Part part = language.filter(Part.all::equals).orElseGet(() -> languages.getOrDefault(article.id(), guessed(article)));
            if (language.map(part::equals).orElse(true)) parts.computeIfAbsent(part, p -> new ArrayList<>()).add(article);
        }
        return parts;
    }

    /** The language of an article that only the labels have: that of its names. */
    private static Part guessed(Listing article) {
        return article.things().values().stream().flatMap(List::stream).flatMap(thing -> thing.names().stream())
                .anyMatch(name -> name.codePoints().anyMatch(Character::isIdeographic)) ? Part.zh : Part.en;
    }

    private List<String> lines(Part part, int articles, Scores scores) {
        List<String> lines = new ArrayList<>();
        if (errors) scores.mistakes().forEach(m -> lines.add("%-7s %-17s %s  %s".formatted(
                m.missed() ? "missed" : "surplus", m.row(), m.article(), m.what())));
        lines.add(part + ", " + articles + (articles == 1 ? " article" : " articles"));
        lines.add("%-17s %6s  %-12s %6s  %-12s %6s  %6s %6s %7s".formatted(
                "kind", "P", "95 %", "R", "95 %", "F1", "found", "missed", "surplus"));
        for (Row row : scores.rows()) {
            Score s = scores.of(row);
            lines.add("%-17s %6s  %-12s %6s  %-12s %6s  %6d %6d %7d".formatted(row,
                    share(s.precision()), interval(s.precision(), s.precisionInterval()),
                    share(s.recall()), interval(s.recall(), s.recallInterval()), share(s.f1()), s.found(), s.missed(), s.surplus()));
        }
        lines.add("");
        return lines;
    }

    /** A dash where there is nothing to have a share of. */
    private static String share(double share) {
        return Double.isNaN(share) ? "-" : rounded(share);
    }

    private static String interval(double share, Score.Interval interval) {
        return Double.isNaN(share) ? "" : rounded(interval.low()) + "-" + rounded(interval.high());
    }

    /** Three places; a half of what is behind them to the even neighbour, as C and Python print it, which Java does not. */
    private static String rounded(double share) {
        return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
