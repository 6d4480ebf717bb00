package hkig;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line {@code hkig}: data on standard output, talk on standard error; exit 0 done, 1 failed, 2 misused. */
@Command(name = "hkig", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "The Hong Kong Innovation Graph: reads articles, keeps their facts as RDF, answers SPARQL.",
        footer = {"", "The launcher has two commands of its own, for a checkout of the sources:",
            "  test      runs the whole test suite",
            "  package   makes one zip that runs with a JDK alone"},
        subcommands = {})
public final class Main {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    /** The version in the manifest of our jar; classes that were not packed have none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("not packed");
            return new String[] {"hkig " + version + ", Java " + Runtime.version()};
        }
    }
}
