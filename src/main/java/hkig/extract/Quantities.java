package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Amounts, counts and shares: a number with a currency, a unit or a counting word; ranges; more than, about, up to. */
final class Quantities {

    private static final int SLOGAN = 40;
    private static final String CALENDAR = "年月日号时分周岁届点期";

    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    /** What indices do before a number of points. */
    private static final String MOVES = "升跌涨挫泻报";

    private final Text text;
    private final boolean english;

    Quantities(Text text) {
        this.text = text;
        this.english = !text.article.isChinese();
    }

    List<Quantity> find() {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < text.folded.length()) {
            Optional<Quantity> here = startsNumber(at) ? quantity(at) : Optional.empty();
            if (here.isPresent()) {
                found.add(here.get());
                at = Math.max(at + 1, here.get().span().end());
            } else {
                at = startsNumber(at) ? number(at).map(Numerals.Numeral::end).orElse(at + 1) : at + 1;
            }
        }
        return found;
    }

    private boolean startsNumber(int at) {
        char c = text.folded.charAt(at);
        if (c >= '0' && c <= '9') return at == 0 || !isNumberTail(text.folded.charAt(at - 1)) && text.folded.charAt(at - 1) != '第';
        if (english && EnglishCounts.inWords(text, at).isPresent()) return !isInSlogan(at);
        return Numerals.isChinese(c) && (at == 0 || !Numerals.isChinese(text.folded.charAt(at - 1))
                && text.folded.charAt(at - 1) != '第' && !Character.isDigit(text.folded.charAt(at - 1)));
    }

    /** The two of one country, two systems. */
    private boolean isInSlogan(int at) {
        return text.words(new Span(Math.max(0, at - SLOGAN), at + 1), "SLOGAN").stream().anyMatch(s -> s.end() > at);
    }

    private static boolean isNumberTail(char c) {
        return Character.isDigit(c) || c == '.' || c == ',' || c >= 'a' && c <= 'z' || c == '-' || c == '/';
    }

    private Optional<Numerals.Numeral> number(int at) {
        return Numerals.at(text.folded, at).or(() -> english ? EnglishCounts.inWords(text, at) : Optional.empty());
    }

    private Optional<Quantity> quantity(int start) {
        Optional<Quantity> fraction = english ? Optional.empty() : ChineseShares.fraction(text, start);
        if (fraction.isPresent()) return fraction.map(this::with);
        Optional<Numerals.Numeral> first = number(start);
        if (first.isEmpty()) return Optional.empty();
        Optional<String> currency = Optional.empty();
        int from = start;
        Optional<Lexicon.Hit> sign = text.wordBefore(text.skipBack(start), "CURRENCY");
        if (sign.isPresent() && !Text.value(sign.get()).isEmpty() && !Text.isHan(text.at(sign.get().start()))) {
            currency = Optional.of(Text.value(sign.get()));
            from = sign.get().start();
        }
        BigDecimal min = first.get().value();
        BigDecimal max = min;
        int at = first.get().end();
        boolean more = first.get().more();
        int unitFrom = at;
        // A range may name its currency twice: 2,250 億港元至 3,450 億港元.
        int after = afterUnit(at);
        boolean between = text.folded.startsWith("between ", from - 8);
        for (int joint : new int[] {at, after}) {
            Optional<Numerals.Numeral> second = rangeEnd(joint, between);
            if (second.isEmpty()) continue;
            // Rose 15 percent to 1,100: two figures, since the second has no unit of its own.
            if (english && joint > at && afterUnit(second.get().end()) == second.get().end()) continue;
            max = second.get().value();
            if (second.get().scale() > 0 && first.get().scale() == 0 && min.compareTo(max) < 0 && joint == at)
                min = min.multiply(second.get().factor());
            at = second.get().end();
            unitFrom = at;
            break;
        }
        if (min.compareTo(max) > 0) max = min;
        String qualifier = more ? "MoreThan" : "Exactly";
        Optional<Lexicon.Hit> tail = text.wordAt(text.skip(at), "AFTER_NUMBER");
        if (tail.isPresent()) {
            qualifier = Text.value(tail.get());
            unitFrom = tail.get().end();
        }
        int unit = text.skip(unitFrom);
        Optional<String> unitName = Optional.empty();
        boolean counted = false;
        int end = tail.isPresent() && unit == unitFrom ? unitFrom : at;
        Optional<Lexicon.Hit> money = text.wordAt(unit, "CURRENCY");
        Optional<Lexicon.Hit> measure = text.wordAt(unit, "UNIT").filter(h -> !Text.value(h).equals("點") || isIndex(start, first.get()));
        Optional<Lexicon.Hit> counter = text.wordAt(unit, "COUNTER");
        if (money.isPresent() && Text.isHan(text.at(unit)) || money.isPresent() && text.at(unit) != '$') {
            Optional<Lexicon.Hit> lead = text.wordBefore(text.skipBack(start), "CURRENCY")
                    .filter(h -> Text.value(money.get()).isEmpty() && !Text.value(h).isEmpty());
            if (lead.isPresent()) {
                currency = Optional.of(Text.value(lead.get()));
                from = lead.get().start();
            }
            currency = currency.or(() -> Optional.of(Text.value(money.get()).isEmpty() ? "HKD" : Text.value(money.get())));
            end = money.get().end();
            Optional<Lexicon.Hit> named = text.wordAt(end, "CURRENCY").filter(h -> Text.value(money.get()).isEmpty());
            if (named.isPresent()) {
                currency = Optional.of(Text.value(named.get()));
                end = named.get().end();
            }
        } else if (measure.isPresent()) {
            unitName = Optional.of(Text.value(measure.get()));
            end = measure.get().end();
        } else if (counter.isPresent() && currency.isEmpty()) {
            unitName = Optional.of(text.text.substring(unit, counter.get().end()));
            counted = true;
            end = counter.get().end();
        } else if (currency.isEmpty() && EnglishCounts.nounAfter(text, at).isPresent()
                && !EnglishCounts.isRank(text, start, at)) {
            counted = true;
            end = at;
        }
        Optional<ChineseShares.Tenths> tenths = currency.isEmpty() && unitName.isEmpty() && min.equals(max)
                ? ChineseShares.tenths(text, min, unit) : Optional.empty();
        if (tenths.isPresent()) {
            min = tenths.get().share();
            max = min;
            unitName = Optional.of("%");
            counted = false;
            end = tenths.get().end();
            if ("多餘".indexOf(text.at(end)) >= 0) {
                qualifier = "MoreThan";
                end++;
            }
        }
        if (currency.isEmpty() && unitName.isEmpty() && !counted) return Optional.empty();
        if (currency.isEmpty() && text.at(unit) == '年') return Optional.empty();
        Optional<Lexicon.Hit> trailing = text.wordAt(text.skip(end), "AFTER_NUMBER").filter(h -> !counted(h));
        if (trailing.isPresent() && qualifier.equals("Exactly")) {
            qualifier = Text.value(trailing.get());
            end = trailing.get().end();
        }
        return Optional.of(with(new Quantity(new Span(from, end), min, max, currency, unitName, counted, qualifier)));
    }

    /** The quantity with what stands before it: 逾, 約, up to. */
    private Quantity with(Quantity q) {
        Optional<Lexicon.Hit> before = text.wordBefore(text.skipBack(q.span().start()), "BEFORE_NUMBER");
        if (before.isEmpty()) return q;
        boolean told = !q.qualifier().equals("Exactly") && Text.value(before.get()).equals("About");
        return new Quantity(new Span(before.get().start(), q.span().end()), q.min(), q.max(), q.currency(), q.unit(), q.counted(),
                told ? q.qualifier() : Text.value(before.get()));
    }

    /** 升234點 is of an index, 8點 an hour. */
    private boolean isIndex(int start, Numerals.Numeral number) {
        return number.value().compareTo(HOURS) > 0 || start > 0 && MOVES.indexOf(text.folded.charAt(start - 1)) >= 0;
    }

    private boolean counted(Lexicon.Hit hit) {
        return text.folded.substring(hit.start(), hit.end()).matches("多|余|有多");
    }

    private int afterUnit(int at) {
        int unit = text.skip(at);
        for (String type : List.of("CURRENCY", "UNIT", "COUNTER")) {
            Optional<Lexicon.Hit> hit = text.wordAt(unit, type);
            if (hit.isPresent()) return hit.get().end();
        }
        return at;
    }

    private Optional<Numerals.Numeral> rangeEnd(int joint, boolean between) {
        int at = text.skip(joint);
        for (String word : List.of("至", "到", "-", "–", "—", "~", "～", "to ", "and ")) {
            if (!text.folded.startsWith(word, at) || word.equals("and ") && !between) continue;
            int next = text.skip(at + word.length());
            Optional<Lexicon.Hit> sign = text.wordAt(next, "CURRENCY");
            if (sign.isPresent() && !Text.isHan(text.at(next))) next = text.skip(sign.get().end());
            if (next < text.folded.length() && (Character.isDigit(text.folded.charAt(next)) || Numerals.isChinese(text.folded.charAt(next)))) {
                Optional<Numerals.Numeral> second = Numerals.at(text.folded, next);
                if (second.isPresent() && CALENDAR.indexOf(text.folded.charAt(Math.min(second.get().end(), text.folded.length() - 1))) < 0)
                    return second;
            }
        }
        return Optional.empty();
    }
}
