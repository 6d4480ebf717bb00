package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.knowledge.Named;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that the knowledge holds. Forms too general to stand alone count only where their owner is named too. */
final class KnownNames {

    private final Text text;

    KnownNames(Text text) {
        this.text = text;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        List<Lexicon.Hit> inContext = new ArrayList<>();
        Map<Long, List<Lexicon.Hit>> safe = new HashMap<>();
        for (Lexicon.Hit hit : text.hits) {
            if (!(hit.term() instanceof Term.Name name) || name.named().kind() == Kind.PERSON
                    || text.knowledge.isSilent(name.named().key())) continue;
            if (cutsWord(hit) || endsLongerName(hit) || isSmall(hit, name.form())) continue;
            if (name.safe()) safe.computeIfAbsent((long) hit.start() << 32 | hit.end(), k -> new ArrayList<>()).add(hit);
            else inContext.add(hit);
        }
        for (List<Lexicon.Hit> bearers : safe.values()) {
            Lexicon.Hit hit = only(bearers);
            if (hit != null) found.add(candidate(hit, (Term.Name) hit.term(), "known-name"));
        }
        Set<String> named = new HashSet<>();
        outermost(found).forEach(c -> named.add(c.named().orElseThrow().key()));
        List<Candidate> safeOnes = List.copyOf(found);
        for (Candidate c : inContext(inContext, named)) if (!crosses(c.span(), safeOnes)) found.add(c);
        return found;
    }

    /** Whether a span and the name of a list share characters, and neither holds the other. */
    private static boolean crosses(Span span, List<Candidate> names) {
        return names.stream().map(Candidate::span)
                .anyMatch(s -> s.overlaps(span) && !s.contains(span) && !span.contains(s));
    }

    /** A form of several bearers: the curated one, else none is chosen. */
    private static Lexicon.Hit only(List<Lexicon.Hit> bearers) {
        if (bearers.stream().map(h -> of(h).key()).distinct().count() == 1) return bearers.getFirst();
        List<Lexicon.Hit> curated = bearers.stream().filter(h -> ((Term.Name) h.term()).tier() == Tier.A).toList();
        if (curated.size() == 1) return curated.getFirst();
        return bearers.size() == 1 ? bearers.getFirst() : null;
    }

    /** Those that no longer one contains. */
    private static List<Candidate> outermost(List<Candidate> found) {
        List<Candidate> outer = new ArrayList<>();
        for (Candidate c : found.stream().sorted(Comparator.comparing(Candidate::span)).toList())
            if (outer.isEmpty() || c.span().end() > outer.getLast().span().end() || c.span().equals(outer.getLast().span()))
                outer.add(c);
        return outer;
    }

    private List<Candidate> inContext(List<Lexicon.Hit> hits, Set<String> named) {
        Map<String, List<Lexicon.Hit>> byForm = new HashMap<>();
        for (Lexicon.Hit hit : hits) byForm.computeIfAbsent(hit.start() + "-" + hit.end(), k -> new ArrayList<>()).add(hit);
        List<Candidate> found = new ArrayList<>();
        for (List<Lexicon.Hit> bearers : byForm.values()) {
            List<Lexicon.Hit> own = bearers.stream().filter(h -> named.contains(of(h).key())).toList();
            List<Lexicon.Hit> owned = bearers.stream().filter(h -> of(h).owners().stream()
                    .anyMatch(o -> named.contains(o) && !o.endsWith("/hksar-government"))).toList();
            Lexicon.Hit chosen = own.size() == 1 ? own.getFirst() : own.isEmpty() ? standing(owned) : null;
            if (chosen != null) found.add(candidate(chosen, (Term.Name) chosen.term(), "name-in-context"));
        }
        return found;
    }

    private Lexicon.Hit standing(List<Lexicon.Hit> bearers) {
        if (bearers.size() < 2) return bearers.isEmpty() ? null : bearers.getFirst();
        Optional<LocalDate> day = text.article.date().map(d -> d.day());
        List<Lexicon.Hit> then = day.isEmpty() ? List.of()
                : bearers.stream().filter(h -> of(h).standsOn(day.get())).toList();
        return then.size() == 1 ? then.getFirst() : null;
    }

