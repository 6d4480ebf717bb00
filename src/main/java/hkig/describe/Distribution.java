package hkig.describe;

import java.util.Optional;

/**
 * A way to take the data: a file, or what a server answers at an address.
 *
 * @param name in the IRI of the distribution: {@code turtle}
 * @param address where it is
 * @param type media type of the RDF, {@code text/turtle}
 * @param title what is in it, in English and Traditional Chinese
 * @param file what is known of a file; empty where the answer is made for each request
 */
public record Distribution(String name, String address, String type, Title title, Optional<File> file) {

    /** Words in both languages. */
    public record Title(String en, String zh) { }

    /**
     * A file, as it lies there.
     *
     * @param bytes its size
     * @param sha256 of its bytes, in lower-case hexadecimal
     * @param gzip whether the RDF in it is compressed
     */
    public record File(long bytes, String sha256, boolean gzip) { }
}
