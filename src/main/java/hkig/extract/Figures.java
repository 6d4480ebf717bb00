package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Numbers as figures: how much or how many of what, of which thing. Small counts in Chinese words (兩個, 三項) are none,
 * but for those of bodies, buildings and papers (五所大學, 三份建議書).
 */
final class Figures {

    private static final BigDecimal SMALL = BigDecimal.TEN;
    private static final int PHRASE = 14;
    private static final int CLAUSE = 40;
    private static final java.util.Set<String> AREAS = java.util.Set.of("m²", "ft²", "ha");

    private final Text text;
    private final List<Candidate> chosen;
    private final List<Dates.Found> dates;
    private final Drafts drafts;

    Figures(Text text, List<Candidate> chosen, List<Dates.Found> dates, Drafts drafts) {
        this.text = text;
        this.chosen = chosen;
        this.dates = dates;
        this.drafts = drafts;
    }

    void find(List<Quantity> quantities) {
        for (Quantity q : quantities) {
            if (drafts.of("Figure").stream().anyMatch(d -> d.at.equals(q.span()))) continue;
            if (dates.stream().anyMatch(d -> d.span().overlaps(q.span()))) continue;
            if (chosen.stream().anyMatch(c -> c.span().overlaps(q.span()))) continue;
            if (text.article.isChinese() && q.max().compareTo(SMALL) < 0 && !isOfBodies(q) && !text.in(q.span()).matches(".*[0-9０-９].*")) continue;
            Span sentence = text.sentence(q.span());
            if (isBaseOfRatio(q, sentence)) continue;
            Optional<Candidate> of = subject(q, sentence);
            Optional<String> phrase = ratio(q, sentence)
                    .or(() -> q.counted() ? phraseAfter(q.span().end()) : Optional.empty())
                    .or(() -> phraseBeside(q, sentence)).or(() -> clauseNoun(q))
                    .or(() -> measureWord(q, sentence).map(h -> text.text.substring(h.start(), h.end())));
            if (phrase.isEmpty() && of.isEmpty()) continue;
            String measure = measure(q, sentence);
            Tier tier = of.map(Candidate::tier).orElse(Tier.B).worse(Tier.B);
            Drafts.Draft figure = of(q, sentence, measure, of.map(c -> (Value) new Value.Thing(c.group())).orElse(null),
                    "figure." + (q.currency().isPresent() ? "amount" : q.counted() ? "count" : "unit"), tier);
            phrase.ifPresent(p -> figure.put("hkig:measureText", new Value.Text(p, text.article.language())));
        }
    }

    /** The draft of one figure. {@code thing} may be null. */
    Drafts.Draft of(Quantity q, Span sentence, String measure, Value thing, String rule, Tier tier) {
        Drafts.Draft figure = drafts.at("Figure", q.span(), rule, tier);
        if (figure.evidence.isEmpty()) {
            if (thing != null) figure.put("hkig:figureOf", thing);
            figure.put("hkig:measure", new Value.Individual(measure));
            if (q.min().compareTo(q.max()) == 0) {
                figure.put("hkig:value", new Value.Number(q.min()));
            } else {
                figure.put("hkig:minValue", new Value.Number(q.min())).put("hkig:maxValue", new Value.Number(q.max()));
            }
            q.currency().ifPresent(c -> figure.put("hkig:currency", new Value.Text(c, "")));
            q.unit().ifPresent(u -> figure.put("hkig:unit", new Value.Text(u, Text.isHan(u.charAt(0)) ? "zh-Hant" : "")));
            figure.put("hkig:qualifier", new Value.Individual(q.qualifier()));
        }
        figure.prove(sentence);
        for (String role : List.of("hkig:value", "hkig:minValue", "hkig:maxValue"))
            for (Value value : figure.get(role)) figure.prove(q.span(), role, value);
        return figure;
    }

