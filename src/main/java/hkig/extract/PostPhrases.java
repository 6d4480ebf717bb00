package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Posts as Chinese text names them: organisation, department, title (晨星科技市場部主管); several joined by 兼, 及 or 、;
 * one title of two organisations (甲公司及乙公司行政總裁); offices whose title names the organisation (財政司司長); and bare
 * titles, whose organisation is told before.
 */
final class PostPhrases {

    private static final int DEPARTMENT = 14;
    private static final int BRACKET = 12;
    private static final int JOINED = 6;
    private static final List<String> JOINTS = List.of("兼任", "以及", "兼", "及", "和", "與", "、", "暨");
    private static final List<String> LEADS = List.of("APPOINTED", "LEFT_POST", "HELD", "HOLDS", "MEMBERS", "IN_OFFICE");
    private static final List<String> BODIES = List.of("学系", "系", "学院", "书院", "研究所", "研究院", "研究中心", "实验室", "办公厅", "医院");
    private static final String NO_DEPARTMENT = "的在由是为获向对将会并称指说等";

    private final Text text;
    private final TreeMap<Integer, Candidate> organisations = new TreeMap<>();
    private final TreeMap<Integer, Candidate> persons = new TreeMap<>();
    private final ToldBefore told;

    PostPhrases(Text text, List<Candidate> chosen) {
        this.text = text;
        for (Candidate c : chosen) {
            if (c.kind() == Kind.ORGANISATION || c.kind() == Kind.PLACE) organisations.put(c.span().end(), c);
            if (c.kind() == Kind.PERSON) persons.put(c.span().end(), c);
        }
        this.told = new ToldBefore(text, organisations);
    }

    /**
     * The posts that end at a position, in the order of the text; those that are joined share their organisation. 主席兼行政總裁
     * of one organisation is one title.
     */
    List<PostPhrase> endingAt(int end) {
        List<PostPhrase> found = new ArrayList<>();
        int at = end;
        while (found.size() < JOINED) {
            List<PostPhrase> last = single(at);
            if (last.isEmpty()) break;
            found.addAll(0, last);
            int start = text.skipBack(last.getFirst().span().start());
            at = beforeJoint(start);
            if (at < 0) break;
            List<PostPhrase> two = text.text.substring(at, start).strip().equals("兼") && !last.getFirst().isPlaced()
                    ? single(at) : List.of();
            if (two.size() != 1 || two.getFirst().office().isPresent()) continue;
            found.removeFirst();
            found.addFirst(two.getFirst().until(last.getFirst()));
            at = beforeJoint(two.getFirst().span().start());
            if (at < 0) break;
        }
        Optional<Candidate> shared = Optional.empty();
        for (int i = 0; i < found.size(); i++) {
            PostPhrase post = found.get(i);
            if (!post.isPlaced() && !told.namesState(post.title())) found.set(i, post = post.at(shared));
            if (!post.isPlaced() && i == 0) found.set(i, post = post.at(told.organisation(post.title(), post.span().start())));
            if (!post.isPlaced()) found.set(i, post = byDefault(post));
            if (post.organisation().isPresent()) shared = post.organisation();
        }
        return found;
    }

    /** Where the word before a joint ends; -1 where none stands there. */
    private int beforeJoint(int start) {
        int at = text.skipBack(start);
        for (String joint : JOINTS)
            if (text.text.startsWith(joint, at - joint.length())) return text.skipBack(at - joint.length());
        return -1;
    }

