package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Personal names that news of appointments tells without a title before them. */
final class AppointedNames {

    private static final int NEAR = 14;
    private static final int CLAUSE = 30;
    private static final String EDGES = "，。；：、\n";
    private static final List<String> JOINTS = List.of("以及", "、", "和", "及", "與");

    private final Text text;
    private final ChineseNames names;

    AppointedNames(Text text, ChineseNames names) {
        this.text = text;
        this.names = names;
    }

    List<Span> find() {
        List<Span> found = new ArrayList<>();
        for (Lexicon.Hit verb : text.words("APPOINTED")) before(verb).ifPresent(found::add);
        for (String type : List.of("TITLE", "LEFT_POST"))
            for (Lexicon.Hit word : text.words(type)) leaving(word).ifPresent(found::add);
        for (int at = text.text.indexOf("接任"); at >= 0; at = text.text.indexOf("接任", at + 1))
            names.at(at + 2).filter(s -> names.endsWell(s.end()) && sure(s)).ifPresent(found::add);
        for (int at = text.text.indexOf("代表", 4); at >= 0; at = text.text.indexOf("代表", at + 1)) {
            int end = at;
            if ("由、，及和與".indexOf(text.at(at - 4)) >= 0) names.at(at - 3).filter(s -> s.end() == end && sure(s)).ifPresent(found::add);
        }
        for (int at = text.text.indexOf("職務"); at >= 0; at = text.text.indexOf("職務", at + 1)) ofPost(at).ifPresent(found::add);
        for (Span sentence : text.sentences) if (text.hasWord(sentence, "APPOINT")) second(sentence, found);
        for (Lexicon.Hit lead : text.words("MEMBERS")) found.addAll(members(lead.end()));
        return found;
    }

    /** 徐立明年二月出任: a name that begins a clause, a few words before the verb. */
    private Optional<Span> before(Lexicon.Hit verb) {
        for (int start = verb.start() - 2; start > Math.max(-1, verb.start() - NEAR - 4); start--) {
            char left = text.at(text.skipBack(start) - 1);
            if (EDGES.indexOf(left) < 0 && left != '由') continue;
            Optional<Span> name = names.at(start).filter(s -> s.end() <= verb.start() && verb.start() - s.end() <= NEAR);
            return name.filter(s -> names.edgeAfter(s.end()) == 2 && sure(s)
                    && text.text.substring(s.end(), verb.start()).chars().noneMatch(c -> EDGES.indexOf(c) >= 0 || c == '的'));
        }
        return Optional.empty();
    }

    /** 免去陳大文的甲局局長職務，李小明的乙局局長職務 */
    private Optional<Span> ofPost(int duties) {
        int of = text.text.lastIndexOf('的', duties);
        if (of < 4 || duties - of > CLAUSE || text.text.substring(of, duties).chars().anyMatch(c -> EDGES.indexOf(c) >= 0)) return Optional.empty();
        return EDGES.indexOf(text.at(of - 4)) < 0 ? Optional.empty() : names.at(of - 3).filter(s -> s.end() == of && names.score(of - 3, 3) >= ChinesePersons.LIKELY);
    }

    /** 委任陳大文為主席，以及李健為司庫: the second of two. */
    private void second(Span sentence, List<Span> found) {
        for (int at = text.text.indexOf('為', sentence.start()); at >= 0 && at < sentence.end(); at = text.text.indexOf('為', at + 1))
            for (int length : new int[] {3, 2}) {
                int start = at - length;
                boolean joined = start > sentence.start() && "，；、及而".indexOf(text.at(start - 1)) >= 0;
                Optional<Span> name = joined ? names.at(start).filter(s -> s.length() == length && sure(s)) : Optional.empty();
                name.ifPresent(found::add);
                if (name.isPresent()) break;
            }
    }

    /** 任期屆滿的陳大文, 出任總裁的陳大文 */
    private Optional<Span> leaving(Lexicon.Hit word) {
        if (text.at(word.end()) != '的') return Optional.empty();
        if (Text.is(word, "TITLE") && !isHeld(word.start())) return Optional.empty();
        return names.at(word.end() + 1).filter(s -> names.endsWell(s.end()) && sure(s));
    }

    private boolean isHeld(int title) {
        for (int at = title; at > Math.max(0, title - CLAUSE) && "，。；\n".indexOf(text.at(at - 1)) < 0; at--)
            for (String type : List.of("APPOINTED", "LEFT_POST", "HOLDS"))
                if (text.wordBefore(at, type).isPresent()) return true;
        return false;
    }

    /** 成員包括陳大文和李小明: two or more names with nothing else between them. */
    private List<Span> members(int start) {
        List<Span> run = new ArrayList<>();
        int at = text.skip(start);
        int weak = 0;
        while (true) {
            int from = at;
            Optional<Span> name = names.at(from).filter(s -> names.endsWell(s.end()));
            if (name.isEmpty() && !run.isEmpty() && names.mayBe(from)) {
                name = Optional.of(new Span(from, from + 3));
                weak++;
            }
            if (name.isEmpty()) break;
            run.add(name.get());
            int named = name.get().end();
            int end = text.wordAt(named, "HONORIFIC").map(Lexicon.Hit::end).orElse(named);
            Optional<String> joint = JOINTS.stream().filter(j -> text.text.startsWith(j, end)).findFirst();
            if (joint.isEmpty()) break;
            at = end + joint.get().length();
        }
        return run.size() > 1 + weak ? run : List.of();
    }

    private boolean sure(Span name) {
        return names.score(name.start(), name.length()) >= ChinesePersons.SURE;
    }
}
