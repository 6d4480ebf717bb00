package hkig.link;

import java.util.List;
import java.util.Map;

/** A register that can be asked which of its records may be things of ours. */
public interface CandidateSource extends AutoCloseable {

    /** What the IRIs of its records begin with; also the name of the register in judgements. */
    String register();

    /** How many things are best asked at once. */
    int batch();

    /**
     * Records that share a name or an identifier with the things, or resemble one; without order.
     *
     * @return a list for each thing, empty where the register has none
     * @throws LinkFailure where the register cannot be asked
     */
    Map<Thing, List<Candidate>> candidates(List<Thing> things);

    @Override
    void close();
}
