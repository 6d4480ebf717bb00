package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is the subject of a Chinese word of saying: a person, a body or who speaks for it, a pronoun, a post, or nobody, where
 * the clause goes on with the subject told before.
 */
final class ChineseSpeakers {

    private static final int NEAR = 16;
    private static final int FAR = 44;
    private static final String EDGES = "，,。；;：:︰！？\n";
    /** What may stand before the subject of a clause, in folded script. */
    private static final Pattern LEAD = Pattern.compile("(?:另外|此外|不过|但是|但|而|其中|对此|对于|至于|同时|及后|其后|随后|之后|早前|日前|最近|近日|当时|稍后"
            + "|据|根据|正如|如|因此|所以|由于|因为|然而|就此|今年|去年|上月|本月|上周|本周|香港|本港|内地|[0-9]+年|[0-9]+月|[0-9]+日|[ 　])*");
    /** Who speaks for a body without a name of their own. */
    private static final Pattern SPOKESMAN = Pattern.compile("(?:的?(?:新闻|有关|一名|一位)?(?:发言人|负责人)|方面)?");
    /** Between the subject and the word of saying: when, where and to whom. */
    private static final Pattern ADVERBS = Pattern.compile("(?:今日|今天|今早|今晨|今午|今晚|昨日|昨天|昨晚|前日|周[一二三四五六日]|星期[一二三四五六日]"
            + "|本月[0-9]+日|[0-9]+月|[0-9]+日|早前|日前|近日|其后|随后|稍后|亦|又|也|则|就|便|均|都|再|再次|并|同时|同样|仍|曾|已|一直|今次|明确|书面|公开|最新|上午|下午"
            + "|早上|中午|晚上|今年|去年|上月|上周|主动|进一步|一再|多次|普遍|致辞时|致词时|致辞|致词|发言时|发稿时|[ 　])*");
    private static final Pattern ADVERBIAL = Pattern.compile("(?:在|于|出席|接受|参与|参加|到|向|就|对|针对|透过|通过|视察|主持|率|率领|会见|访问|回[复覆]|回应|致函|经|与|跟|和|从"
            + "|因应|连同|联同|发|结束|获|总结|为|早上在|引述|撰文|收到|接获|作|做|担任|陪同|完成|形容|以).*");
    /** A body does something: what follows its name is no part of a longer one. */
    private static final Pattern ACTS = Pattern.compile("(?:今日|今天|昨日|昨晚|早前|日前|书面|亦|又|也|则|就|[0-9]+日)*(?:发表|公布|发布|宣布|发出|发声明|去信|致函|召开|举行|更新|出席|在|就|于|向"
            + "|透过|回[复覆]|回应|接受|批评|谴责|反对|反驳|欢迎|留意|关注|完成|推出|接获|经|为)");
    private static final String OBJECT = "向对与跟为给替获";

    private final Text text;
    private final Roles roles;
    private final TreeMap<Integer, Candidate> agents = new TreeMap<>();
    private final Map<Integer, Candidate> bodyWords = new HashMap<>();

    ChineseSpeakers(Text text, List<Candidate> chosen, Roles roles) {
        this.text = text;
        this.roles = roles;
        Map<String, Candidate> byGroup = new HashMap<>();
        for (Candidate c : chosen) {
            boolean body = c.kind() == Kind.ORGANISATION && c.tier() != Tier.C;
            if (body) byGroup.putIfAbsent(c.group(), c);
            if ((body || c.kind() == Kind.PERSON) && text.quoteDepth(c.span().start()) == 0) agents.put(c.span().start(), c);
        }
        for (Typed word : new BodyWords(text, chosen).find())
            if (word.values().size() == 1 && word.values().getFirst() instanceof hkig.model.Value.Thing thing)
                Optional.ofNullable(byGroup.get(thing.local())).ifPresent(c -> bodyWords.put(word.span().start(), c));
    }

    /** Where the clause of a position begins. */
    int clause(int at, Span sentence) {
        int from = at;
        while (from > sentence.start() && (EDGES.indexOf(text.at(from - 1)) < 0 || text.quoteDepth(from - 1) > 0)) from--;
        return text.skip(from);
    }

    /** The speaker whom the clause itself tells. */
    Optional<Candidate> told(Lexicon.Hit verb, Span sentence) {
        int from = clause(verb.start(), sentence);
        if (OBJECT.indexOf(text.folded.charAt(from)) >= 0) return Optional.empty();
        List<Candidate> here = agents.subMap(from, verb.start()).values().stream().filter(c -> c.span().end() <= verb.start()).toList();
        if (here.isEmpty()) return word(from, verb);
        Candidate last = here.getLast();
        if (last.kind() == Kind.PERSON && speaks(last, verb) && !isObject(last, here)) return Optional.of(last);
        if (isHope(verb)) return Optional.empty();
        for (Candidate c : here) if (c.kind() == Kind.PERSON)
            return isAdverbial(c.span().end(), verb.start()) ? Optional.of(c) : Optional.empty();
        return body(here, from, verb);
    }

    /** 期望, 建議: speech of a person right behind the name; of a body it need not be. */
    static boolean isHope(Lexicon.Hit verb) {
        return Text.value(verb).equals("person");
    }

    /** Between the name and the word of saying stand a few words of the same clause. */
    private boolean speaks(Candidate person, Lexicon.Hit verb) {
        String between = text.text.substring(person.span().end(), verb.start());
        if (isHope(verb)) return ADVERBS.matcher(text.folded).region(person.span().end(), verb.start()).matches();
        return between.length() <= NEAR && between.chars().noneMatch(c -> "的與和及說".indexOf(c) >= 0);
    }

