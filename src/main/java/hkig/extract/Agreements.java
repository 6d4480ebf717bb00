package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Fact;
import hkig.model.Kind;
import hkig.model.PartialDate;
import hkig.model.Span;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts together what an article says of one agreement: the same parties told twice, its term and fields told later,
 * its witnesses, and its day. A term without a known agreement is dropped, and so is one without a known party.
 */
final class Agreements {

    static final String[] TYPES =
            {"Agreement", "MemorandumOfUnderstanding", "LetterOfIntent", "Contract", "JointDeclaration"};

    private static final Value PLANNED = new Value.Individual("Planned");
    private static final Value SIGNED = new Value.Individual("Signed");
    private static final int NEAR = 12;
    private static final int FAR = 60;
    private static final Pattern ENDS_BRACKETED = Pattern.compile(" \\([^()]{3,30}\\)\\.?");
    /** HK to sign, in talks to sign, is to sign. */
    private static final Pattern TO_COME = Pattern.compile("(?:\\b\\p{Lu}[\\p{L}&]*|\\b(?:talks|agreed|is|are|was|were|set|due|plans?|ready|poised|scheduled|going"
            + "|likely|wants?|preparing|intends?)) to (?:formally |officially |soon |then )?$");
    private static final Pattern IN_YEAR = Pattern.compile("(?:In|Back in) (\\d{4}),? ");
    private static final Pattern ENDS = Pattern.compile("\\)\\.?");
    private static final Pattern ENDS_OPEN = Pattern.compile("\\b(?:today|yesterday) \\($");
    private static final List<String> DEFINITE = List.of("the ", "this ");
    /** Where the speaker of the sentence before spoke; what he said on that day, he said at the ceremony. */
    private static final Pattern SPOKE_THERE = Pattern.compile("(?:made the (?:comments?|remarks?)|speaking|spoke)(?: (?:\\p{Ll}+)){0,6} at ");

    private final Text text;
    private final BitSet names = new BitSet();
    private final Drafts drafts;
    private final List<Dates.Found> dates;

    Agreements(Text text, List<Candidate> chosen, Drafts drafts, List<Dates.Found> dates) {
        this.text = text;
        for (Candidate c : chosen) if (c.kind() == Kind.ORGANISATION) names.set(c.span().start(), c.span().end());
        this.drafts = drafts;
        this.dates = dates;
    }

    void assemble() {
        List<Drafts.Draft> kept = new ArrayList<>();
        for (Drafts.Draft draft : drafts.of(TYPES)) {
            if (draft.roles.containsKey("hkig:status") && isPlanned(draft))
                draft.roles.put("hkig:status", new ArrayList<>(List.of(PLANNED)));
            Optional<Drafts.Draft> same = kept.stream().filter(k -> isSame(k, draft)).findFirst()
                    .or(() -> kept.size() == 1 && goesOn(kept.getFirst(), draft) ? Optional.of(kept.getFirst()) : Optional.empty());
            if (same.isPresent()) {
                merge(same.get(), draft);
                drafts.remove(draft);
            } else if (draft.roles.containsKey("hkig:status")) {
                kept.add(draft);
            } else {
                drafts.remove(draft);
            }
        }
        for (Drafts.Draft agreement : kept) signing(agreement, kept.size() == 1);
        witnesses(kept);
    }

    private boolean isSame(Drafts.Draft kept, Drafts.Draft other) {
        boolean kinds = kept.type.equals(other.type) || !other.roles.containsKey("hkig:status")
                || other.type.equals("Agreement") || kept.type.equals("Agreement");
        List<Value> a = kept.get("hkig:party");
        List<Value> b = other.get("hkig:party");
        boolean shared = a.stream().anyMatch(b::contains);
        boolean contained = a.containsAll(b) || b.containsAll(a);
        boolean status = !other.roles.containsKey("hkig:status")
                || kept.get("hkig:status").equals(other.get("hkig:status"));
        return kinds && status && shared && contained && !isOfAnotherTime(kept, other);
    }

