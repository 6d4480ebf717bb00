package hkig.serve.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * The fewest steps from one text to another: a character put in, left out, changed, or swapped with its neighbour.
 *
 * @param count how many
 * @param first place in the first text of the step that comes first; its length where there is none
 * @param same the characters that both have in the same order
 */
record Steps(int count, int first, List<Character> same) {

    static int between(String one, String other) {
        return table(one, other)[one.length()][other.length()];
    }

    static Steps of(String one, String other) {
        int[][] table = table(one, other);
        List<Character> same = new ArrayList<>();
        int first = one.length();
        int i = one.length();
        int j = other.length();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && one.charAt(i - 1) == other.charAt(j - 1) && table[i][j] == table[i - 1][j - 1]) {
                same.add(one.charAt(i - 1));
                i--;
                j--;
                continue;
            }
            if (i > 1 && j > 1 && swapped(one, i, other, j) && table[i][j] == table[i - 2][j - 2] + 1) {
                same.add(one.charAt(i - 1));
                same.add(one.charAt(i - 2));
                i -= 2;
                j -= 2;
            } else if (i > 0 && j > 0 && table[i][j] == table[i - 1][j - 1] + 1) {
                i--;
                j--;
            } else if (i > 0 && table[i][j] == table[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
            first = i;
        }
        return new Steps(table[one.length()][other.length()], first, same);
    }

    private static int[][] table(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) table[i][0] = i;
        for (int j = 0; j <= other.length(); j++) table[0][j] = j;
        for (int i = 1; i <= one.length(); i++)
            for (int j = 1; j <= other.length(); j++) {
                int change = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(change, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && swapped(one, i, other, j))
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
            }
        return table;
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
