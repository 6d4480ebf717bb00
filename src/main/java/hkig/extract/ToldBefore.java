package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The organisation that a bare title means: one that the text has named before. */
final class ToldBefore {

    private static final List<String> OPENING = List.of("APPOINTED", "LEFT_POST", "HELD", "HOLDS", "MEMBERS");
    private static final List<String> MEMBERS = List.of("董事", "成員", "委員", "理事", "校董");
    private static final int BACK = 5;
    /** The length of a remark before the subject: 在北京，, 另外，. */
    private static final int LEAD = 6;
    private static final String CLAUSE = "，。；：、\n！？";

    private static final Pattern THAT = Pattern.compile("该(.{0,3}[会局署处院校司团])的?[新现前]?$");

    private static final Pattern ALIAS = Pattern.compile("[」』”]?(?:（[^）\\n]{1,12}）)?的?");
    /** 小組由陳大文擔任主席: a group told before. */
    private static final Pattern LED_GROUP = Pattern.compile("((?:专责)?小组|工作组|委员会)(?:将|会)?由[^，。]{0,40}$");

    private final Text text;
    private final TreeMap<Integer, Candidate> organisations;
    private final TreeMap<Integer, Candidate> persons;
    private final OfficersInList officers;
    private final ToldGroups groups;

    /**
     * @param organisations bodies and places by their end
     * @param persons by their end
     */
    ToldBefore(Text text, TreeMap<Integer, Candidate> organisations, TreeMap<Integer, Candidate> persons) {
        this.text = text;
        this.persons = persons;
        this.organisations = organisations;
        this.officers = new OfficersInList(text, organisations, persons);
        this.groups = new ToldGroups(text, organisations.values());
    }

    /**
     * For a bare 局長, 署長 or 校長 the last organisation before whose name ends so. For any other title that begins a
     * clause or follows a verb of appointment, the body that the sentence is about, else the one that one of the last
     * sentences begins with, where no other was named since; never the government, which appoints to what it is not.
     */
    Optional<Candidate> organisation(Span title, int start) {
        if (namesState(title)) return Optional.empty();
        String folded = text.folded.substring(title.start(), title.end());
        Matcher that = THAT.matcher(text.folded).region(Math.max(0, start - 8), start);
        if (that.find()) return lastEnding(that.group(1), start - that.group().length());
        if (text.at(start - 1) == '其' && opensClause(start - 1)) return onlyOne(start - 1);
        if (!opensPhrase(start)) return Optional.empty();
        TitleHead head = TitleHead.of(folded);
        OfficersInList.Before list = officers.before(start);
        if (list.body().isPresent() && (!head.isTold() || fits(list.body().get(), head))) return list.body();
        if (list.unread() && !head.isTold()) return Optional.empty();
        Matcher group = LED_GROUP.matcher(text.folded).region(Math.min(start, text.sentence(title).start()), start);
        if (group.find()) return lastEnding(group.group(1), group.end(1));
        if (head.isTold())
            for (Candidate c : organisations.headMap(title.start(), true).descendingMap().values()) {
                if (c.kind() == Kind.ORGANISATION && fits(c, head)) return Optional.of(c);
            }
        if (head.only()) return Optional.empty();
        return besideVerb(start).or(() -> counted(title, start).or(() -> sameBefore(title))
                .or(() -> opensClause(start) ? subject(title) : Optional.empty())
                .or(() -> text.in(title).endsWith("主席") ? appointing(text.sentence(title)) : Optional.empty())
                .filter(body -> groups.mayHave(body, title)).map(body -> groups.instead(body, title)));
    }

    private boolean fits(Candidate body, TitleHead head) {
        return head.fits(body, text.folded.substring(body.span().start(), body.span().end()));
    }

    /** 該會, 該委員會: the last organisation before whose name ends so; not the parliament that a member is said to be of. */
    private Optional<Candidate> lastEnding(String ending, int before) {
        return organisations.headMap(before, true).descendingMap().values().stream().filter(c -> c.kind() == Kind.ORGANISATION)
                .filter(c -> text.folded.substring(c.span().start(), c.span().end()).endsWith(ending))
                .filter(c -> !TitleHead.isParliament(text.folded.substring(c.span().start(), c.span().end()))).findFirst();
    }

