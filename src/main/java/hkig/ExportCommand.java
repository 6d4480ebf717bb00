package hkig;

import hkig.export.Export;
import hkig.export.ExportFailure;
import hkig.export.Format;
import hkig.export.Selection;
import hkig.store.GraphStore;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hkig export}: what the store holds, as a file for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes what the store holds: sorted, so that the same store gives the same bytes.",
        footer = {"", "TriG and N-Quads hold the dataset with its named graphs; Turtle, JSON-LD and RDF/XML",
            "the union of its graphs, or the one of --graph; CSV the rows of a query, of a file or of queries/export.",
            "", "Examples:",
            "  hkig export -o hkig.ttl",
            "  hkig export --format nquads | gzip > hkig.nq.gz",
            "  hkig export --format csv --query agreements -o agreements.csv"})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Option(names = "--format", defaultValue = "turtle", paramLabel = "FORMAT",
            description = "turtle, trig, nquads, jsonld, rdfxml or csv (usually ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--graph", paramLabel = "IRI",
            description = "The one graph wanted; seeds, ontology and derived go by that name.")
    private Optional<String> graph;

    @Option(names = "--query", paramLabel = "FILE.rq",
            description = "For csv: a file, or a name of queries/export without .rq.")
    private Optional<String> query;

    @Option(names = "-o", paramLabel = "FILE",
            description = "The file to write, whole or not at all (usually standard output).")
    private Optional<Path> file;

    @Override
    public Integer call() throws IOException {
        Selection selection = selection();
        try (GraphStore store = Opened.store(home)) {
            Export export = new Export(store);
            if (file.isPresent()) export.write(selection, file.get());
            else Output.bytes(out -> export.write(selection, out));
        } catch (ExportFailure e) {
            throw new Failure(e.getMessage(), e);
        }
        return 0;
    }

    private Selection selection() throws IOException {
        Optional<String> sparql = query.isPresent() ? Optional.of(read(query.get())) : Optional.empty();
        Optional<String> iri = graph.map(g -> g.contains(":") ? g : home.base() + "graph/" + g);
        try {
            return new Selection(Format.named(format), iri, sparql, false);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String read(String name) throws IOException {
        Path given = Path.of(name);
        Path known = home.folder().resolve("queries/export").resolve(name + ".rq");
        try {
            if (Files.exists(given)) return Files.readString(given);
            if (name.matches("[a-z0-9-]+") && Files.exists(known)) return Files.readString(known);
        } catch (CharacterCodingException e) {
            throw new Failure(name + ": found bytes that are no UTF-8, expected a query in UTF-8", e);
        }
        throw new Failure(name + ": there is no such file, and none of that name in queries/export/");
    }
}