    /** In 2022 X signed a deal: no paper that is told of as signed in another month or year. */
    private boolean isOfAnotherTime(Drafts.Draft kept, Drafts.Draft other) {
        if (text.article.isChinese()) return false;
        Optional<PartialDate> article = text.article.date().map(d -> PartialDate.of(d.day()));
        boolean opened = month(kept).isPresent() && !isDefinite(other) || month(other).isPresent();
        Optional<PartialDate> then = month(other).or(() -> article);
        Optional<PartialDate> now = month(kept).or(() -> article);
        if (!opened || then.isEmpty() || now.isEmpty()) return false;
        boolean months = then.get().month().isPresent() && now.get().month().isPresent();
        return then.get().year() != now.get().year() || months && !then.get().month().equals(now.get().month());
    }

    /** The month or year that opens the sentence of an agreement. */
    private Optional<PartialDate> month(Drafts.Draft draft) {
        Span sentence = text.sentence(draft.at);
        Matcher year = IN_YEAR.matcher(text.text).region(sentence.start(), sentence.end());
        if (year.lookingAt()) return Optional.of(new PartialDate(Integer.parseInt(year.group(1)), Optional.empty(), Optional.empty()));
        return dates.stream().filter(d -> sentence.contains(d.span()) && d.span().start() - sentence.start() < NEAR)
                .map(Dates.Found::date).findFirst();
    }

    /** A bureau signed a memorandum with universities; X and Y signed the deal: the only paper told of, with more of its parties. */
    private boolean goesOn(Drafts.Draft kept, Drafts.Draft other) {
        boolean kinds = kept.type.equals(other.type) || other.type.equals("Agreement");
        boolean among = text.folded.substring(other.at.start(), other.at.end()).contains(" is among the ")
                && kept.get("hkig:party").stream().anyMatch(other.get("hkig:party")::contains);
        return kinds && kept.get("hkig:status").equals(other.get("hkig:status"))
                && (among || isDefinite(other) && kept.get("hkig:party").size() == 1);
    }

    /** The deal, this memorandum: a paper that was told of before. */
    private boolean isDefinite(Drafts.Draft draft) {
        return text.words(draft.at, "PAPER").stream().anyMatch(h -> DEFINITE.stream()
                .anyMatch(the -> text.folded.startsWith(the, h.start() - the.length())));
    }

    private static void merge(Drafts.Draft into, Drafts.Draft from) {
        if (into.type.equals("Agreement")) into.type = from.type.equals("Agreement") ? into.type : from.type;
        from.roles.forEach((role, values) -> {
            if (!role.equals("hkig:term") || !into.roles.containsKey(role)) values.forEach(v -> into.put(role, v));
        });
        from.evidence.forEach(p -> {
            if (!into.evidence.contains(p)) into.evidence.add(p);
        });
        into.tier = into.tier.better(from.tier);
    }

    /**
     * A word of what is yet to come right before the signing, or before those who sign: 擬, 將, "to sign". Farther off
     * in the sentence only words of time count (將於明早出席典禮，並見證甲與乙簽署), and none where a word says that it is done.
     */
    private boolean isPlanned(Drafts.Draft agreement) {
        Span sentence = agreement.evidence.getFirst().span();
        int sign = text.words(agreement.at, "SIGN").stream()
                .mapToInt(Lexicon.Hit::start).min().orElse(agreement.at.start());
        int near = Math.max(sentence.start(), Math.max(agreement.at.start() - NEAR, sign - FAR));
        for (Lexicon.Hit h : text.words(new Span(sentence.start(), agreement.at.end()), "BREAK"))
            if (h.end() <= agreement.at.start()) near = Math.max(near, h.end());
        int planned = last("PLANNED", near, sign);
        int done = last("DONE", sentence.start(), sentence.end());
        if (planned >= 0) return done < planned || done > sign;
        if (TO_COME.matcher(text.text.substring(Math.max(sentence.start(), sign - FAR), sign)).find()) return true;
        return done < 0 && last("FUTURE", sentence.start(), agreement.at.start()) >= 0;
    }

