package hkig.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that is replaced as a whole: the new one is filled beside it, under the name {@code .NAME.part}, and the two
 * change places at the end. A run that was cut off between the two moves left the old folder as {@code .NAME.old}; the
 * next run puts it back.
 */
public final class Swap implements AutoCloseable {

    private final Path target;
    private final Path fresh;
    private final Path old;

    /**
     * Begins.
     *
     * @param what is made, in words: {@code a dump}
     * @param ours whether a file or folder in an earlier one is of our making
     * @throws ExportFailure if the folder holds anything else
     */
    public Swap(Path folder, String what, Predicate<Path> ours) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) throw new ExportFailure(folder + ": expected a folder for " + what + " alone");
        target = absolute;
        fresh = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        old = absolute.resolveSibling("." + absolute.getFileName() + ".old");
        if (Files.exists(old) && !Files.exists(target)) move(old, target);
        if (Files.exists(target) && !Files.isDirectory(target))
            throw new ExportFailure(folder + ": found a file, expected an empty folder, one with " + what + ", or a new name");
        if (Files.exists(target)) {
            List<Path> others = list(target).stream().filter(ours.negate()).toList();
            if (!others.isEmpty())
                throw new ExportFailure(folder + ": found " + others.getFirst().getFileName()
                    + ", expected an empty folder or one with " + what + "; name a folder of its own");
        }
        delete(old);
        delete(fresh);
        Files.createDirectories(fresh);
    }

    /** Where to write. */
    public Path folder() {
        return fresh;
    }

    /** Puts the new folder in the place of the old one. */
    public void settle() throws IOException {
        if (Files.exists(target)) move(target, old);
        move(fresh, target);
        delete(old);
    }

    /** Leaves nothing of what did not come to its end. */
    @Override public void close() throws IOException {
        delete(fresh);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
