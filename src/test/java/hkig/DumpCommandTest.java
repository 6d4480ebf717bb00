package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpCommandTest {

    @Test
    void writesTheFolderAndSaysWhatChanged(@TempDir Path folder) throws Exception {
        Path dump = folder.resolve("dump");
        Path data = SmallStore.make(folder.resolve("data"), "<fund/x> a hkig:Fund ; skos:prefLabel \"晨星基金\"@zh-Hant .");
        assertEquals(0, Cli.run("dump", "--data", data.toString(), dump.toString()).exit());
        assertTrue(Files.exists(dump.resolve("SHA256SUMS")));
        SmallStore.make(data, "<fund/x> a hkig:Fund ; skos:prefLabel \"晨光基金\"@zh-Hant , \"Dawn Fund\"@en .");
        Cli again = Cli.run("dump", "--data", data.toString(), dump.toString());
        assertEquals(0, again.exit(), again.err());
        assertTrue(again.err().contains("2 quads added, 1 removed"), again.err());
        assertEquals("", again.out());
    }

    @Test
    void whatIsNoDumpFailsInALine(@TempDir Path folder) throws Exception {
        Path data = SmallStore.make(folder.resolve("data"), "<fund/x> a hkig:Fund .");
        Cli run = Cli.run("dump", "--data", data.toString(), folder.toString());
        assertEquals(1, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("found data, expected an empty folder or one with an earlier dump"), run.err());
        Path file = Files.writeString(folder.resolve("a.txt"), "mine");
        Cli onFile = Cli.run("dump", "--data", data.toString(), file.toString());
        assertEquals(1, onFile.exit());
        assertTrue(onFile.err().contains("found a file, expected an empty folder"), onFile.err());
        assertEquals("mine", Files.readString(file));
    }
}
