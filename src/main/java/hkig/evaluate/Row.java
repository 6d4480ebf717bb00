package hkig.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is counted apart, in the order of the table. */
public enum Row {
    ORGANISATIONS, PERSONS, SITES, FUNDS, PROGRAMMES, NAMES, POSTS, AGREEMENTS, AGREEMENT_PARTIES, AGREEMENT_STATUS,
    AGREEMENT_DATES, FUND_AMOUNTS, OPERATORS;

    /** Those that are entities, which an article lists under the same word. */
    static final List<Row> ENTITIES = List.of(ORGANISATIONS, PERSONS, SITES, FUNDS, PROGRAMMES);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Row of(String text) {
        return Arrays.stream(values()).filter(row -> row.toString().equals(text)).findFirst().orElseThrow();
    }
}
