package hkig.evaluate;

import hkig.evaluate.Pairing.Pair;
import hkig.evaluate.Statements.Appointment;
import hkig.evaluate.Statements.Event;
import hkig.evaluate.Statements.Figure;
import hkig.evaluate.Statements.Quotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;

/**
 * What one article states against its labels, for the kinds that are labelled in it. An event is found by a name, a
 * figure by its number with its currency or as a share, a quotation by its first words, an appointment by person, post
 * and kind. Dates, places, speakers and whether speech is direct are counted over what was found.
 */
final class StatementComparison {

    private static final int HAN = 4;
    private static final int LATIN = 8;

    private final Scores scores;
    private final Listing gold;
    private final Listing found;
    private final Bodies goldNames;
    private final Bodies foundNames;

    StatementComparison(Scores scores, Listing gold, Listing found) {
        this.scores = scores;
        this.gold = gold;
        this.found = found;
        this.goldNames = new Bodies(gold, Row.ORGANISATIONS, Row.PERSONS);
        this.foundNames = new Bodies(found, Row.ORGANISATIONS, Row.PERSONS);
    }

    void count() {
        gold.statements().events().ifPresent(this::events);
        gold.statements().figures().ifPresent(this::figures);
        gold.statements().quotations().ifPresent(this::quotations);
        gold.statements().appointments().ifPresent(this::appointments);
        gold.statements().witnesses().ifPresent(labels -> count(Row.WITNESSES, labels, found.statements().witnesses(),
                (label, name) -> same(label, name) ? 1 : 0, label -> false, name -> false, Function.identity()));
    }

    private void events(List<Event> labels) {
        scores.open(Row.EVENT_DATES);
        scores.open(Row.EVENT_PLACES);
        for (Pair<Event, Event> pair : count(Row.EVENTS, labels, found.statements().events(),
                (label, event) -> Comparison.shared(label.thing().keys(), event.thing().keys()), event -> event.thing().soft(),
                event -> false, event -> String.join(" | ", event.thing().names()))) {
            String of = pair.one().thing().name();
            scores.value(Row.EVENT_DATES, gold.id(), of, pair.one().date(), pair.other().date());
            scores.value(Row.EVENT_PLACES, gold.id(), of, pair.one().place(), asLabelled(pair.one().place(), pair.other().place()));
        }
    }

    /** A figure that the article tells again is no error. */
    private void figures(List<Figure> labels) {
        ToIntBiFunction<Figure, Figure> likeness = (label, figure) -> !label.sameNumber(figure) || !label.sameNature(figure) ? 0
                : label.measure().equals(figure.measure()) ? 2 : 1;
        count(Row.FIGURES, labels, found.statements().figures(), likeness, Figure::soft,
                figure -> labels.stream().anyMatch(label -> likeness.applyAsInt(label, figure) > 0), Figure::toString);
    }

    private void quotations(List<Quotation> labels) {
        scores.open(Row.SPEAKERS);
        scores.open(Row.DIRECT_SPEECH);
        for (Pair<Quotation, Quotation> pair : count(Row.QUOTATIONS, labels, found.statements().quotations(),
                (label, quotation) -> likeness(key(label.words()), key(quotation.words())), Quotation::soft,
                quotation -> false, quotation -> quotation.speaker().map(speaker -> speaker + ": ").orElse("") + beginning(quotation.words()))) {
            String words = beginning(pair.one().words());
            scores.value(Row.SPEAKERS, gold.id(), words, pair.one().speaker(),
                    asLabelled(pair.one().speaker(), pair.other().speaker()));
            scores.value(Row.DIRECT_SPEECH, gold.id(), words, Optional.of(manner(pair.one())), Optional.of(manner(pair.other())));
        }
    }

    /** The quote before it keeps a first "the", which names do without. */
    private static String key(String words) {
        return NameKey.of("“" + words);
    }

    /** More, the nearer the labelled words stand to the beginning; least where the label begins before the find. */
    private static int likeness(String label, String words) {
        int at = words.indexOf(label);
        if (label.isEmpty() || at > 0 && label.length() < least(label)) return 0;
        if (at >= 0) return Integer.MAX_VALUE - at;
        for (int from = 1; from <= label.length() - least(label); from++) if (words.startsWith(label.substring(from))) return 1;
        return 0;
    }

    /** How many letters tell one place of a text from the others. */
    private static int least(String label) {
        return label.codePoints().anyMatch(Character::isIdeographic) ? HAN : LATIN;
    }

    private static String manner(Quotation quotation) {
        return quotation.direct() ? "direct" : "indirect";
    }

    private static String beginning(String words) {
        return words.length() <= 24 ? words : words.substring(0, 24) + "…";
    }

    private void appointments(List<Appointment> labels) {
        scores.open(Row.APPOINTMENT_DATES);
        for (Pair<Appointment, Appointment> pair : count(Row.APPOINTMENTS, labels, found.statements().appointments(),
                (label, other) -> isSame(label, other) ? 1 : 0, appointment -> appointment.post().soft(),
                appointment -> false, Appointment::toString))
            scores.value(Row.APPOINTMENT_DATES, gold.id(), pair.one().toString(), pair.one().date(), pair.other().date());
    }

    private boolean isSame(Appointment label, Appointment other) {
        return label.kind().equals(other.kind()) && same(label.person(), other.person())
                && NameKey.of(label.post().title()).equals(NameKey.of(other.post().title()))
                && Bodies.same(goldNames, label.post().organisation(), foundNames, other.post().organisation());
    }

    /** The label itself where what was found means the same. */
    private Optional<String> asLabelled(Optional<String> label, Optional<String> name) {
        return label.filter(one -> name.filter(other -> same(one, other)).isPresent()).or(() -> name);
    }

    private boolean same(String label, String name) {
        return Bodies.same(goldNames, label, foundNames, name);
    }

    /**
     * The sure labels with their finds, counted.
     *
     * @param excused which finds count neither for nor against where no label is theirs
     */
    private <T> List<Pair<T, T>> count(Row row, List<T> labels, Optional<List<T>> finds, ToIntBiFunction<T, T> likeness,
            Predicate<T> soft, Predicate<T> excused, Function<T, String> told) {
        scores.open(row);
        Pairing<T, T> pairing = Pairing.of(labels.stream().sorted(Comparator.comparing(soft::test)).toList(),
                finds.orElse(List.of()), likeness);
        List<Pair<T, T>> sure = pairing.pairs().stream().filter(pair -> !soft.test(pair.one())).toList();
        scores.add(row, gold.id(), sure.size(), pairing.ones().stream().filter(soft.negate()).map(told).toList(),
                pairing.others().stream().filter(excused.negate()).map(told).toList());
        return sure;
    }
}
