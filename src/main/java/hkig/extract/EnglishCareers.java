package hkig.extract;

import hkig.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts of a career, told behind a verb whose subject is the one person of the sentence or of the one before: {@code Ko joined
 * the department as an inspector. He became an assistant commissioner in 2020 and has left his post as chairman of X.}
 */
final class EnglishCareers {

    private static final Pattern JOINED = Pattern.compile("\\b(?:re)?join(?:ed|s) (?:the |local |state-run )?([^.;]{2,80}?)(?: in \\d{4})? as$");
    private static final Pattern ROSE = Pattern.compile("\\b(?:became|(?:was |been )?promoted to|rose to(?: become)?|went on to become|was made"
            + "|(?:was |been )?elevated to|was named|was elected|was appointed(?: as)?)$");
    private static final Pattern HELD = Pattern.compile("\\b(?:(?:left|vacated|relinquished|quit) (?:his|her|the) (?:role|post|position|job|office) as"
            + "|(?:stepped down|resigned|retired) (?:as|from (?:his|her|the) (?:role|post|position|job|office) (?:as|of))|worked as|served as|previously been|career as|stint as|tenure as)$");
    private static final int FARTHEST = 110;
    private static final int NEAR = 3;
    /** How many posts are looked back at. */
    static final int LATEST = 40;

    private final Text text;
    private final EnglishHouses houses;
    private final EnglishHolders holders;

    EnglishCareers(Text text, EnglishHouses houses, EnglishHolders holders) {
        this.text = text;
        this.houses = houses;
        this.holders = holders;
    }

    /** @param told the posts that the text told of before, of which a career goes on */
    Optional<PostSpan> of(EnglishTitle title, List<PostSpan> told) {
        if (title.foreign() && title.house().isEmpty()) return Optional.empty();
        Span sentence = text.sentence(title.title());
        int end = text.skipBack(title.whole().start());
        int from = Math.max(sentence.start(), end - FARTHEST);
        if (from >= end) return Optional.empty();
        Matcher joined = JOINED.matcher(text.text).region(from, end);
        if (joined.find()) return held(title, sentence, joined.start(), "former", told, title.house().or(() -> houses.from(joined.start(1))));
        Matcher held = HELD.matcher(text.text).region(from, end);
        if (held.find()) return held(title, sentence, held.start(), "former", told, title.house());
        Matcher rose = ROSE.matcher(text.text).region(from, end);
        return rose.find() ? held(title, sentence, rose.start(), title.qualifier(), told, title.house()) : Optional.empty();
    }

    private Optional<PostSpan> held(EnglishTitle title, Span sentence, int verb, String qualifier, List<PostSpan> told,
            Optional<Candidate> house) {
        Optional<Span> person = holders.meant(verb, sentence);
        if (person.isEmpty()) return Optional.empty();
        Optional<String> office = title.office().startsWith("office:") ? Optional.of(title.office().substring(7)) : Optional.empty();
        Optional<PostSpan> last = told.subList(Math.max(0, told.size() - LATEST), told.size()).stream().filter(p -> holders.same(p.person(), person.get())
                && p.title().start() < title.title().start() && text.sentencesBetween(p.title().start(), title.title().start()) < NEAR).reduce((a, b) -> b);
        Optional<Candidate> at = house.or(() -> title.reference().isEmpty() || title.reference().equals(EnglishTitles.OTHER) ? Optional.empty()
                : houses.meant(title.reference(), title.title())).or(() -> last.flatMap(PostSpan::organisation));
        if (office.isEmpty() && at.isEmpty()) office = last.flatMap(PostSpan::office).filter(o -> !o.equals("hk"));
        if (office.isEmpty() && at.isEmpty()) return Optional.empty();
        return Optional.of(new PostSpan(title.title(), person.get(), office.isPresent() ? Optional.empty() : at, office, qualifier, "post.en.career"));
    }
}
