package hkig.serve.data;

import java.nio.file.Path;
import java.util.Optional;

/** Writes what the server serves as files. */
public interface Dumping {

    /**
     * Writes a dump of the store as it is.
     *
     * @param folder where; not there yet
     * @param before folder of the dump before, to tell the changes from
     * @throws RuntimeException if it cannot be written
     */
    void write(Path folder, Optional<Path> before);

    /** The folder that dumps are kept in, for the server alone. */
    Path place();
}
