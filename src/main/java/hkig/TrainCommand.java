package hkig;

import hkig.extract.TaggerModel;
import hkig.extract.TaggerTraining;
import hkig.knowledge.Knowledge;
import hkig.model.Article;
import hkig.read.Reader;
import hkig.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkig train}: the model of the tagger from any articles. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Teaches the tagger, the second opinion on names in Chinese text, what the rules find in articles.",
            "The same articles, ontology and seeds give the same file. Ten thousand articles or more are worth while."},
        footer = {"", "The head of the file tells how it was made: head -n 5 seeds/language/tagger.bin",
            "", "Examples:",
            "  hkig train news.jsonl.gz",
            "  hkig train press/ -o other.bin"})
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Files, folders, addresses, or - for standard input.")
    private List<String> sources;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "The model (usually seeds/language/tagger.bin, where it is used).")
    private Path output;

    @Option(names = "--without", paramLabel = "FILE",
            description = "Leaves out the items whose ids are the lines of a file, such as those that quality is measured on.")
    private Path without;

    @Override
    public Integer call() throws IOException {
        Talk talk = Talk.on(spec.commandLine().getErr());
        Knowledge knowledge = home.knowledge();
        Set<String> left = without == null ? Set.of() : new HashSet<>(Files.readAllLines(without));
        List<Article> articles = new ArrayList<>();
        int skipped = 0;
        Reader reader = home.reader();
        try (Stream<Reading> readings = sources.stream().flatMap(reader::read)) {
            for (Reading reading : (Iterable<Reading>) readings::iterator) {
                if (reading instanceof Reading.Read read) {
                    if (!left.contains(read.article().id())) articles.add(read.article());
                } else {
                    skipped++;
                    talk.say(reading.toString());
                }
            }
        }
        Path file = output != null ? output : knowledge.languageFile(TaggerModel.FILE);
        try {
            TaggerModel model = TaggerTraining.train(knowledge, articles);
            byte[] bytes = model.bytes();
            Files.write(file, bytes);
            model.recipe().forEach(talk::say);
            talk.say("%s: %d features, %d bytes".formatted(file, model.size(), bytes.length));
        } catch (IllegalArgumentException e) {
            throw new Failure(String.join(", ", sources) + ": found " + e.getMessage() + ", nothing to learn from");
        }
        return skipped > 0 ? 1 : 0;
    }
}
