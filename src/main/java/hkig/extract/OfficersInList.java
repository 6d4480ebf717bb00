package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import java.util.Optional;
import java.util.TreeMap;

/** Persons in a list with their titles, where the body is said of the first alone: 晨星科技主席陳大文、行政總裁李小明. */
final class OfficersInList {

    /** How long a form of address or a remark may be that stands between a name and the joint. */
    private static final int BEHIND = 4;

    private final Text text;
    private final TreeMap<Integer, Candidate> organisations;
    private final TreeMap<Integer, Candidate> persons;

    /** @param organisations bodies and places by their end; persons too */
    OfficersInList(Text text, TreeMap<Integer, Candidate> organisations, TreeMap<Integer, Candidate> persons) {
        this.text = text;
        this.organisations = organisations;
        this.persons = persons;
    }

    /**
     * The body of those before in the list.
     *
     * @param unread whether words stand where a body would that was not read: then the title is not of another one either
     */
    record Before(Optional<Candidate> body, boolean unread) {

        static final Before NONE = new Before(Optional.empty(), false);
    }

    /** @param start where a title without a body begins */
    Before before(int start) {
        for (int at = start; ; ) {
            int end = Joints.before(text, at);
            if (end < 0) return new Before(Optional.empty(), at < start && Text.isHan(text.at(at - 1)) && !isFunction(at - 1));
            if (text.at(end - 1) == '，') end--;
            int named = text.wordBefore(end, "HONORIFIC").map(a -> text.skipBack(a.start())).filter(persons::containsKey).orElse(end);
            Candidate person = persons.get(named);
            Optional<Lexicon.Hit> title = person == null || end - named > BEHIND ? Optional.empty()
                    : text.wordBefore(text.skipBack(person.span().start()), "TITLE");
            boolean own = title.isPresent() && !Text.value(title.get()).startsWith("office")
                    && text.wordBefore(title.get().end(), "OF_STATE").isEmpty();
            if (!own) return Before.NONE;
            int left = text.wordBefore(title.get().start(), "BOARD").map(Lexicon.Hit::start).orElse(title.get().start());
            Candidate body = organisations.get(text.skipBack(left));
            if (body != null) return new Before(Optional.of(body).filter(b -> b.kind() == Kind.ORGANISATION), false);
            at = left;
        }
    }

    private boolean isFunction(int at) {
        return text.knowledge.language().has("leftstop", text.folded.substring(at, at + 1));
    }
}
