package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is the subject of an English word of saying: a person, a body or its spokesman, "he", "it", "the minister" and
 * "the council", which mean the one so called before.
 */
final class EnglishSpeakers {

    private static final String OPEN = "“\"";
    private static final String ADVERBS = "(?:(?:also|later|then|further|again|has|had|have|on \\w+day|today|yesterday|earlier|previously|separately|recently"
            + "|meanwhile|for its part|in a statement|reportedly)\\s+){0,3}";
    /** Between a name and its word of saying: an apposition, a day, a small word. */
    private static final Pattern BETWEEN = Pattern.compile("(?s)\\s*(?:,\\s*(?:who\\s+)?|,[^“”\".;:\\n]{1,120},\\s*)?" + ADVERBS);
    /** Between a body and its word of saying also its short name and who speaks for it. */
    private static final Pattern BODY_BETWEEN = Pattern.compile("(?s)\\s*(?:\\([^)\\n]{1,40}\\)\\s*)?(?:(?:spokesman|spokeswoman|spokesperson)\\s+)?"
            + "(?:,\\s*which\\s+|,\\s*(?:for its part|meanwhile|however|in a statement|in turn),\\s*)?" + ADVERBS);
    /** Before a body that is the subject: the beginning of the sentence or of a clause, or its spokesman. */
    private static final Pattern SUBJECT = Pattern.compile("(?s)(?:.*(?:[,;:”\"]|\\b(?:and|but|while|as|after|when|meanwhile|however|because|although))|[Mm]eanwhile"
            + "|(?:.*\\s)?[Aa]? ?(?:spokesman|spokeswoman|spokesperson) (?:for|of|from))?\\s*(?:(?:the|The|An?|an?)\\s+)?");
    /** Between a word of saying and the name behind it. */
    private static final Pattern TITLES = Pattern.compile("\\s*(?:the\\s+)?(?:(?!(?:he|she|it|they|we|that|to|is|was|has|had)\\b)[\\w’'-]+,?\\s+){0,7}");
    /** What of a sentence may stand before its subject: a form of address, a post. */
    private static final Pattern FRONT = Pattern.compile("(?:(?:The |the )?(?:[A-Z][\\p{L}.&’'-]*,? (?:(?:of|for|and|the|at) ){0,2}){0,8})?");
    /** Between the name that begins a sentence and its word of saying: officiated at the ceremony and. */
    private static final Pattern AND_SAID = Pattern.compile("(?:,[^“”\".;:\\n]{1,120}?,?)? [a-z]\\w*(?:ed|poke|ave|ook|ade|ent)\\b[^“”\".;:\\n]{0,120} and " + ADVERBS);
    private static final Pattern PRONOUN = Pattern.compile("\\s+" + ADVERBS);
    private static final Pattern CALLED = Pattern.compile("(?:^|[^\\w])[Tt]he ([A-Za-z][\\w’' -]{1,40}?)\\s+" + ADVERBS + "$");

    private static final int LONGEST_ADVERB = 24;
    private static final Pattern ADVERB = Pattern.compile("\\b(?:also|later|then|further|again|has|had|have|on \\w+day|today|yesterday|earlier|previously|separately|recently)$");
    private static final Pattern SUBJECT_WORD = Pattern.compile("(?<![\\p{L}’'-])(\\p{L}[\\p{L}’'-]*)$");
    private static final Pattern NO_SUBJECT = Pattern.compile("(?i)he|she|it|they|we|i|you|and|but|or|who|which|that|as|not|to|was|is|were|are|be|been|of|in|at|when|while|after|before|he’s|she’s|\\w+ly");
    private static final int LONGEST_SUBJECT = 70;
    private static final Pattern DEFINITE = Pattern.compile("\\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts) [^.,;:“”\"\n]*$");
    private static final Pattern STRANGER_BEHIND = Pattern.compile(" (?:(?:the|a|an) )?(?:\\p{Lu}|[a-z]+ (?:said|\\p{Lu}))");

    private final Text text;
    private final Roles roles;
    private final List<Candidate> persons;
    private final List<Candidate> bodies;
    private final Map<Integer, Candidate> bodyWords = new HashMap<>();