    private int last(String type, int from, int to) {
        return from >= to ? -1 : text.words(new Span(from, to), type).stream()
                .filter(h -> h.end() <= to && !isInName(h)).mapToInt(Lexicon.Hit::start).max().orElse(-1);
    }

    /** 馬會與: what ends a name is no word of time to come. */
    private boolean isInName(Lexicon.Hit hit) {
        int named = names.nextSetBit(hit.start());
        return named >= 0 && named < hit.end();
    }

    /** The day of the signing, or of the one that is planned; 今日 is read against the date line. */
    private void signing(Drafts.Draft agreement, boolean only) {
        Optional<Day> day = agreement.evidence.stream().filter(p -> p.part().isEmpty())
                .flatMap(p -> day(p.span(), "SIGN").stream()).findFirst();
        if (day.isEmpty() && only) day = text.sentences.stream().flatMap(s -> day(s, "CEREMONY").stream()).findFirst();
        if (day.isEmpty() && only && !text.article.isChinese()) day = text.sentences.stream().filter(s -> isTold(s, agreement))
                .flatMap(s -> day(s, "SIGN").stream()).filter(d -> !isOfSaying(d.date().span())).findFirst().or(this::spokenThere);
        if (day.isEmpty()) return;
        Dates.Found found = day.get().date();
        Drafts.Draft signing = drafts.at("Signing", agreement.at, agreement.rule, agreement.tier)
                .prove(day.get().sentence());
        Value date = new Value.Day(found.date());
        signing.put("hkig:date", date).prove(found.span(), "hkig:date", date);
        if (found.relative())
            text.article.date().flatMap(d -> d.span()).ifPresent(s -> signing.prove(s, "hkig:date", date));
        agreement.put("hkig:signing", new Value.Node(signing.local));
    }

    private record Day(Dates.Found date, Span sentence) { }

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
                .min(Comparator.comparingInt(d -> distance(d.span(), sentence, type))).map(d -> new Day(d, sentence));
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

    private int distance(Span day, Span sentence, String type) {
        return text.words(sentence, type).stream()
                .mapToInt(h -> Math.abs(h.start() - day.end())).min().orElse(1000);
    }

    /** Witnesses belong to the agreement that their sentence tells behind them, also a planned one, else to the last told before. */
    private void witnesses(List<Drafts.Draft> agreements) {
        for (Drafts.Draft witness : drafts.of("Signing")) {
            if (!witness.roles.containsKey("hkig:witness")) continue;
            Span sentence = text.sentence(witness.at);
            Optional<Drafts.Draft> agreement = agreements.stream()
                    .filter(a -> a.evidence.stream().anyMatch(p -> p.part().isEmpty() && p.span().equals(sentence)))
                    .filter(a -> a.at.end() > witness.at.start()).findFirst().or(() -> agreements.stream().filter(a ->
                            a.get("hkig:status").contains(SIGNED) && firstAt(a) <= witness.at.start()).reduce((a, b) -> b));
            if (agreement.isEmpty()) {
                drafts.remove(witness);
                continue;
            }
            Drafts.Draft signing = drafts.at("Signing", agreement.get().at, agreement.get().rule, agreement.get().tier);
            if (signing == witness) continue;
            agreement.get().put("hkig:signing", new Value.Node(signing.local));
            witness.get("hkig:witness").forEach(w -> signing.put("hkig:witness", w));
            witness.evidence.forEach(p -> {
                if (!signing.evidence.contains(p)) signing.evidence.add(p);
            });
            drafts.remove(witness);
        }
    }

    private static int firstAt(Drafts.Draft draft) {
        return draft.evidence.stream().mapToInt(p -> p.span().start()).min().orElse(0);
    }
}
