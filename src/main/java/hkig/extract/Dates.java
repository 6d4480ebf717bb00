package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.PartialDate;
import hkig.model.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, months and years of a text; words like 今日 and months without a year are read against the article's own day. */
final class Dates {

    /** A date with its place; {@code relative} where the article's day was needed to read it. */
    record Found(Span span, PartialDate date, boolean relative) { }

    private static final String YEAR = "(\\d{4}|[〇零○一二三四五六七八九]{4})\\s{0,3}年";
    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s{0,3}";
    private static final BitSet DIGITS = characters("0123456789");
    private static final BitSet NUMERALS = characters("0123456789〇零○一二三四五六七八九十廿卅");
    private static final BitSet MONTHS_BESIDE = characters("本上下");
    private static final BitSet YEARS_BESIDE = characters("今去前明");
    private static final String OF_MONTH = "(?:" + NUMBER + "[日号])?";
    /** 2022年1月1日, 二○二二年一月一日; a month in words without a year needs its day, as 十月 alone may be ten months. */
    private static final Pattern CHINESE = Pattern.compile("(?:(?:" + YEAR + "\\s{0,3})?" + NUMBER + "月\\s{0,3}" + OF_MONTH
            + "|" + YEAR + "(?!\\s{0,3}[\\d一二三四五六七八九十]{1,3}\\s{0,3}月))");
    private static final Pattern IN_MONTH = Pattern.compile("(本月|上月|下月)\\s{0,3}" + OF_MONTH);
    private static final Pattern IN_YEAR =
            Pattern.compile("(今年|去年|前年|明年)\\s{0,3}(?:" + NUMBER + "月)?\\s{0,3}" + OF_MONTH);
    private static final String MONTHS = "(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern ENGLISH = Pattern.compile("(?=[0-9jfmasond])\\b(?:(\\d{1,2})(?:st|nd|rd|th)? )?" + MONTHS
            + "(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (\\d{4}))?\\b");

    /** 10日簽署, 10日在南灣簽訂: the day alone, as dispatches tell it; no number of days (一連5日, 為期10日). */
    private static final Pattern DAY = Pattern.compile("(?<![月\\d第连续期过去至及和、日起每号共后])(\\d{1,2})日(?=(?:[在于与][^，。；,;\\n]{1,14})?签[署订约])");
    private static final Pattern WEEK = Pattern.compile("(上|下|本|今|这|last |next )个?$");

    private final Text text;
    private final Optional<LocalDate> today;

    Dates(Text text) {
        this.text = text;
        this.today = text.article.date().map(d -> d.day());
    }

    List<Found> find() {
        List<Found> found = new ArrayList<>();
        Matcher m = CHINESE.matcher(text.folded);
        for (int at = next(m, 0, NUMERALS); at >= 0; at = next(m, m.end(), NUMERALS)) {
            if (m.start() > 0 && Character.isDigit(text.folded.charAt(m.start()))
                    && (Character.isDigit(text.folded.charAt(m.start() - 1)) || text.text.charAt(m.start() - 1) == ',')) continue;
            boolean year = m.group(1) != null || m.group(4) != null;
            if (!year && (today.isEmpty() || m.group(3) == null && !Character.isDigit(m.group(2).charAt(0)))) continue;
            String y = m.group(4) != null ? m.group(4) : m.group(1);
            add(found, m, year ? number(y) : today.get().getYear(), m.group(2), m.group(3), !year);
        }
        m = IN_MONTH.matcher(text.folded);
        for (int at = next(m, 0, MONTHS_BESIDE); at >= 0 && today.isPresent(); at = next(m, m.end(), MONTHS_BESIDE)) {
            LocalDate month = today.get().plusMonths(m.group(1).startsWith("上") ? -1 : m.group(1).startsWith("下") ? 1 : 0);
            add(found, m, month.getYear(), String.valueOf(month.getMonthValue()), m.group(2), true);
        }
        m = IN_YEAR.matcher(text.folded);
        for (int at = next(m, 0, YEARS_BESIDE); at >= 0 && today.isPresent(); at = next(m, m.end(), YEARS_BESIDE)) {
            int by = switch (m.group(1).charAt(0)) {
                case '去' -> -1;
                case '前' -> -2;
                case '明' -> 1;
                default -> 0;
            };
            add(found, m, today.get().getYear() + by, m.group(2), m.group(3), true);
        }
        m = ENGLISH.matcher(text.folded);
        while (m.find()) {
            boolean named = Character.isUpperCase(text.text.charAt(m.start(2)));
            if (!named || m.group(4) == null && (today.isEmpty() || m.group(1) == null && m.group(3) == null)) continue;
            int year = m.group(4) != null ? Integer.parseInt(m.group(4))
                    : today.get().getYear() + (text.folded.startsWith(" last year", m.end()) ? -1 : text.folded.startsWith(" next year", m.end()) ? 1 : 0);
            String day = m.group(1) != null ? m.group(1) : m.group(3);
            int month = Month.valueOf(m.group(2).toUpperCase(Locale.ROOT)).getValue();
            add(found, m, year, String.valueOf(month), day, m.group(4) == null);
        }
        for (Lexicon.Hit hit : text.words("REL_DATE")) {
            Span span = new Span(hit.start(), hit.end());
            if (today.isEmpty() || found.stream().anyMatch(f -> f.span().overlaps(span))) continue;
            found.add(new Found(span, PartialDate.of(today.get().plusDays(Long.parseLong(Text.value(hit)))), true));
        }
        for (Lexicon.Hit hit : text.words("WEEKDAY")) weekday(hit).ifPresent(found::add);
        found.addAll(bareToday());
        m = DAY.matcher(text.folded);
        for (int at = next(m, 0, DIGITS); at >= 0 && today.isPresent(); at = next(m, m.end(), DIGITS)) {
            LocalDate month = Integer.parseInt(m.group(1)) > today.get().getDayOfMonth() ? today.get().minusMonths(1) : today.get();
            add(found, m, month.getYear(), String.valueOf(month.getMonthValue()), m.group(1), true);
        }
        return found.stream().filter(f -> found.stream().noneMatch(o ->
                o != f && o.span().contains(f.span()) && o.span().length() > f.span().length()))
                .sorted(java.util.Comparator.comparing(Found::span)).toList();
    }

    /** Where a pattern fits next, tried only at characters that it may begin with, as most begin no date; -1 where nowhere. */
    private int next(Matcher pattern, int from, BitSet first) {
        pattern.useTransparentBounds(true);
        for (int at = from; at < pattern.regionEnd(); at++)
            if (first.get(text.folded.charAt(at)) && pattern.region(at, pattern.regionEnd()).lookingAt()) return at;
        return -1;
    }

    private static BitSet characters(String all) {
        BitSet set = new BitSet();
        all.chars().forEach(set::set);
        return set;
    }

    /**
     * 星期二, on Tuesday: the nearest one behind us, or before us where the clause tells what will be; 上星期二 and 下周二
     * are those of the weeks beside ours.
     */
    private Optional<Found> weekday(Lexicon.Hit hit) {
        boolean latin = !Text.isHan(text.at(hit.start()));
        String before = text.folded.substring(Math.max(0, hit.start() - 6), hit.start()).toLowerCase(Locale.ROOT);
        boolean common = latin && !Character.isUpperCase(text.at(hit.start()));
        if (today.isEmpty() || common || before.matches("(?s).*(每|逢|every |each )")) return Optional.empty();
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(Text.value(hit)));
        LocalDate monday = today.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Matcher week = WEEK.matcher(before);
        String which = week.find() ? week.group(1) : "";
        LocalDate date = switch (which) {
            case "上" -> monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
            case "下" -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
            case "本", "今", "这" -> monday.with(TemporalAdjusters.nextOrSame(day));
            case "last " -> today.get().with(TemporalAdjusters.previous(day));
            case "next " -> today.get().with(TemporalAdjusters.next(day));
            default -> today.get().with(isToCome(hit, latin) ? TemporalAdjusters.nextOrSame(day)
                    : TemporalAdjusters.previousOrSame(day));
        };
        int start = hit.start() - (latin || which.isEmpty() ? 0 : week.group().length());
        return Optional.of(new Found(new Span(start, hit.end()), PartialDate.of(date), true));
    }

    private boolean isToCome(Lexicon.Hit day, boolean latin) {
        Span sentence = text.sentence(new Span(day.start(), day.end()));
        int from = text.words(sentence, "BREAK").stream().mapToInt(Lexicon.Hit::end).filter(e -> e <= day.start()).max()
                .orElse(sentence.start());
        boolean before = from < day.start() && List.of("PLANNED", "FUTURE").stream()
                .anyMatch(type -> text.hasWord(new Span(from, day.start()), type));
        return before || !latin && !text.wordsAt(day.end(), "PLANNED").isEmpty();
    }

    /** 今 alone, where it is a word by itself: 局長今在儀式上表示 */
    private List<Found> bareToday() {
        List<Found> found = new ArrayList<>();
        if (today.isEmpty()) return found;
        for (int at = text.folded.indexOf('今'); at >= 0; at = text.folded.indexOf('今', at + 1))
            if (at + 1 < text.folded.length() && "在于与到赴".indexOf(text.folded.charAt(at + 1)) >= 0)
                found.add(new Found(new Span(at, at + 1), PartialDate.of(today.get()), true));
        return found;
    }

    private void add(List<Found> found, Matcher m, int year, String month, String day, boolean relative) {
        try {
            int end = m.end();
            while (end > m.start() && Character.isWhitespace(text.text.charAt(end - 1))) end--;
            found.add(new Found(new Span(m.start(), end), new PartialDate(year,
                    Optional.ofNullable(month).map(Dates::number), Optional.ofNullable(day).map(Dates::number)), relative));
        } catch (DateTimeException | IllegalArgumentException e) {
            // 13月 and 31 June are no dates: nothing is read from them.
            return;
        }
    }

    /** 2022, 二○二二 and 三十一, 廿八: digits one by one, or with tens; zero for what is no number. */
    private static int number(String words) {
        if (Character.isDigit(words.charAt(0))) return Integer.parseInt(words);
        int tens = 0;
        int digits = 0;
        for (char c : words.toCharArray())
            switch (c) {
                case '十' -> {
                    tens = Math.max(1, digits) * 10;
                    digits = 0;
                }
                case '廿' -> tens = 20;
                case '卅' -> tens = 30;
                default -> digits = digits * 10 + Math.max(0, "零一二三四五六七八九".indexOf(c));
            }
        return tens + digits;
    }
}
