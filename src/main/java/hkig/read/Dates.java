package hkig.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full days in words and digits, Chinese, English and ISO 8601. What says no order by itself (06/07/2022) is no day
 * here.
 */
final class Dates {

    private static final String MONTH =
            "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
            + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
    private static final String NUMERAL = "[一二三四五六七八九十廿卅]{1,3}";

    /** One day as an expression of its own, with no named group. */
    static final String EXPRESSION = "(?:(?<![\\d０-９])[\\d０-９]{4} ?年 ?[\\d０-９]{1,2} ?月 ?[\\d０-９]{1,2} ?[日號号]"
            + "|[〇零○一二三四五六七八九]{4}年" + NUMERAL + "月" + NUMERAL + "[日號号]"
            + "|(?<!\\d)" + DAY + " (?:of )?" + MONTH + ",? \\d{4}(?!\\d)"
            + "|\\b" + MONTH + " " + DAY + ",? \\d{4}(?!\\d)"
            + "|(?<!\\d)\\d{4}(?:-\\d{2}-\\d{2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})(?!\\d))";

    private static final Pattern FINDER = Pattern.compile(EXPRESSION);
    private static final Pattern PARTS = Pattern.compile("[\\d]+|" + MONTH);
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ][XXX][XX][X]").toFormatter(Locale.ROOT);

    private Dates() { }

    /** The first day that stands in the text. */
    static Optional<LocalDate> find(String text) {
        Matcher matcher = FINDER.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> day = day(matcher.group());
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }

    /**
     * The day of a data field: yyyymmdd, ISO 8601 with or without time, RFC 1123, or words. A moment counts as its day
     * in Hong Kong.
     */
    static Optional<LocalDate> ofField(String field) {
        String value = field.strip();
        try {
            if (value.matches("\\d{8}")) return Optional.of(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
            return Optional.of(switch (MOMENT.parseBest(value, OffsetDateTime::from, LocalDateTime::from)) {
                case OffsetDateTime moment -> moment.atZoneSameInstant(HONG_KONG).toLocalDate();
                case LocalDateTime local -> local.toLocalDate();
                default -> throw new DateTimeException(value);
            });
        } catch (DateTimeException noMoment) {
            try {
                return Optional.of(OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .atZoneSameInstant(HONG_KONG).toLocalDate());
            } catch (DateTimeException noRfcDate) {
                return find(value);
            }
        }
    }

    /** The day that an {@link #EXPRESSION} names, none where there is no such day (30 February). */
    static Optional<LocalDate> day(String expression) {
        StringBuilder plain = new StringBuilder();
        expression.chars().forEach(c -> plain.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        String text = plain.toString();
        if (text.indexOf('年') > 0 && !Character.isDigit(text.charAt(0))) return chinese(text);
        Matcher matcher = PARTS.matcher(text.toLowerCase(Locale.ROOT));
        int[] number = new int[3];
        int month = -1;
        int found = 0;
        while (matcher.find() && found < 3) {
            String part = matcher.group();
            if (!Character.isDigit(part.charAt(0))) month = found;
            number[found++] = month == found - 1 ? MONTHS.indexOf(part.substring(0, 3)) + 1 : Integer.parseInt(part);
        }
        return switch (month) {
            case 0 -> of(number[2], number[0], number[1]);
            case 1 -> of(number[2], number[1], number[0]);
            default -> of(number[0], number[1], number[2]);
        };
    }

    private static Optional<LocalDate> chinese(String text) {
        int year = 0;
        for (int i = 0; i < 4; i++) year = year * 10 + Math.max(0, "零一二三四五六七八九".indexOf(text.charAt(i)));
        int monthAt = text.indexOf('月');
        return of(year, numeral(text.substring(5, monthAt)), numeral(text.substring(monthAt + 1, text.length() - 1)));
    }

    private static int numeral(String text) {
        int tens = 0;
        int ones = 0;
        for (char c : text.toCharArray()) {
            switch (c) {
                case '十' -> { tens = ones == 0 ? 1 : ones; ones = 0; }
                case '廿' -> tens = 2;
                case '卅' -> tens = 3;
                default -> ones = "零一二三四五六七八九".indexOf(c);
            }
        }
        return tens * 10 + ones;
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
