package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.extract.PatternCheck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    static final Knowledge KNOWLEDGE = Knowledge.load(Path.of(""), Terms.BASE);

    @Test
    void everyPatternMeetsItsExamplesAndNoneOfItsCounterExamples() {
        PatternCheck.check(KNOWLEDGE);
        assertTrue(KNOWLEDGE.patterns().size() > 20);
    }

    /** Were it that of a set, which differs from run to run, a name in small letters would be met on some days only. */
    @Test
    void ofTwoFormsThatFoldToOneTheFirstOfItsRowIsKept() {
        assertEquals(List.of("central government"), KNOWLEDGE.lexicon().get("central government").stream()
                .filter(Term.Name.class::isInstance).map(term -> ((Term.Name) term).form()).toList());
    }
}
