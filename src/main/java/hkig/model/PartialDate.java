package hkig.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A date that is only as precise as its source: a year, a month or a day. Written as in XML Schema. */
public record PartialDate(int year, Optional<Integer> month, Optional<Integer> day) {

    public PartialDate {
        if (month.isEmpty() && day.isPresent()) throw new IllegalArgumentException("a day without a month");
        month.ifPresent(m -> YearMonth.of(year, m));
        day.ifPresent(d -> LocalDate.of(year, month.get(), d));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), Optional.of(day.getMonthValue()), Optional.of(day.getDayOfMonth()));
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, Optional.of(month), Optional.empty());
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, Optional.empty(), Optional.empty());
    }

    /** The first day that it can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day that it can mean. */
    public LocalDate latest() {
        if (day.isPresent()) return earliest();
        return YearMonth.of(year, month.orElse(12)).atEndOfMonth();
    }

    /** Local name of the XML Schema type. */
    public String datatype() {
        return day.isPresent() ? "date" : month.isPresent() ? "gYearMonth" : "gYear";
    }

    @Override
    public String toString() {
        if (day.isPresent()) return earliest().toString();
        return month.isPresent() ? YearMonth.of(year, month.get()).toString() : "%04d".formatted(year);
    }
}
