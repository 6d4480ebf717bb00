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
 * Numbers as figures: how much or how many of what, of which thing. One of something in a Chinese word (一個) is none, nor
 * are places and persons counted in one (兩地, 兩人).
 */
final class Figures {

    private static final BigDecimal SMALL = BigDecimal.TEN;
    private static final java.util.Set<String> AREAS = java.util.Set.of("m²", "ft²", "ha");

    private final Text text;
    private final List<Candidate> chosen;
    private final List<Dates.Found> dates;
    private final Drafts drafts;
    private final FigurePhrases phrases;

    Figures(Text text, List<Candidate> chosen, List<Dates.Found> dates, Drafts drafts) {
        this.text = text;
        this.chosen = chosen;
        this.dates = dates;
        this.drafts = drafts;
        this.phrases = new FigurePhrases(text);
    }

    void find(List<Quantity> quantities) {
        for (Quantity q : quantities) {
            if (drafts.of("Figure").stream().anyMatch(d -> d.at.equals(q.span()))) continue;
            if (dates.stream().anyMatch(d -> d.span().overlaps(q.span()))) continue;
            if (chosen.stream().anyMatch(c -> c.span().overlaps(q.span()))) continue;
            if (isNoFigure(q)) continue;
            Span sentence = text.sentence(q.span());
            if (isBaseOfRatio(q, sentence)) continue;
            Optional<Candidate> of = subject(q, sentence);
            Optional<String> phrase = phrases.of(q, sentence)
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

    /** 一個 is an article; 這兩個, 兩地 and 兩人 are those that were named, and one cent in words a manner of speaking. */
    private boolean isNoFigure(Quantity q) {
        boolean small = text.article.isChinese() && q.max().compareTo(SMALL) < 0 && !text.in(q.span()).matches(".*[0-9０-９].*");
        boolean named = q.unit().filter("地國国區区方位名人屆届"::contains).isPresent()
                || "这该述".indexOf(text.folded.charAt(Math.max(0, text.skipBack(q.span().start()) - 1))) >= 0;
        return small && (q.currency().isPresent() || q.counted() && (q.max().compareTo(BigDecimal.ONE) <= 0 || named));
    }

}
