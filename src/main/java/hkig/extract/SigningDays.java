package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.PartialDate;
import hkig.model.Span;
import hkig.model.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day on which an agreement was or is to be signed, by the sentences that tell it, a ceremony, or the first telling. */
final class SigningDays {

    private static final Value SIGNED = new Value.Individual("Signed");
    private static final int NEAR = 12;
    private static final int FAR = 60;
    private static final Pattern IN_YEAR = Pattern.compile("(?:In|Back in) (\\d{4}),? ");
    private static final Pattern ENDS_BRACKETED = Pattern.compile(" \\([^()]{3,30}\\)(?:\\.?| with .*)");
    private static final Pattern OPENS = Pattern.compile("(?:, [A-Z][\\p{L} ]{2,20})?[\\])]?(?: ?/[^/\\n]{3,40}/)?,? ?(?:-{1,2}|–|—) |(?:, [A-Z][\\p{L} ]{2,20})?[\\])] ");
    private static final int LAST = 1000;
    private static final Pattern ENDS = Pattern.compile("\\)(?:\\.?| with .*)");
    private static final Pattern ENDS_OPEN = Pattern.compile("\\b(?:today|yesterday) \\($");
    /** Where the speaker of the sentence before spoke; what he said on that day, he said at the ceremony. */
    private static final Pattern SPOKE_THERE = Pattern.compile("(?:made the (?:comments?|remarks?)|speaking|spoke)(?: (?:\\p{Ll}+)){0,6} at ");

    private final Text text;
    private final List<Dates.Found> dates;

    SigningDays(Text text, List<Dates.Found> dates) {
        this.text = text;
        this.dates = dates;
    }

    /** A day and the sentence that tells it. */
    record Day(Dates.Found date, Span sentence) { }

    /** @param only whether the text tells of no other agreement, so that what it says elsewhere is of this one */
    Optional<Day> of(Drafts.Draft agreement, boolean only) {
        Optional<Day> day = agreement.evidence.stream().filter(p -> p.part().isEmpty())
                .flatMap(p -> day(p.span(), "SIGN").stream()).findFirst();
        if (day.isEmpty() && only && !isEarlier(agreement)) day = text.sentences.stream().flatMap(s -> day(s, "CEREMONY").stream()).findFirst();
        if (day.isEmpty() && only && !text.article.isChinese()) day = text.sentences.stream().filter(s -> isTold(s, agreement))
                .flatMap(s -> day(s, "SIGN").stream()).filter(d -> !isOfSaying(d.date().span())).findFirst().or(this::spokenThere);
        return day;
    }

    /** 上月簽署的協議: the ceremony that the article tells of is another one. */
    private boolean isEarlier(Drafts.Draft agreement) {
        return agreement.evidence.stream().filter(p -> p.part().isEmpty())
                .allMatch(p -> text.hasWord(p.span(), "EARLIER") && !text.hasWord(p.span(), "CEREMONY"));
    }

    /** The month or year that opens the sentence of an agreement. */
    Optional<PartialDate> month(Drafts.Draft draft) {
        Span sentence = text.sentence(draft.at);
        Matcher year = IN_YEAR.matcher(text.text).region(sentence.start(), sentence.end());
        if (year.lookingAt()) return Optional.of(new PartialDate(Integer.parseInt(year.group(1)), Optional.empty(), Optional.empty()));
        return dates.stream().filter(d -> sentence.contains(d.span()) && d.span().start() - sentence.start() < NEAR)
                .map(Dates.Found::date).findFirst();
    }

    /** Said on Friday that the agreement reached: the day of saying. */
    private boolean isOfSaying(Span day) {
        int before = text.skipBack(day.start());
        if (text.text.startsWith(" on", before - 3)) before = text.skipBack(before - 3);
        return text.wordBefore(before, "SAY").isPresent();
    }

    /** Whether a sentence tells the signing of such a paper, and as much done or to come as the agreement is. */
    private boolean isTold(Span sentence, Drafts.Draft agreement) {
        return agreement.get("hkig:status").contains(SIGNED) && text.words(sentence, "SIGN").stream().anyMatch(sign -> {
            Span before = new Span(Math.max(sentence.start(), sign.start() - FAR), sign.end());
            boolean done = !text.hasWord(before, "PLANNED") && !text.hasWord(before, "NEGATED");
            return done && text.words(sentence, "PAPER").stream().anyMatch(p -> Math.abs(p.start() - sign.start()) < FAR
                    && (Text.value(p).equals(agreement.type) || Text.value(p).equals("Agreement")));
        });
    }

    /** X said on Tuesday that ... He made the comments at a signing ceremony. */
    private Optional<Day> spokenThere() {
        for (int i = 1; i < text.sentences.size(); i++) {
            Span sentence = text.sentences.get(i);
            Span before = text.sentences.get(i - 1);
            boolean there = text.hasWord(sentence, "CEREMONY") && SPOKE_THERE.matcher(text.text).region(sentence.start(), sentence.end()).find();
            Optional<Day> said = !there ? Optional.empty() : text.words(before, "SAY").stream().flatMap(say -> dates.stream().filter(d ->
                    before.contains(d.span()) && d.relative() && Math.abs(d.span().start() - say.end()) < NEAR))
                    .findFirst().map(d -> new Day(d, before));
            if (said.isPresent()) return said;
        }
        return Optional.empty();
    }

    /** The day nearest to a word of signing, with nobody saying something between the two: 甲今日表示，乙已簽署 has none. */
    private Optional<Day> day(Span sentence, String type) {
        return text.words(sentence, type).stream()
                .flatMap(h -> dates.stream().filter(d -> sentence.contains(d.span()) && d.date().day().isPresent())
                        .filter(d -> !isDateLine(d.span()) && isTold(d.span(), h)))
                .min(Comparator.comparingInt(d -> distance(d.span(), sentence, type) + (opensRelease(d.span()) ? LAST : 0))).map(d -> new Day(d, sentence));
    }

    private boolean isTold(Span day, Lexicon.Hit sign) {
        boolean before = day.end() <= sign.start();
        if (!before && Text.isHan(text.at(sign.start()))) return false;
        Span between = before ? new Span(day.start(), sign.end()) : new Span(sign.start(), day.end());
        boolean said = text.words(between, "TELLS").stream().anyMatch(h -> !Text.value(h).equals("there"));
        return !said && (!before && isOfSentence(day) || !text.hasWord(between, before ? "DONE_BEFORE" : "BREAK"));
    }

    /** X, head of Y, signed it with Z, head of W, in Lo Wu today (May 6): the day in brackets ends what was begun before the commas. */
    private boolean isOfSentence(Span day) {
        return ENDS_BRACKETED.matcher(text.text).region(day.end(), text.sentence(day).end()).matches()
                || ENDS.matcher(text.text).region(day.end(), text.sentence(day).end()).matches() && ENDS_OPEN.matcher(
                        text.text.substring(Math.max(0, day.start() - NEAR), day.start())).find();
    }

    private boolean isDateLine(Span span) {
        return text.article.date().flatMap(d -> d.span()).filter(span::overlaps).isPresent();
    }

    /** HONG KONG, May 6, 2026 /Wire/ -- X signed: the day of the release, unless no other is told. */
    private boolean opensRelease(Span day) {
        int line = text.text.lastIndexOf('\n', day.start()) + 1;
        return day.start() - line < FAR && OPENS.matcher(text.text).region(day.end(), text.text.length()).lookingAt();
    }

    private int distance(Span day, Span sentence, String type) {
        return text.words(sentence, type).stream()
                .mapToInt(h -> Math.abs(h.start() - day.end())).min().orElse(1000);
    }
}