    private static Named of(Lexicon.Hit hit) {
        return ((Term.Name) hit.term()).named();
    }

    private Candidate candidate(Lexicon.Hit hit, Term.Name name, String rule) {
        Named named = name.named();
        return new Candidate(new Span(hit.start(), hit.end()), named.kind(), named.type(), Optional.of(named),
                name.safe(), named.key(), rule, name.tier());
    }

    /** 科技大學 in 海角科技大學: a short form made of common words is no name behind another noun. */
    private boolean endsLongerName(Lexicon.Hit hit) {
        int start = hit.start();
        if (start == 0 || !Text.isHan(text.at(start)) || !Text.isHan(text.at(start - 1))) return false;
        Optional<Lexicon.Hit> head = text.wordsBefore(hit.end(), "ORG_HEAD").stream().filter(h -> h.start() > start)
                .min(java.util.Comparator.comparingInt(Lexicon.Hit::start));
        if (head.isEmpty() || !text.wordsAt(start, "PLACE").isEmpty()) return false;
        boolean common = Text.value(head.get()).startsWith("university")
                || text.knowledge.language().has("generic", text.folded.substring(start, head.get().start()));
        String tag = text.tokens().endsAt(start) ? text.tokens().tagAt(start) : "n";
        int before = text.tokens().endsAt(start) ? text.tokens().startOf(start) : start - 1;
        boolean other = text.wordBefore(start, "TITLE").isPresent() || text.wordBefore(start, "ORG_HEAD").isPresent()
                || text.wordBefore(start, "PLACE").filter(p -> Text.value(p).equals("hk")).isPresent()
                || text.knowledge.language().has("leftstop", text.folded.substring(before, start));
        boolean counted = tag.startsWith("q") && before > 0 && text.tokens().endsAt(before)
                && text.tokens().tagAt(before).matches("[mr].*");
        return common && !other && !tag.isEmpty() && "njbislxgkq".indexOf(tag.charAt(0)) >= 0 && !counted;
    }

    /** Hong Kong telecom for a name written with capitals is a description; Hong Kong government is not. */
    private boolean isSmall(Lexicon.Hit hit, String form) {
        if (form.length() != hit.end() - hit.start() || Text.isHan(form.charAt(0))) return false;
        for (int i = 0; i < form.length(); i++) {
            boolean first = i == 0 || form.charAt(i - 1) == ' ';
            int at = hit.start() + i;
            boolean small = first && Character.isUpperCase(form.charAt(i)) && Character.isLowerCase(text.at(at));
            if (small && (i == 0 || text.wordAt(at, "ORG_NOUN").isEmpty() && text.wordAt(at, "EN_SMALL").isEmpty())) return true;
        }
        return false;
    }

    /** Two-character Chinese forms are no names inside longer words: 中大 in 中大型. */
    private boolean cutsWord(Lexicon.Hit hit) {
        if (text.words("BLOCK").stream().anyMatch(h -> h.start() <= hit.start() && h.end() >= hit.end())) return true;
        if (!Text.isHan(text.at(hit.start())) || hit.end() - hit.start() > 2) return false;
        Tokens tokens = text.tokens();
        if (text.wordAt(hit.end(), "BOARD").isPresent()) return false;
        // 理大副校長: the segmenter sees 大副.
        boolean opens = hit.start() == 0 || !Text.isHan(text.at(hit.start() - 1)) || tokens.endsAt(hit.start());
        boolean acts = follows(hit.end(), "方面") || List.of("TITLE", "SAY", "SIGN", "REL_DATE").stream()
                .anyMatch(type -> text.wordAt(hit.end(), type).filter(t -> t.end() - t.start() > 1).isPresent());
        if (opens && acts) return false;
        return !tokens.endsAt(hit.end()) || hit.start() > 0 && Text.isHan(text.at(hit.start() - 1))
                && !tokens.endsAt(hit.start()) || follows(hit.end(), "型");
    }

    private boolean follows(int position, String word) {
        return text.text.startsWith(word, position);
    }
}
