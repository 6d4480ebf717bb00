package hkig.store;

import java.util.Optional;
import java.util.Set;

/** Texts by the SHA-256 of their bytes, in lower-case hexadecimal. Never served, never exported. */
interface KeptTexts {

    /** Takes a text; it is there for good only after {@link #settle}. */
    String put(byte[] text);

    /** Brings what was put to the disk; before the transaction that names it commits. */
    void settle();

    /** Forgets what was put and not settled. */
    void forget();

    Optional<byte[]> get(String hash);

    void delete(String hash);

    /** Deletes every text but these: what a crash between text and transaction left behind. */
    void retain(Set<String> hashes);
}
