package hkig.extract;

import hkig.extract.Qualifiers.Qualified;
import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Posts as Chinese text names them: organisation, department, title (晨星科技市場部主管); several joined by 兼, 及 or 、;
 * one title of two organisations (甲公司及乙公司行政總裁); offices whose title names the organisation (財政司司長); and bare
 * titles, whose organisation is told before.
 */
final class PostPhrases {

    private static final int BRACKET = 14;
    private static final int JOINED = 6;

    private final Text text;
    private final TreeMap<Integer, Candidate> organisations = new TreeMap<>();
    private final ToldBefore told;
    private final Qualifiers qualifiers;
    private final Departments departments;
    private final Set<Integer> personEnds;

    PostPhrases(Text text, List<Candidate> chosen) {
        this.text = text;
        TreeMap<Integer, Candidate> persons = new TreeMap<>();
        for (Candidate c : chosen) {
            if (c.kind() == Kind.ORGANISATION || c.kind() == Kind.PLACE) organisations.put(c.span().end(), c);
            if (c.kind() == Kind.PERSON) persons.put(c.span().end(), c);
        }
        this.personEnds = persons.keySet();
        this.told = new ToldBefore(text, organisations, persons);
        this.qualifiers = new Qualifiers(text);
        this.departments = new Departments(text, persons);
    }

    /**
     * The posts that end at a position, in the order of the text; those that are joined share their organisation. 主席兼行政總裁
     * of one organisation is one title.
     */
    List<PostPhrase> endingAt(int end) {
        List<PostPhrase> found = new ArrayList<>();
        int at = end;
        while (at >= 0 && found.size() < JOINED) {
            List<PostPhrase> last = single(at);
            // 院長陳大文教授及校長李小明: 教授 is how the one before is addressed.
            if (last.isEmpty() || !found.isEmpty() && personEnds.contains(text.skipBack(last.getFirst().title().start()))) break;
            found.addAll(0, last);
            int start = text.skipBack(last.getFirst().span().start());
            at = Joints.before(text, start);
            if (at < 0 || !text.text.substring(at, start).strip().equals("兼") || last.getFirst().isPlaced()) continue;
            List<PostPhrase> first = single(at);
            if (first.size() != 1 || first.getFirst().office().isPresent()) continue;
            found.set(0, first.getFirst().until(last.getFirst()));
            at = Joints.before(text, first.getFirst().span().start());
        }
        place(found);
        return found;
    }

    /** Gives bare titles the organisation of the post that they are joined to, else one that is told before. */
    private void place(List<PostPhrase> joined) {
        Optional<Candidate> shared = Optional.empty();
        for (int i = 0; i < joined.size(); i++) {
            PostPhrase post = joined.get(i);
            if (!post.isPlaced() && !told.namesState(post.title())) post = post.at(shared);
            if (!post.isPlaced() && i == 0) post = post.at(told.organisation(post.title(), post.span().start()));
            if (!post.isPlaced()) post = Offices.byDefault(text, post);
            joined.set(i, post);
            if (post.organisation().isPresent()) shared = post.organisation();
        }
    }

    /** One title at its organisation, or at two that share it. */
    private List<PostPhrase> single(int end) {
        int close = beforeBracket(end);
        Optional<Lexicon.Hit> head = title(close);
        if (head.isEmpty()) return List.of();
        int start = organisations.containsKey(head.get().start()) ? head.get().start()
                : text.wordBefore(head.get().start(), "BOARD").map(Lexicon.Hit::start).orElse(head.get().start());
        int left = text.skipBack(start);
        Optional<String> office = Offices.of(text, head.get(), left);
        if (office.isPresent()) {
            int party = text.wordBefore(left, "PARTY").map(Lexicon.Hit::start).orElse(left);
            Qualified before = qualified(party);
            int own = Offices.behindBody(text, new Span(start, close), office.get());
            return List.of(new PostPhrase(new Span(before.at(), end), new Span(own, end), Optional.empty(), office, before.word(), false));
        }
        Qualified inside = qualified(left);
        Candidate here = Optional.ofNullable(organisations.get(inside.at())).or(() -> Optional.ofNullable(
                organisations.get(beforeAlias(inside.at())))).orElseGet(() -> owner(inside.at()));
        return here != null ? at(here, new Span(start, end), inside.word())
                : apart(start, left, inside, end).orElseGet(() -> bare(start, left, close, end));
    }

    /** 晨星科技的主席 */
    private Candidate owner(int at) {
        Candidate owner = text.at(at - 1) == '的' ? organisations.get(beforeAlias(at - 1)) : null;
        return owner == null || owner.kind() != Kind.ORGANISATION || text.wordBefore(at - 1, "PARTY").isPresent() ? null : owner;
    }

