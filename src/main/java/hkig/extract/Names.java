package hkig.extract;

import hkig.knowledge.Named;
import hkig.model.Entity;
import hkig.model.Kind;
import hkig.model.Mention;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what an article names: all candidates, the aliases that it declares, one choice where they overlap. */
final class Names {

    private static final int FARTHEST_PAPER = 140;
    /** 業務發展部總監 behind the name of a place that a body runs. */
    private static final Pattern DEPARTMENT = Pattern.compile("\\p{IsHan}{2,10}[部處組科辦]?(?:總監|總經理|高級經理|經理|主管|主任)");

    private final Text text;
    private final Set<String> declared = new HashSet<>();
    final List<Candidate> chosen;

    /** @param model of the second opinion on Chinese names, where there is one */
    Names(Text text, Optional<TaggerModel> model) {
        this.text = text;
        List<Candidate> all = new ArrayList<>(new KnownNames(text).find());
        all.addAll(new Neighbours(text, all).find());
        boolean han = text.text.chars().anyMatch(c -> Text.isHan((char) c));
        if (han) {
            all.addAll(HomeBodies.of(text, all));
            List<Candidate> known = List.copyOf(all);
            List<Candidate> headed = new HeadNames(text, known).find();
            all.addAll(headed);
            all.addAll(new JointBodies(text, known).of(headed));
            all.addAll(new RepeatedNames(text, known).find());
            all.addAll(new EventNames(text, List.copyOf(all)).find());
            all.addAll(new QuotedNames(text).find());
            all.addAll(new DescribedBodies(text).find());
            all.addAll(new ChinesePersons(text).find());
        }
        if (text.article.isChinese() && model.isPresent())
            all = new ArrayList<>(new Confirmation(text, new Tagger(model.get(), text), all).judged());
        if (han) settle(all, new TitledBodies(text, List.copyOf(all)).find());
        if (han) settle(all, new ChineseParties(text, List.copyOf(all)).find());
        all.addAll(new Definitions(text).find());
        if (!text.article.isChinese()) {
            EnglishWords words = new EnglishWords(text);
            all.addAll(new EnglishNames(text, words, List.copyOf(all)).find());
            List<Candidate> names = Overlaps.resolve(all);
            all.addAll(new EnglishPersons(text, words, names).find());
            settle(all, new EnglishParties(text, words, List.copyOf(all)).find());
        }
        all.addAll(new HomeGovernment(text, Overlaps.resolve(all)).find());
        List<Candidate> first = Overlaps.resolve(all);
        all.addAll(new GroupForms(text).of(first));
        List<Aliases.Alias> aliases = new ArrayList<>(new Aliases(text).declaredIn(first));
        aliases.addAll(ShortForms.of(text, first));
        if (text.article.isChinese()) aliases.addAll(new Abbreviations(text, first).find());
        Set<String> known = new HashSet<>();
        for (Candidate c : all) if (c.safe()) known.add(c.span() + c.group());
        Set<String> sought = new HashSet<>();
        for (Aliases.Alias alias : aliases)
            if (!known.contains(alias.span() + alias.of().group()) && sought.add(text.in(alias.span()) + "\n" + alias.of().group()))
                settle(alias, all);
        chosen = Overlaps.resolve(all).stream().map(this::sense).map(c -> EventYears.of(text, c)).toList();
    }

    /** Who signs is a body: a place of that name, and what was doubtful around it, gives way. */
    private static void settle(List<Candidate> all, List<Candidate> parties) {
        for (Candidate p : parties)
            all.removeIf(c -> c.span().equals(p.span()) && c.kind() == Kind.PLACE
                    || c.tier() == hkig.model.Tier.C && c.kind() == p.kind() && c.span().overlaps(p.span()));
        all.addAll(parties);
    }

    /** CEO of MDEC, where MDEC is declared for a longer name: no body of its own. */
    private void settle(Aliases.Alias alias, List<Candidate> all) {
        List<Candidate> declared = occurrences(alias);
        Span whole = alias.of().span();
        boolean same = !whole.contains(alias.span()) || EnglishParties.isLegalForm(text.text.substring(alias.span().end(), whole.end()).strip());
        if (same) for (Candidate d : declared) all.removeIf(c -> c.span().equals(d.span()) && c.kind() == d.kind()
                && c.named().isEmpty() && !text.article.isChinese() && !c.group().equals(d.group()));
        all.addAll(declared);
    }

