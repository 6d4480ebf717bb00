package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Persons who can sign for a body: spans of the type {@code REP}, a person with the posts and marks of honour around the
 * name, or a pronoun for one. A span means the body of the post that stands there, else the only body that the
 * article gives the person a post in; of several bodies the one that the headline names, else the first.
 */
final class Signatories {

    private static final Pattern HONOURS =
            Pattern.compile("(?:[,，、]?\\s?(?:GBM|GBS|SBS|BBS|MH|JP|太平绅士|工程师|博士|教授|先生|女士|院士))+");

    private final Text text;
    private final List<Candidate> chosen;
    private final Map<Span, Set<Value>> atMention = new HashMap<>();
    private final Map<String, Set<Value>> ofPerson = new HashMap<>();

    private Signatories(Text text, List<Candidate> chosen) {
        this.text = text;
        this.chosen = chosen;
    }

    /** @param typed holders and pronouns, each meaning a person */
    static List<Typed> of(Text text, List<Candidate> chosen, List<PostSpan> posts, List<Typed> typed) {
        if (!text.article.isChinese() || text.words("SIGN").isEmpty()) return List.of();
        Signatories signatories = new Signatories(text, chosen);
        signatories.read(posts);
        List<Typed> found = new ArrayList<>();
        for (Typed t : typed) if (t.source() instanceof Holder holder && !t.type().equals("WHO")) {
            Set<Value> bodies = signatories.bodies(holder.person());
            if (!bodies.isEmpty())
                found.add(new Typed("REP", signatories.withHonours(t.span()), List.of(signatories.one(bodies)), holder));
        }
        return found;
    }

    private void read(List<PostSpan> posts) {
        Map<Span, Candidate> persons = new HashMap<>();
        for (Candidate c : chosen) if (c.kind() == Kind.PERSON) persons.put(c.span(), c);
        for (PostSpan post : posts) {
            Candidate person = persons.get(post.person());
            if (person == null || post.qualifier().equals("former")) continue;
            post.organisation().map(o -> (Value) new Value.Thing(o.group()))
                    .or(() -> post.office().flatMap(o -> Posts.known(text, chosen, o))).ifPresent(body -> {
                atMention.computeIfAbsent(post.person(), k -> new LinkedHashSet<>()).add(body);
                ofPerson.computeIfAbsent(person.group(), k -> new LinkedHashSet<>()).add(body);
            });
        }
    }

    private Set<Value> bodies(Candidate person) {
        Set<Value> here = atMention.getOrDefault(person.span(), Set.of());
        return here.isEmpty() ? ofPerson.getOrDefault(person.group(), Set.of()) : here;
    }

    private Value one(Set<Value> bodies) {
        int headline = text.text.indexOf('\n');
        return bodies.stream().filter(b -> b instanceof Value.Thing t && chosen.stream()
                .anyMatch(c -> c.span().end() <= headline && c.group().equals(t.local()))).findFirst()
                .orElseGet(() -> bodies.iterator().next());
    }

    private Span withHonours(Span span) {
        Matcher honours = HONOURS.matcher(text.folded).region(span.end(), text.folded.length());
        return honours.lookingAt() ? new Span(span.start(), honours.end()) : span;
    }
}
