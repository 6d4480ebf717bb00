package hkig;

import hkig.export.Dump;
import hkig.serve.data.Dumping;
import hkig.store.GraphStore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Dumps of the store that a server serves.
 *
 * @param place the folder for them
 */
record OwnDumps(GraphStore store, Path place) implements Dumping {

    @Override
    public void write(Path folder, Optional<Path> before) {
        new Dump(store).write(folder, before.map(Dump::quads), name -> { });
    }
}