    /** 陳大文向李小明致謝: not who comes second, behind a word that has an object. */
    private boolean isObject(Candidate last, List<Candidate> here) {
        return here.stream().filter(c -> c.kind() == Kind.PERSON && c != last && !c.group().equals(last.group())).findFirst()
                .filter(c -> isAdverbial(c.span().end(), last.span().start())).isPresent();
    }

    private boolean isAdverbial(int from, int to) {
        if (to - from > FAR || from > to) return false;
        Matcher adverbs = ADVERBS.matcher(text.folded).region(from, to);
        int at = adverbs.lookingAt() ? adverbs.end() : from;
        return at == to || ADVERBIAL.matcher(text.folded).region(at, to).matches();
    }

    /** A body that begins its clause, and nothing but adverbs or its spokesman before the word of saying. */
    private Optional<Candidate> body(List<Candidate> here, int from, Lexicon.Hit verb) {
        Candidate first = here.getFirst();
        if (!LEAD.matcher(text.folded).region(from, first.span().start()).matches()) return Optional.empty();
        return Text.value(verb).isEmpty() && isBodySpeaking(first.span().end(), verb.start()) ? Optional.of(first) : Optional.empty();
    }

    private boolean isBodySpeaking(int from, int verb) {
        int at = from;
        if (text.at(at) == '（' || text.at(at) == '(') at = text.text.indexOf(text.at(at) == '（' ? '）' : ')', at) + 1;
        if (at <= 0 || at > verb) return false;
        Matcher spokesman = SPOKESMAN.matcher(text.folded).region(at, verb);
        if (spokesman.lookingAt()) at = spokesman.end();
        return isAdverbial(at, verb);
    }

    /** 署方, 校方; 行政長官, of whom the text gives the name elsewhere. */
    private Optional<Candidate> word(int from, Lexicon.Hit verb) {
        Matcher lead = LEAD.matcher(text.folded).region(from, verb.start());
        int at = lead.lookingAt() ? lead.end() : from;
        for (Lexicon.Hit word : text.wordsAt(at, "BODY")) {
            Candidate body = bodyWords.get(word.start());
            if (body != null && Text.value(verb).isEmpty() && isBodySpeaking(word.end(), verb.start())) return Optional.of(body);
        }
        for (Lexicon.Hit title : text.wordsAt(at, "TITLE"))
            if (isAdverbial(title.end(), verb.start())) return roles.holder(text, text.text.substring(title.start(), title.end()));
        return Optional.empty();
    }

    /** 發言人, 他們的發言人 without a body: who spoke so before. */
    boolean isSpokesman(Lexicon.Hit verb, Span sentence) {
        int from = clause(verb.start(), sentence);
        Matcher lead = LEAD.matcher(text.folded).region(from, verb.start());
        int at = lead.lookingAt() ? lead.end() : from;
        return text.folded.startsWith("发言人", at) && isAdverbial(at + 3, verb.start());
    }

    boolean isPronoun(Lexicon.Hit verb, Span sentence) {
        int from = clause(verb.start(), sentence);
        Matcher lead = LEAD.matcher(text.folded).region(from, verb.start());
        int at = lead.lookingAt() ? lead.end() : from;
        return text.wordAt(at, "PRONOUN").isPresent() && text.at(at + 1) != '們' && isAdverbial(at + 1, verb.start());
    }

    /** The only person of the clause before, who goes on without being named again: 陳大文接受訪問，透露. */
    Optional<Candidate> clauseBefore(int clause, Span sentence) {
        int end = text.skipBack(clause) - 1;
        if (end <= sentence.start() || text.at(end) != '，' && text.at(end) != ',') return Optional.empty();
        int from = clause(end, sentence);
        if (OBJECT.indexOf(text.folded.charAt(from)) >= 0) return Optional.empty();
        List<Candidate> here = agents.subMap(from, end).values().stream().filter(c -> c.kind() == Kind.PERSON).toList();
        return here.size() == 1 && isAdverbial(here.getFirst().span().end(), end) ? Optional.of(here.getFirst()) : Optional.empty();
    }

    /** Whether a stretch of text names nobody else who could speak. */
    boolean isOnly(Candidate subject, int from, int to) {
        return agents.subMap(from, to).values().stream().filter(c -> c.kind() == Kind.PERSON)
                .allMatch(c -> c.group().equals(subject.group()));
    }

    /** Whom a sentence is about: the first person or body of its first clause, where it begins with it. */
    Optional<Candidate> subject(Span sentence) {
        int end = sentence.start();
        while (end < sentence.end() && (EDGES.indexOf(text.at(end)) < 0 || text.quoteDepth(end) > 0)) end++;
        List<Candidate> here = List.copyOf(agents.subMap(sentence.start(), end).values());
        if (here.isEmpty() || OBJECT.indexOf(text.folded.charAt(sentence.start())) >= 0) return Optional.empty();
        Optional<Candidate> person = here.stream().filter(c -> c.kind() == Kind.PERSON).findFirst();
        if (person.isPresent()) return person;
        Candidate body = here.getFirst();
        return LEAD.matcher(text.folded).region(sentence.start(), body.span().start()).matches()
                && ACTS.matcher(text.folded).region(body.span().end(), end).lookingAt() ? Optional.of(body) : Optional.empty();
    }
}
