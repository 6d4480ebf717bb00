package hkig.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {

    /** Another process: opens the store in the folder and holds it until its input ends or it is killed. */
    static final class Holder {

        public static void main(String[] arguments) throws IOException {
            GraphStore store = GraphStore.at(Path.of(arguments[0]));
            store.announce("hkig serve, port 3330");
            store.write(batch -> batch.putArticle("https://w3id.org/hkig/id/article/a", Rdf.turtle(":a :b 1 ."), new byte[] {1}, "s"));
            System.out.println("holds");
            while (System.in.read() >= 0) continue;
            store.close();
        }

        static Process start(Path folder) throws IOException {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(),
                    folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals("holds", process.inputReader().readLine());
            return process;
        }
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheFolder(@TempDir Path folder) throws Exception {
        Process holder = Holder.start(folder);
        StoreInUse inUse = assertThrows(StoreInUse.class, () -> GraphStore.at(folder));
        assertTrue(inUse.getMessage().startsWith(folder + " is in use by hkig serve, port 3330 (process " + holder.pid() + ", since 20"),
                inUse.getMessage());
        assertTrue(inUse.getMessage().endsWith(" Stop that first, or name another folder with --data."), inUse.getMessage());

        Path orphan = Files.createDirectories(folder.resolve("texts/00")).resolve("00".repeat(32) + ".gz");
        Files.write(orphan, new byte[] {1});
        holder.destroyForcibly().waitFor();
        try (GraphStore store = GraphStore.at(folder)) {
            assertEquals(1, Rdf.lines(store).size(), "what the killed process committed");
            assertEquals(1, Texts.count(folder), "the text of the article, without the one that a crash left");
        }
    }

    @Test
    void thisProcessOpensAFolderOnceAtATime(@TempDir Path folder) {
        try (GraphStore store = GraphStore.at(folder)) {
            assertTrue(assertThrows(StoreInUse.class, () -> GraphStore.at(folder)).getMessage().contains("this same process"));
            assertEquals(List.of(), Rdf.lines(store));
        }
        GraphStore.at(folder).close();
    }

    @Test
    void aProgramThatKnowsOnlyTdbIsNamedToo(@TempDir Path folder) throws Exception {
        GraphStore.at(folder).close();
        Path copy = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-other"));
        Files.createSymbolicLink(copy.resolve("database"), folder.resolve("database"));
        Process holder = Holder.start(folder);
        try {
            StoreInUse inUse = assertThrows(StoreInUse.class, () -> GraphStore.at(copy));
            assertTrue(inUse.getMessage().contains("held by process " + holder.pid()), inUse.getMessage());
        } finally {
            holder.destroyForcibly().waitFor();
            Files.delete(copy.resolve("database"));
        }
    }

    @Test
    void aLockFileFromAProcessOfTheSameNumberIsStale(@TempDir Path folder) throws IOException {
        GraphStore.at(folder).close();
        String own = ProcessHandle.current().pid() + "\n";
        Files.writeString(folder.resolve("database/tdb.lock"), own);
        Files.writeString(folder.resolve("database/Data-0001/tdb.lock"), own);
        Files.writeString(folder.resolve("lock"), "hkig serve (process " + own);
        GraphStore.at(folder).close();
        assertEquals("", Files.readString(folder.resolve("lock")));
    }

    @Test
    void anotherBaseIsRefused(@TempDir Path folder) {
        GraphStore.at(folder).close();
        StoreFailure refused = assertThrows(StoreFailure.class, () -> GraphStore.at(folder, "https://example.org/"));
        assertTrue(refused.getMessage().contains("holds a graph with the base " + GraphStore.DEFAULT_BASE), refused.getMessage());
        GraphStore.at(folder).close();
    }
}
