package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is particular to English names of funds and programmes: where they end, what begins them, what is no name. */
final class EnglishSchemes {

    /** Words in front of a name of what is told of it: Applications for the X Fund. */
    private static final Set<String> ABOUT = Set.of("Application", "Applications", "Launch", "Opening", "Establishment", "Secretariat");
    /** Words that make no name with a head alone. */
    private static final Set<String> COMMON = Set.of("Pilot", "Grant", "Grants", "Funding", "Subsidy", "Support", "Special", "Fund",
            "Government", "Award");
    private static final Pattern LAUNCHED = Pattern.compile("\\b(?:launch(?:ed|es|ing)?|roll(?:ed|s|ing)? out|introduc(?:ed|es|ing|e)"
            + "|set(?:s|ting)? up|establish(?:ed|es|ing)?|unveil(?:ed|s|ing)?|administer(?:ed|s|ing)?|implement(?:ed|s|ing)?)"
            + " (?:the |its |a |an |their )?(?:new |first |\"|“|HK\\$|\\$|[\\d.]+|million|billion| )*$");
    private static final Pattern QUOTED_REST = Pattern.compile(" \\([\\p{L}\\p{N} -]{1,30}\\)(?=['’\"”])");
    private static final int FARTHEST_VERB = 40;

    private final Text text;
    private final EnglishWords words;

    EnglishSchemes(Text text, EnglishWords words) {
        this.text = text;
        this.words = words;
    }

    static boolean is(Kind kind) {
        return kind == Kind.FUND || kind == Kind.PROGRAMME;
    }

    /** Where the name begins in Applications for the X Fund. */
    int behindAbout(int from, int to) {
        while (to - from > 3 && ABOUT.contains(words.words.get(from).word()) && words.isFunction(words.words.get(from + 1))) {
            from += 2;
            while (words.isFunction(words.words.get(from))) from++;
        }
        return from;
    }

    boolean isCommon(int from, int to) {
        return to - from == 2 && COMMON.contains(words.words.get(from).word());
    }

    /** Launched the X Sandbox, set up its X Fund: what is begun under a name in capitals has that name. */
    boolean isLaunched(int start) {
        return LAUNCHED.matcher(text.text.substring(Math.max(0, start - FARTHEST_VERB), start)).find();
    }

    /** Pilot Scheme on Community Care: where that which a scheme is on ends, told in capitals; not on Monday. */
    int behindOn(int to) {
        if (to + 1 >= words.words.size() || !words.words.get(to).word().equals("on") || !words.near(to - 1, to) || isTime(to + 1)) return to;
        int end = to + 1;
        while (end < words.words.size() && words.near(end - 1, end) && words.words.get(end).isCapital()
                && !words.isFunction(words.words.get(end))) end++;
        return end == to + 1 ? to : end;
    }

    /** 'Cape Work-Study Programme (PhD)': what the quotation marks close around. */
    Span whole(Span name) {
        Matcher rest = QUOTED_REST.matcher(text.text).region(name.end(), text.text.length());
        return "'‘\"“".indexOf(text.at(name.start() - 1)) >= 0 && rest.lookingAt() ? new Span(name.start(), rest.end()) : name;
    }

    private boolean isTime(int word) {
        String name = words.words.get(word).word().toUpperCase(Locale.ROOT);
        return Character.isDigit(name.charAt(0)) || Stream.concat(Arrays.stream(Month.values()), Arrays.stream(DayOfWeek.values()))
                .anyMatch(time -> time.toString().equals(name));
    }

    /** Startup Fund for Cape Startup Fund: a name that ends just one longer name of its kind is short for it. */
    void shorten(List<Candidate> found) {
        for (int i = 0; i < found.size(); i++) {
            Candidate c = found.get(i);
            if (!is(c.kind()) || c.named().isPresent()) continue;
            String tail = " " + text.in(c.span());
            List<Candidate> longer = found.stream().filter(o -> o.kind() == c.kind() && text.in(o.span()).endsWith(tail)).toList();
            if (!longer.isEmpty() && longer.stream().map(Candidate::group).distinct().count() == 1)
                found.set(i, new Candidate(c.span(), c.kind(), c.type(), c.named(), false, longer.getFirst().group(), c.rule(), c.tier()));
        }
    }
}
