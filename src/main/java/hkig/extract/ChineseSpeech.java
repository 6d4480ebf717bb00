package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who said what in Chinese, clause by clause. The words are those in quotes, at most their first sentence, else what
 * follows in the sentence up to the next word of saying that has a subject of its own or goes on with 又 or 並.
 */
final class ChineseSpeech {

    /** No word of saying is longer. */
    private static final int LONGEST = 16;
    private static final int SHORTEST = 4;
    private static final int SENTENCE = 12;
    private static final Pattern AGAIN = Pattern.compile("(?:又|亦|也|并|再|同时|续|另外|此外|，|,)+");
    private static final String COLON = "：:︰，, ";

    private final Text text;
    private final ChineseSpeakers speakers;
    private Optional<Candidate> last = Optional.empty();
    private Optional<Candidate> lastBody = Optional.empty();

    ChineseSpeech(Text text, List<Candidate> chosen, Roles roles) {
        this.text = text;
        this.speakers = new ChineseSpeakers(text, chosen, roles);
    }

    private record Report(Lexicon.Hit verb, Candidate speaker, int clause) { }

    List<Said> find() {
        List<Said> found = new ArrayList<>();
        Optional<Candidate> about = Optional.empty();
        for (Span sentence : text.sentences) {
            if (!Text.isHan(text.at(sentence.start())) && !text.article.isChinese()) continue;
            Optional<Said> on = goesOn(sentence, found);
            if (on.isPresent()) {
                found.add(on.get());
                continue;
            }
            Optional<Candidate> subject = speakers.subject(sentence);
            List<Report> reports = reports(sentence, subject, about);
            for (int i = 0; i < reports.size(); i++) {
                int end = i + 1 < reports.size() ? reports.get(i + 1).clause() : sentence.end();
                said(reports.get(i), sentence, end).ifPresent(found::add);
            }
            if (!reports.isEmpty() || subject.isPresent()) about = reports.isEmpty() ? subject : last;
        }
        return found;
    }

    /** A sentence in quotes right behind what somebody said, in a paragraph of its own behind quotes only. */
    private Optional<Said> goesOn(Span sentence, List<Said> found) {
        if (found.isEmpty() || "「“".indexOf(text.at(sentence.start())) < 0 || sentence.length() < SENTENCE) return Optional.empty();
        Said before = found.getLast();
        int gap = text.skipBack(sentence.start());
        boolean paragraph = text.at(gap - 1) == '\n';
        while (gap > 0 && Character.isWhitespace(text.at(gap - 1))) gap--;
        boolean behind = paragraph ? before.direct() && "」”".indexOf(text.at(gap - 1)) >= 0 && text.text.lastIndexOf('\n', gap - 1) <= before.told().start()
                : before.told().end() >= gap - 1;
        return behind ? quote(sentence.start()).map(words -> new Said(before.speaker(), words, true, before.told())) : Optional.empty();
    }

    private List<Report> reports(Span sentence, Optional<Candidate> subject, Optional<Candidate> about) {
        List<Report> reports = new ArrayList<>();
        for (Lexicon.Hit verb : verbs(sentence)) {
            int clause = speakers.clause(verb.start(), sentence);
            if (!reports.isEmpty() && reports.getLast().clause() == clause) continue;
            Optional<Candidate> speaker = speaker(verb, sentence, clause, reports.isEmpty() ? subject : Optional.of(reports.getLast().speaker()),
                    about, reports.isEmpty());
            if (speaker.isEmpty()) continue;
            reports.add(new Report(verb, speaker.get(), clause));
            last = speaker;
            if (speaker.get().kind() == Kind.ORGANISATION) lastBody = speaker;
        }
        return reports;
    }

    private List<Lexicon.Hit> verbs(Span sentence) {
        return Stream.of("SAY", "SAYS_TOO").flatMap(type -> text.wordsIn(sentence.start(), sentence.end(), type).stream())
                .filter(hit -> !Text.value(hit).equals("tells") && isVerb(hit)).sorted(Comparator.comparingInt(Lexicon.Hit::start)).toList();
    }

