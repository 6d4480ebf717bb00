package hkig.extract;

import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into sentences: at line ends, at 。！？ and at English full stops, also inside quotes, so that the proof
 * of a fact is one sentence; closing quotes belong to the sentence before them. A sentence longer than {@value #MOST}
 * characters is cut at a comma. Spans have no blanks at their ends.
 */
final class Sentences {

    static final int MOST = 300;
    private static final int WINDOW = 60;
    private static final String CLOSE = "」』”》）)\"";
    private static final String OPENING = "「『“";
    private static final String CLOSING = "」』”";

    private Sentences() { }

    static List<Span> of(String text) {
        List<Span> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                paragraph(text, from, i, all);
                from = i + 1;
            }
        }
        return all;
    }

    private static void paragraph(String text, int from, int to, List<Span> all) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (!ends(text, i, to)) continue;
            int end = i + 1;
            while (end < to && CLOSE.indexOf(text.charAt(end)) >= 0) end++;
            add(text, start, end, all);
            start = end;
            i = end - 1;
        }
        add(text, start, to, all);
    }

    private static boolean ends(String text, int i, int to) {
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？') return true;
        if (c != '.' && c != '!' && c != '?') return false;
        if (i + 1 >= to) return true;
        if (!Character.isWhitespace(text.charAt(i + 1)) && "”\"".indexOf(text.charAt(i + 1)) < 0) return false;
        int word = i;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) word--;
        String before = text.substring(word, i);
        if (c == '.' && (before.length() <= 1 || before.matches("Mr|Mrs|Ms|Dr|Prof|Ltd|Co|Inc|Corp|No|vs|St|Jr|Sr|Hon")))
            return !before.isEmpty() && before.length() > 1 && before.matches("Ltd|Co|Inc|Corp")
                    && !text.startsWith(" (", i + 1) && nextIsUpper(text, i, to);
        return nextIsUpper(text, i, to);
    }

    private static boolean nextIsUpper(String text, int i, int to) {
        int next = i + 1;
        while (next < to && (Character.isWhitespace(text.charAt(next)) || "”\"“'".indexOf(text.charAt(next)) >= 0)) next++;
        return next >= to || !Character.isLowerCase(text.charAt(next));
    }

    private static void add(String text, int start, int end, List<Span> all) {
        while (start < end && isBlank(text.charAt(start))) start++;
        int[] surplus = surplus(text, start, end);
        while (end > start && (isBlank(text.charAt(end - 1)) || isLoose(text.charAt(end - 1), surplus))) end--;
        if (start >= end) return;
        if (end - start <= MOST) {
            all.add(new Span(start, end));
            return;
        }
        int from = start;
        int cut = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (i - from >= MOST - WINDOW && (isPause(text, i) || c == ' ' && !hasPause(text, i, from + MOST)) || i - from == MOST) cut = i + 1;
            if (cut > 0) {
                while (cut < end && CLOSE.indexOf(text.charAt(cut)) >= 0) cut++;
                all.add(new Span(from, cut));
                from = cut;
                while (from < end && isBlank(text.charAt(from))) from++;
                i = Math.max(i, from - 1);
                cut = -1;
            }
        }
        if (from < end) all.add(new Span(from, end));
    }

    /** A comma or semicolon that is no part of a number. */
    private static boolean isPause(String text, int at) {
        return "，；,;".indexOf(text.charAt(at)) >= 0 && (at + 1 >= text.length() || !Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean hasPause(String text, int from, int to) {
        for (int i = from; i < Math.min(to, text.length()); i++) if (isPause(text, i)) return true;
        return false;
    }

    /** A closing quote at the end whose opening one stands in a sentence before; it is no longer counted. */
    private static boolean isLoose(char c, int[] surplus) {
        int pair = CLOSING.indexOf(c);
        if (pair < 0 || surplus[pair] <= 0) return false;
        surplus[pair]--;
        return true;
    }

    /** How many more closing quotes of each kind there are than opening ones. */
    private static int[] surplus(String text, int start, int end) {
        int[] surplus = new int[CLOSING.length()];
        for (int i = start; i < end; i++) {
            int open = OPENING.indexOf(text.charAt(i));
            int close = CLOSING.indexOf(text.charAt(i));
            if (open >= 0) surplus[open]--;
            if (close >= 0) surplus[close]++;
        }
        return surplus;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '　' || c == '\u00A0';
    }
}
