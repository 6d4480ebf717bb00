package hkig;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line {@code hkig}: data on standard output, talk on standard error; exit 0 done, 1 failed, 2 misused. */
@Command(name = "hkig", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "The Hong Kong Innovation Graph: reads articles, keeps their facts as RDF, answers SPARQL.",
        footer = {"", "Commands of the launcher itself, in a checkout of the sources:",
            "  test     runs the whole test suite",
            "  package  makes one zip that runs with a JDK alone"},
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            RetractCommand.class,
            ExtractCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            DumpCommand.class,
            SnapshotCommand.class,
            CheckCommand.class,
            EvaluateCommand.class,
            SuggestCommand.class,
            TrainCommand.class,
            LinkCommand.class,
            EnrichCommand.class,
        })
public final class Main {

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Says what goes wrong in one line a problem, never as a stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Troubles::failed)
                .setParameterExceptionHandler(Troubles::misused);
    }

    /** The version in the manifest of our jar; classes that were not packed have none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Optional<String> packed = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
            return new String[] {"hkig " + packed.orElse("not packed") + ", Java " + Runtime.version()};
        }
    }
}
