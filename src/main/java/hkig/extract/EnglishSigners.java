package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Persons of an English text with the post that is told beside them, as spans of the type {@code SIGNER} whose value is the
 * body of that post: what {@code Ann Lee, head of Cape 1} and {@code Cape 1 Chairman Ben Ho} sign, Cape 1 signs. Who holds
 * posts of two bodies there signs for neither of them.
 */
final class EnglishSigners {

    private static final String NAME = "(?:(?:Prof|Professor|Dr|Mr|Mrs|Ms|Miss|Madam|Sir|Ir)\\.? )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,4}";
    private static final Pattern NAMED_BEFORE = Pattern.compile("(?:^|(?<=[ ,:(]))" + NAME + "(?: \\([^()\\n]{1,30}\\))?,? (?:the )?$");
    private static final Pattern NAMED_BEHIND = Pattern.compile(" " + NAME);
    private static final int LONGEST_NAME = 70;
    private static final int MOST_JOINT = 9;

    private static final Pattern ADDRESS = Pattern.compile("(?:(?:Prof|Professor|Dr|Mr|Mrs|Ms|Miss|Madam|Sir|Ir)\\.? )+$");
    private static final int LONGEST_ADDRESS = 24;

    private EnglishSigners() { }

    static List<Typed> of(Text text, List<Candidate> chosen, List<PostSpan> posts, List<EnglishTitle> titles) {
        TreeMap<Integer, Span> persons = new TreeMap<>();
        TreeMap<Integer, Span> bodies = new TreeMap<>();
        for (Candidate c : chosen) if (c.kind() == Kind.PERSON) persons.put(c.span().start(), c.span());
        for (Candidate c : chosen) if (c.kind() == Kind.ORGANISATION) bodies.put(c.span().start(), c.span());
        Map<Span, List<PostSpan>> byPerson = new LinkedHashMap<>();
        for (PostSpan post : posts)
            if (post.organisation().isPresent() && text.sentence(post.person()).contains(post.organisation().get().span()))
                byPerson.computeIfAbsent(post.person(), k -> new ArrayList<>()).add(post);
        List<Typed> found = new ArrayList<>();
        byPerson.forEach((person, held) -> {
            Set<String> houses = new HashSet<>();
            held.forEach(post -> houses.add(post.organisation().orElseThrow().group()));
            int last = held.stream().mapToInt(p -> Math.max(p.title().end(), p.organisation().orElseThrow().span().end())).max().orElseThrow();
            for (EnglishTitle title : titles)
                if (text.text.startsWith(" and ", last) && title.whole().start() - last <= MOST_JOINT && title.whole().start() > last)
                    title.house().ifPresent(house -> houses.add(house.group()));
            if (houses.size() > 1) return;
            Span whole = person;
            for (PostSpan post : held) whole = whole.to(post.title()).to(post.organisation().orElseThrow().span());
            if (persons.subMap(whole.start(), true, whole.end(), false).size() > 1) return;
            int from = Math.max(0, whole.start() - LONGEST_ADDRESS);
            Matcher address = ADDRESS.matcher(text.text.substring(from, whole.start()));
            int start = address.find() ? from + address.start() : whole.start();
            Candidate house = held.getFirst().organisation().orElseThrow();
            found.add(new Typed("SIGNER", new Span(start, whole.end()), List.of(new Value.Thing(house.group())), house));
        });
        for (EnglishTitle title : titles)
            if (title.house().isPresent() && posts.stream().noneMatch(p -> p.title().overlaps(title.title())) && found.stream().noneMatch(f -> f.span().overlaps(title.whole())))
                named(text, title, bodies).ifPresent(span -> found.add(
                        new Typed("SIGNER", span, List.of(new Value.Thing(title.house().get().group())), title.house().get())));
        return found;
    }

    /** Xyz Abc, head of Cape 1: words in capitals beside a title are somebody, though no person is known there. */
    private static Optional<Span> named(Text text, EnglishTitle title, TreeMap<Integer, Span> bodies) {
        Span whole = title.whole().to(title.house().orElseThrow().span());
        int from = Math.max(text.sentence(whole).start(), whole.start() - LONGEST_NAME);
        Matcher before = NAMED_BEFORE.matcher(text.text.substring(from, whole.start()));
        if (before.find() && bodies.subMap(from + before.start(), whole.start()).isEmpty()) return Optional.of(new Span(from + before.start(), whole.end()));
        Matcher behind = NAMED_BEHIND.matcher(text.text).region(whole.end(), text.sentence(whole).end());
        return behind.lookingAt() && bodies.subMap(whole.end(), behind.end()).isEmpty()
                ? Optional.of(new Span(whole.start(), behind.end())) : Optional.empty();
    }
}
