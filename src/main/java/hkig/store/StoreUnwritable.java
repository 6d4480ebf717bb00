package hkig.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The store's folder cannot be written: a full or read-only disk, missing rights. Nothing committed before is lost. */
public final class StoreUnwritable extends StoreFailure {

    private static final long serialVersionUID = 1L;
    private static final long FULL = 1 << 20;

    StoreUnwritable(Path folder, Throwable cause) {
        super(message(folder, reason(folder, cause)), cause);
    }

    StoreUnwritable(Path folder, long free, long needed) {
        super(message(folder, "the disk is full (" + kilobytes(free) + " free, at least " + kilobytes(needed) + " needed)"));
    }

    private static String message(Path folder, String reason) {
        return "cannot write to " + folder + ": " + reason
                + ". What was committed before is kept. Mend this, then run the same again.";
    }

    private static String reason(Path folder, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) root = root.getCause();
        String found = words(root);
        long free = usable(folder);
        // TDB2 reports the last block that fitted in part as a short write, which says nothing to people.
        boolean full = free < FULL || found.contains("No space left") || found.contains("short write");
        return full ? "the disk is full (" + kilobytes(free) + " free)" : found;
    }

    /** The messages of file exceptions are often just a path. */
    private static String words(Throwable root) {
        return switch (root) {
            case AccessDeniedException denied -> "no right to write " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> root.getMessage() == null ? root.toString() : root.getMessage();
        };
    }

    private static String kilobytes(long bytes) {
        return bytes / 1024 + " kB";
    }

    /** Bytes free for us on the disk of the folder, or of the nearest folder above that exists. */
    static long usable(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) existing = existing.getParent();
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
