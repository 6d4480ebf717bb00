package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that patterns can ask for by type, gathered from what was found. */
final class TypedSpans {

    private static final Map<Kind, String> TYPES = Map.of(Kind.ORGANISATION, "ORG", Kind.PERSON, "PERSON",
            Kind.PLACE, "SITE", Kind.FUND, "FUND", Kind.PROGRAMME, "PROG", Kind.EVENT, "EVENT");

    private static final int MOST_TITLE = 100;

    private TypedSpans() { }

    static List<Typed> of(Text text, List<Candidate> chosen, List<Quantity> quantities, List<Dates.Found> dates) {
        List<Typed> all = new ArrayList<>();
        for (Candidate c : chosen) {
            if (isInTitle(text, c.span())) continue;
            List<Value> thing = List.of(new Value.Thing(c.group()));
            // 美國生物科技公司Polaris Bio: patterns pass over what it is.
            int start = c.kind() == Kind.ORGANISATION ? Descriptions.before(text, c.span()) : c.span().start();
            all.add(new Typed(TYPES.get(c.kind()), new Span(start, c.span().end()), thing, c));
        }
        for (Quantity q : quantities)
            if (q.currency().isPresent()) all.add(new Typed("AMOUNT", q.span(), List.of(), q));
        for (Dates.Found d : dates) all.add(new Typed("DATE", d.span(), List.of(new Value.Day(d.date())), d));
        for (String type : List.of("TITLE", "EN_TITLE"))
            for (Lexicon.Hit hit : text.words(type)) {
                Span span = new Span(hit.start(), hit.end());
                all.add(new Typed("TITLE", span, List.of(new Value.Text(text.in(span), text.article.language())), null));
            }
        all.addAll(new BodyWords(text, chosen).find());
        durations(text, all);
        lists(text, all);
        return all;
    }

    /** Who is named inside the title of a paper, 《甲局與乙局合作安排》, does nothing there. */
    private static boolean isInTitle(Text text, Span span) {
        int open = text.text.lastIndexOf('《', span.start());
        int close = open < 0 ? -1 : text.text.indexOf('》', open);
        return close >= span.end() && close - open < MOST_TITLE && (span.start() > open + 1 || span.end() < close);
    }

    /** 三年, five-year, 18個月 */
    private static void durations(Text text, List<Typed> all) {
        for (int at = 0; at < text.folded.length(); at++) {
            char c = text.folded.charAt(at);
            if (!Character.isDigit(c) && !Numerals.isChinese(c) || Numerals.isInside(text.folded, at)) continue;
            Optional<Numerals.Numeral> number = Numerals.at(text.folded, at);
            if (number.isEmpty()) continue;
            int unit = text.skip(number.get().end());
            BigDecimal value = number.get().value();
            boolean plain = value.stripTrailingZeros().scale() <= 0 && value.signum() > 0 && value.intValue() < 200;
            String length = !plain ? "" : text.folded.startsWith("年", unit) ? "Y" : text.folded.startsWith("个月", unit) ? "M"
                    : text.folded.startsWith("year", unit) || text.folded.startsWith("-year", unit) ? "Y" : "";
            if (!length.isEmpty()) {
                int end = unit + (length.equals("M") ? 2 : text.folded.charAt(unit) == '年' ? 1 : 4);
                all.add(new Typed("DURATION", new Span(at, end),
                        List.of(new Value.Term("P" + value.toBigInteger() + length)), null));
            }
            at = Math.max(at, number.get().end() - 1);
        }
    }

    /** Phrases joined by 、 and a last 及 or 以及; each at most 16 characters. */
    private static void lists(Text text, List<Typed> all) {
        for (int first = text.text.indexOf('、'); first >= 0; first = text.text.indexOf('、', first + 1)) {
            int start = first;
            while (start > 0 && isPhrase(text.text.charAt(start - 1)) && first - start < 16) start--;
            for (String lead : List.of("包括", "涵蓋", "分別為")) {
                int at = text.text.lastIndexOf(lead, first);
                if (at >= start - lead.length()) start = Math.max(start, at + lead.length());
            }
            int end = first;
            while (end < text.text.length() && (isPhrase(text.text.charAt(end)) || text.text.charAt(end) == '、')) end++;
            List<Value> phrases = new ArrayList<>();
            String[] parts = text.text.substring(start, end).split("、");
            int cut = end;
            for (int i = 0; i < parts.length; i++) {
                String part = parts[i].strip();
                if (i == parts.length - 1) {
                    int etc = part.indexOf('等');
                    if (etc > 0) {
                        cut = end - (parts[i].length() - etc);
                        part = part.substring(0, etc);
                    }
                    for (String joint : List.of("以及", "及", "和"))
                        if (part.indexOf(joint) > 0 && part.indexOf(joint) + joint.length() < part.length()) {
                            phrases.add(phrase(text, part.substring(0, part.indexOf(joint))));
                            part = part.substring(part.indexOf(joint) + joint.length());
                            break;
                        }
                }
                if (part.isEmpty() || part.length() > 20) {
                    phrases.clear();
                    break;
                }
                phrases.add(phrase(text, part));
            }
            if (phrases.size() > 1 && cut > start) all.add(new Typed("LIST", new Span(start, cut), List.copyOf(phrases), null));
            first = Math.max(first, end - 1);
        }
    }

    private static Value phrase(Text text, String words) {
        return new Value.Text(words.strip(), text.article.language());
    }

    private static boolean isPhrase(char c) {
        return Text.isHan(c) || Character.isLetterOrDigit(c) || c == ' ' || c == '-';
    }
}
