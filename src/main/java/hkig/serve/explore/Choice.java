package hkig.serve.explore;

import hkig.serve.web.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of a neighbourhood is wanted.
 *
 * @param kinds of the neighbours; empty for all
 * @param since first year; empty for all before
 * @param until last year; empty for all after
 * @param offset how many neighbours to pass over
 * @param most how many to give, up to {@link #MOST}
 */
record Choice(Set<Kind> kinds, OptionalInt since, OptionalInt until, int offset, int most) {

    /** The most neighbours that one answer has. */
    static final int MOST = 60;

    static final Choice ALL = new Choice(Set.of(), OptionalInt.empty(), OptionalInt.empty(), 0, MOST);

    /** From the parameters {@code kind} (several, or with commas), {@code from}, {@code to}, {@code offset}, {@code most}. */
    static Choice of(HttpServletRequest request) {
        Set<Kind> kinds = Stream.ofNullable(request.getParameterValues("kind")).flatMap(Arrays::stream)
            .flatMap(each -> Stream.of(each.split(","))).map(Kind::of).flatMap(Optional::stream).collect(Collectors.toSet());
        return new Choice(kinds, year(request.getParameter("from")), year(request.getParameter("to")),
            number(request.getParameter("offset"), 0, 100_000, 0), number(request.getParameter("most"), 1, MOST, MOST));
    }

    private static OptionalInt year(String text) {
        return text != null && text.strip().matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(text.strip())) : OptionalInt.empty();
    }

    private static int number(String text, int least, int most, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(text), least, most) : otherwise;
    }
}
