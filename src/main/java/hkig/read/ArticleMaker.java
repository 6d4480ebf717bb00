package hkig.read;

import hkig.knowledge.Source;
import hkig.knowledge.Sources;
import hkig.model.Article;
import hkig.model.Article.Dated;
import hkig.model.Span;
import hkig.read.PageMarks.DayAt;
import hkig.read.PageMarks.Kind;
import hkig.read.PageMarks.SourceAt;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an {@link Article} of a {@link Draft}: takes end line and source line off, finds the date line, names the
 * language.
 */
final class ArticleMaker {

    /** Weight, as {@link Space#weight}, above which a first line is no title but a paragraph. */
    static final int LONGEST_TITLE = 240;
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("^.{4,240}?(?:[。！？](?![」』”])|[.!?](?= ))", Pattern.DOTALL);
    private static final int SHORTEST = 10;
    /** Well above the 30 of Unicode's Stream-Safe Text Format. */
    private static final int MOST_MARKS = 100;
    private static final int DATE_LINE_WITHIN = 5;
    private static final int SOURCE_LINE_WITHIN = 3;

    private final PageMarks marks;
    private final Sources sources;

    ArticleMaker(PageMarks marks, Sources sources) {
        this.marks = marks;
        this.sources = sources;
    }

    /**
     * @param part place among the articles of the page, from 1
     * @throws Unreadable if what is left is too short or holds replacement characters
     */
    Article article(Draft draft, String id, String source, int part, String byteHash) throws Unreadable {
        List<String> lines = new ArrayList<>(draft.paragraphs());
        Optional<Draft.Day> day = cutAtEndLine(lines).or(draft::day);
        Optional<String> named = cutSourceLine(lines);
        Optional<String> address = draft.address().or(() -> named);
        String title = nfc(draft.title().isBlank() ? takeTitle(lines) : draft.title().replaceAll("\\s*\\R\\s*", " "));
        String body = nfc(String.join("\n", lines));
        check(title, body);
        String language = Languages.of(title + "\n" + body, draft.language());
        Optional<Source> site = draft.site().or(() -> address.flatMap(sources::at));
        Optional<Dated> date = dateLine(title, body)
                .or(() -> day.map(d -> new Dated(d.day(), Optional.empty(), d.origin())));
        Optional<String> publisher = site.flatMap(s -> s.publisher(language)).or(draft::publisher);
        return new Article(id, source, part, address, title, body, language, date,
                publisher.isPresent() ? Optional.of(nfc(publisher.get())) : publisher, draft.translations(), byteHash);
    }

    /** An item whose text is taken as it is (JSON lines): NFC, nothing cut; without a title it has that of a text. */
    Article verbatim(Draft draft, String id, String source, String byteHash) throws Unreadable {
        List<String> lines = new ArrayList<>(draft.paragraphs());
        if (draft.title().isBlank()) lines = new ArrayList<>(String.join("\n", lines).strip().lines().toList());
        String title = nfc(draft.title().isBlank() ? takeTitle(lines) : draft.title().replaceAll("\\R", " "));
        String body = nfc(String.join("\n", lines));
        check(title, body);
        String language = Languages.of(title + "\n" + body, draft.language());
        Optional<Dated> date = draft.day().map(d -> new Dated(d.day(), Optional.empty(), d.origin()))
                .or(() -> dateLine(title, body));
        Optional<String> publisher = draft.publisher()
                .or(() -> draft.address().flatMap(sources::at).flatMap(s -> s.publisher(language)));
        return new Article(id, source, 1, draft.address(), title, body, language, date, publisher, byteHash);
    }

    /** Of a text without a title the first line, or its first sentence where it is long, so that nothing is lost. */
    private static String takeTitle(List<String> lines) {
        if (lines.isEmpty()) return "";
        String first = lines.remove(0);
        Matcher sentence = FIRST_SENTENCE.matcher(first);
        if (Space.weight(first) <= LONGEST_TITLE || !sentence.find()) return first;
        lines.add(0, first.substring(sentence.end()).stripLeading());
        return sentence.group();
    }

    private void check(String title, String body) throws Unreadable {
        String text = title + "\n" + body;
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))
            throw new Unreadable("the text holds a NUL or half a surrogate pair, which are no characters");
        int broken = text.indexOf('\uFFFD');
        if (broken >= 0)
            throw new Unreadable("the text holds the replacement character U+FFFD after \""
                    + text.substring(Math.max(0, broken - 12), broken).replace('\n', ' ')
                    + "\": it was decoded wrongly before it was saved; expected a page saved afresh");
        long length = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (length < SHORTEST)
            throw new Unreadable("the text has " + length + " letters, expected an article of " + SHORTEST
                    + " or more");
    }

    private Optional<Dated> dateLine(String title, String body) {
        int start = title.length() + 1;
        int at = 0;
        for (int i = 0; i < DATE_LINE_WITHIN && at <= body.length(); i++) {
            int end = body.indexOf('\n', at);
            String line = body.substring(at, end < 0 ? body.length() : end);
            int indent = line.length() - line.stripLeading().length();
            Optional<DayAt> found = marks.dateLine(line.substring(indent));
            if (found.isPresent()) {
                Span span = found.get().span().shift(start + at + indent);
                return Optional.of(new Dated(found.get().day(), Optional.of(span), "date line"));
            }
            if (end < 0) break;
            at = end + 1;
        }
        return marks.dateLine(title).map(found -> new Dated(found.day(), Optional.of(found.span()), "date line"));
    }

    private Optional<Draft.Day> cutAtEndLine(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (!marks.isEndLine(lines.get(i))) continue;
            List<String> end = lines.subList(i, lines.size());
            Optional<LocalDate> day = end.stream().limit(3).filter(l -> l.length() <= 100)
                    .flatMap(l -> Dates.find(l).stream()).findFirst();
            end.clear();
            return day.map(d -> new Draft.Day(d, "end line"));
        }
        return Optional.empty();
    }

    private Optional<String> cutSourceLine(List<String> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - SOURCE_LINE_WITHIN); i--) {
            Optional<SourceAt> source = marks.sourceLine(lines.get(i));
            if (source.isEmpty()) continue;
            String before = lines.get(i).substring(0, source.get().start());
            if (before.isBlank()) lines.remove(i);
            else lines.set(i, before);
            return source.map(SourceAt::address);
        }
        return Optional.empty();
    }

    /** @throws Unreadable if marks stand on one another in heaps: no script has that, and sorting them takes for ever */
    private static String nfc(String text) throws Unreadable {
        int marks = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS)
                throw new Unreadable("the text has more than " + MOST_MARKS + " combining marks on one letter, which no script has");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
