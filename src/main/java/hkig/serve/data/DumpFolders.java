package hkig.serve.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dumps on the disk, each in a folder of its own: a dump that is being sent is not changed. The one before the last is
 * kept for who is still reading it, older ones go.
 */
final class DumpFolders {

    private static final String SUMS = "SHA256SUMS";

    private final Dumping dumping;
    private Optional<Path> before = Optional.empty();
    private boolean first = true;
    private long number;

    /**
     * A dump that stands.
     *
     * @param sums SHA-256 of each of its files, by name
     */
    record Made(Path folder, Map<String, String> sums) {

        /** A line a file: its sum and its name. */
        String list() {
            return sums.entrySet().stream().map(file -> file.getValue() + "  " + file.getKey())
                .collect(Collectors.joining("\n"));
        }
    }

    DumpFolders(Dumping dumping) {
        this.dumping = dumping;
    }

    /** Writes a dump. One at a time. */
    synchronized Made make() {
        try {
            Files.createDirectories(dumping.place());
            if (first) before = earlier();
            first = false;
            Path folder;
            do folder = dumping.place().resolve("dump-" + ++number);
            while (Files.exists(folder));
            dumping.write(folder, before);
            for (Path old : folders())
                if (!old.equals(folder) && !Optional.of(old).equals(before)) delete(old);
            before = Optional.of(folder);
            return new Made(folder, sums(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier run left: the last whole one of it. */
    private Optional<Path> earlier() throws IOException {
        return folders().stream().filter(folder -> Files.exists(folder.resolve(SUMS)))
            .max(Comparator.comparing(folder -> folder.toFile().lastModified()));
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(dumping.place())) {
            return all.filter(folder -> folder.getFileName().toString().matches("[.]?dump-\\d+([.]part|[.]old)?")).toList();
        }
    }

    private static Map<String, String> sums(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(SUMS))) sums.put(line.substring(66), line.substring(0, 64));
        try {
            sums.put(SUMS, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(Files.readAllBytes(folder.resolve(SUMS)))));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
        return sums;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
