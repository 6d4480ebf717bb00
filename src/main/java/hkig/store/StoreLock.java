package hkig.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Holds a store's folder for one process, by a lock of the operating system on the file {@code lock}. The system lets
 * go when the process ends, however it ends, so no lock is ever stale; what the file says is for messages only.
 */
final class StoreLock implements AutoCloseable {

    /** Far behind the text, because on Windows a locked byte cannot be read by others. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;
    private final FileLock lock;
    private final boolean afterCrash;
    private final String since = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');

    private StoreLock(FileChannel channel, FileLock lock) throws IOException {
        this.channel = channel;
        this.lock = lock;
        this.afterCrash = channel.size() > 0;
        announce("hkig");
    }

    /**
     * @throws StoreInUse if another process, or this one, holds the folder
     * @throws StoreUnwritable if the file {@code lock} cannot be made
     */
    static StoreLock on(Path folder) {
        Path file = folder.resolve("lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) return new StoreLock(channel, lock);
            StoreInUse inUse = new StoreInUse(folder, holder(channel));
            channel.close();
            throw inUse;
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new StoreInUse(folder, "this same process");
        } catch (IOException e) {
            close(channel);
            throw new StoreUnwritable(folder, e);
        }
    }

    /** Says who holds the folder, for the message that others get. */
    void announce(String holder) {
        String text = holder + " (process " + ProcessHandle.current().pid() + ", since " + since + ")\n";
        try {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            channel.truncate(text.getBytes(StandardCharsets.UTF_8).length);
        } catch (IOException e) {
            // On a full disk the lock holds without its text, and what stands can still be read.
            return;
        }
    }

    /** Whether the one who held the folder before did not close it. */
    boolean afterCrash() {
        return afterCrash;
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException e) {
            close(channel);
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(1000);
        channel.read(text, 0);
        String holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            return;
        }
    }
}