    /** Every place where a declared form stands by itself, as another name of what it was declared for. */
    private List<Candidate> occurrences(Aliases.Alias alias) {
        Candidate of = alias.of();
        String form = text.in(alias.span());
        declared.add(of.group() + "\n" + form);
        List<Candidate> found = new ArrayList<>();
        for (int at = text.text.indexOf(form); at >= 0; at = text.text.indexOf(form, at + 1)) {
            int end = at + form.length();
            boolean latin = form.charAt(0) < 0x250;
            boolean cut = latin && (at > 0 && isLatin(text.at(at - 1)) || isLatin(text.at(end)))
                    || !latin && form.length() == 2 && Text.isHan(text.at(end)) && !text.tokens().endsAt(end)
                    || !latin && text.knowledge.lexicon().get(text.folded.substring(Math.max(0, at - 2), end)).stream()
                        .anyMatch(t -> t instanceof hkig.knowledge.Term.Name);
            if (!cut) found.add(new Candidate(new Span(at, end), of.kind(), of.type(), of.named(), false, of.group(),
                    "declared", of.tier()));
        }
        return found;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** The name of a place before a title or a word of saying means the body that runs it. */
    private Candidate sense(Candidate c) {
        if (c.kind() != Kind.PLACE || c.named().isEmpty() || !text.knowledge.acts(c.named().get().key())) return c;
        int next = text.skip(c.span().end());
        boolean via = List.of("透過", "通過", "由").stream().anyMatch(by -> text.text.startsWith(by, c.span().start() - by.length()))
                && text.wordAt(next, "OPERATE").isPresent();
        boolean acts = via || text.wordAt(next, "TITLE").isPresent() || text.wordAt(next, "SAY").isPresent()
                || DEPARTMENT.matcher(text.text).region(next, text.text.length()).lookingAt() || text.wordAt(next, "EN_TITLE").isPresent() || text.text.startsWith("'s ", next) || signs(c) || isSignedWith(c) || isHeaded(c) || isBesideCompany(c);
        if (!acts) return c;
        Optional<Named> operator = c.named().get().owners().stream().sorted().flatMap(o -> text.knowledge.thing(o).stream())
                .filter(n -> n.kind() == Kind.ORGANISATION).findFirst();
        String key = operator.map(Named::key).orElse("ORGANISATION:" + text.knowledge.fold().key(text.in(c.span())));
        declared.add(key + "\n" + text.in(c.span()));
        return new Candidate(c.span(), Kind.ORGANISATION, operator.map(Named::type).orElse("Organisation"), operator,
                false, key, "place.acting", c.tier());
    }

    /** 數碼港與 X 簽署備忘錄: who is told to sign a paper is a body. */
    private boolean signs(Candidate c) {
        Span sentence = text.sentence(c.span());
        boolean joined = "與和及同、".indexOf(text.at(c.span().end())) >= 0 || "與和及同、".indexOf(text.at(c.span().start() - 1)) >= 0
                || text.wordAt(text.skip(c.span().end()), "REL_DATE").isPresent() || text.text.startsWith("代表", c.span().start() - 2)
                || List.of(" and ", ", ").stream().anyMatch(j -> text.text.startsWith(j, c.span().end()));
        boolean paper = text.words("PAPER").stream().anyMatch(h -> h.start() >= sentence.start() && h.end() <= sentence.end());
        return joined && paper && text.words("SIGN").stream().anyMatch(h -> h.start() >= c.span().end()
                && h.end() <= Math.min(sentence.end(), c.span().end() + 80));
    }

    /** 科技園公司和數碼港: a place of that name in one phrase with a company is the body. */
    private boolean isBesideCompany(Candidate c) {
        boolean after = "與和及".indexOf(text.at(c.span().start() - 1)) >= 0;
        boolean before = "與和及".indexOf(text.at(c.span().end())) >= 0;
        return text.hits.stream().anyMatch(h -> h.term() instanceof hkig.knowledge.Term.Name n && n.safe() && n.named().kind() == Kind.ORGANISATION
                && text.text.startsWith("公司", h.end() - 2)
                && (after && h.end() == c.span().start() - 1 || before && h.start() == c.span().end() + 1));
    }

    /** A memorandum signed with Cyberport, an agreement between X and Cyberport. */
    private boolean isSignedWith(Candidate c) {
        boolean joined = List.of("with ", "between ", "and ", "with the ", "and the ").stream()
                .anyMatch(j -> text.text.startsWith(j, c.span().start() - j.length()));
        if (!joined || text.article.isChinese()) return false;
        Span before = new Span(Math.max(text.sentence(c.span()).start(), c.span().start() - FARTHEST_PAPER), c.span().start());
        return text.hasWord(before, "SIGN") && text.hasWord(before, "PAPER");
    }

    /** Chairman of Cyberport. */
    private boolean isHeaded(Candidate c) {
        int of = c.span().start() - (text.text.startsWith(" the ", c.span().start() - 5) ? 7 : 3);
        return text.text.startsWith("of ", of) && text.wordBefore(of - 1, "EN_TITLE").isPresent();
    }

    /** One entity for each group of chosen candidates, in the order of the text. */
    List<Entity> entities(Collection<Candidate> candidates) {
        Map<String, List<Candidate>> groups = new LinkedHashMap<>();
        for (Candidate c : candidates) groups.computeIfAbsent(c.group(), k -> new ArrayList<>()).add(c);
        List<Entity> entities = new ArrayList<>();
        for (Map.Entry<String, List<Candidate>> group : groups.entrySet()) {
            List<Candidate> members = group.getValue();
            Candidate best = members.stream().min(java.util.Comparator.comparing(Candidate::tier)).orElseThrow();
            Set<String> inContext = new LinkedHashSet<>();
            List<Mention> mentions = new ArrayList<>();
            Tier tier = best.tier();
            for (Candidate c : members) {
                String surface = text.in(c.span());
                if (!c.safe() || declared.contains(c.group() + "\n" + surface)) inContext.add(surface);
                mentions.add(new Mention(c.span(), surface, c.rule(), c.rule().equals("declared") ? tier : c.tier()));
            }
            Optional<String> curated = best.named().filter(Named::isCurated).map(Named::key);
            entities.add(new Entity(group.getKey(), best.kind(), best.type(), curated, inContext, mentions));
        }
        return entities;
    }
}
