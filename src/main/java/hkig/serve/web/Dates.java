package hkig.serve.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Dates as people write them: {@code 6 July 2022}, {@code 2022年7月6日}. */
public final class Dates {

    private record Forms(DateTimeFormatter day, DateTimeFormatter month, DateTimeFormatter year) {

        static Forms of(String day, String month, String year) {
            return new Forms(DateTimeFormatter.ofPattern(day, Locale.ENGLISH),
                DateTimeFormatter.ofPattern(month, Locale.ENGLISH), DateTimeFormatter.ofPattern(year, Locale.ENGLISH));
        }
    }

    private static final Map<String, Forms> FORMS = Map.of("en", Forms.of("d MMMM uuuu", "MMMM uuuu", "uuuu"),
        "zh-Hant", Forms.of("uuuu年M月d日", "uuuu年M月", "uuuu年"));

    private Dates() { }

    /**
     * A date, month or year of XML Schema in the words of a language; anything else as it is. What stands behind the day
     * ({@code T09:30:00+08:00}) is left out.
     */
    public static String shown(String lexical, String language) {
        Forms forms = FORMS.get(language);
        String day = lexical.replaceFirst("T.*", "");
        try {
            return switch (day.length()) {
                case 4 -> Year.parse(day).format(forms.year());
                case 7 -> YearMonth.parse(day).format(forms.month());
                default -> LocalDate.parse(day).format(forms.day());
            };
        } catch (DateTimeException noDate) {
            return lexical;
        }
    }

    /** The same as a {@code time} element. */
    public static Html.Element html(String lexical, String language) {
        return Html.e("time", shown(lexical, language)).with("datetime", lexical);
    }
}
