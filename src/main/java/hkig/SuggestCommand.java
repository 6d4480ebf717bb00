package hkig;

import hkig.knowledge.Knowledge;
import hkig.model.Kind;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code hkig suggest}: names that stand often in articles and in no curated row, as a table on standard output. */
@Command(name = "suggest", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists names that stand often in articles and are not in the seeds, for an expert to curate.",
        footer = {"", "A table with tabs, names of most articles first. Column seeds says \"lexicon\" where seeds/language knows the name but",
            "no curated row does, else \"none\". The last three columns begin a line of seeds/language/orgs.tsv. What a name stands",
            "for, and where that is stated, is for the expert to look up.",
            "", "Examples:",
            "  hkig suggest news.jsonl > worklist.tsv",
            "  hkig suggest --kind organisation --most 50 pages/"})
final class SuggestCommand implements Callable<Integer> {

    /** Names held at a time, about 100 MB. */
    private static final int BOUND = 100_000;

    private static final String COLUMNS =
            "articles\tmentions\twhat\tseeds\ttier\tcontext 1\tcontext 2\tcontext 3\tnames\tkind\tnames_in_context\n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Files, folders, addresses, or - for standard input.")
    private List<String> sources;

    @Option(names = "--most", defaultValue = "200", paramLabel = "NUMBER", description = "Lines at most (usually ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--kind", paramLabel = "KIND", converter = KindByName.class,
            description = "Only organisation, person, place, fund, programme or event.")
    private Optional<Kind> kind = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (most < 1) throw new ParameterException(spec.commandLine(), "--most is " + most + ", expected 1 or more");
        Knowledge knowledge = home.knowledge();
        Pipeline pipeline = new Pipeline(knowledge);
        Worklist worklist = new Worklist(BOUND);
        Talk talk = Talk.on(spec.commandLine().getErr());
        Articles given = new Articles(sources, home.reader(), talk::say);
        int[] read = {0};
        given.each(article -> true, article -> Worklist.sightings(pipeline.resolve(article), knowledge).stream()
                .filter(sighting -> kind.map(sighting.kind()::equals).orElse(true)).toList(), sightings -> {
            worklist.add(sightings);
            talk.progress("articles", ++read[0], 0);
        });
        talk.erase();
        Output.bytes(out -> {
            Writer text = Output.text(out);
            text.write(COLUMNS);
            for (Worklist.Line line : worklist.most(most)) text.write(row(line));
            text.flush();
        });
        return given.exit();
    }

    private static String row(Worklist.Line line) {
        List<String> cells = new ArrayList<>(List.of("" + line.articles, "" + line.mentions, line.kind.folder(),
                line.inLexicon ? "lexicon" : "none", line.tier.name()));
        List<String> contexts = List.copyOf(line.contexts);
        for (int i = 0; i < 3; i++) cells.add(i < contexts.size() ? contexts.get(i) : "");
        List<String> forms = line.forms().isEmpty() ? line.formsInContext() : line.forms();
        cells.addAll(List.of(list(forms), line.kind == Kind.ORGANISATION ? ExtractionJson.kind(line.type) : "",
                line.forms().isEmpty() ? "" : list(line.formsInContext())));
        return cells.stream().map(cell -> cell.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip()).collect(Collectors.joining("\t")) + "\n";
    }

    /** A list inside a cell, as the tables of {@code seeds/language} have it. */
    private static String list(List<String> forms) {
        return forms.stream().map(form -> form.replace('|', ' ')).collect(Collectors.joining("|"));
    }

    /** Kinds by the word that their IRIs have. */
    static final class KindByName implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String name) {
            return Arrays.stream(Kind.values()).filter(kind -> kind.folder().equals(name)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("found \"" + name + "\", expected one of "
                            + Arrays.stream(Kind.values()).map(Kind::folder).collect(Collectors.joining(", "))));
        }
    }
}
