package hkig.extract;

import hkig.knowledge.Pattern;
import hkig.model.Fact;
import hkig.model.PartialDate;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts the tenures that a pattern states: each person of the match in each of its posts, with the day where it is told. */
final class Appointments {

    /** How far before a match 分別 may stand: 分別委任. */
    private static final int RESPECTIVELY = 4;

    private final Text text;
    private final List<Candidate> chosen;
    private final Drafts drafts;
    private final DaysInOffice days;

    Appointments(Text text, List<Candidate> chosen, Drafts drafts, DaysInOffice days) {
        this.text = text;
        this.chosen = chosen;
        this.drafts = drafts;
        this.days = days;
    }

    /** A post of a match: its title, where, and what a title in the text said of the holder. */
    private record Stated(Span title, Optional<Value> at, Tier tier, String qualifier) {

        /** 新成員包括: who is a new one was appointed. */
        String rule(Pattern pattern) {
            return qualifier.equals("new") && pattern.id().startsWith("members.") ? "appointed.new" : pattern.id();
        }
    }

    /** The parts of a sentence between semicolons: each tells of another post. */
    static List<Span> parts(Text text, Span sentence) {
        List<Span> parts = new ArrayList<>();
        int from = sentence.start();
        for (int at = from; at <= sentence.end(); at++)
            if (at == sentence.end() || text.at(at) == '；') {
                if (at > from) parts.add(new Span(from, at));
                from = at + 1;
            }
        return parts;
    }

    /** @param tier of what stands in the slots */
    void draft(Pattern pattern, Matching.Match match, Span sentence, Tier tier) {
        List<Stated> posts = posts(pattern, match);
        List<Typed> persons = typed(pattern, match, "org:member");
        boolean each = persons.size() > 1 && persons.size() == posts.size() && isRespective(match.span());
        for (Typed person : persons)
            for (Stated post : !pattern.roles().containsKey("hkig:title") || succeeds(pattern, person, posts) ? own(person)
                    : each ? List.of(posts.get(persons.indexOf(person))) : posts) {
                Span place = person.span().start() < post.title().start() ? person.span().to(post.title())
                        : post.title().to(person.span());
                Value title = new Value.Text(text.in(post.title()), text.article.language());
                Tier worst = tier.worse(post.tier());
                Drafts.Draft draft = drafts.of("Tenure").stream().filter(d -> d.get("hkig:title").contains(title)
                        && d.get("org:member").contains(person.values().getFirst())
                        && d.get("org:organization").equals(post.at().map(List::of).orElse(List.of()))).findFirst()
                        .orElseGet(() -> drafts.at("Tenure", free(place, post, person), post.rule(pattern), worst));
                boolean seen = draft.rule.startsWith("post.") || draft.rule.startsWith("members.");
                if (seen) draft.rule = post.rule(pattern);
                if (person.source() instanceof Holder holder && !sentence.contains(holder.person().span()))
                    draft.prove(text.sentence(holder.person().span()));
                draft.prove(sentence).put("org:member", person.values().getFirst()).put("hkig:title", title);
                post.at().ifPresent(at -> draft.put("org:organization", at));
                if (post.at().isEmpty()) draft.tier = Tier.C;
                draft.prove(post.title(), "hkig:title", title);
                if (pattern.roles().getOrDefault("hkig:former", List.of()).contains("true") || post.qualifier().equals("former"))
                    draft.put("hkig:former", new Value.Truth(true));
                if (post.qualifier().equals("acting") || pattern.roles().containsKey("hkig:acting")) draft.put("hkig:acting", new Value.Truth(true));
                for (String role : List.of("hkig:from", "hkig:to"))
                    if (pattern.roles().containsKey(role) && !draft.rule.startsWith("members.")) days.of(match.span(), sentence, role)
                            .ifPresent(day -> tell(draft, role, day));
            }
    }

    /** 接替副校長（研究）陳大文: who left is told with the post that another takes, by its own words. */
    private boolean succeeds(Pattern pattern, Typed person, List<Stated> posts) {
        return pattern.id().startsWith("left.succeeded") && posts.size() == 1
                && own(person).stream().anyMatch(own -> plain(own).equals(plain(posts.getFirst())));
    }

