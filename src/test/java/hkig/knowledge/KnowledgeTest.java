package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.extract.PatternCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    static final Knowledge KNOWLEDGE = Knowledge.load(Path.of(""), Terms.BASE);

    @Test
    void everyPatternMeetsItsExamplesAndNoneOfItsCounterExamples() {
        PatternCheck.check(KNOWLEDGE);
        assertTrue(KNOWLEDGE.patterns().size() > 20);
    }
}
