package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three or more personal names one after the other with nothing else: in a sentence (包括陳大文、李小明、何美玲), or one a line with
 * forms of address and honours, as press releases list members.
 */
final class NameRows {

    private static final int LEAST = 3;
    private static final Pattern BULLET = Pattern.compile("(?:[-•·*＊#]|\\d{1,2}[.)、])?\\s*");
    /** Honours, a remark and the sign that ends a line of a list. */
    private static final Pattern REST =
            Pattern.compile("(?:議員|议员)?(?:[,，]?\\s*(?:[A-Z][A-Za-z.]{1,7}|太平[紳绅]士))*\\s*[*＊#^]*(?:\\s*[（(][^（()）\\n]{1,30}[)）])*\\s*[；;。、，]?(?:以及|及)?\\s*");

    private final Text text;
    private final ChineseNames names;

    NameRows(Text text, ChineseNames names) {
        this.text = text;
        this.names = names;
    }

    List<Span> find() {
        List<Span> found = new ArrayList<>();
        sentences(found);
        lines(found);
        return found;
    }

    private void sentences(List<Span> found) {
        for (int from = text.text.indexOf('、'); from >= 0; from = text.text.indexOf('、', from + 1)) {
            List<Span> run = new ArrayList<>();
            int at = from;
            while (text.at(at) == '、') {
                Optional<Span> span = names.at(at + 1);
                if (span.isEmpty() || !names.endsWell(span.get().end())) break;
                run.add(span.get());
                at = span.get().end();
            }
            if (run.size() < LEAST - 1) continue;
            for (int length : new int[] {3, 2, 4}) {
                if (from < length) continue;
                Optional<Span> first = names.at(from - length).filter(s -> s.end() == text.text.indexOf('、', s.start()));
                if (first.isEmpty()) continue;
                run.add(first.get());
                break;
            }
            found.addAll(run);
            from = Math.max(from, at - 1);
        }
    }

    private void lines(List<Span> found) {
        List<Span> run = new ArrayList<>();
        for (int start = 0; start < text.text.length(); ) {
            int end = text.text.indexOf('\n', start);
            if (end < 0) end = text.text.length();
            Optional<Span> name = name(start, end);
            name.ifPresent(run::add);
            if ((name.isEmpty() || end == text.text.length()) && text.skip(start) < end) {
                if (run.size() >= LEAST) found.addAll(run);
                if (name.isEmpty()) run.clear();
            }
            start = end + 1;
        }
    }

    private Optional<Span> name(int start, int end) {
        Matcher bullet = BULLET.matcher(text.text).region(text.skip(start), Math.max(text.skip(start), end));
        int at = bullet.lookingAt() ? bullet.end() : start;
        Optional<Span> name = at < end ? names.at(at) : Optional.empty();
        return name.filter(s -> s.end() <= end && REST.matcher(text.text).region(addressed(s.end()), Math.max(addressed(s.end()), end)).matches());
    }

    private int addressed(int end) {
        return text.wordAt(end, "HONORIFIC").map(Lexicon.Hit::end).map(this::addressed).orElse(end);
    }
}
