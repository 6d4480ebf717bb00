package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bodies that no last word and no list tells, by their place in a sentence on a signing: what stands on either side of
 * 與 before 簽署 and its paper is a party, where it is no common word. A doubtful body that fills that place is sure.
 */
final class ChineseParties {

    private static final int MOST_NAME = 18;
    private static final int MOST_TO_PAPER = 45;
    private static final int MOST_JOINED = 30;
    /** No article tells of more; a page that pretends to is not worth its time. */
    private static final int MOST_SIGNINGS = 500;
    private static final List<String> BEFORE_PARTY =
            List.of("PARTY_EDGE", "TELLS", "SAY", "WITNESS", "JOIN", "REL_DATE", "PLANNED");
    private static final int MOST_TO_JOINT = 60;

    private static final Pattern LATIN = Pattern.compile(
            "[A-Z][\\w&.'’-]{1,30}(?: (?:(?:of|for|and|the|de|in) )?[A-Z&][\\w&.'’-]{0,30}){1,8}");

    private final Text text;
    private final Passing passing;
    private final BitSet named = new BitSet();
    private final TreeMap<Integer, Candidate> persons = new TreeMap<>();
    private final Map<Span, Candidate> bodies = new HashMap<>();
    /** Places that a body of the same name runs: their sense is told elsewhere. */
    private final Set<Span> acting = new HashSet<>();
    private final Map<Integer, Integer> sureEnds = new HashMap<>();
    private final BitSet endOfSure = new BitSet();
    private final PartyShape shape;
    private final List<Candidate> found = new ArrayList<>();

    ChineseParties(Text text, List<Candidate> all) {
        this.text = text;
        this.passing = new Passing(text);
        for (Candidate c : all) {
            if (c.tier() != Tier.C) named.set(c.span().start(), c.span().end());
            if (c.kind() == Kind.PERSON) persons.put(c.span().start(), c);
            if (c.kind() == Kind.PLACE && c.named().filter(n -> text.knowledge.acts(n.key())).isPresent()) acting.add(c.span());
            if (c.kind() != Kind.ORGANISATION) continue;
            bodies.putIfAbsent(c.span(), c);
            if (c.tier() == Tier.C) continue;
            sureEnds.merge(c.span().start(), c.span().end(), Math::max);
            endOfSure.set(c.span().end());
        }
        this.shape = new PartyShape(text, persons, bodies.keySet(), MOST_NAME);
    }

    /** The bodies that parties are, sure; they stand beside the candidates for the same words. */
    List<Candidate> find() {
        List<Lexicon.Hit> signs = text.words("SIGN").stream().filter(s -> Text.isHan(text.at(s.start())) && !isInside(s)
                && hasPaper(s)).limit(MOST_SIGNINGS).toList();
        signs.forEach(this::around);
        ListedParties listed = new ListedParties(text, shape, sureEnds);
        Stream.concat(signs.stream(), text.words("SIGN_UP").stream().limit(MOST_SIGNINGS))
                .forEach(sign -> listed.behind(sign).forEach(this::add));
        return found.stream().map(this::shortForm).toList();
    }

    private boolean hasPaper(Lexicon.Hit sign) {
        int end = Math.min(text.sentence(new Span(sign.start(), sign.end())).end(), sign.end() + MOST_TO_PAPER);
        return end > sign.end() && text.words(new Span(sign.end(), end), "PAPER").stream()
                .anyMatch(p -> !text.hasWord(new Span(sign.end(), p.end()), "BREAK"));
    }

