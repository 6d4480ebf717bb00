package hkig.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Opaque ASCII keys of things, made from what is known of them: no counter, no clock. */
final class Keys {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;

    private Keys() { }

    /** The first 80 bits of the SHA-256 of the parts, in base 32; parts are told apart by a line feed. */
    static String of(String... parts) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int pair = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
            key.append(ALPHABET.charAt(pair >> 11 - bit % 8 & 31));
        }
        return key.toString();
    }
}
