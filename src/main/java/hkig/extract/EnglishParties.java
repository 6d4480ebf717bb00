package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English bodies that no head word tells, by their place in a sentence on a signing: who has signed a paper, and whom
 * it was signed with. Places, persons and titles there are none; a doubtful body in that place is sure.
 */
final class EnglishParties {

    private static final int MOST_TO_PAPER = 70;
    /** No article tells of more; a page that pretends to is not worth its time. */
    private static final int MOST_SIGNINGS = 500;
    private static final String WORD = "[a-z][a-z\\-'’]*";
    private static final Pattern WITH =
            Pattern.compile("\\b(?:with|between|among)\\s+(?:" + WORD + ",?\\s+){0,5}?(?=[A-Z])");
    private static final Pattern AND =
            Pattern.compile("\\G(?:,\\s+(?:and\\s+)?|\\s+and\\s+|\\s+as well as\\s+)(?:" + WORD + "\\s+){0,3}?(?=[A-Z])");

    private static final Pattern PARTNERS = Pattern.compile("\\bsigning ceremony,? (?:including|namely|such as) (?=[A-Z])");

    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?:(?:Holdings|Group|Company|Co\\.?|Corporation|Corp\\.?|Inc\\.?|Limited|Ltd\\.?) ?)+");

    /** What ends the name of a region, which signs nothing. */
    private static final java.util.Set<String> REGIONS = java.util.Set.of("Province", "City", "County", "Prefecture", "District", "Municipality");

    private final Text text;
    private final EnglishWords words;
    private final List<Candidate> all;
    private final TreeMap<Integer, int[]> runs = new TreeMap<>();
    private final List<Candidate> found = new ArrayList<>();
    private final Map<Integer, Integer> asides;

    EnglishParties(Text text, EnglishWords words, List<Candidate> all) {
        this.text = text;
        this.words = words;
        this.all = all;
        this.asides = new Passing(text).asides();
        for (int[] run : words.runs()) runs.put(words.span(run[0], run[1]).start(), run);
    }

    /** The bodies that parties are, sure; they stand beside the candidates for the same words. */
    List<Candidate> find() {
        List<Lexicon.Hit> signs = text.words("SIGN").stream().filter(s -> !Text.isHan(text.at(s.start())))
                .limit(MOST_SIGNINGS).toList();
        for (Lexicon.Hit sign : signs) {
            Span sentence = text.sentence(new Span(sign.start(), sign.end()));
            Span near = new Span(Math.max(sentence.start(), sign.start() - MOST_TO_PAPER),
                    Math.min(sentence.end(), sign.end() + MOST_TO_PAPER));
            Optional<Lexicon.Hit> paper = text.words(near, "PAPER").stream().filter(p -> p.end() <= sentence.end())
                    .reduce((a, b) -> a.start() > sign.start() ? a : b);
            if (paper.isEmpty()) continue;
            if (paper.get().start() > sign.start()) subject(sign.start(), sentence);
            object(Math.max(paper.get().end(), sign.end()), sentence);
        }
        Matcher partners = PARTNERS.matcher(text.text);
        while (partners.find()) list(partners.end(), text.sentence(new Span(partners.start(), partners.end())));
        return found;
    }

    private void subject(int sign, Span sentence) {
        for (int[] run : runs.subMap(sentence.start(), true, sign, false).values()) {
            int end = words.span(run[0], run[1]).end();
            if (end <= sign && leadsTo(end, sign)) parts(run);
        }
    }

    /** Whether between a name and the signing stand only has, also, today and the like. */
    private boolean leadsTo(int from, int sign) {
        int at = from;
        while (at < sign) {
            int next = at;
            while (next < sign && (text.at(next) == ' ' || text.at(next) == ',' || text.at(next) == '\u00A0')) next++;
            if (next == sign) return true;
            next = Math.max(next, asides.getOrDefault(at, next));
            while (next < sign && text.at(next) == ' ') next++;
            Optional<Lexicon.Hit> word = text.wordAt(next, "BEFORE_SIGN");
            if (word.isEmpty()) return false;
            at = word.get().end();
        }
        return at == sign;
    }

    private void object(int from, Span sentence) {
        Matcher with = WITH.matcher(text.text).region(from, sentence.end());
        if (!with.find() || text.hasWord(new Span(from, with.end()), "SIGN")) return;
        if (with.start() > from && text.hasWord(new Span(from, with.start()), "BREAK")) return;
        list(with.end(), sentence);
    }

    /** Names one behind another, from a position on. */
    private void list(int at, Span sentence) {
        while (true) {
            int[] run = runAt(at);
            if (run == null) return;
            parts(run);
            int end = words.span(run[0], run[1]).end();
            if (text.at(text.skip(end)) == '(') end = text.text.indexOf(')', end) + 1;
            if (end <= 0 || end >= sentence.end()) return;
            Matcher and = AND.matcher(text.text).region(end, sentence.end());
            if (!and.find()) return;
            at = and.end();
        }
    }

    private int[] runAt(int position) {
        Map.Entry<Integer, int[]> run = runs.floorEntry(position);
        int from = words.at(position);
        boolean inside = run != null && from >= 0 && from < run.getValue()[1];
        return inside ? new int[] {from, run.getValue()[1]} : null;
    }

    /** A run may hold two names: it is cut at "and", except inside a body that is known. */
    private void parts(int[] run) {
        int from = run[0];
        for (int i = from; i <= run[1]; i++) {
            boolean cut = i == run[1] || words.words.get(i).word().equals("and") && !isInside(words.words.get(i).span());
            if (!cut) continue;
            int first = from;
            while (first < i && (words.isFunction(words.words.get(first)) || !words.words.get(first).isCapital())) first++;
            if (first < i) party(words.span(first, i), first, i);
            from = i + 1;
        }
    }

    private boolean isInside(Span span) {
        return all.stream().anyMatch(c -> c.kind() == Kind.ORGANISATION && c.span().contains(span));
    }

    private void party(Span span, int from, int to) {
        for (Candidate c : all) {
            if (!c.span().overlaps(span)) continue;
            if (c.kind() == Kind.ORGANISATION) {
                if (c.tier() == Tier.C && c.span().contains(span)) found.add(c.with(Tier.B, c.rule() + "+party"));
                if (c.tier() != Tier.C && c.span().end() == span.end() || c.span().contains(span)) return;
            } else if (c.kind() != Kind.PLACE || c.named().isPresent()) {
                return;
            }
        }
        String last = words.words.get(to - 1).word();
        boolean person = all.stream()
                .anyMatch(c -> c.kind() == Kind.PERSON && (" " + text.in(c.span())).endsWith(" " + last));
        boolean place = text.wordsAt(span.start(), "EN_PLACE").stream().anyMatch(h -> h.end() == span.end());
        boolean common = java.util.stream.Stream.of("ORG_NOUN", "PAPER").flatMap(type -> text.wordsAt(span.start(), type).stream())
                .anyMatch(h -> h.end() == span.end() && !Text.value(h).equals("GovernmentBody"));
        boolean head = to - from == 1 && text.knowledge.language().isHead("FIRM", last);
        if (span.length() < 3 || head || isLegalForm(text.in(span)) || REGIONS.contains(last) || person || place || common
                || text.hasWord(span, "EN_TITLE")) return;
        List<Candidate> longer = all.stream()
                .filter(c -> c.kind() == Kind.ORGANISATION && isShort(text.in(span), text.in(c.span())))
                .sorted(Comparator.comparing(Candidate::tier)).toList();
        boolean one = longer.stream().map(c -> text.in(c.span())).distinct().count() == 1;
        Optional<Candidate> of = longer.stream().findFirst().filter(o -> one);
        found.add(of.map(o -> new Candidate(span, o.kind(), o.type(), o.named(), false, o.group(), "party.en", o.tier()))
                .orElseGet(() -> new Candidate(span, Kind.ORGANISATION, "Organisation", Optional.empty(), true,
                        Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "party.en", Tier.B)));
    }

    static boolean isLegalForm(String words) {
        return LEGAL_FORM.matcher(words).matches();
    }

    /** Cambridge for the University of Cambridge, Delivery Hero for Delivery Hero Limited. */
    private static boolean isShort(String name, String whole) {
        return whole.equals("University of " + name)
                || whole.startsWith(name + " ") && isLegalForm(whole.substring(name.length() + 1));
    }
}
