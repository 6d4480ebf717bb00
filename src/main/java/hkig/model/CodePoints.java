package hkig.model;

import java.util.Arrays;

/** Places of a text counted in code points, as the web counts them, where Java counts UTF-16 code units. */
public final class CodePoints {

    /** Where the second halves of surrogate pairs stand. */
    private final int[] halves;

    public CodePoints(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (!Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) continue;
            if (count == found.length) found = Arrays.copyOf(found, 2 * count);
            found[count++] = i;
        }
        halves = Arrays.copyOf(found, count);
    }

    /** How many code points stand before a position, which is between two of them. */
    public int before(int position) {
        int at = Arrays.binarySearch(halves, position);
        return position - (at >= 0 ? at : -at - 1);
    }
}
