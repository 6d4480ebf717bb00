package hkig.store;

import java.nio.file.Path;

/** The store's folder is held by another process, or by another part of this one. */
public final class StoreInUse extends StoreFailure {

    private static final long serialVersionUID = 1L;

    /** @param holder who holds it, in words, as far as known */
    StoreInUse(Path folder, String holder) {
        super(folder + " is in use by " + holder + ". Stop that first, or name another folder with --data.");
    }
}
