package hkig.read;

import java.util.List;
import java.util.Optional;

/**
 * The bytes of one page or file and what is known of them beforehand.
 *
 * @param source file or address as the user gave it or as the folder holds it, for messages
 * @param name what articles are named by: the file's name (below the folder that was given), or the address
 * @param address where the bytes were fetched from
 * @param charsets encodings named from outside (HTTP header)
 */
record Piece(String source, String name, Optional<String> address, List<String> charsets, byte[] bytes) {

    Piece {
        charsets = List.copyOf(charsets);
    }
}
