package hkig.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    private final List<Mistake> mistakes = new ArrayList<>();

    public Score of(Row row) {
        return scores.getOrDefault(row, Score.NONE);
    }

    /** In the order of the articles. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    void add(Row row, int found, int missed, int surplus) {
        scores.put(row, of(row).plus(found, missed, surplus));
    }

    void missed(Row row, String article, String what) {
        mistakes.add(new Mistake(true, row, article, what));
    }

    void surplus(Row row, String article, String what) {
        mistakes.add(new Mistake(false, row, article, what));
    }
}
