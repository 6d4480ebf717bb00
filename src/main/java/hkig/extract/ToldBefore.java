package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.Optional;
import java.util.TreeMap;

/** The organisation that a bare title means: one that the text has named before. */
final class ToldBefore {

    private static final String CLAUSE = "，。；：、\n！？";

    private final Text text;
    private final TreeMap<Integer, Candidate> organisations;

    /** @param organisations bodies and places by their end */
    ToldBefore(Text text, TreeMap<Integer, Candidate> organisations) {
        this.text = text;
        this.organisations = organisations;
    }

    /**
     * For a bare 局長, 署長 or 校長 the last organisation before whose name ends so. For any other title that begins a
     * clause or follows a verb of appointment, the body that the sentence is about, else the one that the sentence
     * before begins with; never the government, which appoints to what it is not.
     */
    Optional<Candidate> organisation(Span title, int start) {
        String folded = text.folded.substring(title.start(), title.end());
        char head = folded.charAt(Math.max(0, folded.length() - 2));
        if (folded.endsWith("长") && "局署处院校会行部馆所".indexOf(head) >= 0)
            for (Candidate c : organisations.headMap(title.start(), true).descendingMap().values()) {
                String name = text.folded.substring(c.span().start(), c.span().end());
                char last = name.charAt(name.length() - 1);
                if (c.kind() == Kind.ORGANISATION && (last == head || head == '校' && (last == '学' || name.endsWith("书院"))))
                    return Optional.of(c);
            }
        return opensClause(start) ? subject(title) : Optional.empty();
    }

    private boolean opensClause(int start) {
        int at = text.skipBack(start);
        return at == 0 || CLAUSE.indexOf(text.at(at - 1)) >= 0 || text.wordBefore(at, "APPOINTED").isPresent()
                || text.wordBefore(at, "LEFT_POST").isPresent();
    }

    private Optional<Candidate> subject(Span title) {
        Span sentence = text.sentence(title);
        Optional<Candidate> here = subjectIn(sentence, title.start());
        int index = text.sentences.indexOf(sentence);
        if (here.isPresent() || index < 1) return here;
        Span before = text.sentences.get(index - 1);
        return subjectIn(before, before.end());
    }

    /** The first body of a sentence, where nothing but a few words stands before it. */
    private Optional<Candidate> subjectIn(Span sentence, int limit) {
        for (Candidate c : organisations.subMap(sentence.start(), false, limit, true).values()) {
            if (c.kind() != Kind.ORGANISATION) continue;
            boolean opens = c.span().start() - sentence.start() <= 1;
            boolean government = c.named().isPresent() && c.named().get().key().endsWith("/hksar-government");
            return opens && !government ? Optional.of(c) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether two joined bodies share the title behind them, as nothing else is said of the first: 聯交所及期交所行政總裁. */
    boolean share(Candidate first, Candidate second) {
        int at = text.skipBack(first.span().start());
        if (first.group().equals(second.group())) return false;
        return at == 0 || "，。；：\n".indexOf(text.at(at - 1)) >= 0 || text.wordBefore(at, "APPOINTED").isPresent()
                || text.at(at - 1) == '、' && text.wordBefore(text.skipBack(at - 1), "TITLE").isPresent();
    }
}
