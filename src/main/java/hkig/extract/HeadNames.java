package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chinese names by their last word (委員會, 大學, 基金, 創新園): the left edge is sought word by word, then what stands
 * there must be a name and no common phrase. Finding the edge is easy; refusing phrases is what gives precision.
 */
final class HeadNames {

    private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("government", "GovernmentBody"),
            Map.entry("statutory body", "StatutoryBody"), Map.entry("company", "Company"),
            Map.entry("university", "University"), Map.entry("research centre", "ResearchCentre"),
            Map.entry("industry body", "IndustryBody"), Map.entry("ngo", "NonGovernmentalOrganisation"),
            Map.entry("international", "InternationalOrganisation"), Map.entry("media", "MediaOrganisation"));

    /** What begins words of no field: 有关, 各, 该, 当. */
    private static final String NO_FIELD = "有各该当多其相某";
    private static final List<String> OWN_TRADES = List.of("航空", "石油", "电力", "铁路", "广播", "电视");

    private final Text text;
    private final Language language;
    private final Set<Span> knownSpans = new HashSet<>();
    private final BitSet knownEnds = new BitSet();
    private final LeftEdge edge;
    private final Owners owners;
    private final BehindNames brackets;

    HeadNames(Text text, List<Candidate> known) {
        this.text = text;
        this.language = text.knowledge.language();
        for (Candidate c : known) {
            knownSpans.add(c.span());
            if (c.kind() == Kind.ORGANISATION && c.safe()) knownEnds.set(c.span().end());
        }
        this.edge = new LeftEdge(text, knownEnds);
        this.owners = new Owners(text, known);
        this.brackets = new BehindNames(text);
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        heads("ORG_HEAD", Kind.ORGANISATION, found);
        heads("SITE_HEAD", Kind.PLACE, found);
        heads("FUND_HEAD", Kind.FUND, found);
        heads("PROG_HEAD", Kind.PROGRAMME, found);
        found.replaceAll(c -> c.rule().equals("head.regional") ? longer(c, found) : c);
        return found;
    }

    /** 海角省文旅廳 as 海角省文化和旅遊廳, where the text names that too. */
    private Candidate longer(Candidate c, List<Candidate> all) {
        String name = text.folded.substring(c.span().start(), c.span().end());
        List<Candidate> longer = all.stream().filter(o -> o.kind() == c.kind() && o.span().length() > c.span().length())
                .filter(o -> text.folded.startsWith(name.substring(0, 3), o.span().start()) && text.folded.charAt(o.span().end() - 1) == name.charAt(name.length() - 1)
                        && Aliases.isSubsequence(name, text.folded.substring(o.span().start(), o.span().end()))).toList();
        return longer.stream().map(Candidate::group).distinct().count() != 1 ? c : new Candidate(c.span(), c.kind(), c.type(), longer.getFirst().named(),
                c.safe(), longer.getFirst().group(), c.rule(), c.tier());
    }

    private void heads(String type, Kind kind, List<Candidate> found) {
        TreeMap<Integer, Lexicon.Hit> longest = new TreeMap<>();
        for (Lexicon.Hit hit : text.words(type)) longest.merge(hit.end(), hit, (a, b) -> a.start() <= b.start() ? a : b);
        for (Lexicon.Hit head : longest.values()) {
            boolean inside = longest.subMap(head.end(), false, head.end() + 4, true).values().stream()
                    .anyMatch(o -> o.start() <= head.start());
            if (inside || !tokens().endsAt(head.end()) && isHan(head.end()) && !titled(head.end()) || cutsWord(head)) continue;
            String[] value = Text.value(head).split("\\|");
            String strength = value[value.length == 3 ? 1 : 0];
            if (strength.equals("N") || isOfLaboratory(head)) continue;
            boolean strong = strength.equals("S");
            OptionalInt appointed = kind == Kind.ORGANISATION && strong ? edge.ofAppointed(head.start(), head.end()) : OptionalInt.empty();
            if (appointed.isEmpty() && kind == Kind.ORGANISATION && strong) appointed = edge.ofFounded(head.start(), head.end());
            int start = Descriptions.behind(text, appointed.orElseGet(() -> edge.of(head.start())), head.start());
            boolean latin = isLatin(start, head.start());
            if (value[0].equals("L") && !latin) continue;
            if (head.start() - start < 2 || kind == Kind.ORGANISATION && endsKnown(head.end())) continue;
            if (text.folded.startsWith("集团", head.start()) && isKnown(start, head.start())) continue;
            String left = text.folded.substring(start, head.start());
            boolean place = edge.isPlace(left) || beginsWithPlace(start, head.start());
            Optional<Candidate> owner = kind == Kind.ORGANISATION && appointed.isEmpty() ? owners.of(start, head) : Optional.empty();
            boolean faculty = owner.filter(o -> owners.isFaculty(o, text.in(new Span(head.start(), head.end())))
                    || strong && head.start() - start > 3).isPresent();
            boolean regional = isRegional(value[0], start, head);
            if (!faculty && !regional && isGeneric(start, head.start()) && !(place && kind == Kind.ORGANISATION && edge.isPlace(left))) {
                boolean body = kind == Kind.ORGANISATION && strong && head.start() - start >= 4 && titled(head.end());
                if (brackets.hasEnglishName(head.end(), kind)) found.add(generic(new Span(start, head.end()), kind));
                if (!body) continue;
            }
            if (owner.isPresent() && owners.isEcho(owner.get(), new Span(start, head.end()))) continue;
            boolean nameLike = place || faculty || hasNameWord(start, head.start());
            if (!strong && (!nameLike || edge.isPlace(left))) continue;
            boolean signed = appointed.isPresent() || place && (strong || !isPlaceAndCommon(start, head)) || owner.isPresent() && strong || brackets.follow(head.end()) || titled(head.end()) || acts(head.end()) || repeated(start, head.end());
            boolean legalForm = text.folded.startsWith("有限公司", head.end() - 4) || text.folded.startsWith("有限责任公司", head.end() - 6);
            Tier tier = strong && (signed || legalForm) || nameLike && signed && kind == Kind.ORGANISATION ? Tier.B : Tier.C;
            if (kind == Kind.PROGRAMME) tier = strong && place || latin ? Tier.B : Tier.C;
            if (kind == Kind.FUND && !(strong && signed) && !repeated(start, head.end())) tier = Tier.C;
            String className = value.length == 3 ? CLASSES.getOrDefault(value[0], "Organisation") : kind.type();
            Span span = new Span(owner.map(o -> o.span().start()).orElse(start), head.end());
            Candidate named = new Candidate(span, kind, className, Optional.empty(), true,
                    kind + ":" + text.knowledge.fold().key(text.in(span)), strong ? "head.strong" : regional ? "head.regional" : "head.weak", tier);
            found.add(named);
            if (appointed.isPresent()) again(named, found);
        }
    }

    /** Where the text has a name once more, of which only one place shows where it begins. */
    private void again(Candidate named, List<Candidate> found) {
        String name = text.in(named.span());
        for (int at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1))
            if (at != named.span().start()) found.add(new Candidate(new Span(at, at + name.length()), named.kind(), named.type(),
                    named.named(), true, named.group(), named.rule(), named.tier()));
    }

    /** 上海市數據|局: an office of a place elsewhere, which names its field by common words. */
    private boolean isRegional(String kind, int start, Lexicon.Hit head) {
        return kind.equals("government") && titled(head.end()) && text.wordsAt(start, "PLACE").stream().anyMatch(h -> h.end() < head.start() - 1
                && Text.value(h).equals("mainland") && NO_FIELD.indexOf(text.folded.charAt(h.end())) < 0);
    }

    /** 香港經營|銀行, 海角網絡安全|公司: a place and common words before a weak head; but 海角航空公司. */
    private boolean isPlaceAndCommon(int start, Lexicon.Hit head) {
        boolean company = text.folded.substring(head.start(), head.end()).equals("公司");
        return text.wordsAt(start, "PLACE").stream().anyMatch(h -> h.end() < head.start() && isGeneric(h.end(), head.start())
                && (Text.value(h).equals("hk") || company && OWN_TRADES.stream().noneMatch(text.folded.substring(h.end(), head.start())::endsWith)));
    }

    /** Ensemble項目, CEFA試行計劃: a Latin name of its own before the head, and no verb 計劃: Meta計劃在港設廠. */
    private boolean isLatin(int start, int end) {
        String left = text.text.substring(start, end).strip();
        return left.length() > 3 && left.matches("\\p{Lu}[\\p{IsLatin}\\p{N}&@+. -]*") && !knownEnds.get(end)
                && !language.has("generic", text.folded.substring(start, end).strip())
                && !(text.folded.startsWith("计划", end) && text.wordAt(end + 2, "OPERATE").isPresent());
    }

    private Candidate generic(Span span, Kind kind) {
        return new Candidate(span, kind, kind.type(), Optional.empty(), false,
                kind + ":" + text.knowledge.fold().key(text.in(span)), "head.with-english", Tier.B);
    }

    /**
     * 大學校監: the characters of 學校 belong to two words. A head may only end the word that it begins inside, and not a
     * short one: 部 in 北部 is no head, 局 in 教育局 is one.
     */
    private boolean cutsWord(Lexicon.Hit head) {
        return !tokens().endsAt(head.start()) && tokens().startOver(head.start()) < head.start()
                && !(tokens().endsAt(head.end()) && tokens().startOf(head.end()) < head.start() - 1);
    }

    /** 海角實驗室|中心主任: the centre of a laboratory is the laboratory. */
    private boolean isOfLaboratory(Lexicon.Hit head) {
        return text.in(new Span(head.start(), head.end())).equals("中心") && List.of("实验室", "研究院", "研究所").stream().anyMatch(body -> text.folded.startsWith(body, head.start() - body.length()));
    }

    private Tokens tokens() { return text.tokens(); }

    private boolean isHan(int position) {
        return Text.isHan(text.at(position));
    }

    private boolean isKnown(int start, int end) {
        return start < end && knownSpans.contains(new Span(start, end));
    }

    private boolean endsKnown(int position) {
        return knownEnds.get(position);
    }

    private boolean beginsWithPlace(int start, int end) {
        return text.wordsAt(start, "PLACE").stream().anyMatch(h -> h.end() < end);
    }

    /** Whether all words left of the head are too common to make a name. */
    private boolean isGeneric(int start, int end) {
        String left = text.folded.substring(start, end);
        if (language.has("generic", left)) return true;
        int at = end;
        while (at > start) {
            if (!tokens().endsAt(at)) return false;
            int word = Math.max(start, tokens().startOf(at));
            if (!language.has("generic", text.folded.substring(word, at))) return false;
            at = word;
        }
        return true;
    }

    private boolean hasNameWord(int start, int end) {
        for (int i = start; i < end; i++) if (text.folded.charAt(i) < 0x250 && Character.isLetter(text.folded.charAt(i))) return true;
        int at = end;
        while (at > start && tokens().endsAt(at)) {
            String tag = tokens().tagAt(at);
            if (tag.startsWith("nz") || tag.startsWith("nr") || tag.startsWith("nt") || tag.startsWith("ns")) return true;
            at = tokens().startOf(at);
        }
        return false;
    }

    private boolean titled(int end) {
        return text.wordAt(end, "TITLE").isPresent() || hasBoard(end);
    }

    /** 大學校董會: the segmenter sees 大學校. */
    private boolean hasBoard(int end) {
        return text.wordAt(end, "BOARD").isPresent();
    }

    /** What speaks or signs is somebody. */
    private boolean acts(int end) {
        return text.wordAt(end, "SAY").isPresent() || text.wordAt(end, "SIGN").isPresent();
    }

    private boolean repeated(int start, int end) {
        String form = text.folded.substring(start, end);
        return text.folded.indexOf(form) != text.folded.lastIndexOf(form);
    }
}
