package hkig.evaluate;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form that surface forms are compared in: width, case, spaces, quotes, brackets and a leading "the" do not count. */
final class NameKey {

    /** White space as Python's {@code \s} has it: the four separators of ASCII are none of Unicode's. */
    private static final String SPACE = "[\\p{IsWhite_Space}\\x1c-\\x1f]";
    private static final Pattern AROUND = Pattern.compile("^" + SPACE + "+|" + SPACE + "+\\z");
    private static final Pattern THE = Pattern.compile("^the" + SPACE + "+");
    private static final Pattern SILENT = Pattern.compile("[\\p{IsWhite_Space}\\x1c-\\x1f「」『』“”\"'’‘()《》,。.]+");

    private NameKey() { }

    static String of(String name) {
        String folded = folded(Normalizer.normalize(name, Normalizer.Form.NFKC)).replace("&", " and ");
        String bare = THE.matcher(AROUND.matcher(folded).replaceAll("")).replaceFirst("");
        return SILENT.matcher(bare).replaceAll("");
    }

    /** The keys of names, without the empty one. */
    static Set<String> of(Collection<String> names) {
        return names.stream().map(NameKey::of).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Full case folding, which Java lacks: up and down again, one character at a time so that no sigma is a final one.
     *
     * @see <a href="https://www.unicode.org/Public/UNIDATA/CaseFolding.txt">Unicode, CaseFolding</a>
     */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(switch (c) {
            case 'ı' -> "ı";
            case 'ẞ' -> "ss";
            default -> Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }));
        return out.toString();
    }
}
