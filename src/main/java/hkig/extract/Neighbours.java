package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Known names inside longer ones are other bodies: 深圳海關 is not 海關, 外交部駐港公署 is not 外交部, and 深圳政府 names a
 * government though 政府 alone names none.
 */
final class Neighbours {

    private static final int MOST = 14;
    private static final int MOST_BRANCH = 5;
    private static final String ENDS = "館馆署處处室部團团辦办會会局組组";
    private static final Set<String> JOINTS = Set.of("和", "及", "与", "、", "的", "部队");
    private static final Set<String> COMPANIES = Set.of("Company", "Investor", "MediaOrganisation");
    /** Folded, the longest first. */
    private static final List<String> FORMS = List.of("控股集团有限公司", "集团控股有限公司", "集团股份有限公司", "股份有限公司", "集团有限公司", "控股有限公司",
            "有限责任公司", "有限公司", "控股", "集团", "公司");
    private static final List<String> LOCAL = List.of("人民政府", "政府", "市委", "省委", "區委", "市政協", "省政協");

    private final Text text;
    private final List<Candidate> known;

    Neighbours(Text text, List<Candidate> known) {
        this.text = text;
        this.known = known;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (Candidate c : known) {
            if (c.kind() != Kind.ORGANISATION || !Text.isHan(text.at(c.span().start()))) continue;
            Optional<Lexicon.Hit> place = text.wordBefore(c.span().start(), "PLACE").filter(h -> !Text.value(h).equals("hk"));
            if (place.isPresent() && c.type().equals("GovernmentBody") && !isOfTheNation(c.span()))
                found.add(candidate(new Span(place.get().start(), c.span().end()), c.type(), "place-and-name"));
            stationed(c.span(), c.type()).ifPresent(found::add);
            branch(c).ifPresent(found::add);
            inFull(c).ifPresent(found::add);
        }
        for (Lexicon.Hit place : text.words("PLACE")) {
            if (!Text.isHan(text.at(place.start()))) continue;
            stationed(new Span(place.start(), place.end()), "GovernmentBody").ifPresent(found::add);
            if (Text.value(place).equals("hk")) continue;
            for (String government : LOCAL)
                if (text.text.startsWith(government, place.end())) {
                    found.add(candidate(new Span(place.start(), place.end() + government.length()), "GovernmentBody",
                            "place-and-government"));
                    break;
                }
        }
        return found;
    }

    /** 廣東省全國人大代表團: of the nation, not of the province. */
    private boolean isOfTheNation(Span span) {
        return List.of("全國", "全国", "國家", "国家", "中央", "中國", "中国").stream().anyMatch(text.in(span)::startsWith);
    }

    /** 晨星科技|集團, 南灣銀行|有限公司: the form of a company behind the name of one belongs to it. */
    private Optional<Candidate> inFull(Candidate c) {
        if (!COMPANIES.contains(c.type()) || c.kind() != Kind.ORGANISATION || c.named().isEmpty()) return Optional.empty();
        Optional<Span> whole = FORMS.stream().filter(form -> text.folded.startsWith(form, c.span().end()))
                .map(form -> new Span(c.span().start(), c.span().end() + form.length()))
                .filter(span -> text.tokens().endsAt(span.end()) && text.at(span.end()) != '股').findFirst();
        return whole.map(span -> isWholeName(c) ? new Candidate(span, c.kind(), c.type(), c.named(), false, c.group(), "known-name.full", c.tier())
                : candidate(span, "Company", "known-name.full"));
    }

    /** Whether a body has no longer name than this and the form of a company: 南灣集團 may be more than 南灣 for 南灣銀行. */
    private boolean isWholeName(Candidate c) {
        String surface = text.folded.substring(c.span().start(), c.span().end());
        String name = text.knowledge.fold().of(c.named().orElseThrow().name("zh"));
        return name.equals(surface) || name.startsWith(surface) && FORMS.contains(name.substring(surface.length()));
    }

    /** 晨星科技（海外）主席, 南灣銀行（香港）有限公司: a body of the group, where a title or the form of a company follows the bracket. */
    private Optional<Candidate> branch(Candidate of) {
        int open = of.span().end();
        if ("（(".indexOf(text.at(open)) < 0) return Optional.empty();
        int close = open + 1;
        while (close - open <= MOST_BRANCH && Text.isHan(text.at(close))) close++;
        boolean closed = close > open + 2 && close - open <= MOST_BRANCH && "）)".indexOf(text.at(close)) >= 0;
        boolean own = Aliases.isSubsequence(text.folded.substring(open + 1, close), text.folded.substring(of.span().start(), open));
        if (own || !closed || text.hasWord(new Span(open + 1, close), "TITLE")) return Optional.empty();
        int end = close + 1;
        for (Lexicon.Hit head : text.wordsAt(end, "ORG_HEAD"))
            if (text.in(new Span(head.start(), head.end())).endsWith("公司")) return Optional.of(candidate(new Span(of.span().start(), head.end()), of.type(), "branch"));
        return text.wordAt(end, "TITLE").isPresent() ? Optional.of(candidate(new Span(of.span().start(), end), of.type(), "branch")) : Optional.empty();
    }

    /** X駐Y公署, X駐Y大使館: a body of X, which is a body itself or a place. */
    private Optional<Candidate> stationed(Span sender, String type) {
        if (!text.text.startsWith("駐", sender.end())) return Optional.empty();
        for (Lexicon.Hit head : text.words("ORG_HEAD")) {
            boolean near = head.start() > sender.end() + 1 && head.end() <= sender.end() + MOST && text.tokens().endsAt(head.end())
                    && ENDS.indexOf(text.at(head.end() - 1)) >= 0 && isOnePhrase(sender.end(), head.end());
            if (near && text.text.substring(sender.end(), head.end()).chars().allMatch(x -> Text.isHan((char) x)))
                return Optional.of(candidate(new Span(sender.start(), head.end()), type, "stationed"));
        }
        return Optional.empty();
    }

    /** 駐港機構和香港政府, 駐港部隊服役的小學 are two things; 駐埃及大使館 is one. */
    private boolean isOnePhrase(int start, int end) {
        for (int at = start; at < end; at = text.tokens().endAfter(at))
            if (JOINTS.contains(text.folded.substring(at, Math.min(end, text.tokens().endAfter(at))))) return false;
        return true;
    }

    private Candidate candidate(Span span, String type, String rule) {
        return new Candidate(span, Kind.ORGANISATION, type, Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), rule, Tier.B);
    }
}
