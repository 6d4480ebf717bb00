package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Latin name that the text defines: {@code X 是一個……的網上平台}, in a text that names it again. */
final class Definitions {

    private static final Pattern DEFINED = Pattern.compile("(?m)(?:^|[。，、\\s」])([A-Z][A-Za-z0-9.&+-]{2,30})\\s?是(?:一個|一間|一家|一款|首個|全港首個|香港首個)?");

    private final Text text;

    Definitions(Text text) {
        this.text = text;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        Matcher m = DEFINED.matcher(text.text);
        while (m.find()) {
            Span span = new Span(m.start(1), m.end(1));
            String name = text.in(span);
            if (text.text.indexOf(name) == text.text.lastIndexOf(name)) continue;
            Optional<Lexicon.Hit> head = head(m.end());
            if (head.isEmpty()) continue;
            boolean company = Text.value(head.get()).equals("Company");
            Kind kind = company ? Kind.ORGANISATION : Kind.PROGRAMME;
            String group = kind + ":" + text.knowledge.fold().key(name);
            for (int at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1))
                found.add(new Candidate(new Span(at, at + name.length()), kind, company ? "Company" : kind.type(),
                        Optional.empty(), true, group, "defined", Tier.B));
        }
        return found;
    }

    /** The last word before the clause ends says what it is. */
    private Optional<Lexicon.Hit> head(int start) {
        int end = start;
        while (end < text.text.length() && "，,。；\n".indexOf(text.text.charAt(end)) < 0 && end - start < 50) end++;
        return text.wordBefore(text.skipBack(end), "PLATFORM");
    }
}
