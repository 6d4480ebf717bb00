package hkig.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** What a store on disk says of itself, in the file {@code store.properties}: its layout, its base, its size. */
final class StoreAbout {

    private static final String LAYOUT = "1";

    private final Path folder;
    private final Properties values = new Properties();

    /**
     * Reads the file, or writes it at first use.
     *
     * @throws StoreFailure if the store is of another base, or of a layout that this version does not know
     */
    StoreAbout(Path folder, String base) {
        this.folder = folder;
        try {
            if (!Files.exists(file())) {
                values.setProperty("layout", LAYOUT);
                values.setProperty("base", base);
                save();
            }
            try (BufferedReader in = Files.newBufferedReader(file())) {
                values.load(in);
            }
        } catch (IOException e) {
            throw new StoreUnwritable(folder, e);
        }
        if (!LAYOUT.equals(values.getProperty("layout")))
            throw new StoreFailure(file() + " says layout " + values.getProperty("layout") + ", this version reads layout "
                    + LAYOUT + ". Use the version that made it, or another folder with --data.");
        if (!base.equals(values.getProperty("base")))
            throw new StoreFailure(folder + " holds a graph with the base " + values.getProperty("base") + ", not " + base
                    + ". Use that base, or another folder with --data.");
    }

    /** Bytes on the disk after the last compaction; 0 where there was none. */
    long compactedSize() {
        return Long.parseLong(values.getProperty("compactedSize", "0"));
    }

    void setCompactedSize(long bytes) {
        values.setProperty("compactedSize", Long.toString(bytes));
        try {
            save();
        } catch (IOException e) {
            throw new StoreUnwritable(folder, e);
        }
    }

    private Path file() {
        return folder.resolve("store.properties");
    }

    private void save() throws IOException {
        Path unfinished = folder.resolve("store.properties.tmp");
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            values.store(out, "made by hkig; not for editing");
        }
        Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
