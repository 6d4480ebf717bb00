package hkig.extract;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Named;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drafts a tenure for each post that the text gives to a person; the same post told twice gains evidence. */
final class Posts {

    private final Text text;
    private final Drafts drafts;
    private final List<Candidate> chosen;
    private final Map<Span, String> tenureOf = new HashMap<>();
    private final Set<Span> places = new HashSet<>();

    Posts(Text text, List<Candidate> chosen, Drafts drafts) {
        this.text = text;
        this.chosen = chosen;
        this.drafts = drafts;
    }

    /** Local keys of the tenures by the mention of the person that states them, the first one each. */
    Map<Span, String> draft(List<PostSpan> posts) {
        Map<Span, Candidate> bySpan = new HashMap<>();
        chosen.forEach(c -> bySpan.putIfAbsent(c.span(), c));
        Map<List<Value>, List<Drafts.Draft>> byHolder = byHolder(drafts.of("Tenure"));
        for (PostSpan post : posts) {
            Optional<Candidate> person = Optional.ofNullable(bySpan.get(post.person()));
            if (person.isEmpty()) continue;
            Optional<Candidate> organisation = post.organisation().map(o -> bySpan.get(o.span()));
            Optional<Value> at = organisation.map(o -> (Value) new Value.Thing(o.group())).or(() -> post.office().flatMap(o -> known(text, chosen, o)));
            String said = single(post.title());
            Value holder = new Value.Thing(person.get().group());
            List<Drafts.Draft> held = byHolder.computeIfAbsent(List.of(holder), k -> new ArrayList<>());
            Drafts.Draft draft = held.stream().filter(d -> title(d).equalsIgnoreCase(said)
                    && (at.isEmpty() || !d.roles.containsKey("org:organization") || d.get("org:organization").contains(at.get())))
                    .findFirst().orElseGet(() -> drafts.at("Tenure", place(post), post.rule(), person.get().tier().worse(Tier.B)));
            if (!held.contains(draft)) held.add(draft);
            Value title = draft.get("hkig:title").stream().findFirst().orElseGet(() -> new Value.Text(said, text.article.language()));
            if (draft.rule.startsWith("post.")) draft.rule = post.rule();
            draft.put("org:member", holder).put("hkig:title", title);
            at.ifPresent(a -> draft.put("org:organization", a));
            if (!draft.roles.containsKey("org:organization")) draft.tier = Tier.C;
            organisation.ifPresent(o -> draft.tier = draft.tier.worse(o.tier()));
            if (!post.qualifier().isEmpty()) draft.put("hkig:" + post.qualifier(), new Value.Truth(true));
            draft.prove(text.sentence(post.title().to(post.person()))).prove(post.title(), "hkig:title", title);
            tenureOf.putIfAbsent(post.person(), draft.local);
        }
        return tenureOf;
    }

    /** Member of A and B: two posts of one person by one word, the second told up to its body. */
    private Span place(PostSpan post) {
        Span place = post.title().to(post.person());
        return places.add(place) ? place : post.organisation().map(o -> place.to(o.span())).orElse(place);
    }

    private static Map<List<Value>, List<Drafts.Draft>> byHolder(List<Drafts.Draft> tenures) {
        Map<List<Value>, List<Drafts.Draft>> byHolder = new HashMap<>();
        tenures.forEach(t -> byHolder.computeIfAbsent(t.get("org:member"), k -> new ArrayList<>()).add(t));
        return byHolder;
    }

    /** Of what several hold the post of one: members of the Council. */
    private String single(Span title) {
        String said = text.in(title);
        boolean plural = text.wordsAt(title.start(), "EN_TITLE").stream().anyMatch(h -> Text.value(h).startsWith("plural:")
                && text.text.startsWith(" of ", h.end()) && h.end() < title.end());
        if (said.endsWith("men") && !text.article.isChinese()) return said.substring(0, said.length() - 3) + "man";
        if (said.matches("members (?:to|of) the \\p{L}+s")) return said.replaceFirst("s (?:to|of) the ", " of the ").replaceFirst("s$", "");
        return plural ? said.replaceFirst("s of ", " of ") : said;
    }

    /**
     * The organisation that an office names by itself, where the text names it too or the seeds have it: a body that
     * only a lexicon knows and nothing names would stand in the graph without evidence.
     */
    static Optional<Value> known(Text text, List<Candidate> chosen, String office) {
        Knowledge knowledge = text.knowledge;
        Optional<Named> named = office.equals("hk") ? knowledge.thing(knowledge.base() + "organisation/hksar-government")
                : knowledge.thing(office).or(() -> knowledge.lexicon().get(knowledge.fold().of(office)).stream()
                        .filter(t -> t instanceof Term.Name n && n.named().kind() == Kind.ORGANISATION)
                        .map(t -> ((Term.Name) t).named()).findFirst());
        if (named.isEmpty()) return Optional.empty();
        boolean here = chosen.stream().anyMatch(c -> c.group().equals(named.get().key()));
        if (here) return Optional.of(new Value.Thing(named.get().key()));
        return named.filter(Named::isCurated).map(n -> new Value.Known(n.key(), n.name(text.article.language())));
    }

    /** The organisation that a title names by itself, by its place. */
    static Optional<Value> house(Text text, List<Candidate> chosen, Span title) {
        for (String type : List.of("TITLE", "EN_TITLE"))
            for (hkig.knowledge.Lexicon.Hit hit : text.wordsAt(title.start(), type)) {
                String value = Text.value(hit);
                if (hit.end() != title.end() || !value.startsWith("office")) continue;
                return known(text, chosen, value.equals("office") ? "hk" : value.substring(7));
            }
        return Optional.empty();
    }

    private static final String BOARDS = "(?:董事[會局]|校董會|校務委員會|校委會|理事會|監事會)";

    /** 助理總裁 where the same person is 助理總裁（金融基建） of the same body, 主席 where he is 董事會主席: told short. */
    private static boolean isShort(Drafts.Draft draft, List<Drafts.Draft> all) {
        return all.stream().anyMatch(o -> o != draft && o.get("org:member").equals(draft.get("org:member"))
                && o.get("org:organization").equals(draft.get("org:organization"))
                && title(o).matches(java.util.regex.Pattern.quote(title(draft)) + "[（(兼].*|"
                        + BOARDS + java.util.regex.Pattern.quote(title(draft))));
    }

    private static String title(Drafts.Draft draft) {
        return draft.get("hkig:title").stream().findFirst().map(v -> ((Value.Text) v).text()).orElse("");
    }

    /** The same person in the same post, found by two patterns, is one tenure with more evidence. */
    static void merge(Drafts drafts) {
        byHolder(drafts.of("Tenure")).values().forEach(held -> merge(held, drafts));
    }

    private static void merge(List<Drafts.Draft> held, Drafts drafts) {
        List<Drafts.Draft> kept = new ArrayList<>();
        for (Drafts.Draft draft : held) {
            Optional<Drafts.Draft> same = kept.stream().filter(k -> List.of("org:member", "hkig:title", "org:organization")
                    .stream().allMatch(role -> k.get(role).equals(draft.get(role)))).findFirst();
            if (same.isEmpty() && isShort(draft, held.stream().filter(drafts::has).toList())) {
                drafts.remove(draft);
                continue;
            }
            if (same.isEmpty()) {
                kept.add(draft);
                continue;
            }
            for (hkig.model.Fact.Proof proof : draft.evidence)
                if (!same.get().evidence.contains(proof)) same.get().evidence.add(proof);
            drafts.remove(draft);
        }
    }
}
