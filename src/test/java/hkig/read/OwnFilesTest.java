package hkig.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.InvalidKnowledge;
import hkig.knowledge.Source;
import hkig.knowledge.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own data, {@code page.tsv} and {@code sources.ttl}: problems are listed before anything is read. */
class OwnFilesTest {

    @TempDir
    Path home;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(home.resolve("seeds/language"));
    }

    @Test
    void everyWrongLineOfThePageMarksIsListed() throws IOException {
        Files.writeString(home.resolve("seeds/language/page.tsv"), """
                kind\tlanguage\ttext\tmatches\tnot
                date-line\tzh\t^{date}$\t2022年7月6日\t
                date-line\tzh\t^{date}$\t2022年7月\t
                end-line\tzh\t完\t完\t完成
                end-line\tzh\t(完\t完\t
                footer\tzh\t完\t\t
                skip\tzh
                """);
        String[] problems = assertThrows(InvalidKnowledge.class, () -> PageMarks.load(home)).getMessage()
                .split("\n");
        assertEquals(5, problems.length, String.join("\n", problems));
        assertTrue(problems[0].endsWith("page.tsv, line 3: misses its example \"2022年7月\""), problems[0]);
        assertTrue(problems[1].endsWith("line 4: matches \"完成\", which it must not"), problems[1]);
        assertTrue(problems[2].contains("line 5: not a regular expression"), problems[2]);
        assertTrue(problems[3].contains("line 6: kind \"footer\""), problems[3]);
        assertTrue(problems[4].endsWith("line 7: 2 fields, expected 5"), problems[4]);
    }

    @Test
    void aSiteMustHaveWhatItNeeds() throws IOException {
        Path file = home.resolve("seeds/sources.ttl");
        Files.writeString(file,
                "@prefix hkig: <https://w3id.org/hkig/ontology#> .\n<https://w3id.org/hkig/id/source/x> a hkig:Site ; hkig:titleSelector \"a\", \"b\" .");
        String problems = assertThrows(InvalidKnowledge.class, () -> Sources.load(home)).getMessage();
        assertTrue(problems.contains("has no hkig:host and no hkig:generator"), problems);
        assertTrue(problems.contains("has 2 hkig:titleSelector, expected one"), problems);
        assertTrue(problems.contains("has no hkig:bodySelector"), problems);
        Files.writeString(file, "@prefix hkig: <https://w3id.org/hkig/ontology#> .\n<x> a hkig:Site ,; .");
        String turtle = assertThrows(InvalidKnowledge.class, () -> Sources.load(home)).getMessage();
        assertTrue(turtle.contains("sources.ttl: not Turtle: [line: 2, col: "), turtle);
    }

    @Test
    void aSelectorThatIsNotCssIsNamed() throws IOException {
        Files.writeString(home.resolve("seeds/sources.ttl"), """
                @prefix hkig: <https://w3id.org/hkig/ontology#> .
                <https://w3id.org/hkig/id/source/x> a hkig:Site ; hkig:host "x.example" ; hkig:titleSelector "h1[" ;
                  hkig:bodySelector "p" ; hkig:dateFormat "bogus" .
                """);
        Sources sources = Sources.load(home);
        String message = assertThrows(InvalidKnowledge.class,
                () -> new Reader(sources, PageMarks.load(Path.of("")))).getMessage();
        assertTrue(message.startsWith("https://w3id.org/hkig/id/source/x: hkig:titleSelector \"h1[\" is not CSS"),
                message);
        assertTrue(message.contains("hkig:dateFormat \"bogus\" is none"), message);
    }

    @Test
    void aSiteHoldsItsHostAndWhatIsBelow() {
        Sources sources = Sources.load(Path.of(""));
        assertEquals("https://w3id.org/hkig/id/source/hkstp", sources.at("https://www.hkstp.org/en/x").map(Source::iri)
                .orElse(""));
        assertEquals("https://w3id.org/hkig/id/source/blogger",
                sources.at("http://hk-notes.blogspot.com/2022/09/a.html").map(Source::iri).orElse(""));
        assertTrue(sources.at("https://nothkstp.org/").isEmpty());
        assertTrue(sources.at("mailto:a@hkstp.org").isEmpty());
    }
}
