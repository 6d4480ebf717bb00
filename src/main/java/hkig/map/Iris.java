package hkig.map;

import java.nio.charset.StandardCharsets;

/** Addresses as IRIs that every tool can read. */
final class Iris {

    private Iris() { }

    /** Percent-encodes what no ASCII IRI may hold; what is encoded already stays. */
    static String escape(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (byte b : address.strip().getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            boolean plain = c > 0x20 && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0;
            if (plain) out.append((char) c);
            else out.append('%').append("%02X".formatted(c));
        }
        return out.toString();
    }
}
