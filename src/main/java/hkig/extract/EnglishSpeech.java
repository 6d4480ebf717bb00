package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who said what in English, paragraph by paragraph, as news is written: quotes belong to the word of saying of their
 * paragraph, and a paragraph that is nothing but a quote goes on with the speaker of the one before. He and she are the
 * one person whom the sentence before names, else the last speaker.
 */
final class EnglishSpeech {

    /** What is shorter, in characters or words, is a word in quotes rather than speech. */
    private static final int SHORTEST = 20;
    private static final int WORDS = 4;
    private static final int SHORTEST_CLAUSE = 12;
    private static final int NEAR = 60;
    private static final String OPEN = "“\"";
    private static final String CLOSE = "”\"";
    /** Between a name and its word of saying: an apposition, a day, a small word. */
    private static final Pattern BETWEEN = Pattern.compile("(?s)\\s*(?:,\\s*|,[^“”\".;:\\n]{1,120},\\s*)?"
            + "(?:(?:also|later|then|further|again|has|had|have|on \\w+day)\\s+){0,3}");
    /** Between a word of saying and the name behind it. */
    private static final Pattern TITLES = Pattern.compile("\\s*(?:the\\s+)?(?:[\\w’'-]+,?\\s+){0,7}");
    /** When, where and to whom something is said, and the word that. */
    private static final Pattern ASIDE = Pattern.compile("(?:on \\w+day(?: (?:morning|afternoon|evening|night))?|(?:at|in|during|after|on|to|with|reporters|lawmakers)\\b"
            + "[^.“”\"]{0,120}?(?= that ))?,?\\s*(?:that\\s+)?");

    private final Text text;
    private final List<Candidate> persons;
    private final List<Said> found = new ArrayList<>();
    private Candidate last;
    private boolean quoted;

    EnglishSpeech(Text text, List<Candidate> persons) {
        this.text = text;
        this.persons = persons;
    }

    List<Said> find() {
        for (int from = 0; from < text.text.length(); ) {
            int end = text.text.indexOf('\n', from);
            if (end < 0) end = text.text.length();
            if (end > from && !Text.isHan(text.at(text.skip(from)))) paragraph(from, end);
            from = end + 1;
        }
        return found;
    }

    private record Told(Candidate speaker, Lexicon.Hit verb, Span sentence) { }

    private void paragraph(int from, int to) {
        List<Span> quotes = quotes(from, to);
        List<Told> told = new ArrayList<>();
        for (Lexicon.Hit verb : text.wordsIn(from, to, "SAY")) {
            if (isInside(verb.start(), quotes)) continue;
            Span sentence = text.sentence(new Span(verb.start(), verb.end()));
            Optional<Candidate> speaker = named(verb, sentence, quotes).or(() -> pronoun(verb, sentence));
            if (speaker.isEmpty()) continue;
            last = speaker.get();
            told.add(new Told(last, verb, sentence));
            clause(told.getLast(), quotes);
        }
        boolean whole = !quotes.isEmpty() && text.skip(from) == quotes.getFirst().start() - 1;
        List<Span> speeches = quotes.stream().filter(this::isSpeech).toList();
        if (!told.isEmpty()) {
            for (Span quote : whole ? speeches.stream().limit(1).toList() : speeches) direct(quote, nearest(told, quote));
        } else if (whole && quoted && quotes.getFirst().end() >= to - 2 && isSpeech(quotes.getFirst())) {
            found.add(new Said(last, sentenceOf(quotes.getFirst()), true, found.getLast().told()));
            return;
        }
        quoted = !told.isEmpty() && !speeches.isEmpty();
    }

    private static Told nearest(List<Told> told, Span quote) {
        return told.stream().min(Comparator.comparingInt(t -> t.verb().start() >= quote.end()
                ? t.verb().start() - quote.end() : quote.start() - t.verb().end())).orElseThrow();
    }

