package hkig.extract;

import hkig.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Posts right before a Chinese name (創新科技及工業局局長孫東), or in brackets behind it. */
final class ChinesePosts {

    private static final int BRACKET = 40;

    private final Text text;
    private final PostPhrases phrases;

    ChinesePosts(Text text, PostPhrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    List<PostSpan> find(List<Candidate> persons) {
        List<PostSpan> found = new ArrayList<>();
        for (Candidate person : persons) {
            int at = text.skipBack(person.span().start());
            if (text.isHeadlineBreak(at, person.span().start())) continue;
            if (text.at(at - 1) == '\n') at = text.skipBack(at - 1);
            for (Lexicon.Hit honour : text.wordsBefore(at, "HONORIFIC")) {
                if (text.wordBefore(text.skipBack(honour.start()), "TITLE").isPresent()) at = text.skipBack(honour.start());
                break;
            }
            List<PostPhrase> posts = phrases.endingAt(at);
            if (posts.isEmpty()) posts = inBrackets(person);
            posts.forEach(p -> found.add(p.of(person.span())));
        }
        return found;
    }

    /** 孫東（創新科技及工業局局長） */
    private List<PostPhrase> inBrackets(Candidate person) {
        char open = text.at(person.span().end());
        if (open != '（' && open != '(') return List.of();
        int close = text.text.indexOf(open == '（' ? '）' : ')', person.span().end());
        return close > 0 && close - person.span().end() < BRACKET ? phrases.endingAt(close) : List.of();
    }
}