    EnglishSpeakers(Text text, List<Candidate> chosen, Roles roles) {
        this.text = text;
        this.roles = roles;
        this.persons = chosen.stream().filter(c -> c.kind() == Kind.PERSON).toList();
        this.bodies = chosen.stream().filter(c -> c.kind() == Kind.ORGANISATION && c.tier() != Tier.C).toList();
        Map<String, Candidate> byGroup = new HashMap<>();
        bodies.forEach(b -> byGroup.putIfAbsent(b.group(), b));
        for (Typed word : new BodyWords(text, chosen).find())
            if (word.values().size() == 1 && word.values().getFirst() instanceof Value.Thing thing)
                Optional.ofNullable(byGroup.get(thing.local())).ifPresent(c -> bodyWords.put(word.span().end(), c));
    }

    /** Where the subject before a word of saying begins, as far as a name tells it. */
    int subjectStart(Candidate speaker, int verb) {
        return speaker.span().end() <= verb ? speaker.span().start() : verb;
    }

    /** The speaker whom the sentence names beside the word of saying. */
    Optional<Candidate> named(Lexicon.Hit verb, Span sentence, List<Span> quotes) {
        List<Candidate> all = before(persons, verb, sentence, quotes);
        for (Candidate person : all.reversed())
            if (BETWEEN.matcher(text.text).region(person.span().end(), verb.start()).matches()
                    && text.wordsIn(person.span().end(), verb.start(), "SAY").isEmpty()) return Optional.of(person);
        Optional<Candidate> doer = subject(verb, sentence).filter(p -> text.at(text.skip(verb.end())) == ',' || text.at(text.skip(verb.end())) == ':')
                .filter(p -> AND_SAID.matcher(text.text).region(p.span().end(), verb.start()).matches());
        if (doer.isPresent()) return doer;
        List<Candidate> known = before(bodies, verb, sentence, quotes);
        boolean hope = text.in(new Span(verb.start(), verb.end())).matches("hope[sd]|believe[sd]|remarks|comments");
        if (!hope && !known.isEmpty() && isSubject(known.getLast(), verb, sentence)) return Optional.of(known.getLast());
        boolean inverted = "”\",".indexOf(text.at(text.skipBack(verb.start()) - 1)) >= 0;
        if (!inverted || !all.isEmpty()) return Optional.empty();
        return persons.stream().filter(p -> p.span().start() >= verb.end() && sentence.contains(p.span())
                && TITLES.matcher(text.text).region(verb.end(), p.span().start()).matches()).findFirst();
    }

    private static List<Candidate> before(List<Candidate> all, Lexicon.Hit verb, Span sentence, List<Span> quotes) {
        return all.stream().filter(c -> sentence.contains(c.span()) && c.span().end() <= verb.start()
                && quotes.stream().noneMatch(q -> q.start() <= c.span().start() && c.span().start() < q.end())).toList();
    }

    private boolean isSubject(Candidate body, Lexicon.Hit verb, Span sentence) {
        return BODY_BETWEEN.matcher(text.text).region(body.span().end(), verb.start()).matches()
                && (text.text.startsWith(", which ", body.span().end()) || SUBJECT.matcher(text.text).region(sentence.start(), body.span().start()).matches());
    }

    /** Who begins a sentence that goes on with ", saying": X echoed the views, saying it will save. */
    Optional<Candidate> beginning(Lexicon.Hit verb, Span sentence) {
        int before = text.skipBack(verb.start());
        if (!text.in(new Span(verb.start(), verb.end())).equals("saying") || text.at(before - 1) != ',') return Optional.empty();
        int start = text.text.startsWith("The ", sentence.start()) ? sentence.start() + 4 : sentence.start();
        Optional<Candidate> person = persons.stream().filter(c -> c.span().start() == start).findFirst();
        boolean alone = persons.stream().noneMatch(p -> p.span().start() > start && p.span().end() < verb.start());
        return person.isPresent() || !alone ? person : bodies.stream().filter(c -> c.span().start() == start).findFirst();
    }

    /** He, she, it. */
    Optional<Candidate> pronoun(Lexicon.Hit verb, Span sentence, Optional<Candidate> last, Optional<Candidate> lastBody) {
        if (followed("PRONOUN", verb, sentence)) {
            Optional<Candidate> subject = subject(verb, sentence);
            if (subject.isPresent()) return subject;
            List<Candidate> named = sentenceBefore(sentence).stream().flatMap(s -> persons.stream()
                    .filter(p -> s.contains(p.span()) && "'’".indexOf(text.at(p.span().end())) < 0)).toList();
            boolean one = named.stream().map(Candidate::group).distinct().count() == 1;
            return one ? named.stream().findFirst() : last.filter(c -> c.kind() == Kind.PERSON);
        }
        boolean it = text.text.regionMatches(true, text.skipBack(verb.start()) - 2, "it", 0, 2)
                && !Character.isLetter(text.at(text.skipBack(verb.start()) - 3));
        return it ? last.filter(c -> c.kind() == Kind.ORGANISATION).or(() -> lastBody) : Optional.empty();
    }

