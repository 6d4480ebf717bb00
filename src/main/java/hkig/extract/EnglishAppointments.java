package hkig.extract;

import hkig.model.PartialDate;
import hkig.model.Span;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an English text tells of who takes up a post and who leaves it: {@code A has been appointed as the chairman of X}, {@code
 * X named A as its CEO, replacing B}, {@code A steps down as chairman}.
 */
final class EnglishAppointments {

    /** A person whose tenure of a title begins ({@code appointed.en}) or ends ({@code left.en}). */
    record Change(Span person, String rule) { }

    static final String APPOINTED = "appointed.en";
    static final String LEFT = "left.en";
    private static final String VERB = "(?:re-?)?(?:appointed|named|elected|promoted|chosen|picked|confirmed|nominated)";
    private static final Pattern PASSIVE = Pattern.compile("(?:, (?:meanwhile|respectively),)?,? (?:who )?(?:has |have |had )?(?:also )?(?:(?:been|was"
            + "|were|is|are|to be|will be) )?(?:newly )?" + VERB
            + "(?: on \\w+day)?(?: as| to be| to)?(?: the)?(?: new)?");
    private static final Pattern ACTIVE = Pattern.compile("\\b(?:" + VERB + "|appoints?|names?|elects?|promotes?"
            + "|hires?|hired|appointing|naming|appointment of|reappoints?)\\b");
    private static final Pattern AS = Pattern.compile(",? (?:as|to be|to serve as|to become)(?: the| its| their)?(?: new)?");
    /** Ann Lee, Director of X, will take up: the post held so far, between commas. */
    private static final String HELD = "(?:, (?:the )?\\p{Lu}[^.;:\\n]{3,130},)?";
    private static final Pattern TAKES = Pattern.compile(HELD + ",? (?:who )?(?:(?:will|would|is to|to|has|had"
            + "|is) )?(?:also )?(?:(?:take|takes|taking|took|taken) (?:up |over )?(?:over as|the (?:post|role|helm"
            + "|position) (?:of|as))"
            + "|(?:become|becomes|became|becoming)|(?:serve|act) as|(?:assume|assumes|assumed) (?:the )?(?:post|role|office"
                    + "|position) (?:of|as))(?: the)?(?: new)?");
    private static final Pattern LEAVES = Pattern.compile(",? (?:who )?(?:(?:will|would|has|had|to) )?(?:step|steps"
            + "|stepped|stepping|stood|stand) down(?: on \\w+day)? (?:as|from (?:his|her) (?:post|position"
            + "|role) as)(?: the| its)?"
            + "|,? (?:who )?(?:(?:will|would|has|had) )?(?:resign|resigns|resigned|retire|retires|retired|quit"
                    + "|quits)(?: on \\w+day)? (?:as|from (?:his|her) (?:post|position|role) as)(?: the| its)?");
    private static final Pattern GONE = Pattern.compile(",? (?:has |had )?(?:abruptly )?(?:resigned|stepped down"
            + "|retired|quit)\\b(?! (?:as|from) )|,? (?:has |had |who has )?(?:completed (?:his|her) (?:[\\w-]+ )?tenure|decided not to (?:continue|renew)"
            + "|(?:proceeded|will proceed|is proceeding) on (?:pre-)?retirement(?: leave)?)\\b|,? who (?:has proceeded|will proceed|proceeds) on (?:pre-)?retirement\\b");
    private static final Pattern INSTEAD_OF = Pattern.compile("\\b(?:succeeding|replacing|taking over from"
            + "|to succeed|to replace|in place of|(?:succeeds|replaces|succeeded|replaced|will succeed"
            + "|will replace))\\b[^.;\\n]{0,60}?$");
    private static final Pattern SUCCEEDS = Pattern.compile("\\b(?:succeeds?|succeeded|succeeding|replaces?|replaced"
            + "|replacing)\\b[^.;\\n]{0,40}$");
    private static final Pattern SUCCEEDING = Pattern.compile("\\b(?:will succeed|to succeed|succeeds|succeeded|succeeding) (?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Ir)\\.? )?$");
    private static final Pattern EFFECT = Pattern.compile("(?:with (?:immediate )?effect from|effective(?: from| on)?|takes? effect (?:from|on)"
            + "|taking effect (?:from|on)|start(?:s|ed|ing)?(?: from| on)?|(?:beginning|commencing)(?: from| on)?"
            + "|(?:term|tenure|appointment)s?(?: of \\w+ years)? (?:will )?(?:all )?(?:begins?|runs?|starts?|commences?|takes? effect)(?: on| from)?"
            + "|(?:begins?|starts?) (?:his|her|their|a|the|its)(?: new| \\w+-year)? (?:term|role|duties|tenure|post|job)(?: on| from)?"
            + "|(?:assumes?|take up|takes up) (?:office|duty|(?:the|his|her) (?:new )?(?:post|role|position|office|job))(?: on| from)?"
            + "|(?:years?|term|period)(?: of \\w+ years?)?,? from) $");
    /** Will take up the post of X on July 1: the day of this post alone. */
    private static final Pattern POSTED = Pattern.compile("(?:(?:take|takes|taking|assume|assumes) (?:up |over )?(?:the )?(?:post|role|position|office) (?:of|as)"
            + "|will (?:succeed|become|replace)) [^.;\\n]{3,120},? (?:on|from) $");
    private static final int FARTHEST = 190;
    private static final int POSTED_FARTHEST = 160;
    private static final int VERB_FARTHEST = 200;
    private static final int PAST = 3;
    private static final int BEHIND = 160;

    private final Text text;
    private final EnglishHolders holders;