    /** What a sentence is about: the first thing that it names before the number, but no person and no country. */
    private Optional<Candidate> subject(Quantity q, Span sentence) {
        List<Candidate> before = chosen.stream().filter(c -> c.kind() != Kind.PERSON && c.kind() != Kind.EVENT
                && sentence.contains(c.span()) && c.span().end() <= q.span().start()).toList();
        Optional<Candidate> fund = before.stream().filter(c -> c.kind() == Kind.FUND || c.kind() == Kind.PROGRAMME)
                .reduce((a, b) -> b);
        if (fund.isPresent()) return fund;
        if (q.unit().filter(AREAS::contains).isPresent())
            return before.stream().filter(c -> c.kind() == Kind.PLACE).reduce((a, b) -> b)
                    .or(() -> before.stream().findFirst());
        if (!before.isEmpty() || !q.counted()) return before.stream().findFirst();
        return chosen.stream().filter(c -> c.kind() == Kind.ORGANISATION || c.kind() == Kind.PLACE)
                .filter(c -> sentence.contains(c.span()) && c.span().start() >= q.span().end())
                .filter(c -> text.words("SAY").stream().noneMatch(h -> h.start() >= q.span().end() && h.end() <= c.span().start()
                        && text.tokens().endsAt(h.end()))).findFirst();
    }

    /** 每投資1港元便吸引16港元: the first number is what the second is counted by, no figure of its own. */
    private boolean isBaseOfRatio(Quantity q, Span sentence) {
        int each = text.text.lastIndexOf('每', q.span().start());
        return each >= Math.max(sentence.start(), q.span().start() - 6)
                && text.text.substring(q.span().end(), Math.min(sentence.end(), q.span().end() + 12)).matches("(?s)[^，,。；]*[便就可會則].*");
    }

    /** 每投資1港元便吸引外間投資, before the second number of a ratio. */
    private Optional<String> ratio(Quantity q, Span sentence) {
        int each = text.text.lastIndexOf('每', q.span().start());
        if (each < sentence.start() || q.span().start() - each > 24) return Optional.empty();
        String words = text.text.substring(each, q.span().start()).strip();
        return words.matches("[^，,。；、]*[0-9０-９一][^，,。；、]*[便就可會則][^，,。；、]*") ? Optional.of(words) : Optional.empty();
    }

    private String measure(Quantity q, Span sentence) {
        Optional<Lexicon.Hit> word = measureWord(q, sentence);
        if (word.isPresent()) return Text.value(word.get());
        if (q.counted()) return "Count";
        return q.unit().filter("%"::equals).isPresent() ? "Share" : "OtherMeasure";
    }

    /** The word of measure right before the number, or in 的資產 right behind it. */
    private Optional<Lexicon.Hit> measureWord(Quantity q, Span sentence) {
        int from = Math.max(sentence.start(), q.span().start() - 14);
        return text.words("MEASURE").stream().filter(h -> h.start() >= from && h.end() <= q.span().start()
                || h.start() >= q.span().end() && h.start() <= q.span().end() + 2 && Text.value(h).equals("AssetsManaged"))
                .filter(h -> fits(Text.value(h), q))
                .min(java.util.Comparator.comparingInt(h -> distance(h, q.span())));
    }

    private static boolean fits(String measure, Quantity q) {
        boolean area = q.unit().filter(AREAS::contains).isPresent();
        return switch (measure) {
            case "FloorArea" -> area;
            case "Growth" -> q.unit().filter(u -> u.equals("%") || u.equals("pp") || u.equals("倍")).isPresent();
            case "Share" -> q.unit().filter("%"::equals).isPresent();
            default -> q.currency().isPresent();
        };
    }

    private static int distance(Lexicon.Hit hit, Span span) {
        return hit.end() <= span.start() ? span.start() - hit.end() : Math.max(0, hit.start() - span.end());
    }

    /** The noun phrase that a counting word counts. */
    private Optional<String> phraseAfter(int end) {
        if (!text.article.isChinese()) return EnglishCounts.nounAfter(text, end);
        int start = text.skip(end);
        if (text.at(start) == '的') start++;
        int at = start;
        while (at < text.text.length() && at - start < PHRASE && isWordCharacter(at)) {
            int next = nextWord(at, start);
            if (next == at) break;
            at = next;
        }
        String phrase = text.text.substring(start, Math.min(at, text.text.length())).strip()
                .replaceAll("[及和與、]$", "").replaceFirst("^\\p{IsHan}{0,2}最[大高多新]", "");
        return phrase.length() < 2 ? Optional.empty() : Optional.of(phrase);
    }