    /** Prof Ann Lee was there, and gave a speech where she said: who begins the sentence, and is the only one named before. */
    private Optional<Candidate> subject(Lexicon.Hit verb, Span sentence) {
        Span whole = LongSentences.front(text, sentence);
        List<Candidate> named = persons.stream().filter(p -> whole.contains(p.span()) && p.span().end() <= verb.start()).toList();
        if (named.stream().map(Candidate::group).distinct().count() != 1) return Optional.empty();
        Span first = named.getFirst().span();
        return "'’".indexOf(text.at(first.end())) < 0 && FRONT.matcher(text.text).region(whole.start(), first.start()).matches()
                ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /**
     * Refai said, officials said, "...", said Doe: a word of saying with a subject that is nobody we know. A pronoun and "the
     * minister" mean somebody told before.
     */
    boolean isStranger(Lexicon.Hit verb) {
        int at = text.skipBack(verb.start());
        for (Matcher adverb = ADVERB.matcher(text.text); adverb.region(Math.max(0, at - LONGEST_ADVERB), at).find(); ) at = text.skipBack(adverb.start());
        Matcher before = SUBJECT_WORD.matcher(text.text).region(Math.max(0, at - LONGEST_ADVERB), at);
        if (before.find()) return !NO_SUBJECT.matcher(before.group(1)).matches() && !DEFINITE.matcher(text.text).region(Math.max(0, at - LONGEST_SUBJECT), at).find()
                && persons.stream().noneMatch(p -> (" " + text.in(p.span()) + " ").contains(" " + before.group(1) + " "));
        return "”\"".indexOf(text.at(at - 1)) >= 0 && STRANGER_BEHIND.matcher(text.text).region(verb.end(), text.text.length()).lookingAt();
    }

    private boolean followed(String type, Lexicon.Hit verb, Span sentence) {
        return text.wordsIn(sentence.start(), sentence.end(), type).stream().anyMatch(he -> he.end() <= verb.start()
                && PRONOUN.matcher(text.text).region(he.end(), verb.start()).matches());
    }

    private Optional<Span> sentenceBefore(Span sentence) {
        return text.sentences.stream().filter(s -> s.end() <= sentence.start() && text.quoteDepth(s.start()) == 0
                && OPEN.indexOf(text.at(s.start())) < 0).reduce((a, b) -> b);
    }

    /** The minister, the council, the spokesman: who is so called before, where that is one. */
    Optional<Candidate> called(Lexicon.Hit verb, Span sentence, Optional<Candidate> last, Optional<Candidate> lastBody) {
        Matcher the = CALLED.matcher(text.text).region(Math.max(sentence.start(), verb.start() - 90), verb.start());
        if (!the.find()) return Optional.empty();
        String words = the.group(1);
        if (words.matches("spokes(?:man|woman|person)")) return lastBody;
        int end = the.end(1);
        if (bodyWords.containsKey(end)) return Optional.of(bodyWords.get(end));
        for (Lexicon.Hit role : text.wordsAt(the.start(1), "EN_ROLE"))
            if (role.end() == end) return holder(words, Text.value(role), last);
        Optional<Candidate> named = words.contains(" ") ? Optional.empty() : bodies.stream().filter(b -> b.span().end() < the.start()
                && (" " + text.in(b.span())).regionMatches(true, b.span().length() - words.length(), " " + words, 0, words.length() + 1)
                && b.span().length() > words.length()).reduce((a, b) -> b);
        return named.or(() -> words.equals("administration")
                ? bodies.stream().filter(b -> b.group().endsWith("/hksar-government")).findFirst() : Optional.empty());
    }

    private Optional<Candidate> holder(String words, String titles, Optional<Candidate> last) {
        List<String> meant = new ArrayList<>(titles.isEmpty() ? List.of(words.toLowerCase(java.util.Locale.ROOT))
                : Arrays.asList(titles.split("\\|")));
        List<Candidate> holders = roles.with(meant);
        if (holders.size() == 1) return Optional.of(holders.getFirst());
        return last.filter(one -> holders.stream().anyMatch(h -> h.group().equals(one.group())));
    }

    /** The one person whom a stretch of text names. */
    Optional<Candidate> only(int from, int to) {
        List<Candidate> named = persons.stream().filter(p -> p.span().start() >= from && p.span().end() <= to).toList();
        return named.stream().map(Candidate::group).distinct().count() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
