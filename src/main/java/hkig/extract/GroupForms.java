package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 顧問團 for 海角創新顧問團, 諮詢委員會 for 海角科技諮詢委員會: the last word of a group's name, by itself later in a text that
 * names one such group only. The words are the class {@code GROUP}.
 */
final class GroupForms {

    private final Text text;

    GroupForms(Text text) {
        this.text = text;
    }

    List<Candidate> of(Collection<Candidate> chosen) {
        List<Lexicon.Hit> words = text.words("GROUP");
        if (words.isEmpty()) return List.of();
        Map<String, Candidate> named = new HashMap<>();
        Map<String, Boolean> several = new HashMap<>();
        for (Lexicon.Hit word : words)
            for (Candidate c : chosen)
                if (c.kind() == Kind.ORGANISATION && c.span().end() == word.end() && c.span().start() < word.start()) {
                    Candidate other = named.putIfAbsent(form(word), c);
                    if (other != null && !other.group().equals(c.group())) several.put(form(word), true);
                }
        List<Candidate> found = new ArrayList<>();
        for (Lexicon.Hit word : words)
            Optional.ofNullable(named.get(form(word))).filter(c -> !several.containsKey(form(word)) && c.tier() != Tier.C
                    && c.span().end() < word.start() && isAlone(word, chosen))
                    .ifPresent(c -> found.add(new Candidate(new Span(word.start(), word.end()), c.kind(), c.type(), c.named(), false, c.group(),
                            "group.form", c.tier())));
        return found;
    }

    private String form(Lexicon.Hit word) {
        return text.folded.substring(word.start(), word.end());
    }

    /** Behind punctuation or a function word: 海角諮詢委員會 may be another one. */
    private boolean isAlone(Lexicon.Hit word, Collection<Candidate> chosen) {
        int at = word.start();
        if (chosen.stream().anyMatch(c -> c.span().end() == at || c.span().start() < word.end() && c.span().end() > at)) return false;
        boolean open = !Text.isHan(text.at(at - 1)) && !Character.isLetterOrDigit(text.at(at - 1));
        return open || text.tokens().endsAt(at) && (text.folded.charAt(at - 1) == '该'
                || text.knowledge.language().has("leftstop", text.folded.substring(text.tokens().startOf(at), at)));
    }
}