    private boolean isWordCharacter(int at) {
        char c = text.at(at);
        return Text.isHan(c) || c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** The end of the word at a position if it can belong to what is counted, else the position. */
    private int nextWord(int at, int start) {
        for (int length = 4; length >= 2; length--)
            if (at + length <= text.folded.length()
                    && text.knowledge.language().has("generic", text.folded.substring(at, at + length))
                    && (isNoun(at + length) || text.wordAt(at + length, "JOIN").isPresent())) return at + length;
        int next = at + 1;
        while (next < text.text.length() && !text.tokens().endsAt(next) && next - at < 6) next++;
        String tag = text.tokens().tagAt(next);
        if (tag.isEmpty()) return at;
        boolean joins = at > start && (tag.equals("c") || tag.startsWith("q")) || tag.equals("d") && text.folded.charAt(at) == '最';
        boolean verb = tag.startsWith("v") && isNoun(next);
        return "njbaghks".indexOf(tag.charAt(0)) >= 0 || verb || joins ? next : at;
    }

    /** Whether a noun begins at a position: 研發人員, but not 夥伴合作. */
    private boolean isNoun(int at) {
        int next = at + 1;
        while (next < text.text.length() && !text.tokens().endsAt(next) && next - at < 6) next++;
        String tag = text.tokens().tagAt(next);
        return isWordCharacter(at) && (tag.startsWith("n") || tag.startsWith("g") || tag.startsWith("k"));
    }

    private boolean isOfBodies(Quantity q) {
        return q.counted() && q.max().compareTo(BigDecimal.ONE) > 0 && q.unit().filter("間所家座批份"::contains).isPresent();
    }

    /** For shares that no noun stands beside, the one that their clause begins with: 失業率降至去年的6.5%. */
    private Optional<String> clauseNoun(Quantity q) {
        if (!text.article.isChinese() || q.unit().filter("%"::equals).isEmpty()) return Optional.empty();
        int start = q.span().start();
        while (start > 0 && "，。；：、\n 「".indexOf(text.at(start - 1)) < 0 && q.span().start() - start < CLAUSE) start--;
        int end = start;
        for (int next = start; next < q.span().start(); end = next) {
            next = text.tokens().endAfter(end);
            String tag = text.tokens().tagAt(next);
            if (!tag.startsWith("n") && !tag.equals("vn") && !tag.startsWith("j")) break;
        }
        return end - start < 2 || end > q.span().start() ? Optional.empty() : Optional.of(text.text.substring(start, end));
    }

    /** For amounts and shares: 的資產 behind, else the word before. */
    private Optional<String> phraseBeside(Quantity q, Span sentence) {
        if (!text.article.isChinese()) return EnglishMeasures.beside(text, q, sentence);
        int end = text.skip(q.span().end());
        if (text.at(end) == '的') {
            Optional<String> after = phraseAfter(end);
            if (after.isPresent()) return after;
        }
        int at = text.skipBack(q.span().start());
        int start = at;
        while (start > 0 && Text.isHan(text.at(start - 1)) && at - start < 8 && text.tokens().endsAt(start)) {
            int word = text.tokens().startOf(start);
            String tag = text.tokens().tagAt(start);
            if (!(tag.startsWith("n") || tag.startsWith("v") || tag.startsWith("b") || tag.startsWith("a"))) {
                if (start < at) break;
                start = word;
                at = word;
                continue;
            }
            start = word;
        }
        String phrase = start < at ? text.text.substring(start, at) : "";
        for (Lexicon.Hit word : text.wordsBefore(at, "MEASURE"))
            if (word.start() - start >= 2) phrase = text.text.substring(start, word.start());
        return phrase.length() < 2 ? Optional.empty() : Optional.of(phrase);
    }
}
