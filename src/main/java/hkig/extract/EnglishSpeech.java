package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who said what in English, paragraph by paragraph, as news is written: quotes belong to the word of saying of their
 * paragraph, and a paragraph that is nothing but a quote goes on with the speaker of the one before.
 */
final class EnglishSpeech {

    /** What is shorter, in characters or words, is a word in quotes rather than speech. */
    private static final int SHORTEST = 20;
    private static final int WORDS = 4;
    private static final int SHORTEST_CLAUSE = 12;
    private static final int NEAR = 60;
    private static final int FAR = 100;
    private static final String OPEN = "“\"";
    private static final String CLOSE = "”\"";
    /** When, where and to whom something is said, and the word that. */
    private static final Pattern ASIDE = Pattern.compile("(?:,? (?:however|meanwhile|though|for example|too|in turn), ?)?(?:(?:today|yesterday|(?:on )?[A-Z]\\w+day(?: (?:morning|afternoon|evening|night))?)"
            + "|(?:at|in|during|after|on|to|with|reporters|lawmakers)\\b[^.“”\"]{0,120}?(?= that ))?,?\\s*(?:that\\s+)?");
    /** Nothing but when and where behind a word of saying. */
    private static final Pattern TAIL = Pattern.compile("(?:\\s*(?:(?:on )?[A-Z]\\w+day(?: (?:morning|afternoon|evening|night))?|today|yesterday|in (?:an?|the|his|her|its) (?:[\\w-]+ ){0,4}"
            + "(?:statement|reply|interview|blog|post|speech|programme|report|release|paper)|at an? (?:[\\w-]+ ){0,4}"
            + "(?:conference|briefing|ceremony|forum|seminar|session|event|meeting)))*\\s*(?:,\\s+(?:as|while|after|when|adding|noting|citing|following)\\b[^”\"]*)?[.,]?\\s*");
    /** Verbs that have a thing for an object as often as a clause. */
    private static final Pattern OF_THINGS = Pattern.compile("(?:warned|argued|predicted|suggested|acknowledged|admitted|maintained|recalled|noted|notes|highlighted|stressed|stresses|expressed|emphasi[sz]ed|reiterated|explained|revealed|believes|believed)");
    private static final Pattern NO_CLAUSE = Pattern.compile("(?:hope[sd] (?:to|for)|concluded (?:by|with)|believe[sd] in|remarks|comments|told) (?!.{0,60} that )|(?:warned|admitted) (?:of|about|against|to)\\b|suggested \\w+ing\\b"
            + "|\\w+(?: out)?,(?! (?:however|meanwhile|though|for example|too|in turn),)");
    private static final Pattern FINITE = Pattern.compile("\\b(?:that|how|why|what|whether|if|is|are|was|were|will|would|has|have|had|can|could|should|must|may|might|needs?|remains?)\\b");

    private final Text text;
    private final EnglishSpeakers speakers;
    private final List<Said> found = new ArrayList<>();
    private Optional<Candidate> last = Optional.empty();
    private Optional<Candidate> lastBody = Optional.empty();
    private Optional<Said> goesOn = Optional.empty();

    EnglishSpeech(Text text, List<Candidate> chosen, Roles roles) {
        this.text = text;
        this.speakers = new EnglishSpeakers(text, chosen, roles);
    }

    List<Said> find() {
        for (int from = 0; from < text.text.length(); ) {
            int end = text.text.indexOf('\n', from);
            if (end < 0) end = text.text.length();
            if (text.skip(from) < end && !Text.isHan(text.at(text.skip(from)))) paragraph(from, end);
            from = end + 1;
        }
        return found;
    }

    private record Told(Candidate speaker, Lexicon.Hit verb, Span sentence, boolean pronoun) { }

