package hkig;

import hkig.knowledge.InvalidKnowledge;
import hkig.knowledge.Knowledge;
import hkig.knowledge.Queries;
import hkig.knowledge.Sources;
import hkig.knowledge.Terms;
import hkig.read.PageMarks;
import hkig.read.Reader;
import hkig.store.GraphStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where everything lies: the folder with {@code ontology/}, {@code seeds/} {@code queries/}, and the store. */
final class Home {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder of the store (usually data/ beside the launcher).")
    private Optional<Path> data = Optional.empty();

    private String base = Terms.BASE;

    @Option(names = "--base", paramLabel = "IRI", defaultValue = Terms.BASE,
            description = "What the IRIs of things begin with (usually ${DEFAULT-VALUE}).")
    private void setBase(String iri) {
        if (!iri.matches("https?://[!-~&&[^<>\"{}|\\\\^`#]]+/"))
            throw new ParameterException(command.commandLine(), "--base is \"" + iri
                    + "\", expected an http(s) address in ASCII that ends with a slash");
        base = iri;
    }

    /** The folder of {@code ontology/}, {@code seeds/} and {@code queries/}; the launcher names it. */
    Path folder() {
        return Path.of(System.getProperty("hkig.home", ".")).toAbsolutePath().normalize();
    }

    Path data() {
        return data.orElseGet(() -> folder().resolve("data")).toAbsolutePath().normalize();
    }

    String base() {
        return base;
    }

    /** @throws InvalidKnowledge with every problem of {@code ontology/} and {@code seeds/} */
    Knowledge knowledge() {
        return Knowledge.load(folder(), base);
    }

    /** @throws InvalidKnowledge with every problem of {@code queries/} */
    Queries queries() {
        return Queries.load(folder());
    }

    /** @throws InvalidKnowledge if the sites or the marks of pages cannot be used */
    Reader reader() {
        try {
            return new Reader(Sources.load(folder()), PageMarks.load(folder()));
        } catch (IllegalStateException e) {
            throw new InvalidKnowledge(e.getMessage().lines().toList());
        }
    }

    /**
     * Opens the store for this process alone.
     *
     * @throws hkig.store.StoreFailure if another process has it, or the disk does not let us write
     */
    GraphStore store() {
        return GraphStore.at(data(), base);
    }

    /** The folder of the articles that the project comes with. */
    Path articles() {
        return folder().resolve("seeds").resolve("articles");
    }

    /** The CONSTRUCT queries of what follows from several graphs. */
    static List<String> constructs(Queries queries) {
        return queries.derive().stream().map(hkig.knowledge.Question::sparql).toList();
    }
}
