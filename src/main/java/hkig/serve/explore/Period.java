package hkig.serve.explore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * When a fact held.
 *
 * @param first year; empty where not known
 * @param last year; empty where not known, or where not known to have ended
 */
record Period(OptionalInt first, OptionalInt last) {

    static final Period UNKNOWN = new Period(OptionalInt.empty(), OptionalInt.empty());

    /** @param from how it begins, {@code to} how it ends: dates of XML Schema, as precise as known */
    static Period of(Optional<String> from, Optional<String> to) {
        return new Period(year(from), year(to));
    }

    /** From the first to the last of some dates. */
    static Period around(List<String> dates) {
        return of(dates.stream().min(String::compareTo), dates.stream().max(String::compareTo));
    }

    private static OptionalInt year(Optional<String> date) {
        return date.filter(text -> text.matches("\\d{4}.*")).map(text -> OptionalInt.of(Integer.parseInt(text.substring(0, 4))))
            .orElse(OptionalInt.empty());
    }

    /** Whether it may have held in some of these years. What has no date may always have. */
    boolean meets(OptionalInt since, OptionalInt until) {
        return (since.isEmpty() || last.isEmpty() || last.getAsInt() >= since.getAsInt())
            && (until.isEmpty() || first.isEmpty() || first.getAsInt() <= until.getAsInt());
    }

    /** {@code 2018–2022}, {@code 2018–}, {@code 2022}; empty where nothing is known. */
    String shown() {
        if (first.isPresent() && first.equals(last)) return String.valueOf(first.getAsInt());
        return Stream.of(first, last).allMatch(OptionalInt::isEmpty) ? "" : number(first) + "–" + number(last);
    }

    private static String number(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }
}
