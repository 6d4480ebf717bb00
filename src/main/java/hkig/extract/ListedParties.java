package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parties that a sentence lists behind its signing: 與17間企業簽約，包括「甲」、乙及丙等. */
final class ListedParties {

    private static final int MOST_NAME = 18;
    private static final int MOST_TO_LIST = 70;
    private static final Pattern INCLUDING = Pattern.compile("(?:企业|公司|机构|大学|院校|银行|发展商|[间家所])[^。；]{0,30}包括(?:有)?");

    private final Text text;
    private final PartyShape shape;
    private final Map<Integer, Integer> sureEnds;

    /** @param sureEnds where bodies begin that are sure without this, and where they end */
    ListedParties(Text text, PartyShape shape, Map<Integer, Integer> sureEnds) {
        this.text = text;
        this.shape = shape;
        this.sureEnds = sureEnds;
    }

    /** Who is listed behind a signing and not sure yet, where more than one is. */
    List<Span> behind(Lexicon.Hit sign) {
        int most = Math.min(text.sentence(new Span(sign.start(), sign.end())).end(), sign.end() + MOST_TO_LIST);
        Matcher told = INCLUDING.matcher(text.folded).region(sign.end(), Math.max(sign.end(), most));
        if (!told.find()) return List.of();
        List<Span> names = new ArrayList<>();
        int at = told.end();
        while (true) {
            int start = behindMark(text, at);
            int end = start;
            while (end < most && end - start < MOST_NAME && ChineseParties.isPart(text.at(end)) && text.at(end) != '等'
                    && text.wordsAt(end, "JOIN").isEmpty()) end = text.tokens().endAfter(end);
            end = sureEnds.getOrDefault(start, end);
            boolean quoted = text.at(start - 1) == '「' && text.at(end) == '」';
            Span name = new Span(start, Math.max(start, end));
            if (name.length() < 2 || !quoted && !sureEnds.containsKey(start) && !shape.fits(name)) break;
            names.add(name);
            end = behindMark(text, end);
            Optional<Lexicon.Hit> join = text.wordAt(end, "JOIN");
            if (text.at(end) != '、' && join.isEmpty()) break;
            at = join.map(Lexicon.Hit::end).orElse(end + 1);
        }
        return names.size() < 2 ? List.of() : names.stream().filter(n -> !sureEnds.containsKey(n.start())).toList();
    }

    /** Behind a blank and the mark that opens or closes a quoted name. */
    static int behindMark(Text text, int at) {
        int next = text.skip(at);
        return "「」".indexOf(text.at(next)) >= 0 ? next + 1 : next;
    }
}
