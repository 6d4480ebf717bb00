package hkig.extract;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers in Chinese and Western writing: {@code 1,100}, {@code 12億}, {@code 一億三千萬}, {@code 1.2 billion}. */
final class Numerals {

    /**
     * A number that begins where it was asked for and ends at {@code end}.
     *
     * @param more where 多 or 餘 stands inside
     * @param scale how many words such as 億 or million it holds
     * @param factor what these multiplied all that stands before them by: 一億 in 十五億; 1 where they did not multiply all
     */
    record Numeral(int end, BigDecimal value, boolean more, int scale, BigDecimal factor) { }

    /** Longer rows of digits are no numbers but something else. */
    private static final int MOST = 24;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Long> SMALL = Map.of('十', 10L, '百', 100L, '千', 1000L);
    private static final Map<Character, BigDecimal> LARGE = Map.of('万', TEN_THOUSAND,
            '亿', BigDecimal.valueOf(100_000_000), '兆', BigDecimal.valueOf(1_000_000_000_000L));
    private static final Map<String, BigDecimal> ENGLISH = Map.of("thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000), "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L), "bn", BigDecimal.valueOf(1_000_000_000),
            "b", BigDecimal.valueOf(1_000_000_000), "tn", BigDecimal.valueOf(1_000_000_000_000L),
            "mn", BigDecimal.valueOf(1_000_000), "m", BigDecimal.valueOf(1_000_000), "k", BigDecimal.valueOf(1_000));

    /** Words before a number that ends there. */
    private static final java.util.List<String> CALENDAR = java.util.List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december", "phase", "page", "no", "channel", "chapter", "flight", "section", "top");

    private Numerals() { }

    /** Whether a position stands inside a number that began before it. */
    static boolean isInside(String folded, int at) {
        return at > 0 && (isAscii(folded.charAt(at - 1)) || isChinese(folded.charAt(at - 1)));
    }

    /** The longest number at a position of a folded text. */
    static Optional<Numeral> at(String folded, int start) {
        char c = folded.charAt(start);
        if (c >= '0' && c <= '9') return western(folded, start);
        return isChinese(c) ? chinese(folded, start) : Optional.empty();
    }

    static boolean isChinese(char c) {
        return digit(c) >= 0 || SMALL.containsKey(c);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }

    private static Optional<Numeral> western(String folded, int start) {
        int at = start;
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (digits.length() > MOST) return Optional.empty();
            if (c >= '0' && c <= '9') digits.append(c);
            else if ((c == ',' || isBlank(c) && startsGroups(folded, start, at)) && isGroup(folded, at + 1) && !point) { at++; continue; }
            else if (c == '.' && !point && at + 1 < folded.length() && Character.isDigit(folded.charAt(at + 1))) {
                point = true;
                digits.append('.');
            } else break;
            at++;
        }
        if (digits.length() > MOST) return Optional.empty();
        return Optional.of(scaled(folded, at, new BigDecimal(digits.toString())));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }

    /** 17 000, 1 200 000: what stands before a blank inside a number; 2024 300 and 05 300 are two numbers, as are May 5 300 in any spelling. */
    private static boolean startsGroups(String folded, int start, int blank) {
        int first = start;
        while (first < blank && isAscii(folded.charAt(first))) first++;
        if (first - start > 3 || folded.charAt(start) == '0') return false;
        for (int i = first; i < blank; i += 4) if (!isBlank(folded.charAt(i)) || !isGroup(folded, i + 1)) return false;
        return CALENDAR.stream().noneMatch(word -> folded.startsWith(word + " ", start - word.length() - 1));
    }

    private static boolean isGroup(String folded, int at) {
        for (int i = 0; i < 3; i++) if (at + i >= folded.length() || !isAscii(folded.charAt(at + i))) return false;
        return at + 3 >= folded.length() || !isAscii(folded.charAt(at + 3));
    }

    private static boolean isAscii(char c) {
        return c >= '0' && c <= '9';
    }

    /** Applies what scale words follow: 億, 多萬, 百萬, million. */
    static Numeral scaled(String folded, int end, BigDecimal plain) {
        BigDecimal value = plain;
        BigDecimal factor = BigDecimal.ONE;
        int at = end;
        boolean more = false;
        int scale = 0;
        int look = blank(folded, at);
        if (look < folded.length() && "多余".indexOf(folded.charAt(look)) >= 0 && look + 1 < folded.length()
                && isScale(folded.charAt(look + 1))) {
            more = true;
            look++;
        }
        while (look < folded.length() && isScale(folded.charAt(look))) {
            char c = folded.charAt(look);
            factor = factor.multiply(SMALL.containsKey(c) ? BigDecimal.valueOf(SMALL.get(c)) : LARGE.get(c));
            value = plain.multiply(factor);
            scale++;
            at = ++look;
        }
        if (scale > 0 && LARGE.containsKey(folded.charAt(at - 1)) && at < folded.length()
                && (isAscii(folded.charAt(at)) || digit(folded.charAt(at)) >= 0)) {
            Optional<Numeral> rest = at(folded, at);
            // 17萬6000, but not 2萬3 and no year behind an amount.
            boolean thousands = rest.isPresent() && isAscii(folded.charAt(at)) && rest.get().value().compareTo(THOUSAND) >= 0
                    && LARGE.get(folded.charAt(at - 1)).compareTo(TEN_THOUSAND) == 0;
            if (rest.isPresent() && (rest.get().scale() > 0 || thousands) && rest.get().value().compareTo(LARGE.get(folded.charAt(at - 1))) < 0)
                return new Numeral(rest.get().end(), value.add(rest.get().value()), more || rest.get().more(), scale, BigDecimal.ONE);
        }
        if (scale == 0) {
            int word = blank(folded, end);
            int stop = word;
            while (stop < folded.length() && folded.charAt(stop) >= 'a' && folded.charAt(stop) <= 'z') stop++;
            BigDecimal times = ENGLISH.get(folded.substring(word, stop));
            if (times != null && (stop - word > 2 || word == end)) return new Numeral(stop, value.multiply(times), false, 1, times);
            return new Numeral(end, value, false, 0, factor);
        }
        return new Numeral(at, value, more, scale, factor);
    }

    private static boolean isScale(char c) {
        return SMALL.containsKey(c) || LARGE.containsKey(c);
    }

    private static int blank(String folded, int at) {
        while (at < folded.length() && (folded.charAt(at) == ' ' || folded.charAt(at) == '-' && at + 1 < folded.length()
                && folded.startsWith("illion", at + 2))) at++;
        return at;
    }

    private static Optional<Numeral> chinese(String folded, int start) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        int digit = -1;
        int at = start;
        int scale = 0;
        boolean more = false;
        StringBuilder plain = new StringBuilder();
        for (; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (at - start > MOST) return Optional.empty();
            if (digit(c) >= 0) {
                digit = digit(c);
                plain.append(digit);
            } else if (SMALL.containsKey(c)) {
                part = part.add(BigDecimal.valueOf(SMALL.get(c) * (digit < 0 ? 1 : digit)));
                digit = -1;
                scale++;
            } else if (LARGE.containsKey(c) && at > start) {
                if (digit >= 0) part = part.add(BigDecimal.valueOf(digit));
                BigDecimal factor = LARGE.get(c);
                total = part.signum() == 0 ? total.multiply(factor) : total.add(part.multiply(factor));
                part = BigDecimal.ZERO;
                digit = -1;
                scale++;
            } else if ("多余".indexOf(c) >= 0 && at + 1 < folded.length() && LARGE.containsKey(folded.charAt(at + 1))) {
                more = true;
            } else {
                break;
            }
        }
        if (scale == 0 && plain.length() > 1) {
            boolean year = plain.length() == 4;
            return year ? Optional.of(new Numeral(at, new BigDecimal(plain.toString()), false, 0, BigDecimal.ONE)) : Optional.empty();
        }
        if (digit >= 0) part = part.add(BigDecimal.valueOf(digit));
        BigDecimal value = total.add(part);
        return Optional.of(new Numeral(at, value, more, scale, factor(folded.substring(start, at), value)));
    }

    /** 五百萬: 百萬; 十五億: 億; 三億五千萬 and 二十: 1. */
    private static BigDecimal factor(String words, BigDecimal value) {
        int scaled = words.length();
        while (scaled > 0 && isScale(words.charAt(scaled - 1))) scaled--;
        if (scaled == 1 && digit(words.charAt(0)) > 0) return value.divide(BigDecimal.valueOf(digit(words.charAt(0))));
        char last = words.charAt(words.length() - 1);
        boolean one = words.chars().filter(c -> LARGE.containsKey((char) c)).count() == 1;
        return one && LARGE.containsKey(last) ? LARGE.get(last) : BigDecimal.ONE;
    }
}
