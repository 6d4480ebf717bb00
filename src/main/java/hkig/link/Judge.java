package hkig.link;

import hkig.knowledge.Judgement;
import hkig.knowledge.Judgement.Verdict;
import hkig.knowledge.Judgements;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides on proposals, by a stated score or as a person says, and writes down what was decided. */
public final class Judge {

    /** Who decides, on which day, and why. */
    public record Seat(String by, LocalDate day, String reason) { }

    private final DecisionsFile file;
    private final String register;
    private final Seat seat;

    public Judge(DecisionsFile file, String register, Seat seat) {
        this.file = file;
        this.register = register;
        this.seat = seat;
    }

    /** What is still to be decided of the proposals: none of a settled thing, and no judged one. */
    public static List<Proposal> open(List<Proposal> proposals, Judgements judgements, String register) {
        return proposals.stream().filter(each -> !judgements.isSettled(each.thing(), register)
                && !judgements.has(each.thing(), each.candidate())).toList();
    }

    /**
     * Those to accept without a person: at or above the threshold, where neither another record of the thing nor another
     * thing for the record scores as much as a rival may.
     */
    public static List<Proposal> sure(List<Proposal> proposals, double threshold, double rival) {
        Map<String, Integer> things = new HashMap<>();
        Map<String, Integer> records = new HashMap<>();
        for (Proposal each : proposals) {
            if (each.score() < rival) continue;
            things.merge(each.thing(), 1, Integer::sum);
            records.merge(each.candidate(), 1, Integer::sum);
        }
        return proposals.stream().filter(each -> each.score() >= threshold && things.get(each.thing()) == 1
                && records.get(each.candidate()) == 1).toList();
    }

    /** Accepts proposals: as proven where both bear one identifier of a third register. */
    public void accept(List<Proposal> proposals) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        for (Proposal each : proposals) judgements.add(judgement(each, each.proven() ? Verdict.SAME : Verdict.MATCHING));
        file.append(judgements);
    }

    public void decide(Proposal proposal, Verdict verdict) throws IOException {
        file.append(List.of(judgement(proposal, verdict)));
    }

    private Judgement judgement(Proposal proposal, Verdict verdict) {
        boolean none = verdict == Verdict.NONE;
        Optional<String> record = none ? Optional.empty() : Optional.of(proposal.candidate());
        String day = seat.day().toString();
        return new Judgement(DecisionsFile.iri(proposal.thing(), record.orElse(register), verdict.name().toLowerCase(Locale.ROOT), day),
                proposal.thing(), record, register, verdict,
                none ? Optional.empty() : Optional.of(BigDecimal.valueOf(proposal.score()).setScale(3, RoundingMode.HALF_UP)),
                seat.by(), day, seat.reason(), none ? List.of() : proposal.evidence());
    }
}
