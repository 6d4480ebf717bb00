package hkig.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file of a register, as it is published: plain, {@code .gz}, or the first file of an ending in a {@code .zip}. */
final class DumpFile {

    private DumpFile() { }

    /** @param ending of the file inside a zip, with its dot */
    static InputStream open(Path file, String ending) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            if (file.toString().endsWith(".gz")) return new GZIPInputStream(bytes, 1 << 16);
            if (!file.toString().endsWith(".zip")) return bytes;
            ZipInputStream zip = new ZipInputStream(bytes);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().endsWith(ending)) return zip;
            throw new LinkFailure(file + ": found no file in it that ends in " + ending);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }
}