    /** One title at its organisation, or at two that share it. */
    private List<PostPhrase> single(int end) {
        int close = end;
        if (text.at(end - 1) == '）' || text.at(end - 1) == ')') {
            int open = text.text.lastIndexOf(text.at(end - 1) == '）' ? '（' : '(', end - 1);
            if (open < 0 || end - open > BRACKET + 2 || text.text.substring(open, end).indexOf('\n') >= 0) return List.of();
            close = text.skipBack(open);
        }
        Optional<Lexicon.Hit> head = title(close);
        if (head.isEmpty()) return List.of();
        String kind = Text.value(head.get());
        int titleStart = text.wordBefore(head.get().start(), "BOARD").map(Lexicon.Hit::start).orElse(head.get().start());
        int left = text.skipBack(titleStart);
        Optional<String> place = kind.startsWith("office") ? Optional.empty() : provincial(titleStart, end);
        if (place.isPresent()) kind = "office:" + place.get();
        if (kind.startsWith("office")) {
            Qualified before = qualifier(left);
            return List.of(new PostPhrase(new Span(before.start(), end), new Span(titleStart, end), Optional.empty(),
                    Optional.of(kind.equals("office") ? "hk" : kind.substring(7)), before.word(), false));
        }
        if (kind.equals("default:立法會") && text.wordBefore(left, "PARTY").isPresent())
            return List.of(new PostPhrase(new Span(text.wordBefore(left, "PARTY").get().start(), end), new Span(titleStart, end),
                    Optional.empty(), Optional.of("立法會"), "", false));
        Qualified inside = qualifier(left);
        Optional<Candidate> here = Optional.ofNullable(organisations.get(inside.start()));
        if (here.isEmpty()) {
            Map.Entry<Integer, Candidate> near = organisations.floorEntry(left - 1);
            if (near != null && near.getValue().kind() == Kind.ORGANISATION) {
                Qualified first = leading(near.getKey(), head.get().start());
                int department = inside.start() < left ? inside.start() : titleStart;
                if (first.start() < department && isDepartment(first.start(), department)
                        || inside.start() < left && first.start() == left) {
                    here = Optional.of(near.getValue());
                    if (inside.start() == left && !isBody(first.start(), left)) titleStart = first.start();
                    inside = new Qualified(near.getKey(), first.word().isEmpty() ? inside.word() : first.word());
                }
            }
        }
        if (here.isEmpty() && text.wordBefore(close, "FIELD_TITLE").isPresent()) {
            titleStart = fieldStart(left, titleStart);
            inside = qualifier(titleStart);
        }
        Span title = new Span(titleStart, end);
        if (here.isEmpty()) return List.of(new PostPhrase(new Span(inside.start(), end), title, Optional.empty(),
                Optional.empty(), inside.word(), true));
        Qualified outside = qualifier(text.skipBack(here.get().span().start()));
        String word = inside.word().isEmpty() ? outside.word() : inside.word();
        List<PostPhrase> posts = new ArrayList<>();
        posts.add(new PostPhrase(new Span(outside.start(), end), title, here, Optional.empty(), word, false));
        int other = outside.start() == here.get().span().start() ? beforeJoint(outside.start()) : -1;
        Candidate sharing = other < 0 ? null : organisations.get(other);
        if (sharing != null && sharing.kind() == Kind.ORGANISATION && told.share(sharing, here.get()))
            posts.addFirst(new PostPhrase(new Span(sharing.span().start(), end), title, Optional.of(sharing), Optional.empty(),
                    word, false));
        return posts;
    }

    /** 廣東省省長 and 深圳市長 hold office in the government of the place. */
    private Optional<String> provincial(int title, int end) {
        String words = text.folded.substring(title, end);
        for (String level : List.of("省", "市"))
            if (words.endsWith(level + "长")) {
                Optional<Lexicon.Hit> place = text.wordBefore(text.skipBack(title), "PLACE");
                String name = place.map(p -> text.text.substring(p.start(), p.end())).orElse("");
                if (!name.isEmpty()) return Optional.of((name.endsWith(level) ? name : name + level) + "人民政府");
            }
        return Optional.empty();
    }

    private record Qualified(int start, String word) { }

    /** 前, 署理, 新任 and the like that end at a position. */
    private Qualified qualifier(int end) {
        int at = end;
        String word = "";
        for (boolean more = true; more;) {
            more = false;
            for (String type : List.of("FORMER", "ACTING", "IN_OFFICE")) {
                Optional<Lexicon.Hit> hit = text.wordBefore(at, type);
                if (hit.isEmpty() || organisations.containsKey(at)) continue;
                if (word.isEmpty()) word = Text.value(hit.get());
                at = text.skipBack(hit.get().start());
                more = true;
            }
        }
        return new Qualified(at, word);
    }