    /** 晨星生物在尋求合作。其創辦人陳大文: the one body of the words before in this sentence, else of the sentence before. */
    private Optional<Candidate> onlyOne(int end) {
        int index = text.sentenceAt(end);
        for (int i = index; i >= Math.max(0, index - 1); i--) {
            List<Candidate> told = organisations.subMap(text.sentences.get(i).start(), false, Math.min(end, text.sentences.get(i).end()), true)
                    .values().stream().filter(c -> c.kind() == Kind.ORGANISATION).toList();
            if (!told.isEmpty()) return told.stream().map(Candidate::group).distinct().count() == 1 ? Optional.of(told.getLast()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** 總統, 法官, 議員: what a body told before says nothing of. */
    boolean namesState(Span title) {
        return text.wordBefore(title.end(), "OF_STATE").isPresent();
    }

    /** Whether no unread name can stand before a title: 由局長, but not 某某學會會長. */
    private boolean opensPhrase(int start) {
        int at = text.skipBack(start);
        if (text.wordBefore(at, "ORG_HEAD").isPresent()) return false;
        return opensClause(start) || "名位".indexOf(text.at(at - 1)) >= 0 || !Text.isHan(text.at(at - 1))
                || text.knowledge.language().has("leftstop", text.folded.substring(at - 1, at))
                || text.wordBefore(at, "JOIN").isPresent();
    }

    private boolean opensClause(int start) {
        int at = text.skipBack(start);
        return at == 0 || CLAUSE.indexOf(text.at(at - 1)) >= 0 || "為任是由".indexOf(text.at(at - 1)) >= 0 || joined(at)
                || OPENING.stream().anyMatch(type -> text.wordBefore(at, type).isPresent());
    }

    /** 校長陳大文及副校長李小明: the second of two who have titles. */
    private boolean joined(int at) {
        Optional<Lexicon.Hit> joint = text.wordBefore(at, "JOIN");
        if (joint.isEmpty()) return false;
        int end = text.wordBefore(joint.get().start(), "HONORIFIC").map(Lexicon.Hit::start).orElse(joint.get().start());
        return persons.containsKey(end);
    }

    /** 借調至晨星科技擔任總裁, 獲晨星科技委任為總裁: the body right before the verb. */
    private Optional<Candidate> besideVerb(int start) {
        return text.wordBefore(text.skipBack(start), "APPOINTED").map(Lexicon.Hit::start)
                .flatMap(at -> Optional.ofNullable(organisations.get(text.skipBack(at)))).filter(c -> c.kind() == Kind.ORGANISATION);
    }

    /** 委任甲為晨星局主席，再度委任三名現任成員乙: some more of the same body as the last post of the sentence. */
    private Optional<Candidate> counted(Span title, int start) {
        int at = text.skipBack(start);
        Span sentence = text.sentence(title);
        boolean member = MEMBERS.stream().anyMatch(text.in(title)::endsWith) && text.wordAt(title.start(), "BOARD").isEmpty();
        if (member && !text.hasWord(new Span(sentence.start(), Math.max(sentence.start() + 1, title.start())), "APPOINT")) return appointing(sentence);
        if ("名位".indexOf(text.at(at - 1)) < 0 || !text.hasWord(new Span(sentence.start(), title.start()), "APPOINT"))
            return Optional.empty();
        Optional<Candidate> here = organisations.subMap(sentence.start(), false, title.start(), true).descendingMap().values().stream()
                .filter(this::hasPost).findFirst();
        return here.isPresent() || !member ? here : appointing(sentence);
    }

    private boolean hasPost(Candidate body) {
        Matcher alias = ALIAS.matcher(text.text).region(body.span().end(), text.text.length());
        int end = alias.lookingAt() ? alias.end() : body.span().end();
        return List.of("TITLE", "BOARD", "IN_OFFICE").stream().anyMatch(t -> text.wordAt(end, t).isPresent());
    }

    /** 新任成員為甲、乙: of the body whose chairman or members one of the last sentences appoints. */
    private Optional<Candidate> appointing(Span sentence) {
        int index = text.sentences.indexOf(sentence);
        for (int i = index - 1; i >= Math.max(0, index - BACK); i--) {
            Span before = text.sentences.get(i);
            List<Lexicon.Hit> verbs = new java.util.ArrayList<>(text.words(before, "APPOINT"));
            verbs.addAll(text.words(before, "APPOINTED"));
            if (verbs.isEmpty()) continue;
            int from = verbs.stream().mapToInt(Lexicon.Hit::end).min().orElseThrow();
            Optional<Candidate> body = organisations.subMap(from, false, before.end(), true).values().stream().filter(c -> c.kind() == Kind.ORGANISATION)
                    .filter(c -> hasPost(c) || text.text.startsWith("加入", c.span().start() - 2)).reduce((a, b) -> b);
            if (body.isPresent()) return body;
        }
        return Optional.empty();
    }

    /** For members of a board: where the same board or members were told with their organisation before. */
    private Optional<Candidate> sameBefore(Span title) {
        Optional<Lexicon.Hit> board = text.wordAt(title.start(), "BOARD");
        String words = text.text.substring(title.start(), board.map(Lexicon.Hit::end).orElse(title.end()));
        if (board.isEmpty() && MEMBERS.stream().noneMatch(words::equals)) return Optional.empty();
        for (int at = text.text.lastIndexOf(words, title.start() - 1); at >= 0; at = text.text.lastIndexOf(words, at - 1)) {
            Candidate here = organisations.get(text.skipBack(at));
            if (here != null) return Optional.of(here);
        }
        return Optional.empty();
    }

    private Optional<Candidate> subject(Span title) {
        Span sentence = text.sentence(title);
        int semicolon = text.text.lastIndexOf('；', title.start());
        if (semicolon >= sentence.start() && semicolon + 1 < title.start()) {
            Optional<Candidate> part = subjectIn(new Span(semicolon + 1, title.start()), title.start(), title);
            if (part.isPresent()) return part;
        }
        Optional<Candidate> found = subjectIn(sentence, title.start(), title);
        int index = text.sentences.indexOf(sentence);
        for (int i = index - 1; found.isEmpty() && i >= Math.max(0, index - BACK); i--) {
            Span before = text.sentences.get(i);
            found = subjectIn(before, before.end(), title);
            Candidate one = found.orElse(null);
            if (one != null && others(before.end(), title.start()).anyMatch(c -> !c.group().equals(one.group()))) return Optional.empty();
        }
        return found;
    }

    private Stream<Candidate> others(int from, int to) {
        return organisations.subMap(from, false, to, true).values().stream().filter(c -> c.kind() == Kind.ORGANISATION);
    }

    /** The first body of a sentence, where nothing but a few words stands before it. */
    private Optional<Candidate> subjectIn(Span sentence, int limit, Span title) {
        for (Candidate c : organisations.subMap(sentence.start(), false, limit, true).values()) {
            if (c.kind() != Kind.ORGANISATION) continue;
            String lead = text.text.substring(sentence.start(), c.span().start()).strip();
            boolean opens = lead.isEmpty() || lead.length() <= LEAD && lead.endsWith("，");
            if (isHeldByOther(c, text.in(title))) return Optional.empty();
            boolean government = c.named().isPresent() && c.named().get().key().endsWith("/hksar-government");
            return opens && !government ? Optional.of(c) : Optional.empty();
        }
        return Optional.empty();
    }

    /** 發展局局長陳大文感謝主席李小明: who is about a body with a head of its own chairs no other, and is no member. */
    private boolean isHeldByOther(Candidate body, String title) {
        Optional<Lexicon.Hit> head = text.wordAt(body.span().end(), "TITLE");
        if (head.isEmpty()) return false;
        boolean chair = title.endsWith("主席") && !text.text.startsWith("主席", head.get().end() - 2);
        return chair || MEMBERS.stream().anyMatch(title::endsWith);
    }

    /** Whether two joined bodies share the title behind them, as nothing else is said of the first: 聯交所及期交所行政總裁. */
    boolean share(Candidate first, Candidate second) {
        int at = text.skipBack(first.span().start());
        if (first.group().equals(second.group())) return false;
        return at == 0 || "，。；：\n".indexOf(text.at(at - 1)) >= 0 || text.wordBefore(at, "APPOINTED").isPresent()
                || text.at(at - 1) == '、' && text.wordBefore(text.skipBack(at - 1), "TITLE").isPresent();
    }
}
