package hkig.serve;

import hkig.knowledge.Fold;
import hkig.knowledge.NameWords;
import hkig.knowledge.Question;
import hkig.knowledge.Wording;
import hkig.serve.data.Dumping;
import hkig.serve.tryout.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a server serves.
 *
 * @param dataset stays its owner's, who closes it after the server
 * @param version changes whenever the dataset does: what is computed from the dataset is then computed anew
 * @param base IRI that the IRIs of all things begin with, ending in a slash; {@code /id/} answers for it
 * @param fold what names are compared in
 * @param nameWords what tells little about whose name a name is
 * @param questions what the pages list, in their order
 * @param properties what the reconciliation service can tell of a thing
 * @param wording what their answers are worded in
 * @param trial what readers may try with a text of their own; empty for no such page
 * @param dumps what writes it as files; empty for none to take away
 */
public record Served(DatasetGraph dataset, LongSupplier version, String base, Fold fold, NameWords nameWords,
        List<Question> questions, List<Question> properties, Wording wording, Optional<Trial> trial, Optional<Dumping> dumps) {

    public Served {
        questions = List.copyOf(questions);
        properties = List.copyOf(properties);
    }

    /** Without dumps. */
    public Served(DatasetGraph dataset, LongSupplier version, String base, Fold fold, NameWords nameWords,
            List<Question> questions, List<Question> properties, Wording wording, Optional<Trial> trial) {
        this(dataset, version, base, fold, nameWords, questions, properties, wording, trial, Optional.empty());
    }
}
