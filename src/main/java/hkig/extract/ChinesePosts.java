package hkig.extract;

import hkig.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Posts right before a Chinese name (創新科技及工業局局長孫東), or in brackets behind it. */
final class ChinesePosts {

    private static final int BRACKET = 40;
    private static final Pattern SEVERAL = Pattern.compile("(?:成員|委員|議員|董事|理事|校董|人大代表|政協委員|院士)$");
    private static final Pattern JOINT = Pattern.compile("、|以及|及|和|與");

    private final Text text;
    private final PostPhrases phrases;
    private final Map<Integer, Candidate> byStart = new HashMap<>();

    ChinesePosts(Text text, PostPhrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    List<PostSpan> find(List<Candidate> persons) {
        List<PostSpan> found = new ArrayList<>();
        for (Candidate person : persons) byStart.put(person.span().start(), person);
        for (Candidate person : persons) {
            int at = text.skipBack(person.span().start());
            if (text.isHeadlineBreak(at, person.span().start())) continue;
            if (text.at(at - 1) == '\n') at = text.skipBack(at - 1);
            for (Lexicon.Hit honour : text.wordsBefore(at, "HONORIFIC")) {
                if (text.wordBefore(text.skipBack(honour.start()), "TITLE").isPresent()) at = text.skipBack(honour.start());
                break;
            }
            List<PostPhrase> posts = phrases.endingAt(beforeParty(at));
            // 古共中央第一書記、國家主席: a foreign person holds no office of ours.
            if (person.rule().equals("person.foreign")) posts = posts.stream().filter(p -> p.office().isEmpty()).toList();
            if (posts.isEmpty()) posts = inBrackets(person);
            posts.forEach(p -> found.add(p.of(person.span())));
            if (posts.size() == 1) for (Candidate other : others(posts.getFirst(), person)) found.add(posts.getFirst().of(other.span()));
        }
        return found;
    }

    /** 立法會議員、民建聯的陳大文 */
    private int beforeParty(int at) {
        int end = text.at(at - 1) == '的' ? at - 1 : at;
        return text.wordBefore(end, "PARTY").filter(p -> text.at(p.start() - 1) == '、').map(p -> p.start() - 1).orElse(at);
    }

    /** 立法會議員陳大文、李小明及何美玲: who follows in a list without a title shares the one of members; not of those
     * who are appointed, for there a title tells who one of them is. */
    private List<Candidate> others(PostPhrase post, Candidate first) {
        if (!SEVERAL.matcher(text.in(post.title())).find() || text.hasWord(text.sentence(first.span()), "APPOINTED")) return List.of();
        List<Candidate> others = new ArrayList<>();
        for (Candidate at = first; at != null; ) {
            int end = at.span().end();
            for (Lexicon.Hit address : text.wordsAt(end, "HONORIFIC")) end = Math.max(end, address.end());
            Matcher joint = JOINT.matcher(text.text).region(end, Math.min(text.text.length(), end + 2));
            at = joint.lookingAt() ? byStart.get(joint.end()) : null;
            if (at != null && text.wordAt(at.span().end(), "TITLE").isPresent()) return List.of();
            if (at != null) others.add(at);
        }
        return others;
    }

    /** 孫東（創新科技及工業局局長） */
    private List<PostPhrase> inBrackets(Candidate person) {
        char open = text.at(person.span().end());
        if (open != '（' && open != '(') return List.of();
        int close = text.text.indexOf(open == '（' ? '）' : ')', person.span().end());
        return close > 0 && close - person.span().end() < BRACKET ? phrases.endingAt(close) : List.of();
    }
}
