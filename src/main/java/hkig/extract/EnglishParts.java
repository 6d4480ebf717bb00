package hkig.extract;

import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Members of several bodies in one sentence: {@code appointed members to the Councils of two universities: X - appointed A and
 * B, and reappointed C; Y - appointed D}. Each is a member of the body whose part of the list names him.
 */
final class EnglishParts {

    private static final Pattern MEMBERS = Pattern.compile("\\bmembers (?:to|of) the (?:Councils|Boards|Committees|Courts|councils|boards|committees)\\b(?=[^\\n.;]{0,160}:)");
    private static final Pattern APPOINTED = Pattern.compile(",? ?(?:and |[-–:] ?)?(?:also )?(?:re-?)?appointed ");
    private static final Pattern AS = Pattern.compile(",? as ");
    private static final int FARTHEST = 2000;

    private final Text text;
    private final EnglishHouses houses;
    private final EnglishHolders holders;

    EnglishParts(Text text, EnglishHouses houses, EnglishHolders holders) {
        this.text = text;
        this.houses = houses;
        this.holders = holders;
    }

    List<PostSpan> find() {
        List<PostSpan> found = new ArrayList<>();
        Matcher members = MEMBERS.matcher(text.text);
        while (members.find()) {
            Span title = new Span(members.start(), members.end());
            int end = Math.min(text.sentence(title).end(), title.end() + FARTHEST);
            int at = Math.max(text.text.indexOf(": ", title.end()), 0) + 1;
            while (at > 0 && at < end) {
                part(at, title, found);
                at = text.text.indexOf(';', at) + 1;
            }
        }
        return found;
    }

    /** One part: the body, and lists of those appointed to it. */
    private void part(int start, Span title, List<PostSpan> found) {
        Optional<Candidate> house = houses.from(text.skip(start));
        if (house.isEmpty()) return;
        Matcher appointed = APPOINTED.matcher(text.text);
        for (int at = houses.behind(house.get()); appointed.region(at, text.text.length()).lookingAt(); ) {
            Optional<Span> first = holders.at(appointed.end());
            if (first.isEmpty()) return;
            List<Span> list = holders.listFrom(first.get());
            at = holders.behind(list.getLast());
            if (AS.matcher(text.text).region(at, text.text.length()).lookingAt()) return;
            for (Span person : list)
                found.add(new PostSpan(title, person, house, Optional.empty(), "", EnglishAppointments.APPOINTED));
        }
    }
}
