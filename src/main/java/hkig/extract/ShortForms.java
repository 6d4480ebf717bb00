package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 晨星科技 for 晨星科技有限公司, Morning Star for Morning Star Limited: a company's name without its legal form. */
final class ShortForms {

    private static final Pattern LEGAL =
            Pattern.compile("(.{3,}?)(?:\\s?(?:股份|集團|集团|控股)?有限公司|,? (?:Company )?(?:Limited|Ltd|Inc|Corporation|Corp"
                    + "|Co)\\.?)$");

    private ShortForms() { }

    /** Polaris for Polaris Robotics, if the text has no common word of that form. */
    private static Span withoutTrade(Text text, Candidate c) {
        String name = text.in(c.span());
        int blank = name.lastIndexOf(' ');
        if (blank < 4 || c.named().isPresent() || !text.knowledge.language()
                .isHead("FIRM", name.substring(blank + 1))) return c.span();
        Span stem = new Span(c.span().start(), c.span().start() + blank);
        boolean place = java.util.stream.Stream.of("NATION", "EN_HOME").flatMap(t -> text.wordsAt(stem.start(), t)
                .stream()).anyMatch(h -> h.end() == stem.end());
        return place || text.text.contains(text.in(stem).toLowerCase(java.util.Locale.ROOT)) ? c.span() : stem;
    }

    /** The short forms that the text uses elsewhere too, each beside the name that it is short for. */
    static List<Aliases.Alias> of(Text text, List<Candidate> chosen) {
        List<Aliases.Alias> found = new ArrayList<>();
        for (Candidate c : chosen) {
            Matcher m = LEGAL.matcher(text.in(c.span()));
            if (c.kind() != Kind.ORGANISATION) continue;
            Span stem = m.matches() ? new Span(c.span().start(), c.span().start() + m.end(1)) : withoutTrade(text, c);
            if (stem.equals(c.span())) continue;
            String form = text.in(stem);
            if (text.text.indexOf(form) != text.text.lastIndexOf(form)) found.add(new Aliases.Alias(stem, c));
        }
        return found;
    }
}