    private Optional<Candidate> speaker(Lexicon.Hit verb, Span sentence, int clause, Optional<Candidate> subject,
            Optional<Candidate> about, boolean first) {
        Optional<Candidate> told = speakers.told(verb, sentence);
        if (told.isPresent()) return told;
        if (speakers.isSpokesman(verb, sentence)) return lastBody;
        if (speakers.isPronoun(verb, sentence)) {
            if (clause > sentence.start() && subject.isPresent()) return subject;
            return about.filter(c -> c.kind() == Kind.PERSON).or(() -> last.filter(c -> c.kind() == Kind.PERSON));
        }
        if (clause == sentence.start()) return isAgain(clause, verb) ? last : Optional.empty();
        if (!Text.value(verb).isEmpty()) return Optional.empty();
        if (isAgain(clause, verb)) return subject;
        if (!first || clause != verb.start()) return Optional.empty();
        return subject.filter(s -> speakers.isOnly(s, sentence.start(), clause)).or(() -> speakers.clauseBefore(clause, sentence));
    }

    /** 又說, 並指: somebody goes on. */
    private boolean isAgain(int clause, Lexicon.Hit verb) {
        if (clause == verb.start()) return "又亦续".indexOf(text.folded.charAt(clause)) >= 0;
        return AGAIN.matcher(text.folded).region(clause, verb.start()).matches();
    }

    private Optional<Said> said(Report report, Span sentence, int end) {
        boolean content = Text.value(report.verb()).equals("content");
        return wordsAfter(content ? report.verb().start() : report.verb().end(), end).map(words -> {
            char first = text.at(words.start() - 1);
            return new Said(report.speaker(), words, first == '「' || first == '“', sentence);
        });
    }

    private boolean isVerb(Lexicon.Hit hit) {
        if (text.quoteDepth(hit.start()) > 0) return false;
        boolean single = hit.end() - hit.start() == 1;
        if (text.wordsAt(hit.start(), "SAY").stream().anyMatch(other -> other.end() > hit.end())) return false;
        for (int end = hit.end(); end < hit.end() + LONGEST; end++)
            for (Lexicon.Hit other : text.wordsBefore(end, "SAY")) if (other.start() < hit.start()) return false;
        boolean comma = "，,：:︰「".indexOf(text.at(text.skip(hit.end()))) >= 0;
        if (text.folded.startsWith("回应", hit.start()) && hit.end() - hit.start() == 2 && !comma) return false;
        if (single && "來解據小傳恆期道納標滬科國深成".indexOf(text.at(hit.start() - 1)) >= 0) return false;
        if (single && text.at(hit.start() - 1) == '所' && !comma) return false;
        return !single || comma || text.wordBefore(hit.start(), "PRONOUN").isPresent() || text.tokens().endsAt(hit.end()) && text.tokens().startOf(hit.end()) == hit.start();
    }

    private Optional<Span> wordsAfter(int at, int limit) {
        int start = text.skip(at);
        while (COLON.indexOf(text.at(start)) >= 0 && start < limit) start++;
        char open = text.at(start);
        if (open == '「' || open == '“') {
            Optional<Span> quote = quote(start);
            if (quote.isPresent()) return quote;
        }
        int end = limit;
        while (end > start && "，,；; 　".indexOf(text.at(end - 1)) >= 0) end--;
        return end - start >= SHORTEST ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** What stands in quotes, at most its first sentence; a title in quotes that the sentence goes on behind is none. */
    private Optional<Span> quote(int start) {
        int close = start + 1;
        int depth = 1;
        int stop = -1;
        for (; close < text.text.length() && depth > 0; close++) {
            char c = text.at(close);
            if ("「『“".indexOf(c) >= 0) depth++;
            else if ("」』”".indexOf(c) >= 0) depth--;
            else if (stop < 0 && depth == 1 && "。！？\n".indexOf(c) >= 0) stop = close + (c == '\n' ? 0 : 1);
        }
        if (depth == 0 && stop < 0 && Text.isHan(text.at(close))) return Optional.empty();
        int end = stop > 0 ? Math.min(stop, close - 1) : close - 1;
        end = Math.min(end, start + 1 + Sentences.MOST);
        return end > start + 1 && (depth == 0 || stop > 0) ? Optional.of(new Span(start + 1, end)) : Optional.empty();
    }
}
