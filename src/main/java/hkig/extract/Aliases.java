package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Forms that an article declares beside a name: 香港科技園公司（科技園公司）, X (ABC), X 亦名為 Y. In brackets a form counts
 * only if it is made of the name's own characters or initials, or is announced (簡稱, 下稱).
 */
final class Aliases {

    /** A form and the candidate that it stands for. */
    record Alias(Span span, Candidate of) { }

    private final Text text;

    Aliases(Text text) {
        this.text = text;
    }

    List<Alias> declaredIn(List<Candidate> chosen) {
        List<Alias> found = new ArrayList<>();
        for (Candidate candidate : chosen) {
            int at = candidate.span().end();
            if ("」』》”".indexOf(text.at(at)) >= 0) at++;
            at = text.skip(at);
            char open = text.at(at);
            if (open == '（' || open == '(') bracket(candidate, at + 1, open == '（' ? '）' : ')').ifPresent(found::add);
            if (open == '（' || open == '(') at = text.skip(at + 1);
            if (open == '，' || open == '、') at++;
            announced(candidate, at).ifPresent(found::add);
        }
        return found.stream().flatMap(this::each).toList();
    }

    /** 簡稱「海研院/CRI」: two forms. */
    private Stream<Alias> each(Alias alias) {
        int slash = text.in(alias.span()).replace('／', '/').indexOf('/');
        int at = alias.span().start() + slash;
        if (slash < 2 || alias.span().end() - at < 3) return Stream.of(alias);
        return Stream.of(new Alias(new Span(alias.span().start(), at), alias.of()), new Alias(new Span(at + 1, alias.span().end()), alias.of()));
    }

    private Optional<Alias> bracket(Candidate candidate, int start, char close) {
        int end = text.text.indexOf(close, start);
        if (end < 0) end = text.text.indexOf(close == ')' ? '）' : ')', start);
        int more = text.text.indexOf(';', start);
        if (more > start && more < end) end = more;
        if (end < 0 || end - start > 30 || end <= start) return Optional.empty();
        Span span = unquote(new Span(start, end));
        String form = text.in(span);
        boolean initials = form.matches("[A-Z][A-Za-z&@+\\-0-9]{1,11}") && (isHan(candidate) || isInitials(form, text.in(candidate.span())));
        boolean part = form.length() >= 2 && form.length() < candidate.span().length()
                && isSubsequence(text.folded.substring(span.start(), span.end()),
                        text.folded.substring(candidate.span().start(), candidate.span().end()));
        boolean inner = isHan(candidate) && form.matches("[A-Za-z&@+\\- ]{3,12}") && !form.contains("  ");
        return (initials || part || inner) && !isTitle(span) ? Optional.of(new Alias(span, candidate)) : Optional.empty();
    }

    private Optional<Alias> announced(Candidate candidate, int at) {
        Optional<Lexicon.Hit> word = text.wordAt(at, "ALSO_NAMED");
        if (word.isEmpty()) return Optional.empty();
        int start = text.skip(word.get().end());
        int end = start;
        while (end < text.text.length() && "）)，,。；」』\n".indexOf(text.text.charAt(end)) < 0 && end - start < 40) end++;
        if (end - start < 2 || end - start >= 40) return Optional.empty();
        return Optional.of(new Alias(unquote(new Span(start, end)), candidate));
    }

    private Span unquote(Span span) {
        int start = text.skip(span.start());
        int end = text.skipBack(span.end());
        while (start < end && "「『“\"‘".indexOf(text.at(start)) >= 0) start++;
        while (end > start && "」』”\"’".indexOf(text.at(end - 1)) >= 0) end--;
        return end > start ? new Span(start, end) : span;
    }

    private boolean isTitle(Span span) {
        return text.wordsAt(span.start(), "TITLE").stream().anyMatch(h -> h.end() == span.end());
    }

    private boolean isHan(Candidate candidate) {
        return Text.isHan(text.at(candidate.span().start())) || Text.isHan(text.at(candidate.span().end() - 1));
    }

    static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (char c : part.toCharArray()) {
            at = whole.indexOf(c, at) + 1;
            if (at == 0) return false;
        }
        return true;
    }

    /** Whether capitals of a short form are the initials of a name, in order, none left over: HKSTP. */
    static boolean isInitials(String form, String name) {
        Set<Character> given = new HashSet<>();
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s\\-]+")) {
            if (word.isEmpty()) continue;
            initials.append(word.toUpperCase(Locale.ROOT));
            given.add(Character.toUpperCase(word.charAt(0)));
        }
        String capitals = form.replaceAll("[^A-Z]", "");
        long own = capitals.chars().filter(c -> given.contains((char) c)).count();
        return capitals.length() >= 2 && own >= capitals.length() - 1 && capitals.charAt(0) == initials.charAt(0)
                && isSubsequence(capitals, initials.toString());
    }

}
