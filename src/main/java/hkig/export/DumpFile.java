package hkig.export;

import hkig.describe.Distribution;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file of a dump, written to the disk.
 *
 * @param name in the folder
 * @param sum what its bytes are
 */
record DumpFile(String name, Distribution.File sum) {

    /** Writes to a stream, or fails as streams do. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file, compressed where its name says so; it is on the disk when this returns. */
    static DumpFile write(Path folder, String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        boolean gzip = name.endsWith(".gz");
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream summed = new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), digest);
            if (gzip) {
                GZIPOutputStream packed = new GZIPOutputStream(summed, 1 << 16);
                OutputStream out = new BufferedOutputStream(packed, 1 << 16);
                content.to(out);
                out.flush();
                packed.finish();
            } else content.to(summed);
            summed.flush();
            channel.force(true);
        }
        return new DumpFile(name, new Distribution.File(Files.size(file), HexFormat.of().formatHex(digest.digest()), gzip));
    }

    /** SHA-256 of a file, in lower-case hexadecimal. */
    static String sum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
