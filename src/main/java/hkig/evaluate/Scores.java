package hkig.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts by row over several articles, and each single error. */
public final class Scores {

    /**
     * What was counted against us.
     *
     * @param missed true where a label was not found, false where what was found is no label
     * @param article id of the article
     */
    public record Mistake(boolean missed, Row row, String article, String what) { }

    private final Map<Row, Score> scores = new EnumMap<>(Row.class);
    private final Set<Row> open = EnumSet.copyOf(Row.ALWAYS);
    private final List<Mistake> mistakes = new ArrayList<>();

    public Score of(Row row) {
        return scores.getOrDefault(row, Score.NONE);
    }

    /** In the order of the articles. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The rows that something is labelled for. */
    public Set<Row> rows() {
        return Collections.unmodifiableSet(open);
    }

    /** Has a row shown though nothing may be found, missed or surplus in it. */
    void open(Row row) {
        open.add(row);
    }

    void add(Row row, int found, int missed, int surplus) {
        open.add(row);
        scores.put(row, of(row).plus(found, missed, surplus));
    }

    /** Counts and lists those of one article. */
    void add(Row row, String article, int found, List<String> missed, List<String> surplus) {
        add(row, found, missed.size(), surplus.size());
        missed.forEach(what -> missed(row, article, what));
        surplus.forEach(what -> surplus(row, article, what));
    }

    /** One value of something found: right; wrong, which is missed and surplus; or absent, which is missed. */
    void value(Row row, String article, String of, Optional<String> label, Optional<String> value) {
        if (label.isEmpty()) return;
        boolean right = label.equals(value);
        add(row, right ? 1 : 0, right ? 0 : 1, !right && value.isPresent() ? 1 : 0);
        if (!right) missed(row, article, of + ": " + label.get() + ", read as " + value.orElse("nothing"));
    }

    void missed(Row row, String article, String what) {
        mistakes.add(new Mistake(true, row, article, what));
    }

    void surplus(Row row, String article, String what) {
        mistakes.add(new Mistake(false, row, article, what));
    }
}