    /** 「晨星諮詢委員會」（諮詢委員會）的: where a name ends that its short form follows in brackets. */
    private int beforeAlias(int end) {
        int open = ")）".indexOf(text.at(end - 1)) < 0 ? end : text.text.lastIndexOf(text.at(end - 1) == '）' ? '（' : '(', end);
        int at = open > 0 && end - open <= BRACKET ? open : end;
        return "」』”".indexOf(text.at(at - 1)) >= 0 ? at - 1 : at;
    }

    /** An organisation with a department, a field or a qualifier between it and the title. */
    private Optional<List<PostPhrase>> apart(int start, int left, Qualified inside, int end) {
        Map.Entry<Integer, Candidate> near = organisations.floorEntry(left - 1);
        if (near == null || near.getValue().kind() != Kind.ORGANISATION) return Optional.empty();
        Qualified first = qualifiers.after(near.getKey(), start);
        // 大使館弔唁美國總統: who heads a state has no department.
        boolean clause = text.hasWord(new Span(near.getKey(), start), "PLACE") || text.at(near.getKey()) == '有';
        if (clause && told.namesState(new Span(start, end))) return Optional.empty();
        boolean qualified = inside.at() < left;
        int limit = qualified ? inside.at() : start;
        if (!departments.isOne(first.at(), limit) && !(qualified && first.at() == left)) return Optional.empty();
        boolean within = !qualified && !departments.isBody(first.at(), left);
        return Optional.of(at(near.getValue(), new Span(within ? first.at() : start, end),
                first.word().isEmpty() ? inside.word() : first.word()));
    }

    private List<PostPhrase> bare(int start, int left, int close, int end) {
        int body = departments.fieldBefore(left);
        boolean faculty = body < left && text.wordAt(start, "FACULTY").isPresent();
        boolean field = faculty || text.wordBefore(close, "FIELD_TITLE").isPresent() || body < left && departments.isBody(body, left);
        int from = field ? body : left;
        Qualified before = qualified(from);
        return List.of(new PostPhrase(new Span(before.at(), end), new Span(from < left ? from : start, end), Optional.empty(),
                Optional.empty(), before.word(), true));
    }

    private List<PostPhrase> at(Candidate here, Span title, String inside) {
        Qualified outside = qualified(text.skipBack(here.span().start()));
        String word = inside.isEmpty() ? outside.word() : inside;
        PostPhrase post = new PostPhrase(new Span(outside.at(), title.end()), title, Optional.of(here), Optional.empty(), word, false);
        int other = outside.at() == here.span().start() ? Joints.before(text, outside.at()) : -1;
        Candidate sharing = organisations.get(other);
        if (sharing == null || sharing.kind() != Kind.ORGANISATION || !told.share(sharing, here)) return List.of(post);
        return List.of(new PostPhrase(new Span(sharing.span().start(), title.end()), title, Optional.of(sharing), Optional.empty(),
                word, false), post);
    }

    private Qualified qualified(int end) {
        return qualifiers.before(end, organisations::containsKey);
    }

    /** Where a title ends whose field stands in brackets behind it: 助理總裁（金融基建）. */
    private int beforeBracket(int end) {
        if (text.at(end - 1) != '）' && text.at(end - 1) != ')') return end;
        int open = text.text.lastIndexOf(text.at(end - 1) == '）' ? '（' : '(', end - 1);
        if (open < 0 || end - open > BRACKET || text.text.substring(open, end).indexOf('\n') >= 0) return end;
        int left = text.skipBack(open);
        // 副校長（環球事務）（暫任）
        int further = beforeBracket(left);
        return further < left && title(further).isPresent() ? further : left;
    }

    /** Whether a title is a part of the name of a body: 行政長官 in 行政長官創新顧問團. */
    boolean isInBody(Span title) {
        Map.Entry<Integer, Candidate> body = organisations.higherEntry(title.end());
        return body != null && body.getValue().span().start() <= title.start();
    }

    /** Whether words in brackets behind a title name its field, and no place or person. */
    boolean isField(int start, int end) {
        return departments.isOne(start, end) && organisations.subMap(start, false, end, true).isEmpty();
    }

    /** The longest title, but a bare one where an organisation stands right before it: 警務處|處長. */
    private Optional<Lexicon.Hit> title(int end) {
        List<Lexicon.Hit> titles = text.wordsBefore(end, "TITLE");
        if (titles.isEmpty() || Text.value(titles.getFirst()).equals("office")) return titles.stream().findFirst();
        return titles.stream().filter(t -> organisations.containsKey(text.skipBack(t.start()))
                && organisations.get(text.skipBack(t.start())).kind() == Kind.ORGANISATION
                && !Text.value(t).equals("office")).findFirst().or(() -> titles.stream().findFirst());
    }
}
