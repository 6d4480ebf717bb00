package hkig.knowledge;

import java.nio.file.Path;
import java.util.List;

/**
 * The form that texts and names are compared in: one script for Chinese, half width, lower case. One UTF-16 code unit
 * becomes one, so offsets in the folded text are offsets in the text. A search key, never written anywhere.
 */
public final class Fold {

    private final char[] folded = new char[1 << 16];

    private Fold() {
        for (int c = 0; c < folded.length; c++) folded[c] = plain((char) c);
    }

    /**
     * Reads {@code seeds/language/fold.tsv}.
     *
     * @param problems what is wrong in it is added here
     */
    public static Fold read(Path file, List<String> problems) {
        Fold fold = new Fold();
        for (Table.Row row : Table.read(file, List.of("character", "variants"), problems).rows()) {
            if (row.cell(0).length() != 1) {
                problems.add(row.where() + ": found \"" + row.cell(0) + "\", expected one character");
                continue;
            }
            for (char variant : row.cell(1).toCharArray()) fold.folded[variant] = row.cell(0).charAt(0);
        }
        return fold;
    }

    private static char plain(char c) {
        if (c >= '！' && c <= '～') c = (char) (c - '！' + '!');
        if (c == '　' || c == '\u00A0') c = ' ';
        if (c == '‘' || c == '’') c = '\'';
        if (c == '\u2010' || c == '\u2011') c = '-';
        char lower = Character.toLowerCase(c);
        return Character.isSurrogate(lower) ? c : lower;
    }

    public char of(char c) {
        return folded[c];
    }

    /** Same length as {@code text}. */
    public String of(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) out[i] = folded[out[i]];
        return new String(out);
    }

    /** The key of a name: folded, without spaces, quotes and brackets; equal for what people read as one name. */
    public String key(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (char c : of(name).toCharArray()) if (Character.isLetterOrDigit(c) || c == '@' || c == '+' || c == '&') out.append(c);
        return out.toString();
    }
}