    EnglishAppointments(Text text, EnglishHolders holders) {
        this.text = text;
        this.holders = holders;
    }

    /** Whose tenure of a title the text tells to begin or to end. */
    List<Change> of(EnglishTitle title) {
        List<Change> changes = new ArrayList<>();
        Span sentence = text.sentence(title.title());
        int start = title.whole().start();
        Optional<Span> nearest = holders.before(text.skipBack(start), FARTHEST);
        nearest.filter(p -> p.start() >= sentence.start()).ifPresent(person -> between(person, title, sentence, changes));
        int end = title.whole().end();
        Optional<Span> behind = holders.at(end).or(() -> text.at(end) == ',' ? holders.at(end + 1) : Optional.empty());
        if (behind.isPresent() && changes.isEmpty()) {
            List<Span> all = title.isPlural() ? holders.listFrom(behind.get()) : List.of(behind.get());
            if (told(title, "newly appointed ")) all.forEach(p -> changes.add(new Change(p, APPOINTED)));
            else if (told(title, "outgoing ")) all.forEach(p -> changes.add(new Change(p, LEFT)));
            else if (GONE.matcher(text.text).region(behind.get().end(), text.text.length())
                    .lookingAt()) changes.add(new Change(behind.get(), LEFT));
        }
        if (changes.stream().anyMatch(c -> c.rule().equals(APPOINTED))) predecessor(title, sentence)
                .ifPresent(p -> changes.add(new Change(p, LEFT)));
        return changes;
    }

    /** Whether a word stands right before a title, or before the house in front of it. */
    private boolean told(EnglishTitle title, String word) {
        return Stream.of(title.title().start(), title.whole().start()).anyMatch(start ->
                text.text.regionMatches(true, Math.max(0, start - word.length()), word, 0, word.length()));
    }

    private void between(Span person, EnglishTitle title, Span sentence, List<Change> changes) {
        int start = title.whole().start();
        String link = text.text.substring(holders.behind(person), Math.max(holders.behind(person), text.skipBack(start)));
        if (PASSIVE.matcher(link).matches() || TAKES.matcher(link).matches()) {
            holders.listTo(person).forEach(p -> changes.add(new Change(p, APPOINTED)));
        } else if (LEAVES.matcher(link).matches()) {
            changes.add(new Change(person, LEFT));
        } else if (AS.matcher(link).matches()) {
            String before = text.text.substring(Math.max(sentence.start(), person.start() - VERB_FARTHEST), person.start());
            Optional<Span> first = holders.before(person.start(), 80).filter(p -> p.start() >= sentence.start());
            if (first.isPresent() && SUCCEEDS.matcher(text.text.substring(first.get().end(), person.start())).find()) {
                changes.add(new Change(first.get(), APPOINTED));
                changes.add(new Change(person, LEFT));
            } else if (first.isEmpty() && SUCCEEDING.matcher(before).find()) {
                changes.add(new Change(person, LEFT));
            } else if (ACTIVE.matcher(before).find()) {
                (title.isPlural() ? holders.listTo(person) : List.of(person)).forEach(p -> changes.add(new Change(p, APPOINTED)));
            }
        }
    }

    /** ... as its CEO, replacing Ann Lee. */
    private Optional<Span> predecessor(EnglishTitle title, Span sentence) {
        int from = title.whole().end();
        int to = Math.min(sentence.end(), from + BEHIND);
        return holders.in(from, Math.max(from, to)).filter(p -> INSTEAD_OF.matcher(text.text.substring(from,
                p.start())).find());
    }

    /** The day from which the appointments of a text hold, told in their sentence or in the two behind it. */
    static void date(Text text, Drafts drafts, List<Dates.Found> dates) {
        for (Drafts.Draft draft : drafts.of("Tenure")) {
            if (!draft.rule.equals(APPOINTED)) continue;
            int first = text.sentences.indexOf(text.sentence(draft.at));
            if (first < 0) continue;
            Span near = new Span(text.sentences.get(first)
                    .start(), text.sentences.get(Math.min(text.sentences.size() - 1, first + 2)).end());
            List<Dates.Found> days = dates.stream().filter(d -> near.contains(d.span()) && (isEffect(text, d.span())
                    || isBeside(text, draft.at, d.span()) && isPosted(text, d.span()))).toList();
            days.stream().filter(d -> isBeside(text, draft.at, d.span())).findFirst().or(() -> days.stream().findFirst()).ifPresent(day -> {
                Value value = new Value.Day(ahead(text, day));
                draft.put("hkig:from", value).prove(day.span(), "hkig:from", value);
            });
        }
    }

    /** (a) A will take up the post of X on July 1; (b) B ... on July 5: the day of the same part of the list. */
    private static boolean isBeside(Text text, Span post, Span day) {
        return day.start() >= post.end() && text.sentence(post).contains(day) && text.text.substring(post.end(), day.start()).chars().noneMatch(c -> c == ';' || c == '\n');
    }

    /** January 1 in a text of December is the next one. */
    private static PartialDate ahead(Text text, Dates.Found day) {
        PartialDate date = day.date();
        boolean past = day.relative() && text.article.date().filter(d -> date.latest().isBefore(d.day()
                .minusMonths(PAST))).isPresent();
        return past ? new PartialDate(date.year() + 1, date.month(), date.day()) : date;
    }

    private static boolean isPosted(Text text, Span day) {
        return POSTED.matcher(text.text.substring(Math.max(0, day.start() - POSTED_FARTHEST), day.start())).find();
    }

    private static boolean isEffect(Text text, Span day) {
        Matcher effect = EFFECT.matcher(text.text.substring(Math.max(0, day.start() - 60), day.start()));
        return effect.find();
    }
}
