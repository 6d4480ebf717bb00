package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English events with the year that is told with their name: South Bay Forum 2025, the 2025 South Bay Forum. */
final class EventYears {

    private static final Pattern BEHIND = Pattern.compile("[ \u00A0](?:19|20)\\d\\d(?![\\p{L}\\p{N}]|[-–/.,]\\d)");
    private static final Pattern BEFORE = Pattern.compile("(?:\\b[Tt]he |[“\"”'‘] ?|^)((?:19|20)\\d\\d )$");
    private static final int FAR = 12;

    private EventYears() { }

    /** The same event; what a known one is called in one year is no name of it in others. */
    static Candidate of(Text text, Candidate c) {
        if (c.kind() != Kind.EVENT || Text.isHan(text.at(c.span().start()))) return c;
        int start = c.span().start();
        int end = c.span().end();
        Matcher behind = BEHIND.matcher(text.text).region(end, Math.min(text.text.length(), end + FAR));
        if (behind.lookingAt()) end = behind.end();
        String front = text.text.substring(Math.max(0, start - FAR), start);
        Matcher before = BEFORE.matcher(front);
        if (before.find()) start -= front.length() - before.start(1);
        Span whole = new Span(start, end);
        return whole.equals(c.span()) ? c : new Candidate(whole, c.kind(), c.type(), c.named(), c.named().isEmpty() && c.safe(),
                c.group(), c.rule(), c.tier());
    }
}
