package hkig.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text, once and without loss: byte order mark, then strict UTF-8 whatever the page says (Big5 and GB text is
 * practically never valid UTF-8), then the declared encoding, then the encoding that yields the most common characters.
 */
final class Charsets {

    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|"
            + "<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset GB = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final double PLAUSIBLE = 0.6;
    private static final BitSet COMMON = common();

    private Charsets() { }

    /** The encoding that an HTML or XML page names for itself in its first 4,096 bytes. */
    static Optional<String> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) return Optional.empty();
        return Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }

    /**
     * @param declared names in order of their weight: HTTP header, then the page's own
     * @throws Unreadable if the encoding is unknown or the bytes are not in it
     */
    static String decode(byte[] bytes, List<String> declared) throws Unreadable {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return strict(bytes, 3, StandardCharsets.UTF_8, "its byte order mark");
        if (starts(bytes, 0xFF, 0xFE)) return strict(bytes, 2, StandardCharsets.UTF_16LE, "its byte order mark");
        if (starts(bytes, 0xFE, 0xFF)) return strict(bytes, 2, StandardCharsets.UTF_16BE, "its byte order mark");
        Optional<String> utf8 = attempt(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) return utf8.get();
        for (String name : declared) {
            Charset charset = charset(name);
            if (charset.equals(StandardCharsets.UTF_8)) break;
            return strict(bytes, 0, charset, "the page's own word");
        }
        return detect(bytes);
    }

    private static String detect(byte[] bytes) throws Unreadable {
        Optional<String> big5 = attempt(bytes, BIG5);
        Optional<String> gb = attempt(bytes, GB);
        double ofBig5 = big5.map(Charsets::shareOfCommon).orElse(-1.0);
        double ofGb = gb.map(Charsets::shareOfCommon).orElse(-1.0);
        if (Math.max(ofBig5, ofGb) >= PLAUSIBLE) return ofBig5 >= ofGb ? big5.orElseThrow() : gb.orElseThrow();
        int high = 0;
        for (byte b : bytes) if (b < 0) high++;
        Optional<String> western = attempt(bytes, WESTERN);
        if (western.isPresent() && high * 10 < bytes.length) return western.get();
        int at = firstError(bytes, 0, StandardCharsets.UTF_8);
        throw new Unreadable("byte " + at, "found " + hex(bytes, at)
                + ", which is not UTF-8, and the whole is no readable "
                + "Big5-HKSCS or GB18030 either; save the page as UTF-8");
    }

    /** Web pages that say Big5 or GB2312 use the extensions too, so each name stands for its largest superset. */
    private static Charset charset(String name) throws Unreadable {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "big5", "big5-hkscs", "x-x-big5", "cn-big5", "csbig5", "big5_hkscs" -> BIG5;
            case "gb2312", "gbk", "x-gbk", "gb18030", "gb_2312-80", "chinese", "csgb2312", "hz-gb-2312" -> GB;
            case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252" -> WESTERN;
            case "utf8", "unicode-1-1-utf-8" -> StandardCharsets.UTF_8;
            default -> {
                try {
                    yield Charset.forName(name);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    throw new Unreadable("the page says its encoding is \"" + name
                            + "\", which nobody here knows, and it is not "
                            + "UTF-8; expected one such as UTF-8, Big5-HKSCS or GB18030");
                }
            }
        };
    }

    private static String strict(byte[] bytes, int from, Charset charset, String witness) throws Unreadable {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            int at = firstError(bytes, from, charset);
            throw new Unreadable("byte " + at, "found " + hex(bytes, at) + ", which is no character in " + charset
                    + ", the encoding by " + witness);
        }
    }

    private static Optional<String> attempt(byte[] bytes, Charset charset) {
        try {
            return Optional.of(strict(bytes, 0, charset, ""));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static int firstError(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8_192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return in.position();
    }

    /** Of the characters beyond ASCII, the share that the first levels of Big5 and GB 2312 and common signs have. */
    private static double shareOfCommon(String text) {
        int all = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) continue;
            all++;
            if (COMMON.get(c)) common++;
        }
        return all == 0 ? 0 : (double) common / all;
    }

    /** Level 1 of Big5 (A440 to C67E) and of GB 2312 (B0A1 to D7F9), and the signs before it. */
    private static BitSet common() {
        BitSet set = new BitSet(0x10000);
        addRows(set, Charset.forName("Big5"), 0xA1, 0xC6, 0x40);
        addRows(set, Charset.forName("GB2312"), 0xA1, 0xA3, 0xA1);
        addRows(set, Charset.forName("GB2312"), 0xB0, 0xD7, 0xA1);
        set.clear(0xFFFD);
        return set;
    }

    private static void addRows(BitSet set, Charset charset, int first, int last, int from) {
        for (int lead = first; lead <= last; lead++)
            for (int trail = from; trail <= 0xFE; trail++)
                new String(new byte[] {(byte) lead, (byte) trail}, charset).chars().filter(c -> c >= 0x80)
                        .forEach(set::set);
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) return false;
        for (int i = 0; i < head.length; i++) if ((bytes[i] & 0xFF) != head[i]) return false;
        return true;
    }

    private static String hex(byte[] bytes, int at) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, at, Math.min(bytes.length, at + 4));
    }
}
