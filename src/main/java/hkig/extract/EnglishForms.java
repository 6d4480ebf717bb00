package hkig.extract;

import hkig.model.Span;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stops, commas and brackets inside names of companies: Cape Trading (Shenzhen) Co., Ltd.; Cape Robotics, Inc. */
final class EnglishForms {

    private static final Pattern STOP = Pattern.compile("\\b(?:Co(?:\\.,?|,) (?=(?:Ltd|Limited|Inc)\\b)|Pte\\.? (?=Ltd\\b))|\\p{L}, (?=(?:Ltd|Inc|LLC|LLP)\\b)");
    private static final Pattern BRACKET = Pattern.compile("\\p{L} \\((?=(?:HK|H\\.K|[A-Z]\\p{Ll}+(?: [A-Z]\\p{Ll}+)?)\\) "
            + "(?:[A-Z][\\p{L}&-]+ ){0,3}(?:Co\\b|Limited\\b|Ltd\\b|Company\\b|Inc\\b|Pte\\b))");
    private static final Pattern DOTTED = Pattern.compile("(?:Co|Pte)\\.,? Ltd$");

    /** No sentence ends behind it. */
    private static final Pattern INSIDE = Pattern.compile("[ .](?:Ltd|Inc)\\.(?:[,;)]| [\\p{Ll}(])");

    private final String text;
    private final BitSet joined = new BitSet();

    EnglishForms(String text) {
        this.text = text;
        for (Matcher stop = STOP.matcher(text); stop.find(); ) joined.set(stop.end());
        for (Matcher open = BRACKET.matcher(text); open.find(); ) {
            joined.set(open.end());
            joined.set(text.indexOf(") ", open.end()) + 2);
        }
    }

    /** Whether the word that begins at a position goes on the name of a company before it, over a stop, comma or bracket. */
    boolean joins(int start) {
        return joined.get(start);
    }

    /** The name with its last stop: Cape Trading Co., Ltd. */
    Span whole(Span name) {
        boolean dotted = text.startsWith(".", name.end()) && (DOTTED.matcher(text).region(name.start(), name.end()).find()
                || INSIDE.matcher(text).region(name.end() - 4, text.length()).lookingAt());
        return dotted ? new Span(name.start(), name.end() + 1) : name;
    }
}
