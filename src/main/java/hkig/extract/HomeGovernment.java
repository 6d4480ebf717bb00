package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.knowledge.Named;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "The government" without its place, where it does something with a scheme or says something: in the news of Hong Kong
 * that is Hong Kong's. Not where the text names another government, nor behind the name of another place; and for what it
 * says the text must be about Hong Kong.
 */
final class HomeGovernment {

    private static final Pattern ALONE = Pattern.compile("政府|(?<=[Tt]he )[Gg]overnment\\b");
    private static final Pattern SAYS = Pattern.compile("(?:的?(?:新闻|有关|一名)?(?:发言人|负责人))?(?:(?:今日|今天|今早|今晚|昨日|昨晚|早前|其后|随后|亦|又|也|则|均|再|再次"
            + "|强烈|就[^，。]{1,30}|回复[^，。]{1,24}|回应[^，。]{0,24}|在[^，。]{1,16}))*");
    private static final Pattern SAYS_EN = Pattern.compile("(?i)(?: (?:spokesman|spokeswoman|spokesperson))?(?: (?:on \\w+day|today|yesterday|also|later|earlier|has|had))* ");
    private static final int NEAR = 16;
    private static final int FAR = 60;

    private final Text text;
    private final List<Candidate> chosen;
    private Boolean atHome;

    HomeGovernment(Text text, List<Candidate> chosen) {
        this.text = text;
        this.chosen = chosen;
    }

    List<Candidate> find() {
        Optional<Named> home = text.knowledge.lexicon().get(text.knowledge.fold().of("特區政府")).stream()
                .filter(Term.Name.class::isInstance).map(t -> ((Term.Name) t).named()).findFirst();
        List<Candidate> found = new ArrayList<>();
        if (home.isEmpty()) return found;
        boolean other = namesAnother(home.get().key(), "");
        boolean foreign = namesAnother(home.get().key(), "中央|[Cc]entral");
        Matcher m = ALONE.matcher(text.text);
        while (m.find()) {
            Span span = new Span(m.start(), m.end());
            if (isAlone(span) && (!other && handlesScheme(span) || !foreign && speaks(span) && home())) found.add(new Candidate(span, Kind.ORGANISATION, home.get().type(), home,
                    false, home.get().key(), "government.here", Tier.B));
        }
        return found;
    }

    /** @param beside the beginning of names that do not count */
    private boolean namesAnother(String home, String beside) {
        Pattern left = Pattern.compile("(?:" + beside + ").+");
        return chosen.stream().anyMatch(c -> c.kind() == Kind.ORGANISATION && !c.group().equals(home)
                && (beside.isEmpty() || !left.matcher(text.in(c.span())).matches())
                && text.in(c.span()).matches(".*(政府|[Gg]overnment|行政當局)"));
    }

    /** No part of a longer word or name, and behind no place. */
    private boolean isAlone(Span span) {
        if (chosen.stream().anyMatch(c -> c.span().overlaps(span))) return false;
        if (!Text.isHan(text.at(span.start()))) return true;
        int start = span.start();
        if (!text.tokens().endsAt(span.end()) || text.tokens().tagAt(span.end()).isEmpty()) return false;
        if (start == 0 || !Text.isHan(text.at(start - 1))) return true;
        if (!text.tokens().endsAt(start)) return false;
        String before = text.folded.substring(text.tokens().startOf(start), start);
        return text.knowledge.language().has("leftstop", before) || text.wordBefore(start, "REL_DATE").isPresent()
                || text.wordBefore(start, "SAY").isPresent();
    }

    /** 政府去年推出「X計劃」, 由政府設立的X基金, 政府的X計劃, the government launched the X Scheme. */
    private boolean handlesScheme(Span span) {
        Span sentence = text.sentence(span);
        List<Candidate> schemes = chosen.stream().filter(c -> (c.kind() == Kind.FUND || c.kind() == Kind.PROGRAMME)
                && c.tier() != Tier.C && sentence.contains(c.span())).toList();
        boolean its = schemes.stream().anyMatch(c -> c.span().start() >= span.end() && c.span().start() <= span.end() + 3);
        if (its) return true;
        return text.words("OPERATE").stream().filter(h -> h.start() >= span.end() && h.start() <= span.end() + NEAR
                && h.end() <= sentence.end()).anyMatch(h -> byIt(span) ? !schemes.isEmpty()
                        : schemes.stream().anyMatch(c -> c.span().start() >= h.end() && c.span().start() <= h.end() + FAR));
    }

    /** Whether the text names Hong Kong before any country. */
    private boolean home() {
        if (atHome == null) {
            OptionalInt here = Stream.concat(
                    Stream.of("EN_HOME", "HOME")
                    .flatMap(type -> text.words(type).stream()), text.words("PLACE").stream().filter(h -> Text.value(h).equals("hk")))
                    .mapToInt(Lexicon.Hit::start).min();
            OptionalInt abroad = Stream.of("EN_PLACE", "NATION", "PLACE").flatMap(type -> text.words(type).stream())
                    .filter(h -> isAbroad(h)).mapToInt(Lexicon.Hit::start).min();
            atHome = here.isPresent() && (abroad.isEmpty() || here.getAsInt() < abroad.getAsInt());
        }
        return atHome;
    }

    private boolean isAbroad(Lexicon.Hit hit) {
        return (Text.value(hit).equals("country") || Text.value(hit).equals("foreign") || Text.is(hit, "NATION"))
                && text.wordsAt(hit.start(), "EN_HOME").isEmpty() && !text.folded.startsWith("中国", hit.start())
                && !text.text.startsWith("China", hit.start()) && !text.text.startsWith("Mainland", hit.start());
    }

    /** 政府發言人表示, 政府今日重申; the government said, a government spokesman said. */
    private boolean speaks(Span span) {
        Matcher says = (Text.isHan(text.at(span.start())) ? SAYS : SAYS_EN).matcher(text.folded)
                .region(span.end(), Math.min(text.text.length(), span.end() + FAR));
        return says.lookingAt() && text.wordAt(says.end(), "SAY").isPresent();
    }

    private boolean byIt(Span span) {
        return text.at(span.start() - 1) == '由' || text.text.startsWith("by the ", span.start() - 7);
    }
}
