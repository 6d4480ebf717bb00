package hkig;

import hkig.export.Changes;
import hkig.export.Dump;
import hkig.export.ExportFailure;
import hkig.store.GraphStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkig dump}: all that the store holds, as a folder to publish. */
@Command(name = "dump", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes all that the store holds into a folder: hkig.ttl, .jsonld, .trig and .nq, each gzip, "
            + "void.ttl that describes them, and SHA256SUMS. After an earlier dump also changes.rdfp.gz, an RDF Patch.",
        footer = {"", "The same store gives the same bytes. The folder is replaced at the end, or stays as it was.",
            "", "Examples:",
            "  hkig dump public/dumps",
            "  cd public/dumps && sha256sum -c SHA256SUMS",
            "  hkig dump public/dumps --since last-month/hkig.nq.gz",
            "  zcat changes.rdfp.gz | sed -n 's/^A //p'     the quads that are new"})
final class DumpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(paramLabel = "DIR", description = "The folder: a new one, an empty one, or that of an earlier dump.")
    private Path folder;

    @Option(names = "--since", paramLabel = "FILE.nq.gz",
            description = "The earlier dump to tell the changes from (usually the one in DIR).")
    private Optional<Path> since = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Talk talk = Talk.on(spec.commandLine().getErr());
        try (GraphStore store = Opened.store(home)) {
            Optional<Changes> changes = new Dump(store).write(folder, since, talk::say);
            talk.say(folder + ": written" + changes.map(since -> "; since the earlier dump %,d quads added, %,d removed"
                    .formatted(since.added(), since.removed())).orElse(""));
        } catch (ExportFailure e) {
            throw new Failure(e.getMessage(), e);
        }
        return 0;
    }
}