    /** Reads the last joint before the signing, 與 before 和, that has a party and nothing but circumstances behind it. */
    private void around(Lexicon.Hit sign) {
        int from = Math.max(text.sentence(new Span(sign.start(), sign.end())).start(), sign.start() - MOST_TO_JOINT);
        if (from == sign.start()) return;
        List<Lexicon.Hit> joints = text.words(new Span(from, sign.start()), "PARTY_JOIN").stream()
                .filter(j -> j.end() < sign.start() && !isInside(j))
                .sorted(Comparator.comparing((Lexicon.Hit j) -> Text.value(j)).reversed()
                        .thenComparing(j -> -j.start())).toList();
        for (Lexicon.Hit joint : joints) {
            if (Text.value(joint).equals("behalf")) {
                right(joint.end(), sign.start());
                continue;
            }
            if (text.hasWord(new Span(joint.start(), sign.start()), "SIGN") || amongPersons(from, joint.start())) return;
            boolean known = endOfSure.get(joint.start());
            if (Text.value(joint).equals("list") && !known || !right(joint.end(), sign.start())) continue;
            if (!known) left(joint.start(), from);
            return;
        }
    }

    /** 陳大文、李小明與何大為: who stands in a list of persons is one. */
    private boolean amongPersons(int from, int joint) {
        return persons.subMap(from, joint).values().stream().map(c -> c.span().end())
                .anyMatch(end -> end == joint || text.at(end) == '、');
    }

    /** 長和 holds no 和: a joint is a word by itself. */
    private boolean isInside(Lexicon.Hit hit) {
        return named.nextClearBit(hit.start()) >= hit.end()
                || !text.tokens().endsAt(hit.end()) || text.tokens().startOver(hit.start() + 1) != hit.start();
    }

    /** Adds the parties that begin here, one or a list; says whether there is one. */
    private boolean right(int start, int sign) {
        List<Span> names = new ArrayList<>();
        int at = start;
        while (true) {
            at = ListedParties.behindMark(text, at);
            if (!sureEnds.containsKey(at)) at = Descriptions.behind(text, at, sign);
            int end = Math.min(text.tokens().endAfter(at), sign);
            int latin = latinEnd(at, sign);
            if (latin > at) end = latin;
            else while (end < sign && end - at < MOST_NAME && !isEdge(end))
                end = Math.min(text.tokens().endAfter(end), sign);
            end = Math.max(end, joined(at, end, sign));
            int known = sureEnds.getOrDefault(at, -1);
            if (known >= end && known > 0) end = known;
            else if (end > at && (latin == end || shape.fits(new Span(at, end)))) names.add(new Span(at, end));
            else if (known > 0) end = known;
            else if (at > start && !names.isEmpty()) break;
            else return false;
            end = ListedParties.behindMark(text, passing.afterBracket(end));
            Optional<Lexicon.Hit> join = text.wordAt(end, "JOIN");
            if (text.at(end) != '、' && join.isEmpty()) {
                at = end;
                break;
            }
            at = join.map(Lexicon.Hit::end).orElse(end + 1);
        }
        boolean listed = text.at(at - 1) == '、' || text.wordBefore(at, "JOIN").isPresent();
        boolean led = listed || at == sign || text.at(at) == '，' && at + 1 == sign || isEdge(at) && isPart(text.at(at));
        if (led) names.forEach(this::add);
        return led;
    }

    /** 杭州市經濟信息化和科學技術局: the end of a name whose head stands behind the joint inside it, else -1. */
    private int joined(int at, int end, int sign) {
        Optional<Lexicon.Hit> joint = text.wordAt(end, "JOIN");
        boolean place = text.wordsAt(at, "PLACE").stream().anyMatch(h -> h.end() < end);
        if (!place || joint.isEmpty() || text.wordBefore(end, "ORG_HEAD").isPresent()) return -1;
        int stop = joint.get().end();
        while (stop < sign && stop - at < MOST_JOINED && !isEdge(stop)) stop = Math.min(text.tokens().endAfter(stop), sign);
        return text.wordBefore(stop, "ORG_HEAD").isPresent() && "局廳委署會".indexOf(text.at(stop - 1)) >= 0 ? stop : -1;
    }

