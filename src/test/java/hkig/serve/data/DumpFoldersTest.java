package hkig.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFoldersTest {

    @TempDir
    private Path place;

    private final List<Optional<Path>> before = new ArrayList<>();
    private boolean full;

    private final Dumping dumping = new Dumping() {
        @Override public void write(Path folder, Optional<Path> earlier) {
            before.add(earlier.map(Path::getFileName));
            try {
                Files.createDirectory(folder);
                if (full) throw new IOException("no space left");
                Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  hkig.nq.gz\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override public Path place() {
            return place;
        }
    };

    @Test void theLastTwoAreKeptAndTheChangesAreTold() throws IOException {
        DumpFolders folders = new DumpFolders(dumping);
        assertEquals(Set.of("hkig.nq.gz", "SHA256SUMS"), folders.make().sums().keySet());
        folders.make();
        folders.make();
        assertEquals(Set.of("dump-2", "dump-3"), there());
        assertEquals(List.of(Optional.empty(), Optional.of(Path.of("dump-1")), Optional.of(Path.of("dump-2"))), before);
    }

    @Test void whatAnEarlierRunLeftIsTheDumpBeforeAndItsHalvesGo() throws IOException {
        new DumpFolders(dumping).make();
        Files.createDirectories(place.resolve("dump-2/half"));
        Files.createDirectories(place.resolve(".dump-3.part"));
        new DumpFolders(dumping).make();
        assertEquals(Set.of("dump-1", "dump-3"), there());
        assertEquals(Optional.of(Path.of("dump-1")), before.getLast());
    }

    @Test void aFullDiskLeavesTheDumpBefore() throws IOException {
        DumpFolders folders = new DumpFolders(dumping);
        folders.make();
        full = true;
        assertThrows(UncheckedIOException.class, folders::make);
        full = false;
        folders.make();
        assertEquals(Optional.of(Path.of("dump-1")), before.getLast());
        assertEquals(Set.of("dump-1", "dump-3"), there());
    }

    private Set<String> there() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return new TreeSet<>(all.map(folder -> folder.getFileName().toString()).toList());
        }
    }
}
