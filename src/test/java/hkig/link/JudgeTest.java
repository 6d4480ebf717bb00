package hkig.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted without a person, what a person's keys do, and what stands in the file afterwards. */
class JudgeTest {

    private static final String REGISTER = "https://register.example.org/";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(Path.of("seeds/decisions.ttl"), folder.resolve("decisions.ttl"));
    }

    private static Proposal proposal(String thing, String record, double score, boolean proven) {
        return new Proposal(Samples.BASE + "organisation/" + thing, "Thing \"" + thing + "\"", REGISTER + record, "Record \u001b[2J" + record,
                "", score, List.of("+4.0 name: \"Say\\So\"\nLtd"), proven);
    }

    private Judge judge(String base) {
        return new Judge(new DecisionsFile(file, base), REGISTER, new Judge.Seat("Chan", LocalDate.of(2026, 1, 31), "Looked at."));
    }

    private String review(String keys, Proposal... proposals) throws IOException {
        StringWriter out = new StringWriter();
        Review.Done done = new Review(new StringReader(keys), new PrintWriter(out, true), judge(Samples.BASE)).run(List.of(proposals));
        return done.decided() + " " + done.stopped() + out;
    }

    private List<String> verdicts() {
        return RDFDataMgr.loadModel(file.toUri().toString()).listStatements().toList().stream()
                .filter(s -> s.getPredicate().getLocalName().equals("verdict"))
                .map(s -> s.getSubject().getProperty(s.getModel().createProperty("https://w3id.org/hkig/ontology#judged")).getResource()
                        .getURI().replaceFirst(".*/", "") + " " + s.getResource().getLocalName()).sorted().toList();
    }

    @Test
    void onlyWhatHasNoRivalIsSure() {
        Proposal alone = proposal("a", "1", 0.995, false);
        assertEquals(List.of(alone), Judge.sure(List.of(alone, proposal("a", "2", 0.1, false)), 0.99, 0.3));
        assertEquals(List.of(), Judge.sure(List.of(alone, proposal("a", "2", 0.4, false)), 0.99, 0.3));
        assertEquals(List.of(), Judge.sure(List.of(alone, proposal("b", "1", 0.4, false)), 0.99, 0.3));
        assertEquals(List.of(), Judge.sure(List.of(proposal("a", "1", 0.98, false)), 0.99, 0.3));
    }

    @Test
    void keysDecideWithAndWithoutLineEnds() throws IOException {
        String said = review("y\nn\r\n=sx?", proposal("a", "1", 0.9, false), proposal("b", "2", 0.8, true), proposal("c", "3", 0.7, false),
                proposal("d", "4", 0.6, false), proposal("e", "5", 0.6, false), proposal("f", "6", 0.5, false));
        assertTrue(said.startsWith("4 true"), said);
        assertEquals(List.of("a MatchingRecord", "b OtherRecord", "c SameRecord", "e NoRecord"), verdicts());
        assertTrue(said.contains("+4.0 name: \"Say\\So\" Ltd") && said.indexOf('\u001b') < 0, said);
    }

    @Test
    void anAcceptedThingIsNotAskedAboutAgainAndARefusedRecordLeavesTheNext() throws IOException {
        assertTrue(review("ny", proposal("a", "1", 0.9, false), proposal("a", "2", 0.8, true), proposal("a", "3", 0.7, false))
                .startsWith("2 false"));
        assertEquals(List.of("a OtherRecord", "a SameRecord"), verdicts());
    }

    @Test
    void whatPeopleWroteStaysAndTheFileIsWholeAfterAFailure() throws IOException {
        String before = Files.readString(file);
        judge("http://localhost/id/").accept(List.of(new Proposal("http://localhost/id/organisation/a", "", REGISTER + "1", "", "", 0.99,
                List.of(), false)));
        String after = Files.readString(file);
        assertTrue(after.startsWith(before) && after.contains("hkig:judged <https://w3id.org/hkig/id/organisation/a>"), after);
        assertThrows(LinkFailure.class, () -> judge(Samples.BASE).accept(List.of(proposal("b", "not an IRI>", 0.99, false))));
        assertEquals(after, Files.readString(file));
        Files.writeString(file, after + "<half a line");
        assertTrue(assertThrows(LinkFailure.class, () -> judge(Samples.BASE).accept(List.of(proposal("b", "2", 0.99, false))))
                .getMessage().contains("nothing was written"));
        assertEquals(after + "<half a line", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
