package hkig;

import java.util.List;

/**
 * What a check found.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param check which check
 * @param found where and what, in one line
 */
record Problem(String severity, String check, String found) {

    static long count(List<Problem> problems, String severity) {
        return problems.stream().filter(p -> p.severity().equals(severity)).count();
    }

    @Override
    public String toString() {
        return severity + "  " + check + "  " + String.join(" ", found.lines().map(String::strip).toList());
    }
}
