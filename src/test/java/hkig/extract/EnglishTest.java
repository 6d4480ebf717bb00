package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Kind;
import hkig.model.Mention;
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

/** What English sentences name, the posts that they tell of persons, their figures: a line of a table each. */
class EnglishTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);

    private static final RuleExtractor EXTRACTOR = new RuleExtractor(KNOWLEDGE);

    @TestFactory
    Stream<DynamicTest> posts() throws IOException {
        return lines("english-posts.tsv").map(cells -> DynamicTest.dynamicTest(cells[0], () ->
                assertEquals(cells[1], posts(extraction(cells[0])))));
    }

    @TestFactory
    Stream<DynamicTest> names() throws IOException {
        return lines("english-names.tsv").map(cells -> DynamicTest.dynamicTest(cells[0], () -> {
            Extraction extraction = extraction(cells[0]);
            assertEquals(cells[1], names(extraction, Kind.ORGANISATION));
            assertEquals(cells[2], names(extraction, Kind.PERSON));
        }));
    }

    @TestFactory
    Stream<DynamicTest> figures() throws IOException {
        return lines("english-figures.tsv").map(cells -> DynamicTest.dynamicTest(cells[0], () ->
                assertEquals(cells[1], figures(extraction(cells[0])))));
    }

    private static Stream<String[]> lines(String table) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/extract", table)).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("text\t")).map(line -> line.split("\t", -1));
    }

    private static Extraction extraction(String text) {
        return EXTRACTOR.extract(new Article("invented", "invented", 1, Optional.empty(), "Invented", text, "en",
                Optional.empty(), Optional.empty(), ""));
    }

    private static String names(Extraction extraction, Kind kind) {
        return extraction.entities().stream().filter(e -> e.kind() == kind).flatMap(e -> e.mentions().stream())
                .filter(m -> m.tier() != Tier.C).sorted(java.util.Comparator.comparing(Mention::span)).map(Mention::surface)
                .distinct().collect(Collectors.joining(" | "));
    }

    private static String posts(Extraction extraction) {
        return extraction.facts().stream().filter(f -> f.type().equals("Tenure") && f.tier() != Tier.C)
                .sorted(java.util.Comparator.comparingInt(EnglishTest::place))
                .map(f -> text(extraction, f, "org:member") + "; " + (f.roles().containsKey("hkig:former") ? "former " : "")
                        + text(extraction, f, "hkig:title") + "; " + text(extraction, f, "org:organization"))
                .collect(Collectors.joining(" | "));
    }

    private static String figures(Extraction extraction) {
        return extraction.facts().stream().filter(f -> f.type().equals("Figure")).sorted(java.util.Comparator.comparingInt(EnglishTest::place))
                .map(f -> Stream.of("hkig:value", "hkig:minValue", "hkig:maxValue", "hkig:currency", "hkig:unit", "hkig:measureText")
                        .flatMap(role -> f.roles().getOrDefault(role, List.of()).stream()).map(EnglishTest::plain)
                        .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(" | "));
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Number n -> n.value().toPlainString();
            case Value.Text t -> t.text();
            default -> value.toString();
        };
    }

    private static int place(Fact fact) {
        return Integer.parseInt(fact.local().replaceAll(".*@(\\d+)-.*", "$1"));
    }

    private static String text(Extraction extraction, Fact fact, String role) {
        return fact.roles().getOrDefault(role, List.of()).stream().map(value -> switch (value) {
            case Value.Thing t -> extraction.entities().stream().filter(e -> e.local().equals(t.local())).findFirst()
                    .map(EnglishTest::name).orElse("?");
            case Value.Known k -> k.name();
            case Value.Text t -> t.text();
            default -> value.toString();
        }).collect(Collectors.joining(","));
    }

    private static String name(Entity entity) {
        return entity.mentions().stream().map(m -> m.surface()).max(java.util.Comparator.comparingInt(String::length)).orElse("");
    }
}
