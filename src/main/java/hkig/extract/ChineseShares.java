package hkig.extract;

import hkig.model.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares that Chinese tells in parts: 七成, 三分之一, 一半; as per cent. */
final class ChineseShares {

    /** What stands behind tenths for ones. */
    private static final String EXACT = "一二三四五六七八九半";
    /** What 成 begins a word with. */
    private static final String NO_TENTHS = "立為員本功果就都人長交分熟績效品";
    private static final String DIGITS = "零一二三四五六七八九十";
    private static final Pattern FRACTION = Pattern.compile("([二三四五六七八九十])分之?([一二三四五六七八九])|一半");

    /** A share in per cent, and where it ends. */
    record Tenths(BigDecimal share, int end) { }

    private ChineseShares() { }

    /** 三分之一, 四分三, 一半 at a position. */
    static Optional<Quantity> fraction(Text text, int start) {
        Matcher m = FRACTION.matcher(text.folded).region(start, text.folded.length());
        if (!m.lookingAt()) return Optional.empty();
        int of = m.group(1) == null ? 2 : DIGITS.indexOf(m.group(1));
        int parts = m.group(1) == null ? 1 : DIGITS.indexOf(m.group(2));
        if (parts >= of || of == 10 && !m.group().contains("之")) return Optional.empty();
        BigDecimal share = BigDecimal.valueOf(100L * parts).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return Optional.of(new Quantity(new Span(start, m.end()), share, share, Optional.empty(), Optional.of("%"), false, "Exactly"));
    }

    /**
     * 七成, 兩成半, 七成二; 三成員 and 兩成立 are none.
     *
     * @param unit where 成 would stand
     */
    static Optional<Tenths> tenths(Text text, BigDecimal number, int unit) {
        boolean small = number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(BigDecimal.TEN) < 0;
        if (!small || text.at(unit) != '成' || NO_TENTHS.indexOf(text.at(unit + 1)) >= 0) return Optional.empty();
        int more = Math.max(0, EXACT.indexOf(text.at(unit + 1)) + 1);
        int ones = text.at(unit + 1) == '半' ? 5 : more;
        return Optional.of(new Tenths(number.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(ones)), unit + (more > 0 ? 2 : 1)));
    }
}
