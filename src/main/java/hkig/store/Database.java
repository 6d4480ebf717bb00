package hkig.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The TDB2 database of a store, in a folder or in memory; its faults become {@link StoreFailure}s. */
final class Database implements AutoCloseable {

    /**
     * Bytes that must stay free while a batch is written. TDB2 prints and forgets a failed write of a block that leaves
     * its cache in the middle of a transaction, so a disk must not fill up there; at the commit itself it may.
     */
    static final long MARGIN = 8L << 20;

    /** Bytes on the disk for one quad more or less, about, and what TDB2 holds back in memory at most. */
    private static final long A_CHANGE = 1L << 10;
    private static final long MOST_IN_MEMORY = 64L << 20;

    private static final long SMALL = 256L << 20;
    private static final int GROWN = 4;

    static {
        JenaSystem.init();
        // A mapped file on a full disk ends in SIGBUS, and TDB2 then loses later commits that it reported as done
        // (measured on a small tmpfs). Plain writes fail cleanly, and cost about a tenth of the loading speed.
        SystemIndex.setFileMode(FileMode.direct);
    }

    private final Optional<Path> folder;
    private final DatasetGraph data;
    private final long margin;

    private Database(Optional<Path> folder, DatasetGraph data, long margin) {
        this.folder = folder;
        this.data = data;
        this.margin = margin;
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    static Database inMemory() {
        return new Database(Optional.empty(), DatabaseMgr.createDatasetGraph(), 0);
    }

    /**
     * Opens the database, or makes it.
     *
     * @param margin {@link #MARGIN}; 0 never looks at the free space
     * @throws StoreInUse if a program that knows nothing of {@link StoreLock} has it open
     * @throws StoreUnwritable if it cannot be made or opened for writing
     */
    static Database at(Path folder, long margin) {
        try {
            Files.createDirectories(folder);
            DatasetGraph data = DatabaseMgr.connectDatasetGraph(folder.toString());
            Database database = new Database(Optional.of(folder), data, margin);
            database.deleteOldGenerations();
            return database;
        } catch (IOException | RuntimeIOException | FileException e) {
            throw new StoreUnwritable(folder, e);
        } catch (DBOpEnvException e) {
            if (e.getCause() instanceof IOException) throw new StoreUnwritable(folder, e);
            throw new StoreInUse(folder, "another program that reads TDB2 (" + e.getMessage() + ")");
        }
    }

    DatasetGraph data() {
        return data;
    }

    /** @throws StoreUnwritable if the disk is as good as full */
    void requireSpace() {
        requireSpace(margin);
    }

    /** Before the commit of so many changes, whose blocks are partly in memory still. */
    void requireSpaceFor(long changes) {
        requireSpace(Math.clamp(changes * A_CHANGE, margin, Math.max(margin, MOST_IN_MEMORY)));
    }

    private void requireSpace(long needed) {
        if (folder.isEmpty() || margin == 0) return;
        long free = StoreUnwritable.usable(folder.get());
        if (free < needed) throw new StoreUnwritable(folder.get(), free, needed);
    }

    /** Runs what writes, and turns a fault of the disk into {@link StoreUnwritable}. */
    <T> T writing(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeIOException | FileException | TransactionException e) {
            if (folder.isEmpty()) throw e;
            throw new StoreUnwritable(folder.get(), e);
        }
    }

    void writing(Runnable work) {
        writing(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Compacts where the database is over 256 MB and over four times what it was after the compaction before; where the
     * disk has no room for a second copy, it stays as it is. Readers go on; the old copy is deleted when they are done.
     */
    boolean compactIfGrown(StoreAbout about) {
        if (folder.isEmpty()) return false;
        long size = size();
        if (size < SMALL || size < GROWN * about.compactedSize() || StoreUnwritable.usable(folder.get()) < size) return false;
        compact(about);
        return true;
    }

    void compact(StoreAbout about) {
        writing(() -> DatabaseMgr.compact(data, true));
        about.setCompactedSize(size());
    }

    /** Bytes on the disk. */
    long size() {
        try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
        } catch (IOException e) {
            throw new StoreFailure(folder.get() + " cannot be listed: " + e.getMessage(), e);
        }
    }

    /** What a crash between the compaction and the deletion left: TDB2 itself goes on with the newest. */
    private void deleteOldGenerations() throws IOException {
        List<Path> generations;
        try (Stream<Path> found = Files.list(folder.orElseThrow())) {
            generations = found.filter(Database::isGeneration).sorted().toList();
        }
        for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) deleteTree(old);
    }

    private static boolean isGeneration(Path path) {
        return path.getFileName().toString().matches("Data-\\d{4}");
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Override
    public void close() {
        TDBInternal.expel(data, true);
    }
}
