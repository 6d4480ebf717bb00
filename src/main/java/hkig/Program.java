package hkig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Which program this is. */
final class Program {

    /** The classes that the graph of an article depends on: those from text to triples. */
    private static final Predicate<String> LINE =
            Pattern.compile("hkig/(model|knowledge|extract|resolve|map)/.+\\.class|hkig/Pipeline\\.class")
                    .asMatchPredicate();

    private Program() { }

    /** Changes with every class that makes the graph of an article; the same for a jar and for a folder of classes. */
    static String fingerprint() {
        try {
            Path classes = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return (Files.isDirectory(classes) ? folder(classes) : jar(classes)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checksum by class. A jar has them in its directory, so that nothing need be unpacked. */
    private static SortedMap<String, Long> jar(Path file) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            jar.stream().filter(entry -> LINE.test(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static SortedMap<String, Long> folder(Path folder) throws IOException {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!LINE.test(name)) continue;
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                sums.put(name, sum.getValue());
            }
        }
        return sums;
    }
}