    private void paragraph(int from, int to) {
        List<Span> quotes = quotes(from, to);
        List<Told> told = new ArrayList<>();
        List<Span> strangers = new ArrayList<>();
        Span clause = new Span(from, from + 1);
        for (Lexicon.Hit verb : verbs(from, to)) {
            if (isInside(verb.start(), quotes) || Text.value(verb).equals("quote") && !isBehindQuote(verb, quotes)) continue;
            Optional<Told> one = told(verb, quotes);
            if (one.isEmpty() && speakers.isStranger(verb)) {
                strangers.add(new Span(verb.start(), verb.end()));
                last = Optional.empty();
            }
            if (one.isEmpty() || one.get().pronoun() && clause.start() <= verb.start() && verb.end() <= clause.end()) continue;
            last = Optional.of(one.get().speaker());
            if (last.get().kind() == Kind.ORGANISATION) lastBody = last;
            told.add(one.get());
            Optional<Said> said = clause(one.get(), quotes);
            if (said.isEmpty()) continue;
            found.add(said.get());
            clause = said.get().words();
        }
        boolean whole = !quotes.isEmpty() && text.skip(from) == quotes.getFirst().start() - 1;
        List<Span> speeches = quotes.stream().filter(this::isSpeech).toList();
        if (!told.isEmpty()) {
            for (Span quote : speeches) nearest(told, strangers, quote).ifPresent(one -> direct(quote, one));
        } else if (strangers.isEmpty() && whole && goesOn.isPresent() && quotes.getFirst().end() >= to - 3 && isSpeech(quotes.getFirst())) {
            found.add(new Said(goesOn.get().speaker(), sentenceOf(quotes.getFirst()), true, goesOn.get().told()));
            return;
        }
        goesOn = Optional.empty();
        if (!told.isEmpty() && strangers.stream().noneMatch(s -> s.start() > told.getLast().verb().start())) goesOn = Optional.of(new Said(told.getLast().speaker(), told.getLast().sentence(), false, told.getLast().sentence()));
    }

    /** "We will come," Mr Lee continued: a word that is one of saying only behind a quote and a name. */
    private boolean isBehindQuote(Lexicon.Hit verb, List<Span> quotes) {
        boolean ends = ".,:".indexOf(text.at(verb.end())) >= 0;
        return ends && quotes.stream().anyMatch(q -> q.end() <= verb.start() && verb.start() - q.end() < NEAR
                && ",.".indexOf(text.at(q.end() - 1)) >= 0 && text.text.substring(q.end() + 1, verb.start()).matches("[\\p{L}.’' -]*"));
    }

    private List<Lexicon.Hit> verbs(int from, int to) {
        return Stream.of("SAY", "SAYS_TOO").flatMap(type -> text.wordsIn(from, to, type).stream())
                .sorted(Comparator.comparingInt(Lexicon.Hit::start)).toList();
    }

    private Optional<Told> told(Lexicon.Hit verb, List<Span> quotes) {
        Span sentence = text.sentence(new Span(verb.start(), verb.end()));
        Optional<Candidate> named = speakers.named(verb, sentence, quotes)
                .or(() -> speakers.called(verb, sentence, last, lastBody));
        boolean first = text.wordsIn(sentence.start(), verb.start(), "SAY").isEmpty();
        if (named.isEmpty() && first) named = speakers.beginning(verb, sentence);
        boolean isNamed = named.isPresent();
        Optional<Candidate> speaker = isNamed ? named : speakers.pronoun(verb, sentence, last, lastBody);
        return speaker.map(s -> new Told(s, verb, sentence, !isNamed));
    }

