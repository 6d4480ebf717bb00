package hkig;

import hkig.knowledge.Knowledge;
import hkig.link.CandidateSource;
import hkig.link.DecisionsFile;
import hkig.link.Judge;
import hkig.link.Linking;
import hkig.link.Progress;
import hkig.link.Proposal;
import hkig.link.Review;
import hkig.link.Rules;
import hkig.link.Scorer;
import hkig.link.Thing;
import hkig.link.Things;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "  hkig link --source wikidata --limit 5         asks the live service about five things",
            "  hkig link --kind organisation --limit 0       what was found before, as a table",
            "  hkig link --auto --review                     accepts what is sure, asks you about the rest"})
final class LinkCommand implements Callable<Integer> {

    private static final String NEXT = "they stand in seeds/decisions.ttl, and the next load or start of serve links them";

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

    @Option(names = "--least", paramLabel = "SCORE", defaultValue = "0.2",
            description = "Show and review proposals of this score and above, from 0 to 1 (usually ${DEFAULT-VALUE}).")
    private double least;

    @Option(names = "--auto", paramLabel = "SCORE", arity = "0..1", fallbackValue = "0.99",
            description = "Accept proposals of this score and above (${FALLBACK-VALUE} where none is named) that have no rival"
                    + " of --least or more, neither for the thing nor for the record.")
    private Optional<Double> auto = Optional.empty();

    @Option(names = "--review", description = "Ask about each proposal on the terminal, one key an answer.")
    private boolean review;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides, as it will stand in seeds/decisions.ttl (usually the user's name here).")
    private String by = System.getProperty("user.name");

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "Reviewed beside the evidence shown.",
            description = "Why, as it will stand there (usually \"${DEFAULT-VALUE}\").")
    private String reason;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (usually table on a terminal, else tsv).")
    private ProposalList.Format format;

    @Override
    public Integer call() throws IOException {
        expectOptions();
        Talk talk = Talk.on(spec.commandLine().getErr());
        Knowledge knowledge = home.knowledge();
        Rules rules = Rules.load(home.folder(), knowledge.fold());
        Model graph = Graph.of(home, knowledge);
        try (CandidateSource register = source.open(rules)) {
            List<Thing> things = Things.read(graph, home.base()).stream()
                    .filter(thing -> kind.map(thing.kind()::equals).orElse(true))
                    .filter(thing -> thing.profile().identifiers().stream().noneMatch(iri -> iri.startsWith(register.register())))
                    .filter(thing -> !knowledge.judgements().isSettled(thing.iri(), register.register())).toList();
            Linking linking = new Linking(register, new Scorer(rules, Things.linked(graph, home.base())), new Progress(source.progress(home)));
            int asked = ask(linking, things, talk);
            List<Proposal> proposals = Judge.open(linking.proposals(things).values().stream().flatMap(List::stream)
                    .filter(proposal -> proposal.score() >= least).toList(), knowledge.judgements(), register.register());
            int still = linking.open(things).size();
            talk.say("%,d things without a link to %s: %,d asked about now, %,d still to ask; %,d proposals".formatted(things.size(),
                    register.register(), asked, still, proposals.size()));
            List<Proposal> left = auto.isPresent() ? accepted(proposals, register, talk) : proposals;
            if (review) reviewed(left, register, talk);
            else new ProposalList(format, spec.commandLine().getErr()).write(left);
        }
        return 0;
    }

    private void expectOptions() {
        kind.filter(name -> !Things.KINDS.contains(name)).ifPresent(name -> misused("--kind is \"" + name + "\", expected one of "
                    + String.join(", ", Things.KINDS)));
        if (limit.orElse(0) < 0) misused("--limit is " + limit.get() + ", expected 0 or more");
        if (!(least >= 0 && least <= 1)) misused("--least is " + least + ", expected a number from 0 to 1");
        if (auto.isPresent() && !(auto.get() >= 0.5 && auto.get() <= 1)) misused("--auto is " + auto.get() + ", expected a number from 0.5 to 1");
        if (by == null || by.isBlank() || reason.isBlank()) misused("--by and --reason are expected to say something");
    }

    private void misused(String problem) {
        throw new ParameterException(spec.commandLine(), problem);
    }

    /** Asks about things that the register was not asked about yet; how many. */
    private int ask(Linking linking, List<Thing> things, Talk talk) throws IOException {
        List<Thing> open = linking.open(things);
        List<Thing> some = open.subList(0, Math.min(open.size(), limit.orElse(open.size())));
        talk.progress("things asked about", 0, some.size());
        try {
            linking.ask(some, LocalDate.now(), done -> talk.progress("things asked about", done, some.size()));
        } finally {
            talk.erase();
        }
        return some.size();
    }

    private DecisionsFile decisions() {
        return new DecisionsFile(home.folder().resolve("seeds/decisions.ttl"), home.base());
    }

    /** Accepts what is sure; what is left to decide. */
    private List<Proposal> accepted(List<Proposal> proposals, CandidateSource register, Talk talk) throws IOException {
        double threshold = auto.orElseThrow();
        List<Proposal> sure = Judge.sure(proposals, threshold, least);
        String score = threshold + " or more, and no rival of " + least + " or more";
        new Judge(decisions(), register.register(), new Judge.Seat("hkig link --auto " + threshold, LocalDate.now(),
                "Accepted by its score: " + score + ".")).accept(sure);
        talk.say("%,d accepted by their score, %s; %s".formatted(sure.size(), score, NEXT));
        Set<String> settled = sure.stream().map(Proposal::thing).collect(Collectors.toSet());
        return proposals.stream().filter(proposal -> !settled.contains(proposal.thing())).toList();
    }

    private void reviewed(List<Proposal> proposals, CandidateSource register, Talk talk) throws IOException {
        Judge judge = new Judge(decisions(), register.register(), new Judge.Seat(by, LocalDate.now(), reason));
        try (RawKeys keys = RawKeys.open()) {
            Review.Done done = new Review(keys.reader(), spec.commandLine().getOut(), judge).run(proposals);
            talk.say("%,d decided%s; %s".formatted(done.decided(), done.stopped() ? ", stopped before the end" : "", NEXT));
        }
    }
}
