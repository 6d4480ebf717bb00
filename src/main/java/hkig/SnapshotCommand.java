package hkig;

import hkig.export.Dump;
import hkig.export.ExportFailure;
import hkig.export.Swap;
import hkig.serve.Served;
import hkig.serve.Settings;
import hkig.serve.SparqlServer;
import hkig.snapshot.Snapshot;
import hkig.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkig snapshot}: the site as files. */
@Command(name = "snapshot", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes the site as files that any web server can host, from any folder: a page of each thing in "
            + "English and in Traditional Chinese, with Turtle and JSON-LD beside, lists of names, the pages about the data "
            + "and the ontology, the dumps. Search, questions, pictures and SPARQL stay with hkig serve.",
        footer = {"", "The folder is replaced at the end, or stays as it was.",
            "", "Examples:",
            "  hkig snapshot public",
            "  python3 -m http.server --directory public"})
final class SnapshotCommand implements Callable<Integer> {

    /** Marks a folder as ours to replace. */
    private static final String MARK = ".hkig-snapshot";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(paramLabel = "DIR", description = "The folder: a new one, an empty one, or that of an earlier snapshot.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Talk talk = Talk.on(spec.commandLine().getErr());
        Tools tools = Tools.of(home);
        try (GraphStore store = Opened.store(home);
                Swap swap = new Swap(folder, "an earlier snapshot", file -> Files.exists(file.resolveSibling(MARK)));
                SparqlServer server = SparqlServer.start(new Served(store.dataset(), store::version, home.base(),
                    tools.knowledge().fold(), tools.knowledge().nameWords(), tools.queries().questions(),
                    tools.queries().properties(), tools.queries().wording(), Optional.empty()), Settings.USUAL.withPort(0))) {
            int things = Snapshot.write(server.address(), store, swap.folder(),
                (done, of) -> talk.progress("pages", done, of));
            talk.erase();
            new Dump(store).write(swap.folder().resolve("dumps"),
                Optional.of(Dump.quads(folder.resolve("dumps"))).filter(Files::exists), talk::say);
            Files.writeString(swap.folder().resolve(MARK), "This folder is written by hkig snapshot, which replaces it.\n");
            swap.settle();
            talk.say("%s: %,d things, each in two languages".formatted(folder, things));
        } catch (ExportFailure e) {
            throw new Failure(e.getMessage(), e);
        }
        return 0;
    }
}
