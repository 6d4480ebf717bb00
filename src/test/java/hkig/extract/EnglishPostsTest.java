package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Tier;
import hkig.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The posts that English sentences tell of persons: a line of {@code english-posts.tsv} each. */
class EnglishPostsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);

    @TestFactory
    Stream<DynamicTest> posts() throws IOException {
        RuleExtractor extractor = new RuleExtractor(KNOWLEDGE);
        return Files.readAllLines(Path.of("src/test/resources/extract/english-posts.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.equals("text\tposts")).map(line -> {
                    String[] cells = line.split("\t", -1);
                    return DynamicTest.dynamicTest(cells[0], () -> assertEquals(cells[1], posts(extractor, cells[0])));
                });
    }

    private static String posts(RuleExtractor extractor, String text) {
        Extraction extraction = extractor.extract(new Article("invented", "invented", 1, Optional.empty(), "Invented", text, "en",
                Optional.empty(), Optional.empty(), ""));
        return extraction.facts().stream().filter(f -> f.type().equals("Tenure") && f.tier() != Tier.C)
                .sorted(java.util.Comparator.comparingInt(EnglishPostsTest::place))
                .map(f -> text(extraction, f, "org:member") + "; " + (f.roles().containsKey("hkig:former") ? "former " : "")
                        + text(extraction, f, "hkig:title") + "; " + text(extraction, f, "org:organization"))
                .collect(Collectors.joining(" | "));
    }

    private static int place(Fact fact) {
        return Integer.parseInt(fact.local().replaceAll(".*@(\\d+)-.*", "$1"));
    }

    private static String text(Extraction extraction, Fact fact, String role) {
        return fact.roles().getOrDefault(role, List.of()).stream().map(value -> switch (value) {
            case Value.Thing t -> extraction.entities().stream().filter(e -> e.local().equals(t.local())).findFirst()
                    .map(EnglishPostsTest::name).orElse("?");
            case Value.Known k -> k.name();
            case Value.Text t -> t.text();
            default -> value.toString();
        }).collect(Collectors.joining(","));
    }

    private static String name(Entity entity) {
        return entity.mentions().stream().map(m -> m.surface()).max(java.util.Comparator.comparingInt(String::length)).orElse("");
    }
}
