package hkig.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Looks into a store's folder from outside. */
final class Texts {

    private Texts() { }

    /** Files of any name under {@code texts/}. */
    static long count(Path folder) {
        return files(folder.resolve("texts"), file -> 1);
    }

    static long size(Path folder) {
        return files(folder, file -> file.toFile().length());
    }

    private static long files(Path folder, ToLongFunction<Path> measure) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(measure).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
