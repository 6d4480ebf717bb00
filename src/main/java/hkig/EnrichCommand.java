package hkig;

import hkig.link.Enrichment;
import hkig.link.Rules;
import hkig.link.Web;
import hkig.link.Wikidata;
import hkig.store.GraphStore;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hkig enrich}: chosen facts of linked items, in a graph of their own. */
@Command(name = "enrich", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Takes start, point, website and parents of linked Wikidata items into the graph \"enriched\", with source and day.",
            "They are said of the items, never of things of ours; \"hkig check\" lists where they disagree with the graph.",
            "The store must not be served meanwhile. A run that is cut off goes on where it stopped."},
        footer = {"", "Example:", "  hkig enrich --limit 50"})
final class EnrichCommand implements Callable<Integer> {

    private static final int ITEMS = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Option(names = "--at", paramLabel = "URL", description = "Wikidata's interface (usually the public one).")
    private URI at = Wikidata.USUAL;

    @Option(names = "--limit", paramLabel = "NUMBER", description = "Ask about so many items at most.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--older", paramLabel = "DAYS", defaultValue = "30",
            description = "Leave items alone that were taken over in so many days (usually ${DEFAULT-VALUE}).")
    private int older;

    @Option(names = "--contact", paramLabel = "TEXT", defaultValue = "",
            description = "How you can be reached, told to the service that is asked: a mail address or a page.")
    private String contact;

    @Override
    public Integer call() throws IOException {
        if (limit.orElse(1) < 1 || older < 0)
            throw new ParameterException(spec.commandLine(), "--limit is expected to be 1 or more, --older 0 or more");
        if (!Opened.isThere(home)) throw Opened.absent(home);
        Talk talk = Talk.on(spec.commandLine().getErr());
        Rules rules = Rules.load(home.folder(), home.knowledge().fold());
        LocalDate today = LocalDate.now();
        try (GraphStore store = home.store(); Wikidata wikidata = new Wikidata(new Web(LinkSource.limits, LinkSource.pause, contact), at, rules)) {
            Enrichment enrichment = new Enrichment(wikidata, rules);
            SortedSet<String> linked = store.read(data -> Enrichment.linked(data.getDefaultModel(), home.base()));
            // Today's are done, so that a run that was cut off goes on.
            List<String> due = Enrichment.due(linked, enriched(store), today.minusDays(Math.max(0, older - 1)));
            List<String> items = due.subList(0, Math.min(due.size(), limit.orElse(due.size())));
            try {
                for (int from = 0; from < items.size(); from += ITEMS) {
                    talk.progress("items", from, items.size());
                    List<String> some = items.subList(from, Math.min(items.size(), from + ITEMS));
                    put(store, enrichment.facts(some, today), some, linked);
                }
            } finally {
                talk.erase();
            }
            if (items.isEmpty()) put(store, ModelFactory.createDefaultModel(), List.of(), linked);
            talk.say("%,d linked items: %,d taken over now, %,d still to take over".formatted(linked.size(), items.size(), due.size() - items.size()));
        }
        return 0;
    }

    private static Model enriched(GraphStore store) {
        return store.read(data -> ModelFactory.createDefaultModel().add(data.getNamedModel(store.graph("enriched"))));
    }

    private static void put(GraphStore store, Model facts, List<String> items, SortedSet<String> linked) {
        Model all = Enrichment.without(enriched(store), items, linked).add(facts);
        store.write(batch -> batch.put(store.graph("enriched"), all));
    }
}
