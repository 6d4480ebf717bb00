package hkig.link;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** One run over things: asks a register about those that it was not asked about, and keeps what came of each. */
public final class Linking {

    private final CandidateSource source;
    private final Scorer scorer;
    private final Progress progress;

    public Linking(CandidateSource source, Scorer scorer, Progress progress) {
        this.source = source;
        this.scorer = scorer;
        this.progress = progress;
    }

    /** The things that the register was not yet asked about, as they are known now. */
    public List<Thing> open(List<Thing> things) {
        return things.stream().filter(thing -> !progress.has(thing)).toList();
    }

    /**
     * Asks about things, some at a time; what was asked before a failure is kept.
     *
     * @param done told after each step how many are done
     * @throws LinkFailure where the register cannot be asked
     */
    public void ask(List<Thing> things, LocalDate today, IntConsumer done) throws IOException {
        List<Thing> open = open(things);
        for (int from = 0; from < open.size(); from += Math.min(source.batch(), open.size() - from)) {
            List<Thing> some = open.subList(from, from + Math.min(source.batch(), open.size() - from));
            Map<Thing, List<Proposal>> found = new LinkedHashMap<>();
            source.candidates(some).forEach((thing, candidates) -> found.put(thing, scorer.proposals(thing, candidates)));
            progress.add(found, today.toString());
            done.accept(from + some.size());
        }
    }

    /** What came of the things, best first a thing. */
    public Map<Thing, List<Proposal>> proposals(List<Thing> things) {
        Map<Thing, List<Proposal>> all = new LinkedHashMap<>();
        for (Thing thing : things) all.put(thing, progress.proposals(thing));
        return all;
    }
}
