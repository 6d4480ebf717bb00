package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names of conferences, fairs and ceremonies by their last word, without 第七屆 before them. Somebody attends one, or
 * it is held: a phrase that no such word stands beside is doubtful.
 */
final class EventNames {

    private static final Pattern COUNTED = Pattern.compile("^(?:第?[0-9０-９一二三四五六七八九十]*(?:届|周年|次)|(?:本|首|上|下|今)届|(?:本周|下周|星期|周)[一二三四五六日]|今[日晚早年]|明[日年早])");
    private static final int NEAR = 10;
    private static final int MOST = 20;
    private static final int SHORT = 7;
    /** 世界技能大賽: for all the world, as a place before a name says for whom. */
    private static final Pattern WIDE = Pattern.compile("世界|全国|国际|全球|环球");
    private static final Pattern NO_NAME = Pattern.compile("备忘录|协[议定]|^签[约署]|[的在于到后时]|一[个项场系]|[两三四五六七八九十0-9][个次场项]|^[该其新]|[开闭]幕|升旗|揭[牌幕]|启[动用]$|亮相|欢迎|宣誓|就职|上市|开市|领导人"
            + "|首脑|新闻发布|记者|有关|多[个场]|不同|非正式|特别大|股东|活动$|会议$|[体现]场|出席|主席|人民大会|落成$");
    /** 舉辦創業大賽、論壇及展覽等活動: kinds of events. */
    private static final Pattern AMONG_OTHERS = Pattern.compile("(?:[、及和与][^，。；,;\\n]{1,16})?等(?:活动|形式|项目|不同|多项|各类)");
    private static final Pattern SPEECH = Pattern.compile("(?:上)?(?:，)?(?:透过|以)?(?:视像|视频|录像)?(?:形式)?(?:作)?(?:致辞|致词|演讲|发言)");

    private final Text text;
    private final BitSet bodyEnds = new BitSet();
    private final LeftEdge edge;

    /** @param known names that the knowledge holds: a body that holds an event is no part of its name */
    EventNames(Text text, List<Candidate> known) {
        this.text = text;
        for (Candidate c : known) if (c.kind() == Kind.ORGANISATION && c.safe()) bodyEnds.set(c.span().end());
        this.edge = new LeftEdge(text, bodyEnds);
    }

    List<Candidate> find() {
        TreeMap<Integer, Lexicon.Hit> longest = new TreeMap<>();
        for (Lexicon.Hit hit : text.words("EVENT_HEAD"))
            longest.merge(hit.end(), hit, (a, b) -> a.start() <= b.start() ? a : b);
        List<Candidate> found = new ArrayList<>();
        for (Lexicon.Hit head : longest.values()) {
            boolean inside = longest.subMap(head.end(), false, head.end() + 4, true).values().stream()
                    .anyMatch(o -> o.start() <= head.start());
            boolean ends = text.tokens().endsAt(head.end()) || !Text.isHan(text.at(head.end()));
            if (!inside && ends && !"NQ".contains(Text.value(head)) && !AMONG_OTHERS.matcher(text.folded).region(head.end(), text.folded.length()).lookingAt()) name(head).ifPresent(found::add);
        }
        return found.stream().map(event -> whole(event, found)).toList();
    }

    /** 大灣區發展大會 where the text has 粵港澳大灣區發展大會 too: the same told shorter. */
    private Candidate whole(Candidate event, List<Candidate> all) {
        String form = text.in(event.span());
        return form.length() < SHORT ? event : all.stream().filter(other -> text.in(other.span()).length() > form.length()
                && text.in(other.span()).endsWith(form)).findFirst().map(other -> new Candidate(event.span(), event.kind(), event.type(),
                        event.named(), event.safe(), other.group(), event.rule(), event.tier())).orElse(event);
    }

