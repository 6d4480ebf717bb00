package hkig.extract;

import hkig.knowledge.Language;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where an English text names the same persons again: {@code Sun Dong} once more, then {@code Sun} or {@code Mr Sun}. */
final class LaterMentions {

    private final Text text;
    private final EnglishWords words;
    private final EnglishPersonNames names;
    private final Language language;
    private final Map<Span, Candidate> found;

    /** @param found persons by their place; gains the later mentions */
    LaterMentions(Text text, EnglishWords words, EnglishPersonNames names, Map<Span, Candidate> found) {
        this.text = text;
        this.words = words;
        this.names = names;
        this.language = text.knowledge.language();
        this.found = found;
    }

    /** Later mentions: the whole name again, or one word of it by itself where one person alone has it. */
    void find() {
        found.replaceAll((span, c) -> longer(c));
        List<Candidate> whole = found.values().stream().filter(c -> text.in(c.span()).contains(" ")).toList();
        found.values().removeIf(c -> !text.in(c.span()).contains(" ") && !whole.isEmpty() && bearer(c.span(), whole) != null);
        for (Candidate person : whole) {
            String name = text.in(person.span());
            for (int at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1))
                again(new Span(at, at + name.length()), person);
        }
        for (int i = 0; i < words.words.size(); i++) {
            EnglishWords.Word word = words.words.get(i);
            Candidate bearer = names.isNameWord(word) ? bearer(word.span(), whole) : null;
            boolean beside = i > 0 && words.near(i - 1, i) && words.words.get(i - 1).isCapital()
                    && !EnglishPersonNames.HONORIFICS.contains(words.words.get(i - 1).word().toLowerCase(Locale.ROOT))
                    && !words.isFunction(words.words.get(i - 1))
                    || i + 1 < words.words.size() && words.near(i, i + 1) && words.words.get(i + 1).isCapital();
            if (bearer == null || beside || found.keySet().stream().anyMatch(s -> s.overlaps(word.span()))) continue;
            found.put(word.span(), new Candidate(word.span(), Kind.PERSON, "Person", Optional.empty(), false, bearer.group(),
                    "person.surname", Tier.B));
        }
    }

    /** The one person whose surname a word is. */
    private Candidate bearer(Span place, List<Candidate> whole) {
        String word = text.in(place);
        List<Candidate> all = whole.stream().filter(p -> isSurname(word, List.of(text.in(p.span()).split("[ ]")))).toList();
        if (all.stream().map(Candidate::group).distinct().count() < 2) return all.isEmpty() ? null : all.getLast();
        String address = address(place);
        List<Candidate> addressed = address.isEmpty() ? List.of() : all.stream().filter(p -> address(p.span()).equals(address)).toList();
        return addressed.stream().map(Candidate::group).distinct().count() == 1 ? addressed.getLast() : null;
    }

    private static boolean isGiven(String rest) {
        return rest.matches("[A-Z][a-z]+-[a-z]+") || EnglishPersonNames.isPinyin(rest);
    }

    /** Mr or Ms before a name, or nothing. */
    private String address(Span name) {
        int end = text.skipBack(name.start());
        if (end > 0 && text.at(end - 1) == '.') end--;
        for (String form : List.of("Mr", "Ms", "Mrs", "Miss"))
            if (text.text.startsWith(form, end - form.length()) && !Character.isLetter(text.at(end - form.length() - 1))) return form;
        return "";
    }

    /** Andrew Yao as Andrew Yao Cho-fai, where the text tells him so too and no other: the one person. */
    private Candidate longer(Candidate person) {
        String name = text.in(person.span()) + " ";
        if (name.indexOf(' ') == name.length() - 1) return person;
        List<Candidate> longer = found.values().stream().filter(o -> text.in(o.span()).startsWith(name)
                && isGiven(text.in(o.span()).substring(name.length()))).toList();
        return longer.stream().map(Candidate::group).distinct().count() != 1 ? person : new Candidate(person.span(), person.kind(), person.type(),
                person.named(), person.safe(), longer.getFirst().group(), person.rule(), person.tier());
    }

    /** Behind a known given name the last word, or the middle one of three; else the first where it is a Chinese surname. */
    private boolean isSurname(String word, List<String> parts) {
        boolean western = language.has("given_en", parts.getFirst().toLowerCase(Locale.ROOT));
        if (western) return parts.getLast().equals(word) || parts.size() > 2 && parts.get(1).equals(word);
        boolean first = isChinese(parts.getFirst());
        boolean last = isChinese(parts.getLast()) && !parts.getLast().contains("-");
        return first && parts.getFirst().equals(word) || (last || !first) && parts.getLast().equals(word);
    }

    private boolean isChinese(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return language.has("hk_surnames_en", lower) || language.has("surnames_pinyin", lower);
    }

    private void again(Span span, Candidate person) {
        if (found.keySet().stream().noneMatch(s -> s.overlaps(span)))
            found.put(span, new Candidate(span, Kind.PERSON, "Person", Optional.empty(), true, person.group(), "person.again", Tier.B));
    }
}
