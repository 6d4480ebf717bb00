package hkig.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up or cannot be written, on a tmpfs of 24 MB; needs the right to mount one. */
class SmallDiskTest {

    @Test
    void aFullDiskLosesNothingThatWasCommitted(@TempDir Path mountPoint) throws Exception {
        try (Mount mount = Mount.tmpfs(mountPoint, "24m")) {
            Path folder = mount.path().resolve("data");
            Path filler = mount.path().resolve("filler");
            fill(filler, 4 << 20);
            String before;
            int stored = 0;
            try (GraphStore store = GraphStore.at(folder)) {
                StoreUnwritable full = null;
                before = Rdf.quads(store);
                while (full == null && stored < 2000) {
                    try {
                        load(store, stored);
                        before = Rdf.quads(store);
                        stored++;
                    } catch (StoreUnwritable e) {
                        full = e;
                    }
                }
                assertTrue(full != null && stored > 0, "the disk never filled up");
                assertTrue(full.getMessage().matches("cannot write to .*data.*: the disk is full \\(\\d+ kB free, at least 8192 kB needed\\)\\. .*"), full.getMessage());
                assertFalse(full.getMessage().contains("\n"));
                assertEquals(before, Rdf.quads(store), "the store reads on");
                int next = stored;
                assertThrows(StoreUnwritable.class, () -> load(store, next), "and is as full as before");
                assertEquals(before, Rdf.quads(store));
            }
            try (GraphStore store = GraphStore.at(folder)) {
                assertEquals(before, Rdf.quads(store), "opened again on the full disk");
                assertEquals(stored, store.articles().size());
                store.articles().forEach(store::keptText);
                Files.delete(filler);
                load(store, stored);
                assertEquals(stored + 1, store.articles().size(), "with space freed");
            }
            try (GraphStore store = GraphStore.at(folder)) {
                assertEquals(stored + 1, store.articles().size(), "and it lasted");
                store.articles().forEach(store::keptText);
                assertEquals(stored + 1, Texts.count(folder), "no text is left of a batch that failed");
            }
        }
    }

    @Test
    void aFailureAtAnyPointOfACommitIsClean(@TempDir Path mountPoint) throws Exception {
        try (Mount mount = Mount.tmpfs(mountPoint, "24m")) {
            Path folder = mount.path().resolve("data");
            Path filler = mount.path().resolve("filler");
            int stored = 0;
            int failed = 0;
            // TDB2 prints the stack of blocks that it could not write while aborting.
            PrintStream talk = System.err;
            System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            try (GraphStore store = GraphStore.at(folder, GraphStore.DEFAULT_BASE, 0)) {
                for (int free = 0; free < 320; free += 8) {
                    fill(filler, Files.getFileStore(mount.path()).getUsableSpace() - free * 1024L);
                    try {
                        load(store, stored);
                        stored++;
                    } catch (StoreUnwritable e) {
                        failed++;
                    }
                    Files.delete(filler);
                    assertEquals(stored, store.articles().size(), free + " kB free");
                }
            } finally {
                System.setErr(talk);
            }
            assertTrue(failed > 0 && stored > 0, failed + " failed, " + stored + " stored");
            try (GraphStore store = GraphStore.at(folder)) {
                assertEquals(stored, store.articles().size());
            }
        }
    }

    @Test
    void aBatchLargerThanTheDiskIsRefusedWhole(@TempDir Path mountPoint) {
        try (Mount mount = Mount.tmpfs(mountPoint, "24m"); GraphStore store = GraphStore.at(mount.path().resolve("data"))) {
            load(store, 0);
            String before = Rdf.quads(store);
            assertThrows(StoreUnwritable.class, () -> store.write(batch -> {
                for (int number = 1; number < 1000; number++) put(batch, number);
            }));
            assertEquals(before, Rdf.quads(store));
            load(store, 1);
            assertEquals(2, store.articles().size());
        }
    }

    @Test
    void aReadOnlyDiskIsSaid(@TempDir Path mountPoint) {
        try (Mount mount = Mount.tmpfs(mountPoint, "24m")) {
            mount.readOnly();
            Path folder = mount.path().resolve("data");
            StoreUnwritable refused = assertThrows(StoreUnwritable.class, () -> GraphStore.at(folder));
            assertTrue(refused.getMessage().startsWith("cannot write to " + folder + ": "), refused.getMessage());
            assertTrue(refused.getMessage().contains("Read-only file system"), refused.getMessage());
        }
    }

    @Test
    void aFileWhereTheFolderShouldBeIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");
        assertTrue(assertThrows(StoreUnwritable.class, () -> GraphStore.at(file)).getMessage()
                .startsWith("cannot write to " + file + ": " + file + " is a file, not a folder."));
    }

    private static void load(GraphStore store, int number) {
        store.write(batch -> put(batch, number));
    }

    private static void put(Batch batch, int number) {
        Random random = new Random(number);
        byte[] text = new byte[2000];
        random.nextBytes(text);
        StringBuilder triples = new StringBuilder();
        for (int i = 0; i < 118; i++)
            triples.append(":s").append(number).append(" :p").append(i % 7).append(" \"第").append(random.nextLong()).append("條\" .\n");
        Model model = Rdf.turtle(triples.toString());
        batch.putArticle("https://w3id.org/hkig/id/article/" + number, model, text, "s");
    }

    private static void fill(Path file, long bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[4096];
            for (long left = bytes / block.length; left > 0; left--) out.write(block);
        }
    }

    /** A mounted tmpfs; where mounting is not allowed, the test is skipped and says so. */
    private record Mount(Path path) implements AutoCloseable {

        static Mount tmpfs(Path path, String size) {
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "none", path.toString());
            if (!mounted) System.err.println("SKIPPED: SmallDiskTest needs the right to mount a tmpfs (run it as root on Linux)");
            Assumptions.assumeTrue(mounted, "no right to mount a tmpfs here");
            return new Mount(path);
        }

        void readOnly() {
            assertTrue(run("mount", "-o", "remount,ro", path.toString()));
        }

        @Override
        public void close() {
            run("umount", path.toString());
        }

        private static boolean run(String... command) {
            try {
                Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return process.onExit().join().exitValue() == 0 && said.isEmpty();
            } catch (IOException e) {
                return false;
            }
        }
    }
}
