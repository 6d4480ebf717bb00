package hkig;

import hkig.knowledge.Knowledge;
import hkig.link.CandidateSource;
import hkig.link.Linking;
import hkig.link.Progress;
import hkig.link.Proposal;
import hkig.link.Rules;
import hkig.link.Scorer;
import hkig.link.Thing;
import hkig.link.Things;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hkig link}: which records of a register are things of ours. */
@Command(name = "link", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Proposes links from things of the graph to records of a register, each with what speaks for and against it.",
            "A thing is asked about once; a run that is cut off goes on where it stopped. Nothing is linked before it is judged."},
        footer = {"", "Examples:",
            "  hkig link --source wikidata --limit 5     asks the live service about five things",
            "  hkig link --kind organisation             what was found, as a table"})
final class LinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Mixin
    private LinkSource source;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only organisation, person, place, fund or programme.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--limit", paramLabel = "NUMBER", description = "Ask about so many things at most.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--least", paramLabel = "SCORE", defaultValue = "0.3",
            description = "Show proposals of this score and above, from 0 to 1 (usually ${DEFAULT-VALUE}).")
    private double least;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (usually table on a terminal, else tsv).")
    private ProposalList.Format format;

    @Override
    public Integer call() throws IOException {
        kind.filter(name -> !Things.KINDS.contains(name)).ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "--kind is \"" + name + "\", expected one of "
                    + String.join(", ", Things.KINDS));
        });
        if (limit.orElse(1) < 1) throw new ParameterException(spec.commandLine(), "--limit is " + limit.get() + ", expected 1 or more");
        Talk talk = Talk.on(spec.commandLine().getErr());
        Knowledge knowledge = home.knowledge();
        Rules rules = Rules.load(home.folder(), knowledge.fold());
        Model graph = Graph.of(home, knowledge);
        Map<String, String> linked = Things.linked(graph, home.base());
        try (CandidateSource register = source.open(rules)) {
            List<Thing> things = Things.read(graph, home.base()).stream()
                    .filter(thing -> kind.map(thing.kind()::equals).orElse(true))
                    .filter(thing -> thing.profile().identifiers().stream().noneMatch(iri -> iri.startsWith(register.register())))
                    .toList();
            Linking linking = new Linking(register, new Scorer(rules, linked), new Progress(source.progress(home)));
            List<Thing> open = linking.open(things);
            List<Thing> asked = open.subList(0, Math.min(open.size(), limit.orElse(open.size())));
            talk.progress("things asked about", 0, asked.size());
            try {
                linking.ask(asked, LocalDate.now(), done -> talk.progress("things asked about", done, asked.size()));
            } finally {
                talk.erase();
            }
            List<Proposal> proposals = linking.proposals(things).values().stream().flatMap(List::stream)
                    .filter(proposal -> proposal.score() >= least).toList();
            new ProposalList(format, spec.commandLine().getErr()).write(proposals);
            talk.say("%,d things without a link to %s: %,d asked about now, %,d still to ask; %,d proposals".formatted(things.size(),
                    register.register(), asked.size(), linking.open(things).size(), proposals.size()));
        }
        return 0;
    }
}