    private String plain(Stated post) {
        return text.in(post.title()).replaceFirst("[（(].*", "");
    }

    /** The day that was told first, but for one that tells it more closely: 八月 in the headline gives way to 八月一日. */
    private static void tell(Drafts.Draft draft, String role, DaysInOffice.Told day) {
        Optional<Value> told = draft.get(role).stream().findFirst().filter(v -> !v.equals(day.value()));
        if (told.isPresent() && !(told.get() instanceof Value.Day(var date) && isCloser(day.value().date(), date))) return;
        told.ifPresent(old -> {
            draft.roles.remove(role);
            draft.evidence.removeIf(p -> p.part().equals(Optional.of(new Fact.Part(role, old))));
        });
        draft.put(role, day.value()).prove(day.span(), role, day.value());
    }

    private static boolean isCloser(PartialDate date, PartialDate other) {
        return !date.earliest().isBefore(other.earliest()) && !date.latest().isAfter(other.latest());
    }

    /** 甲和乙分別獲委任為主席和副主席: the first holds the first post, the second the second. */
    private boolean isRespective(Span match) {
        int at = text.text.indexOf("分別", Math.max(0, match.start() - RESPECTIVELY));
        return at >= 0 && at < match.end();
    }

    /** Two posts of one title and person have places of their own. */
    private Span free(Span place, Stated post, Typed person) {
        Optional<Drafts.Draft> taken = drafts.of("Tenure").stream().filter(d -> d.at.equals(place)).findFirst();
        return taken.isEmpty() ? place : new Span(place.start() + 1, place.end());
    }

    private List<Typed> typed(Pattern pattern, Matching.Match match, String role) {
        List<Typed> all = new ArrayList<>();
        for (String filler : pattern.roles().getOrDefault(role, List.of()))
            if (filler.startsWith("$"))
                for (Object o : match.slots().getOrDefault(filler.substring(1), List.of())) if (o instanceof Typed t) all.add(t);
        return all;
    }

    private List<Stated> posts(Pattern pattern, Matching.Match match) {
        List<Typed> named = typed(pattern, match, "org:organization");
        List<Stated> posts = new ArrayList<>();
        for (Typed title : typed(pattern, match, "hkig:title")) {
            if (title.source() instanceof List<?> phrases) {
                for (Object o : phrases) if (o instanceof PostPhrase phrase && isWhole(phrase, match)) posts.add(stated(phrase));
                continue;
            }
            for (Typed at : named) posts.add(new Stated(title.span(), Optional.of(at.values().getFirst()), Tier.A, ""));
            if (named.isEmpty()) posts.add(new Stated(title.span(), Posts.house(text, chosen, title.span()), Tier.A, ""));
        }
        return posts;
    }

    /** 擔任主席的委員會, 擔任局長時, 行政長官成立的工作組, 現任主席陳大文: what follows the last post of a match says that it is told of something else. */
    private boolean isWhole(PostPhrase phrase, Matching.Match match) {
        int end = phrase.title().end();
        if (end < match.span().end()) return true;
        if (chosen.stream().anyMatch(c -> c.kind() == hkig.model.Kind.PERSON && c.span().start() == end)) return false;
        boolean acts = text.wordAt(end, "OPERATE").isPresent() || text.wordAt(end, "APPOINT").isPresent();
        return text.at(end) != '的' && !acts && !(phrase.bare() && (text.at(end) == '時' || text.text.startsWith("期間", end)));
    }

    private List<Stated> own(Typed person) {
        return person.source() instanceof Holder holder ? holder.posts().stream().map(this::stated).toList() : List.of();
    }

    private Stated stated(PostPhrase phrase) {
        Optional<Value> at = phrase.organisation().map(o -> (Value) new Value.Thing(o.group()))
                .or(() -> phrase.office().flatMap(o -> Posts.known(text, chosen, o)));
        return new Stated(phrase.title(), at, phrase.organisation().map(Candidate::tier).orElse(Tier.A), phrase.qualifier());
    }
}
