package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of an article, and what a line of a list is: somebody's name with forms of address, and nothing else. */
final class RosterLines {

    private static final int LONGEST = 120;
    private static final Pattern BEFORE = Pattern.compile("(?:[-•·*＊#]|\\d{1,2}[.)]|[(（][a-z\\d]{1,2}[)）])?\\s*"
            + "(?:(?:The Hon|Hon|The Honourable|Sr)\\.? )*" + EnglishHolders.ADDRESS.pattern());
    private static final Pattern DECORATIONS =
            Pattern.compile("(?:議員|议员)?(?:[,，]?\\s*(?:\\b(?:G\\.?B\\.?[MS]|S\\.?B\\.?S|B\\.?B\\.?S|M\\.?H|J\\.?P|Ph\\.?D|S\\.?C)\\b\\.?|太平紳士))*\\s*[*＊#^]*\\s*(?:[；;。、，](?:以及|及)?)?");

    private final Text text;
    private final List<Candidate> chosen;

    RosterLines(Text text, List<Candidate> chosen) {
        this.text = text;
        this.chosen = chosen;
    }

    /** Lines with words in them, without the blanks around; the first is the title. */
    List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        for (int start = 0; start < text.text.length(); ) {
            int end = text.text.indexOf('\n', start);
            if (end < 0) end = text.text.length();
            int from = Math.min(end, text.skip(start));
            int to = Math.max(from, text.skipBack(end));
            if (text.text.substring(from, to).chars().anyMatch(Character::isLetter)) lines.add(new Span(from, to));
            start = end + 1;
        }
        return lines;
    }

    /** The person that a line names and does nothing else. */
    Optional<Candidate> holder(Span line) {
        if (line.length() > LONGEST) return Optional.empty();
        return in(line, Kind.PERSON).filter(person -> {
            String before = text.text.substring(line.start(), person.span().start());
            int last = text.skipBack(bracket(line).orElse(line.end()));
            int named = addressed(person.span().end());
            return BEFORE.matcher(before).matches() && named <= last && DECORATIONS.matcher(text.text.substring(named, last)).matches();
        });
    }

    /** （按姓氏筆劃排列）: a line that says something of the list. */
    boolean isRemark(Span line) {
        return "(（".indexOf(text.at(line.start())) >= 0 && ")）".indexOf(text.at(line.end() - 1)) >= 0;
    }

    /** Where the forms of address end that stand behind a name: 陳大文教授. */
    private int addressed(int end) {
        return text.wordAt(end, "HONORIFIC").map(address -> addressed(address.end())).orElse(end);
    }

    /** Where the bracket opens that ends a line. */
    Optional<Integer> bracket(Span line) {
        if (")）".indexOf(text.at(line.end() - 1)) < 0) return Optional.empty();
        int open = Math.max(text.text.lastIndexOf('(', line.end()), text.text.lastIndexOf('（', line.end()));
        return open > line.start() ? Optional.of(open) : Optional.empty();
    }

    /** The only candidate of a kind in a span, or the one that all others stand for. */
    Optional<Candidate> in(Span span, Kind kind) {
        List<Candidate> there = chosen.stream().filter(c -> c.kind() == kind && c.span().start() >= span.start()
                && c.span().end() <= span.end()).toList();
        return there.stream().map(Candidate::group).distinct().count() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** Every place where the text names a body. */
    Stream<Span> all(Candidate body) {
        return chosen.stream().filter(c -> c.group().equals(body.group())).map(Candidate::span);
    }

    /** The last body that the text names before a position. */
    Optional<Candidate> before(int position) {
        return chosen.stream().filter(c -> c.kind() == Kind.ORGANISATION && c.span().end() <= position)
                .reduce((a, b) -> a.span().end() > b.span().end() ? a : b);
    }
}
