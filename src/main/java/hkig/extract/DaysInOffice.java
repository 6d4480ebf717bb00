package hkig.extract;

import hkig.model.Span;
import hkig.model.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day on which an appointment or a departure takes effect, as its sentence or a neighbour tells it. */
final class DaysInOffice {

    private static final int NEXT = 60;
    private static final Pattern BEGINS = Pattern.compile("^[起后]?(?:开始)?(?:正式)?(?:生效|履新|上任|就任|到任|接任|出任|起|走马上任)");
    private static final Pattern ENDS = Pattern.compile("^[起后]?(?:正式)?(?:离任|卸任|退休|辞任|离职|退任|约满|任满|届满|生效)");
    /** What the sentence before says of all that follows. */
    private static final Pattern TERM = Pattern.compile("^起?生效");
    private static final Pattern ABOUT = Pattern.compile("任期|任命|委任|生效|履新|上任|就任");

    private final Text text;
    private final List<Dates.Found> dates;

    DaysInOffice(Text text, List<Dates.Found> dates) {
        this.text = text;
        this.dates = dates;
    }

    /** A day and where it stands. */
    record Told(Span span, Value.Day value) { }

    /** @param role {@code hkig:from} or {@code hkig:to} */
    Optional<Told> of(Span match, Span sentence, String role) {
        Pattern after = role.equals("hkig:from") ? BEGINS : ENDS;
        Optional<Told> here = in(sentence, after, match);
        int index = text.sentences.indexOf(sentence);
        if (here.isPresent() || index < 0) return here;
        Optional<Told> next = index + 1 < text.sentences.size() ? about(first(text.sentences.get(index + 1)), after, match) : here;
        return next.isPresent() || index == 0 ? next : about(text.sentences.get(index - 1), TERM, match);
    }

    private static Span first(Span sentence) {
        return new Span(sentence.start(), Math.min(sentence.end(), sentence.start() + NEXT));
    }

    private Optional<Told> about(Span span, Pattern after, Span near) {
        return ABOUT.matcher(text.folded.substring(span.start(), span.end())).find() ? in(span, after, near) : Optional.empty();
    }

    private Optional<Told> in(Span span, Pattern after, Span near) {
        return dates.stream().filter(d -> span.contains(d.span()))
                .filter(d -> after.matcher(text.folded.substring(d.span().end(), Math.min(text.folded.length(), d.span().end() + 8))).find())
                .min(Comparator.comparingInt(d -> distance(d.span(), near)))
                .map(d -> new Told(d.span(), new Value.Day(d.date())));
    }

    private static int distance(Span day, Span match) {
        if (match.contains(day)) return 0;
        return day.start() >= match.end() ? day.start() - match.end() + 1 : 2 * (match.start() - day.end()) + 1;
    }
}
