package hkig.extract;

import hkig.model.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands between an organisation and a title and names a part of it or a field: 住宅部, 投資及傳訊. */
final class Departments {

    private static final int MOST = 14;
    private static final List<String> BODIES = List.of("学系", "系", "学院", "书院", "研究所", "研究院", "研究中心", "实验室", "办公厅", "医院");
    private static final List<String> LEADS = List.of("APPOINTED", "LEFT_POST", "HELD", "HOLDS", "MEMBERS", "IN_OFFICE");
    private static final Pattern MEETS = Pattern.compile("(?<![委董事协学商公工联总理监议校务])会");
    private static final String NOT_IN_ONE = "的在由是为获向对将并称指说等";

    private final Text text;
    private final TreeMap<Integer, Candidate> persons;

    /** @param persons by their end */
    Departments(Text text, TreeMap<Integer, Candidate> persons) {
        this.text = text;
        this.persons = persons;
    }

    boolean isOne(int start, int end) {
        if (end - start > MOST || start >= end) return false;
        String words = text.folded.substring(start, end);
        if (!words.chars().allMatch(c -> Text.isHan((char) c) || Character.isLetterOrDigit(c) || "（）()「」".indexOf(c) >= 0)
                || words.replace("对外", "").chars().anyMatch(c -> NOT_IN_ONE.indexOf(c) >= 0) || MEETS.matcher(words).find()
                || "与和及暨同）)」".indexOf(words.charAt(0)) >= 0) return false;
        if (persons.subMap(start + 1, true, end, true).values().stream().anyMatch(p -> p.span().start() >= start)) return false;
        Span span = new Span(start, end);
        return List.of("SAY", "REL_DATE", "APPOINTED", "LEFT_POST").stream().noneMatch(t -> text.hasWord(span, t))
                && joinsFields(start, end);
    }

    /** Whether it is a body of its own, whose posts are its own: 海角大學化學系|教授. */
    boolean isBody(int start, int end) {
        String words = text.folded.substring(start, end);
        return BODIES.stream().anyMatch(words::endsWith);
    }

    /**
     * Where the field of a title without an organisation begins, behind the verb or the joint that leads to it:
     * 成為市場及傳訊主管.
     *
     * @return {@code end} where there is none
     */
    int fieldBefore(int end) {
        for (int at = end; at > end - MOST && at > 0; at--) {
            int here = at;
            int joint = Joints.before(text, at);
            boolean leads = "，、。：；\n為".indexOf(text.at(at - 1)) >= 0 || LEADS.stream().anyMatch(t ->
                    text.wordBefore(here, t).filter(w -> w.end() - w.start() > 1).isPresent())
                    || joint > 0 && (text.wordBefore(joint, "TITLE").isPresent() || persons.containsKey(joint));
            if (leads) return text.wordBefore(end, "ORG_HEAD").isEmpty() && isOne(at, end) ? at : end;
        }
        return end;
    }

    /** 及 inside joins two fields of one post, not two posts: what stands before it is no title. */
    private boolean joinsFields(int start, int end) {
        for (int at = start; at < end; at++)
            if ("与和及暨兼".indexOf(text.folded.charAt(at)) >= 0 && text.wordBefore(at, "TITLE").isPresent()) return false;
        return true;
    }
}
