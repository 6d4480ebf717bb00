package hkig.knowledge;

import java.util.LinkedHashSet;
import java.util.Set;

/** A name in two scripts is written with and without a blank between them: 香港X平台, 香港 X 平台. */
final class Spacing {

    private static final String HAN = "[\\p{IsHan}]";
    private static final String LATIN = "[\\p{IsLatin}\\p{Nd}]";
    private static final String EDGE = "(?<=" + HAN + ")\\s?(?=" + LATIN + ")|(?<=" + LATIN + ")\\s?(?=" + HAN + ")";

    private Spacing() { }

    /** The name as it is first, then with a blank at every edge of two scripts and with none. */
    static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        if (name.codePoints().noneMatch(Character::isIdeographic) || name.chars().noneMatch(c -> c < 0x250)) return forms;
        forms.add(name.replaceAll(EDGE, " "));
        forms.add(name.replaceAll(EDGE, ""));
        return forms;
    }
}
