package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder of {@code src/test/resources/read} is a page of our own and what is read of it. */
class PagesTest {

    private static final Path CASES = Path.of("src/test/resources/read");

    @TestFactory
    List<DynamicTest> readsJustTheArticles() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
            assertTrue(cases.size() >= 16, "cases in " + CASES);
            return cases.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName()
                    .toString(), () -> check(folder))).toList();
        }
    }

    private static void check(Path folder) throws IOException {
        Path page;
        try (Stream<Path> files = Files.list(folder)) {
            page = files.filter(f -> f.getFileName().toString().startsWith("page.")).findFirst().orElseThrow();
        }
        String expected = Files.readString(folder.resolve("expected.txt"));
        List<Reading> readings = Readers.read(page.toString());
        if (expected.startsWith("skipped: ")) {
            String reason = ((Reading.Skipped) readings.get(0)).reason();
            assertTrue(reason.startsWith(expected.substring(9).strip()), reason);
        } else {
            assertEquals(expected, readings.stream().map(PagesTest::shown).collect(Collectors.joining("----\n")));
        }
    }

    private static String shown(Reading reading) {
        if (!(reading instanceof Reading.Read(Article article))) return reading + "\n";
        StringBuilder shown = new StringBuilder("id: " + article.id() + "\ntitle: " + article.title() + "\n");
        article.address().ifPresent(address -> shown.append("address: ").append(address).append('\n'));
        article.date().ifPresent(date -> shown.append("date: ").append(date.day()).append(' ').append(date.origin())
                .append(date.span().map(span -> " \"" + span.in(article.text()) + "\"").orElse("")).append('\n'));
        shown.append("language: ").append(article.language()).append('\n');
        article.publisher().ifPresent(publisher -> shown.append("publisher: ").append(publisher).append('\n'));
        return shown.append('\n').append(article.body()).append('\n').toString();
    }
}
