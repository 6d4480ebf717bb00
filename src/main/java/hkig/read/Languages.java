package hkig.read;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells {@code zh-Hant}, {@code zh-Hans} and {@code en} apart by the text; what the page declares only breaks a tie.
 */
final class Languages {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final BitSet TRADITIONAL_ONLY = onlyIn("Big5-HKSCS", "GB2312");
    private static final BitSet SIMPLIFIED_ONLY = onlyIn("GB2312", "Big5");

    private Languages() { }

    /** A BCP 47 tag; Chinese where the text has more Han characters than Latin words. */
    static String of(String text, Optional<String> declared) {
        int han = 0;
        int words = 0;
        int traditional = 0;
        int simplified = 0;
        boolean inWord = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean latin = c < 0x250 && Character.isLetter(c);
            if (latin && !inWord) words++;
            inWord = latin;
            if (Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) continue;
            han++;
            if (TRADITIONAL_ONLY.get(c)) traditional++;
            if (SIMPLIFIED_ONLY.get(c)) simplified++;
        }
        Optional<String> tag = declared.flatMap(Languages::known);
        if (han == 0 && words == 0) return tag.orElse("en");
        if (han <= words) return "en";
        if (traditional != simplified) return traditional > simplified ? "zh-Hant" : "zh-Hans";
        return tag.filter(t -> t.startsWith("zh")).orElse("zh-Hant");
    }

    /** The tag of ours that a page's own says: zh-HK, zh_TW, zh-CN, tc, sc, en-GB and the like. */
    static Optional<String> known(String declared) {
        String tag = declared.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (tag.startsWith("en")) return Optional.of("en");
        if (tag.contains("hans") || tag.matches("(zh-)?(cn|sg|my|sc|chs)(-.*)?")) return Optional.of("zh-Hans");
        if (tag.startsWith("zh") || tag.matches("tc|cht|yue.*")) return Optional.of("zh-Hant");
        return Optional.empty();
    }

    private static BitSet onlyIn(String one, String other) {
        CharsetEncoder in = Charset.forName(one).newEncoder();
        CharsetEncoder out = Charset.forName(other).newEncoder();
        BitSet only = new BitSet(LAST + 1);
        for (int c = FIRST; c <= LAST; c++)
            if (in.canEncode((char) c) && !out.canEncode((char) c)) only.set(c);
        return only;
    }
}