    /** The end of a name of two or more words in Latin letters, the first with a capital; the same place where none begins. */
    private int latinEnd(int at, int most) {
        Matcher name = LATIN.matcher(text.text).region(at, most);
        boolean person = name.lookingAt() && shape.isPerson(new Span(at, name.end()));
        return name.lookingAt() && !person ? name.end() : at;
    }

    private void left(int joint, int from) {
        int end = joint;
        while (end > from && !endOfSure.get(end) && isCircumstance(end)) end = text.tokens().startOver(end);
        if (text.at(end - 1) == '，') end--;
        boolean translated = false;
        if (text.at(end - 1) == '）' && text.text.lastIndexOf('（', end) > from) {
            end = text.text.lastIndexOf('（', end);
            translated = Character.isUpperCase(text.at(end + 1));
        }
        if (end <= from || endOfSure.get(end)) return;
        int start = end;
        while (start > from && end - start < MOST_NAME && !isEdgeBefore(start)) start = text.tokens().startOver(start);
        start = Descriptions.behind(text, start, end);
        Span span = new Span(start, Math.max(start + 1, end));
        // 晨星投資（Star Capital）: what has an English name is one.
        boolean named = translated && span.length() > 2 && !shape.isPerson(span) && Text.isHan(text.at(start)) && !text.hasWord(span, "TITLE");
        if (start < end && (named || shape.fits(span))) add(span);
    }

    private boolean isCircumstance(int end) {
        return List.of("PARTY_EDGE", "REL_DATE", "PLANNED").stream().anyMatch(type -> text.wordBefore(end, type).isPresent());
    }

    private boolean isEdge(int at) {
        return !isPart(text.at(at)) || List.of("PARTY_EDGE", "REL_DATE", "PLANNED", "SIGN", "JOIN").stream()
                .anyMatch(type -> text.wordsAt(at, type).stream().anyMatch(h -> text.tokens().endsAt(h.end())));
    }

    private boolean isEdgeBefore(int at) {
        return !isPart(text.at(at - 1)) || BEFORE_PARTY.stream().anyMatch(type ->
                text.wordsBefore(at, type).stream().anyMatch(h -> h.start() <= text.tokens().startOver(at)));
    }

    static boolean isPart(char c) {
        return Text.isHan(c) || Character.isLetterOrDigit(c) || "·&（） ".indexOf(c) >= 0;
    }

    private void add(Span span) {
        Candidate same = bodies.get(span);
        if (acting.contains(span)) return;
        if (same == null)
            found.add(new Candidate(span, Kind.ORGANISATION, "Organisation", Optional.empty(), true,
                    Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "party", Tier.B));
        else if (same.tier() == Tier.C)
            found.add(same.with(Tier.B, same.rule() + "+party"));
    }

    /** A name without its last word (中旅, 中旅集團) or without the place before it (社科院, 中國社科院). */
    private boolean isShortOf(String name, Span whole) {
        int more = whole.length() - name.length();
        if (more <= 0) return false;
        int rest = whole.start() + name.length();
        boolean head = text.wordsBefore(whole.end(), "ORG_HEAD").stream()
                .anyMatch(h -> h.start() == rest || text.at(rest) == '（' && h.start() > rest);
        boolean place = text.wordsAt(whole.start(), "PLACE").stream().anyMatch(h -> h.end() == whole.start() + more);
        return text.in(whole).startsWith(name) && head || text.in(whole).endsWith(name) && place;
    }

    /** 中旅 is 中旅集團 where one article has both as parties. */
    private Candidate shortForm(Candidate c) {
        String name = text.in(c.span());
        List<Candidate> longer = found.stream().filter(o -> isShortOf(name, o.span())).toList();
        boolean one = longer.stream().map(Candidate::group).distinct().count() == 1;
        return !one || !c.rule().equals("party") ? c : new Candidate(c.span(), c.kind(), c.type(), c.named(), false,
                longer.getFirst().group(), c.rule(), c.tier());
    }
}