    /** Who says what is quoted; nobody where the word of saying beside it has a subject that we do not know. */
    private Optional<Told> nearest(List<Told> told, List<Span> strangers, Span quote) {
        if (text.at(quote.end() - 1) == ',') {
            Optional<Told> behind = told.stream().filter(t -> isRightBehind(t.verb().start(), quote)).findFirst();
            if (behind.isPresent() || strangers.stream().anyMatch(s -> isRightBehind(s.start(), quote))) return behind;
        }
        Told one = told.stream().min(Comparator.comparingInt(t -> distance(t.verb().start(), t.verb().end(), quote))).orElseThrow();
        int far = distance(one.verb().start(), one.verb().end(), quote);
        return strangers.stream().anyMatch(s -> distance(s.start(), s.end(), quote) < far) ? Optional.empty() : Optional.of(one);
    }

    private static boolean isRightBehind(int verb, Span quote) {
        return verb >= quote.end() && verb - quote.end() < NEAR;
    }

    private static int distance(int start, int end, Span quote) {
        return start >= quote.end() ? start - quote.end() : quote.start() - end;
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

    /** Some words, and no name or title in quotes. */
    private boolean isSpeech(Span quote) {
        if (quote.length() < SHORTEST || text.wordsAt(quote.start(), "SLOGAN").stream().anyMatch(s -> s.end() == quote.end())) return false;
        String[] words = text.in(quote).split("\\s+");
        boolean name = ".!?,".indexOf(quote.end() > 0 ? text.at(quote.end() - 1) : ' ') < 0 && java.util.Arrays.stream(words).allMatch(w -> w.length() < 4 || !Character.isLowerCase(w.charAt(0)));
        return words.length >= WORDS && !name;
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
    private Optional<Said> clause(Told told, List<Span> quotes) {
        int end = told.sentence().end();
        boolean inverted = told.speaker().span().start() >= told.verb().end() && told.sentence().contains(told.speaker().span());
        if (inverted) return before(told, quotes);
        if (Text.value(told.verb()).equals("tells")) return Optional.empty();
        if (NO_CLAUSE.matcher(text.text).region(told.verb().start(), end).lookingAt()) return Optional.empty();
        if (TAIL.matcher(text.text).region(told.verb().end(), end).matches()) return before(told, quotes);
        int start = Math.min(end, text.skip(told.verb().end()));
        Matcher aside = ASIDE.matcher(text.text).region(start, end);
        if (aside.lookingAt()) start = aside.end();
        String verb = text.folded.substring(told.verb().start(), told.verb().end()).toLowerCase(java.util.Locale.ROOT);
        String rest = text.text.substring(start, end);
        if (verb.equals("expressed")) {
            int that = rest.indexOf(" that ");
            if (that < 0 || that > FAR) return Optional.empty();
            start += that + 6;
        } else if (OF_THINGS.matcher(verb).matches() && !text.text.substring(told.verb().end(), start).contains("that")
                && !FINITE.matcher(rest.split(",| but ", 2)[0]).find()) return Optional.empty();
        boolean object = verb.equals("told") && !text.text.substring(told.verb().end(), start).contains("that");
        boolean afterQuote = quotes.stream().anyMatch(q -> q.end() <= told.verb().start() && told.verb().start() - q.end() < NEAR);
        if (end - start < SHORTEST_CLAUSE || object || afterQuote || OPEN.indexOf(text.at(start)) >= 0 || text.at(start) == ':')
            return Optional.empty();
        return Optional.of(new Said(told.speaker(), new Span(start, end), false, told.sentence()));
    }

    private Optional<Said> before(Told told, List<Span> quotes) {
        int subject = speakers.subjectStart(told.speaker(), told.verb().start());
        if (!told.sentence().contains(new Span(subject, subject + 1))) subject = told.verb().start();
        Span sentence = told.sentence();
        int comma = text.text.lastIndexOf(',', subject);
        boolean says = comma - sentence.start() >= SHORTEST && !isInside(comma - 1, quotes) && subject - comma < NEAR
                && quotes.stream().noneMatch(q -> q.start() >= sentence.start() && q.start() < comma);
        return says ? Optional.of(new Said(told.speaker(), new Span(sentence.start(), comma), false, sentence)) : Optional.empty();
    }
}