    private Optional<Candidate> name(Lexicon.Hit head) {
        OptionalInt object = object(head);
        int start = object.orElseGet(() -> wholePlace(edge.of(head.start())));
        Matcher counted = COUNTED.matcher(text.folded.substring(start, head.start()));
        if (counted.find()) start += counted.end();
        int length = head.start() - start;
        if (length < 2) return Optional.empty();
        if (object.isPresent()) return Optional.of(candidate(new Span(start, head.end()), "head.attended", Tier.B));
        boolean strong = Text.value(head).equals("S");
        boolean place = text.wordsAt(start, "PLACE").stream().anyMatch(h -> h.end() < head.start())
                || WIDE.matcher(text.folded).region(start, head.start()).lookingAt();
        boolean latin = Character.isUpperCase(text.at(start)) && text.at(start) < 0x250;
        boolean common = text.wordsAt(start, "PLACE").stream().anyMatch(h -> h.end() == head.start())
                || text.knowledge.language().has("generic", text.folded.substring(start, head.start())) || isGeneric(start, head.start());
        boolean signed = isAttended(start) || isHeld(head.end());
        if (common && !(strong && length >= 4 && signed) || !strong && !place && !latin && length < 6) return Optional.empty();
        boolean sure = isClear(start) && (strong ? place || latin || signed && length > 2 : signed && (place && length > 3 || length > 7));
        return Optional.of(candidate(new Span(start, head.end()), strong ? "head.strong" : "head.weak", sure ? Tier.B : Tier.C));
    }

    private Candidate candidate(Span span, String rule, Tier tier) {
        return new Candidate(span, Kind.EVENT, Kind.EVENT.type(), Optional.empty(), true,
                Kind.EVENT + ":" + text.knowledge.fold().key(text.in(span)), rule, tier);
    }

    /**
     * 出席粵港深化經貿投資合作交流會: between the word of attending and the head stands the name and nothing else, whatever the
     * words in it, behind the body that holds it. Empty where something says that it is no name: 的, a number, 開幕.
     */
    private OptionalInt object(Lexicon.Hit head) {
        boolean speech = SPEECH.matcher(text.folded).region(head.end(), text.folded.length()).lookingAt();
        for (int at = head.start() - 1; at > 0 && head.start() - at <= MOST && isName(at); at--) {
            boolean verb = text.wordBefore(at, "EVENT_VERB").isPresent() || speech && text.text.startsWith("在", at - 1);
            if (!verb || !text.tokens().endsAt(at)) continue;
            int start = at;
            for (int i = head.start() - 4; i > at; i--) if (bodyEnds.get(i)) {
                start = i;
                break;
            }
            String name = text.folded.substring(start, head.start());
            Matcher counted = COUNTED.matcher(name);
            if (counted.find()) name = name.substring(counted.end());
            boolean common = NO_NAME.matcher(name).find() || name.length() < (Text.value(head).equals("S") ? 4 : 5)
                    || isGeneric(start, head.start()) && !Text.value(head).equals("S");
            return common ? OptionalInt.empty() : OptionalInt.of(start);
        }
        return OptionalInt.empty();
    }

    private boolean isName(int at) {
        return Text.isHan(text.at(at)) || Character.isLetterOrDigit(text.at(at));
    }

    /** 粵港澳大灣區發展大會: the segmenter may cut a place that it does not know. */
    private int wholePlace(int start) {
        return text.words("PLACE").stream().filter(h -> h.start() < start && h.end() > start).mapToInt(Lexicon.Hit::start)
                .min().orElse(start);
    }

    /** Whether nothing that could belong to the name stands before it. */
    private boolean isClear(int start) {
        if (start == 0 || !Text.isHan(text.at(start - 1)) || bodyEnds.get(start) || "届年".indexOf(text.folded.charAt(start - 1)) >= 0)
            return true;
        for (int length = 1; length <= Math.min(4, start); length++)
            if (text.knowledge.language().has("leftstop", text.folded.substring(start - length, start))) return true;
        return text.wordBefore(start, "ATTEND").isPresent() || text.wordBefore(start, "REL_DATE").isPresent();
    }

    private boolean isGeneric(int start, int end) {
        int at = end;
        while (at > start && text.tokens().endsAt(at)) {
            int word = Math.max(start, text.tokens().startOf(at));
            if (!text.knowledge.language().has("generic", text.folded.substring(word, at))) return false;
            at = word;
        }
        return at == start;
    }

    private boolean isAttended(int start) {
        return text.words("ATTEND").stream().anyMatch(h -> h.end() <= start && h.end() > start - NEAR
                && isOneClause(h.end(), start));
    }

    private boolean isHeld(int end) {
        return text.words("HELD").stream().anyMatch(h -> h.start() >= end && h.start() < end + NEAR && isOneClause(end, h.start()));
    }

    private boolean isOneClause(int from, int to) {
        return text.text.substring(from, to).chars().noneMatch(c -> "，。；、\n".indexOf(c) >= 0);
    }
}