    /** What stands in quotes, without the marks; one that does not end goes to the end of the paragraph. */
    private List<Span> quotes(int from, int to) {
        List<Span> quotes = new ArrayList<>();
        int open = -1;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.at(i) : '”';
            if (open < 0 && OPEN.indexOf(c) >= 0) {
                open = i;
            } else if (open >= 0 && CLOSE.indexOf(c) >= 0) {
                if (i > open + 1) quotes.add(new Span(open + 1, i));
                open = -1;
            }
        }
        return quotes;
    }

    private boolean isSpeech(Span quote) {
        return quote.length() >= SHORTEST && text.in(quote).split("\\s+").length >= WORDS;
    }

    private static boolean isInside(int at, List<Span> quotes) {
        return quotes.stream().anyMatch(q -> q.start() <= at && at < q.end());
    }

    private void direct(Span quote, Told told) {
        found.add(new Said(told.speaker(), sentenceOf(quote), true, told.sentence()));
    }

    /** At most a sentence of a quote. */
    private Span sentenceOf(Span quote) {
        int end = Math.min(quote.end(), text.sentence(new Span(quote.start(), quote.start() + 1)).end());
        while (end > quote.start() + 1 && (Character.isWhitespace(text.at(end - 1)) || CLOSE.indexOf(text.at(end - 1)) >= 0)) end--;
        return new Span(quote.start(), end);
    }

    /** What follows the word of saying, or, where nothing does, what stands before: The park will grow, Lee added. */
    private void clause(Told told, List<Span> quotes) {
        int end = told.sentence().end();
        int start = Math.min(end, text.skip(told.verb().end()));
        var aside = ASIDE.matcher(text.text).region(start, end);
        if (aside.lookingAt()) start = aside.end();
        String verb = text.folded.substring(told.verb().start(), told.verb().end());
        boolean object = verb.equals("told") && !text.text.substring(told.verb().end(), start).contains("that");
        boolean afterQuote = quotes.stream().anyMatch(q -> q.end() <= told.verb().start() && told.verb().start() - q.end() < NEAR);
        boolean inverted = told.speaker().span().start() >= told.verb().end() && told.sentence().contains(told.speaker().span());
        if (end - start >= SHORTEST_CLAUSE && !object && !afterQuote && !inverted) {
            if (OPEN.indexOf(text.at(start)) < 0 && text.at(start) != ':')
                found.add(new Said(told.speaker(), new Span(start, end), false, told.sentence()));
        } else if (end - told.verb().end() <= 2) {
            int subject = Math.min(told.verb().start(), persons.stream().filter(p -> told.sentence().contains(p.span())
                    && p.span().end() <= told.verb().start()).mapToInt(p -> p.span().start()).max().orElse(told.verb().start()));
            int comma = text.text.lastIndexOf(',', subject);
            if (comma - told.sentence().start() >= SHORTEST && !isInside(comma - 1, quotes) && subject - comma < 40
                    && quotes.stream().noneMatch(q -> q.start() >= told.sentence().start() && q.start() < comma))
                found.add(new Said(told.speaker(), new Span(told.sentence().start(), comma), false, told.sentence()));
        }
    }

    private Optional<Candidate> named(Lexicon.Hit verb, Span sentence, List<Span> quotes) {
        List<Candidate> all = persons.stream().filter(p -> sentence.contains(p.span()) && p.span().end() <= verb.start()
                && !isInside(p.span().start(), quotes)).toList();
        for (Candidate person : all.reversed())
            if (BETWEEN.matcher(text.text.substring(person.span().end(), verb.start())).matches()
                    && text.wordsIn(person.span().end(), verb.start(), "SAY").isEmpty()) return Optional.of(person);
        if (!all.isEmpty()) return Optional.empty();
        boolean inverted = "”\",".indexOf(text.at(text.skipBack(verb.start()) - 1)) >= 0;
        return !inverted ? Optional.empty() : persons.stream().filter(p -> p.span().start() >= verb.end() && sentence.contains(p.span())
                && TITLES.matcher(text.text.substring(verb.end(), p.span().start())).matches()).findFirst();
    }

    private Optional<Candidate> pronoun(Lexicon.Hit verb, Span sentence) {
        boolean there = text.wordsIn(sentence.start(), sentence.end(), "PRONOUN").stream().anyMatch(he -> he.end() <= verb.start()
                && text.text.substring(he.end(), verb.start()).matches("\\s+(?:also |later |then |further |has |had )?"));
        if (!there) return Optional.empty();
        Optional<Span> before = text.sentences.stream().filter(s -> s.end() <= sentence.start() && text.quoteDepth(s.start()) == 0
                && OPEN.indexOf(text.at(s.start())) < 0).reduce((a, b) -> b);
        List<Candidate> named = before.stream().flatMap(s -> persons.stream().filter(p -> s.contains(p.span()) && "'’".indexOf(text.at(p.span().end())) < 0)).toList();
        boolean one = named.stream().map(Candidate::group).distinct().count() == 1;
        return one ? named.stream().findFirst() : Optional.ofNullable(last);
    }
}
