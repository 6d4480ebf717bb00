package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Persons with their posts in a list behind "witnessed by": Ann Lee, head of Cape 1; Ben Ho, Deputy Director of Cape 2; and Cy Ng.
 * A list before a word of signing is left alone, since those who sign may stand in it.
 */
final class EnglishWitnesses {

    private static final String RULE = "signing.witness.list.en";
    private static final Pattern LIST = Pattern.compile("(?:[Ww]itnessed by|[Uu]nder the witness of|[Ii]n the presence of)\\b");
    private static final Pattern CLAUSE = Pattern.compile("\\b(?:who|whose|which|where|while|when|whom|after|before|said|says|is|are|was|were|will|has|have|had"
            + "|delivered|attended|officiated|represented|representing|on behalf)\\b");
    /** What may stand behind somebody in the list, and is no verb. */
    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:$|[,;.:(\\[（]|(?:and|as well as|together|along|at|on|in|from|of|during|today|yesterday)\\b)");

    private EnglishWitnesses() { }

    static void find(Text text, List<Candidate> chosen, Drafts drafts) {
        Matcher list = LIST.matcher(text.text);
        while (list.find()) {
            Span sentence = LongSentences.behind(text, text.sentence(new Span(list.start(), list.end())));
            if (sentence.end() <= list.end() || text.hasWord(new Span(list.end(), sentence.end()), "SIGN")) continue;
            Span whole = new Span(list.end(), sentence.end());
            List<Candidate> persons = new ArrayList<>();
            int at = list.end();
            for (Candidate c : chosen) {
                if (c.kind() != Kind.PERSON || !whole.contains(c.span()) || c.span().start() < at) continue;
                if (CLAUSE.matcher(text.text.substring(at, c.span().start())).find()) break;
                if (!GOES_ON.matcher(text.text.substring(c.span().end(), sentence.end())).lookingAt()) break;
                persons.add(c);
                at = c.span().end();
            }
            if (persons.size() < 2) continue;
            Drafts.Draft signing = drafts.at("Signing", new Span(list.start(), at), RULE, Tier.B).prove(text.sentence(new Span(list.start(), list.end())));
            for (Candidate p : persons) {
                Value who = new Value.Thing(p.group());
                signing.prove(text.sentence(p.span())).put("hkig:witness", who).prove(p.span(), "hkig:witness", who);
            }
        }
    }
}
