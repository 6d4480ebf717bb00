package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Fact;
import hkig.model.Kind;
import hkig.model.PartialDate;
import hkig.model.Span;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
    /** HK to sign, in talks to sign, is to sign. */
    private static final Pattern TO_COME = Pattern.compile("(?:\\b\\p{Lu}[\\p{L}&]*|\\b(?:talks|agreed|is|are|was|were|set|due|plans?|ready|poised|scheduled|going"
            + "|likely|wants?|preparing|intends?)) to (?:formally |officially |soon |then )?$");
    private static final Pattern ANOTHER = Pattern.compile("\\b(?:[Aa]nother|[Ss]eparate(?:ly)?|[Aa]lso|second|third|[Ii]n addition|[Ll]ater|[Mm]eanwhile|[Ee]arlier)\\b");
    private static final List<String> DEFINITE = List.of("the ", "this ");

    private final Text text;
    private final BitSet names = new BitSet();
    private final SameBody same;
    private final Drafts drafts;
    private final SigningDays days;

    Agreements(Text text, List<Candidate> chosen, Drafts drafts, List<Dates.Found> dates) {
        this.text = text;
        for (Candidate c : chosen) if (c.kind() == Kind.ORGANISATION) names.set(c.span().start(), c.span().end());
        this.same = new SameBody(text, chosen);
        this.drafts = drafts;
        this.days = new SigningDays(text, dates);
    }

    void assemble() {
        List<Drafts.Draft> kept = new ArrayList<>();
        for (Drafts.Draft draft : drafts.of(TYPES)) {
            if (draft.roles.containsKey("hkig:status") && isPlanned(draft))
                draft.roles.put("hkig:status", new ArrayList<>(List.of(PLANNED)));
            Optional<Drafts.Draft> known = kept.stream().filter(k -> isSame(k, draft)).findFirst()
                    .or(() -> kept.size() == 1 && goesOn(kept.getFirst(), draft) ? Optional.of(kept.getFirst()) : Optional.empty());
            if (known.isPresent()) {
                merge(known.get(), draft);
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
        boolean shared = same.shareOne(a, b);
        boolean contained = same.containsAll(a, b) || same.containsAll(b, a) || isRest(kept, other) || isPair(other, a, b);
        boolean status = !other.roles.containsKey("hkig:status")
                || kept.get("hkig:status").equals(other.get("hkig:status"));
        return kinds && status && (shared || isRest(kept, other)) && contained && !isOfAnotherTime(kept, other);
    }

    /** A and B signed with C and D; behind a photograph, A signs with B and E: the paper of the pair, where no other one is told of. */
    private boolean isPair(Drafts.Draft other, List<Value> a, List<Value> b) {
        Span sentence = text.sentence(other.at);
        return !text.article.isChinese() && b.stream().filter(party -> same.containsAll(a, List.of(party))).count() >= 2
                && !ANOTHER.matcher(text.text.substring(sentence.start(), sentence.end())).find();
    }

    /** In 2022 X signed a deal: no paper that is told of as signed in another month or year. */
    private boolean isOfAnotherTime(Drafts.Draft kept, Drafts.Draft other) {
        if (text.article.isChinese()) return false;
        Optional<PartialDate> article = text.article.date().map(d -> PartialDate.of(d.day()));
        boolean opened = days.month(kept).isPresent() && !isDefinite(other) || days.month(other).isPresent();
        Optional<PartialDate> then = days.month(other).or(() -> article);
        Optional<PartialDate> now = days.month(kept).or(() -> article);
        if (!opened || then.isEmpty() || now.isEmpty()) return false;
        boolean months = then.get().month().isPresent() && now.get().month().isPresent();
        return then.get().year() != now.get().year() || months && !then.get().month().equals(now.get().month());
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

    /** 簽署備忘錄的大學包括甲和乙: the parties that an agreement of one party, told before, was signed with. */
    private static boolean isRest(Drafts.Draft kept, Drafts.Draft other) {
        return other.rule.startsWith("mou.those") && kept.get("hkig:party").size() == 1 && kept.type.equals(other.type);
    }

    private void merge(Drafts.Draft into, Drafts.Draft from) {
        if (into.type.equals("Agreement")) into.type = from.type.equals("Agreement") ? into.type : from.type;
        from.roles.forEach((role, values) -> {
            if (role.equals("hkig:party")) same.join(into, values);
            else if (!role.equals("hkig:term") || !into.roles.containsKey(role)) values.forEach(v -> into.put(role, v));
        });
        from.evidence.stream().filter(p -> p.part().isEmpty() || !p.part().get().role().equals("hkig:party")
                || into.get("hkig:party").contains(p.part().get().value())).forEach(p -> {
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
        Optional<SigningDays.Day> day = days.of(agreement, only);
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
