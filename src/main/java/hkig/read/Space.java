package hkig.read;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/** White space of HTML text as a browser shows it. */
final class Space {

    private static final Set<UnicodeBlock> WIDE_SIGNS = Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS, UnicodeBlock.BOPOMOFO, UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA);

    private Space() { }

    /**
     * Runs of white space and no-break spaces become one space, or nothing where a line break of the source stands
     * between two wide characters; zero-width, bidi and soft-hyphen characters go; both ends are stripped, of U+3000
     * too.
     */
    static String collapse(CharSequence raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean space = false;
        boolean lineBreak = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
                space = true;
                lineBreak |= c == '\n' || c == '\r';
            } else if (!isInvisible(c)) {
                boolean joined = lineBreak && !out.isEmpty() && isWide(out.charAt(out.length() - 1)) && isWide(c);
                if (space && !joined && !out.isEmpty()) out.append(' ');
                space = false;
                lineBreak = false;
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    static boolean isInvisible(char c) {
        boolean format = c == '\u00AD' || c == '\u061C' || c == '\u180E' || c == '\uFEFF'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2069';
        return format || c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\u007F';
    }

    /**
     * Characters that Chinese sets without spaces; surrogates are ideographs of the supplementary planes, or nearly
     * always so.
     */
    private static boolean isWide(char c) {
        return c >= '\u3400' && c <= '\u9FFF' || c >= '\uF900' && c <= '\uFAFF' || Character.isSurrogate(c)
                || WIDE_SIGNS.contains(UnicodeBlock.of(c)) || "「」『』—…“”‘’".indexOf(c) >= 0;
    }

    /** A measure of length that is fair to both scripts: two for a wide character, one for any other. */
    static int weight(CharSequence text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00A0') weight += isWide(c) ? 2 : 1;
        }
        return weight;
    }
}
