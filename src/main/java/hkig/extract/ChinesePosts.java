package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Posts before a Chinese name: organisation and title (創新科技及工業局局長孫東), several joined by 兼, 及 or 、, offices
 * whose title names the organisation (財政司司長), and bare titles, which go back to the organisation named before.
 */
final class ChinesePosts {

    private static final int DEPARTMENT = 12;

    private final Text text;
    private final TreeMap<Integer, Candidate> organisationsByEnd = new TreeMap<>();

    ChinesePosts(Text text, List<Candidate> chosen) {
        this.text = text;
        for (Candidate c : chosen)
            if (c.kind() == Kind.ORGANISATION || c.kind() == Kind.PLACE) organisationsByEnd.put(c.span().end(), c);
    }

    List<PostSpan> find(List<Candidate> persons) {
        List<PostSpan> found = new ArrayList<>();
        for (Candidate person : persons) {
            List<PostSpan> posts = new ArrayList<>();
            int at = text.skipBack(person.span().start());
            if (text.at(at - 1) == '\n') at = text.skipBack(at - 1);
            for (Lexicon.Hit honour : text.wordsBefore(at, "HONORIFIC")) {
                if (text.wordBefore(text.skipBack(honour.start()), "TITLE").isPresent()) at = text.skipBack(honour.start());
                break;
            }
            before(at, person, posts);
            if (posts.isEmpty()) inBrackets(person, posts);
            Collections.reverse(posts);
            found.addAll(posts);
        }
        return found;
    }

    private void before(int end, Candidate person, List<PostSpan> posts) {
        Optional<Lexicon.Hit> title = title(end);
        if (title.isEmpty() || posts.size() > 3) return;
        Span span = new Span(title.get().start(), title.get().end());
        String kind = Text.value(title.get());
        int left = text.skipBack(span.start());
        String qualifier = "";
        for (String type : List.of("FORMER", "ACTING")) {
            Optional<Lexicon.Hit> word = text.wordBefore(left, type);
            if (word.isPresent() && qualifier.isEmpty()) {
                qualifier = Text.value(word.get());
                left = text.skipBack(word.get().start());
            }
        }
        Optional<Candidate> organisation = kind.startsWith("office") ? Optional.empty() : organisationBefore(left);
        int next = organisation.map(o -> o.span().start()).orElse(left);
        if (qualifier.isEmpty() && organisation.isPresent()) {
            Optional<Lexicon.Hit> word = text.wordBefore(text.skipBack(next), "FORMER");
            if (word.isPresent()) qualifier = Text.value(word.get());
        }
        Optional<String> office = kind.equals("office") ? Optional.of("hk")
                : kind.startsWith("office:") ? Optional.of(kind.substring(7)) : Optional.empty();
        if (organisation.isEmpty() && office.isEmpty()) organisation = namedBefore(span);
        if (organisation.isEmpty() && kind.startsWith("default:")) office = Optional.of(kind.substring(8));
        posts.add(new PostSpan(span, person.span(), organisation, office, qualifier,
                office.isPresent() ? "post.office" : next < left ? "post.zh" : "post.bare"));
        int joint = text.skipBack(next);
        for (String joiner : List.of("兼任", "兼", "及", "、", "暨"))
            if (text.text.startsWith(joiner, joint - joiner.length())) {
                before(text.skipBack(joint - joiner.length()), person, posts);
                return;
            }
    }

    /** 孫東（創新科技及工業局局長） */
    private void inBrackets(Candidate person, List<PostSpan> posts) {
        char open = text.at(person.span().end());
        if (open != '（' && open != '(') return;
        int close = text.text.indexOf(open == '（' ? '）' : ')', person.span().end());
        if (close > 0 && close - person.span().end() < 40) before(close, person, posts);
    }

    /** The longest title, but a bare one where an organisation stands right before it: 警務處|處長. */
    private Optional<Lexicon.Hit> title(int end) {
        List<Lexicon.Hit> titles = text.wordsBefore(end, "TITLE");
        return titles.stream().filter(t -> organisationsByEnd.containsKey(text.skipBack(t.start()))
                && organisationsByEnd.get(text.skipBack(t.start())).kind() == Kind.ORGANISATION
                && !Text.value(t).equals("office")).findFirst().or(() -> titles.stream().findFirst());
    }

    /** The organisation that ends right here, or before the name of a department. */
    private Optional<Candidate> organisationBefore(int end) {
        Candidate here = organisationsByEnd.get(end);
        if (here != null) return Optional.of(here);
        Map.Entry<Integer, Candidate> near = organisationsByEnd.floorEntry(end);
        if (near == null || end - near.getKey() > DEPARTMENT || near.getValue().kind() != Kind.ORGANISATION) return Optional.empty();
        String between = text.folded.substring(near.getKey(), end);
        boolean department = between.chars().allMatch(c -> Text.isHan((char) c) || Character.isLetterOrDigit(c))
                && !between.isEmpty() && between.chars().noneMatch(c -> "的与和及由在是为获向对将会并称指说".indexOf(c) >= 0)
                && text.words("SAY").stream().noneMatch(h -> h.start() >= near.getKey() && h.end() <= end);
        return department ? Optional.of(near.getValue()) : Optional.empty();
    }

    /** For a bare 局長, 署長 or 校長: the last organisation before whose name ends so. Other titles tell too little. */
    private Optional<Candidate> namedBefore(Span title) {
        String folded = text.folded.substring(title.start(), title.end());
        char head = folded.charAt(Math.max(0, folded.length() - 2));
        if (!folded.endsWith("长") || "局署处院校会行部馆所".indexOf(head) < 0) return Optional.empty();
        for (Candidate c : organisationsByEnd.headMap(title.start(), true).descendingMap().values()) {
            String name = text.folded.substring(c.span().start(), c.span().end());
            char last = name.charAt(name.length() - 1);
            if (c.kind() == Kind.ORGANISATION && (last == head || head == '校' && (last == '学' || name.endsWith("书院"))))
                return Optional.of(c);
        }
        return Optional.empty();
    }
}
