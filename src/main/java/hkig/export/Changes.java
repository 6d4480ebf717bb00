package hkig.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What makes an earlier dump the later one, as an RDF Patch: a line {@code D} for each quad that is gone and {@code A} for
 * each that is new. The two are merged as they are read.
 *
 * @param removed how many quads are gone
 * @param added how many are new
 * @see <a href="https://afs.github.io/rdf-delta/rdf-patch.html">RDF Patch</a>
 */
public record Changes(long removed, long added) {

    /**
     * Writes the patch.
     *
     * @param before the earlier dump, sorted N-Quads in gzip
     * @param after the later one
     * @param id IRI that names the patch
     * @throws ExportFailure if one of them cannot be read or is not sorted
     */
    static Changes write(Path before, Path after, String id, OutputStream out) throws IOException {
        long removed = 0;
        long added = 0;
        try (SortedQuads old = new SortedQuads(before); SortedQuads now = new SortedQuads(after)) {
            line(out, "H id <" + id + ">", " .");
            line(out, "TX", " .");
            boolean more = old.next();
            boolean fresh = now.next();
            while (more || fresh) {
                int order = !more ? 1 : !fresh ? -1 : old.compareTo(now);
                if (order < 0) {
                    removed++;
                    line(out, "D ", old.line());
                } else if (order > 0) {
                    added++;
                    line(out, "A ", now.line());
                }
                if (order <= 0) more = old.next();
                if (order >= 0) fresh = now.next();
            }
            line(out, "TC", " .");
        }
        return new Changes(removed, added);
    }

    private static void line(OutputStream out, String head, String rest) throws IOException {
        out.write((head + rest + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
