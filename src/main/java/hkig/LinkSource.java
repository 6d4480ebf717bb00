package hkig;

import hkig.link.CandidateSource;
import hkig.link.Reconciliation;
import hkig.link.RorDump;
import hkig.link.Rules;
import hkig.link.Web;
import hkig.link.Wikidata;
import hkig.link.WikidataDump;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which register is asked, and where. */
final class LinkSource {

    enum Kind { wikidata, ror, recon }

    /** Times for tests; people have {@link Web.Limits#USUAL}. */
    static Web.Limits limits = Web.Limits.USUAL;
    static Web.Pause pause = Web.Pause.REAL;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--source", defaultValue = "wikidata", description = "${COMPLETION-CANDIDATES} (usually ${DEFAULT-VALUE}).")
    private Kind source;

    @Option(names = "--at", paramLabel = "URL|FILE",
            description = {"Where the register is. wikidata: its interface (usually the public one), or a file of its dump:",
                "JSON with an item a line, or N-Triples; ror: the JSON of its data dump, or its zip; recon: the address",
                "of any service that speaks the Reconciliation API. Files may end in .gz."})
    private Optional<String> at = Optional.empty();

    @Option(names = "--contact", paramLabel = "TEXT", defaultValue = "",
            description = "How you can be reached, told to the services that are asked: a mail address or a page.")
    private String contact;

    CandidateSource open(Rules rules) {
        return switch (source) {
            case wikidata -> isAddress() ? new Wikidata(web(), address().orElse(Wikidata.USUAL), rules)
                    : new WikidataDump(file(), rules);
            case ror -> new RorDump(file(), rules);
            case recon -> new Reconciliation(web(), address().orElseThrow(() -> misused("", null)), rules);
        };
    }

    private boolean isAddress() {
        return at.filter(text -> !text.matches("https?://.*")).isEmpty();
    }

    private Path file() {
        if (at.isEmpty() || isAddress()) throw new ParameterException(command.commandLine(), "--at is \"" + at.orElse("")
                + "\", expected a file of the register's dump");
        Path file = Path.of(at.get());
        if (!Files.isRegularFile(file)) throw new ParameterException(command.commandLine(), "--at is \"" + file
                + "\", expected an http(s) address or a file that is there");
        return file;
    }

    Web web() {
        return new Web(limits, pause, contact);
    }

    Optional<URI> address() {
        return at.map(text -> {
            try {
                URI address = URI.create(text);
                if (address.getHost() != null && address.getScheme().matches("https?")) return address;
            } catch (IllegalArgumentException e) {
                throw misused(text, e);
            }
            throw misused(text, null);
        });
    }

    private ParameterException misused(String text, Exception cause) {
        return new ParameterException(command.commandLine(), "--at is \"" + text + "\", expected an http(s) address", cause);
    }

    /** The file of what this register was asked, in the data folder. */
    Path progress(Home home) {
        String where = at.map(text -> "-" + "%08x".formatted(text.hashCode())).orElse("");
        return home.data().resolve("linking").resolve(source + where + ".jsonl");
    }
}
