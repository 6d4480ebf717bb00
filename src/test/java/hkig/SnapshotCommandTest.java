package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {

    @Test
    void filesOfOthersAreNotTouched(@TempDir Path folder) throws Exception {
        Path data = SmallStore.make(folder.resolve("data"), "<fund/x> a hkig:Fund .");
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("index.html"), "mine");
        Cli run = Cli.run("snapshot", "--data", data.toString(), own.toString());
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("found index.html, expected an empty folder or one with an earlier snapshot"), run.err());
        assertEquals("mine", Files.readString(own.resolve("index.html")));
    }
}
