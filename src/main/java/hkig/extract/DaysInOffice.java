package hkig.extract;

import hkig.model.Kind;
import hkig.model.PartialDate;
import hkig.model.Span;
import hkig.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day on which an appointment or a departure takes effect, as its sentence or a neighbour tells it, or one sentence for
 * all of the article (全部任命為期兩年，由下月一日起生效).
 */
final class DaysInOffice {

    private static final int NEXT = 60;
    /** What stands behind such a day, and where 至 means its end, what stands before it. */
    private static final int BEHIND = 16;
    private static final int BEFORE = 8;
    private static final String BRACKET = "^(?:[（(][^）)]{1,12}[）)])?";
    private static final Pattern BEGINS = Pattern.compile(BRACKET + "[起后]?(?:开始)?(?:正式)?(?:生效|履新|上任|就任|到任|接任|出任|起|走马上任)");
    private static final Pattern ENDS = Pattern.compile(BRACKET + "[起后]?(?:正式)?(?:离任|卸任|退休|辞任|离职|退任|约满|任满|届满|生效)");
    /** What the sentence before says of all that follows. */
    private static final Pattern TERM = Pattern.compile(BRACKET + "起?生效");
    private static final Pattern UNTIL = Pattern.compile(BRACKET + "(?:起)?至");
    private static final Pattern OF_TERM = Pattern.compile("任期(?:两年|三年|一年|[^，。]{0,4})?[，]?(?:均|则|将)?(?:由|自|从|为)$");
    private static final Pattern NOW = Pattern.compile("即时(?=起?生效)");
    private static final Pattern ABOUT = Pattern.compile("任期|任命|委任|生效|履新|上任|就任");
    /** A day without a year that is so long gone is the one to come: 由一月一日起生效, told in December. */
    private static final int LONG_AGO = 180;

    private final Text text;
    private final List<Dates.Found> dates;
    private final List<Told> forAll = new ArrayList<>();

    DaysInOffice(Text text, List<Dates.Found> dates, List<Candidate> chosen) {
        this.text = text;
        this.dates = dates;
        for (Span sentence : text.sentences) {
            boolean ofSome = chosen.stream().anyMatch(c -> c.kind() == Kind.PERSON && c.span().overlaps(sentence));
            if (ofSome || !about(sentence)) continue;
            days(sentence, BEGINS).forEach(forAll::add);
            now(sentence).ifPresent(forAll::add);
        }
    }

    /** 任命即時生效: from the day of the article. */
    private Optional<Told> now(Span sentence) {
        Matcher now = NOW.matcher(text.folded).region(sentence.start(), sentence.end());
        return text.article.date().filter(d -> now.find())
                .map(d -> new Told(new Span(now.start(), now.end()), new Value.Day(PartialDate.of(d.day()))));
    }

    /** Gives those whom a list tells to be appointed the day that the article tells for all. */
    void ofLists(Drafts drafts) {
        forAll().ifPresent(day -> drafts.of("Tenure").stream().filter(d -> d.rule.equals(Rosters.APPOINTED) && d.get("hkig:from").isEmpty())
                .forEach(d -> d.put("hkig:from", day.value()).prove(day.span(), "hkig:from", day.value())));
    }

    /** A day and where it stands. */
    record Told(Span span, Value.Day value) { }

    /** @param role {@code hkig:from} or {@code hkig:to} */
    Optional<Told> of(Span match, Span sentence, String role) {
        boolean begins = role.equals("hkig:from");
        Pattern after = begins ? BEGINS : ENDS;
        Optional<Told> here = in(sentence, after, match);
        int index = text.sentences.indexOf(sentence);
        if (here.isPresent() || index < 0) return here;
        Optional<Told> next = index + 1 < text.sentences.size() ? about(first(text.sentences.get(index + 1)), after, match) : here;
        Optional<Told> beside = next.isPresent() || index == 0 ? next : about(text.sentences.get(index - 1), TERM, match);
        return beside.isPresent() || !begins ? beside : forAll();
    }

    /** The only day that sentences about no one in particular tell. */
    private Optional<Told> forAll() {
        return forAll.stream().map(Told::value).distinct().count() == 1 ? Optional.of(forAll.getFirst()) : Optional.empty();
    }

    private static Span first(Span sentence) {
        return new Span(sentence.start(), Math.min(sentence.end(), sentence.start() + NEXT));
    }

    private Optional<Told> about(Span span, Pattern after, Span near) {
        return about(span) ? in(span, after, near) : Optional.empty();
    }

    private boolean about(Span span) {
        return ABOUT.matcher(text.folded.substring(span.start(), span.end())).find();
    }

    private Optional<Told> in(Span span, Pattern after, Span near) {
        return days(span, after).min(Comparator.comparingInt(d -> distance(d.span(), near)));
    }

    private Stream<Told> days(Span span, Pattern after) {
        return dates.stream().filter(d -> span.contains(d.span())).filter(d -> follows(d.span(), after))
                .map(d -> new Told(d.span(), new Value.Day(ahead(d))));
    }

    private boolean follows(Span day, Pattern after) {
        String behind = text.folded.substring(day.end(), Math.min(text.folded.length(), day.end() + BEHIND));
        if (after.matcher(behind).find()) return true;
        Matcher term = OF_TERM.matcher(text.folded).region(Math.max(0, day.start() - BEFORE), day.start());
        return after == BEGINS && UNTIL.matcher(behind).find() && term.find();
    }

    private PartialDate ahead(Dates.Found day) {
        PartialDate date = day.date();
        boolean bare = day.relative() && date.month().isPresent() && Character.isLetterOrDigit(text.at(day.span().start()))
                && "今去前明本上下".indexOf(text.folded.charAt(day.span().start())) < 0;
        Optional<LocalDate> today = text.article.date().map(d -> d.day());
        return bare && today.isPresent() && date.latest().isBefore(today.get().minusDays(LONG_AGO))
                ? new PartialDate(date.year() + 1, date.month(), date.day()) : date;
    }

    private static int distance(Span day, Span match) {
        if (match.contains(day)) return 0;
        return day.start() >= match.end() ? day.start() - match.end() + 1 : 2 * (match.start() - day.end()) + 1;
    }
}
