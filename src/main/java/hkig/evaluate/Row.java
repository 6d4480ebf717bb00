package hkig.evaluate;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is counted apart, in the order of the table. */
public enum Row {
    ORGANISATIONS, PERSONS, SITES, FUNDS, PROGRAMMES, NAMES, POSTS, AGREEMENTS, AGREEMENT_PARTIES, AGREEMENT_STATUS,
    AGREEMENT_DATES, FUND_AMOUNTS, OPERATORS, EVENTS, EVENT_DATES, EVENT_PLACES, FIGURES, QUOTATIONS, SPEAKERS, DIRECT_SPEECH,
    APPOINTMENTS, APPOINTMENT_DATES, WITNESSES, MERGES;

    /** Those that are entities, which an article lists under the same word. */
    static final List<Row> ENTITIES = List.of(ORGANISATIONS, PERSONS, SITES, FUNDS, PROGRAMMES);

    /** Those that every table has, whatever is labelled. */
    static final Set<Row> ALWAYS = EnumSet.range(ORGANISATIONS, OPERATORS);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