    /** The same that begin at a position: 前 in 民航處前助理處長. */
    private Qualified leading(int start, int limit) {
        for (String type : List.of("FORMER", "FORMER_INSIDE", "ACTING", "IN_OFFICE")) {
            Optional<Lexicon.Hit> hit = text.wordAt(start, type);
            if (hit.isPresent() && hit.get().end() <= limit) return new Qualified(hit.get().end(), Text.value(hit.get()));
        }
        return new Qualified(start, "");
    }

    /** The longest title, but a bare one where an organisation stands right before it: 警務處|處長. */
    private Optional<Lexicon.Hit> title(int end) {
        List<Lexicon.Hit> titles = text.wordsBefore(end, "TITLE");
        if (titles.isEmpty() || Text.value(titles.getFirst()).equals("office")) return titles.stream().findFirst();
        return titles.stream().filter(t -> organisations.containsKey(text.skipBack(t.start()))
                && organisations.get(text.skipBack(t.start())).kind() == Kind.ORGANISATION
                && !Text.value(t).equals("office")).findFirst().or(() -> titles.stream().findFirst());
    }

    /** Whether what stands between an organisation and a title names a part of it or a field: 住宅部, 投資及傳訊. */
    private boolean isDepartment(int start, int end) {
        if (end - start > DEPARTMENT) return false;
        String words = text.folded.substring(start, end);
        if (!words.chars().allMatch(c -> Text.isHan((char) c) || Character.isLetterOrDigit(c) || c == '（' || c == '）')
                || words.chars().anyMatch(c -> NO_DEPARTMENT.indexOf(c) >= 0)
                || "与和及暨同".indexOf(words.charAt(0)) >= 0) return false;
        if (persons.subMap(start + 1, true, end, true).values().stream().anyMatch(p -> p.span().start() >= start)) return false;
        Span span = new Span(start, end);
        return !text.hasWord(span, "SAY") && !text.hasWord(span, "REL_DATE") && !text.hasWord(span, "APPOINTED")
                && !text.hasWord(span, "LEFT_POST") && joinsFields(start, end);
    }

    /** Where the field of a bare title begins, behind the verb or the joint that leads to it: 成為市場及傳訊主管. */
    private int fieldStart(int left, int titleStart) {
        for (int at = left; at > left - DEPARTMENT && at > 0; at--) {
            int end = at;
            int joint = beforeJoint(at);
            boolean leads = "，、。：；\n".indexOf(text.at(at - 1)) >= 0 || LEADS.stream().anyMatch(t -> text.wordBefore(end, t).isPresent())
                    || joint > 0 && text.wordBefore(joint, "TITLE").isPresent();
            if (leads) return at < left && isDepartment(at, left) ? at : titleStart;
        }
        return titleStart;
    }

    /** A department that is a body of its own stays out of the title: 海角大學化學系|教授. */
    private boolean isBody(int start, int end) {
        String words = text.folded.substring(start, end);
        return BODIES.stream().anyMatch(words::endsWith);
    }

    /** 及 inside joins two fields of one post, not two posts: what stands before it is no title. */
    private boolean joinsFields(int start, int end) {
        for (int at = start; at < end; at++)
            if ("与和及暨兼".indexOf(text.folded.charAt(at)) >= 0 && text.wordBefore(at, "TITLE").isPresent()) return false;
        return true;
    }

    /** Whether words in brackets behind a title name its field, and no place or person. */
    boolean isField(int start, int end) {
        return end > start && isDepartment(start, end) && organisations.subMap(start, false, end, true).isEmpty();
    }

    private PostPhrase byDefault(PostPhrase post) {
        for (Lexicon.Hit hit : text.wordsBefore(post.title().end(), "TITLE"))
            if (hit.start() == post.title().start() && Text.value(hit).startsWith("default:"))
                return new PostPhrase(post.span(), post.title(), Optional.empty(), Optional.of(Text.value(hit).substring(8)),
                        post.qualifier(), false);
        return post;
    }
}
