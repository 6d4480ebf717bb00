package hkig.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reads bytes up to a limit, tells files that hold no text by their first bytes, and hashes. */
final class Bytes {

    /** Of one page, after decompression. */
    static final int LIMIT = 64 << 20;

    private record Magic(String start, String what) { }

    private static final List<Magic> MAGIC = List.of(new Magic("%PDF", "a PDF file"),
            new Magic("PK\3\4", "a ZIP file (Word, Excel or EPUB are such)"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old Word or Excel file"), new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00FF\u00D8\u00FF", "a JPEG picture"), new Magic("GIF8", "a GIF picture"),
                    new Magic("RIFF", "a media file"),
            new Magic("{\\rtf", "an RTF file"), new Magic("BZh", "a bzip2 file"), new Magic("\u00FD7zXZ", "an xz file"),
            new Magic("\u0028\u00B5\u002F\u00FD", "a Zstandard file"), new Magic("bplist", "a Safari web archive"));

    private Bytes() { }

    static byte[] read(InputStream in) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT)
            throw new Unreadable("larger than " + (LIMIT >> 20)
                    + " MB, which no article page is; expected one page a file, or JSON lines (.jsonl)");
        return bytes;
    }

    /** @throws Unreadable if there is nothing, or something that is no text */
    static void checkText(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) throw new Unreadable("the file is empty; expected HTML, text or JSON");
        String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGIC)
            if (head.startsWith(magic.start()))
                throw new Unreadable("a binary file: " + magic.what()
                        + "; expected HTML, text or JSON (save the page as HTML or text)");
        boolean utf16 = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        for (int i = 0; i < bytes.length && !utf16; i++)
            if (bytes[i] == 0)
                throw new Unreadable("byte " + i, "a binary file: found a NUL byte; expected HTML, text or JSON");
    }

    static boolean isGzip(byte[] head) {
        return head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
