package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who said what. The speaker stands in the clause of the word of saying; 他, 她, he and she mean the last speaker. The
 * words are those in quotes, at most their first sentence, else what follows in the sentence.
 */
final class Speech {

    private static final int NEAR = 16;
    /** No word of saying is longer. */
    private static final int LONGEST = 16;

    private final Text text;
    private final List<Candidate> persons;
    private final Map<Span, String> postOf;
    private final Drafts drafts;

    /** @param postOf local key of the tenure that a mention of a person states */
    Speech(Text text, List<Candidate> chosen, Map<Span, String> postOf, Drafts drafts) {
        this.text = text;
        this.persons = chosen.stream().filter(c -> c.kind() == Kind.PERSON).toList();
        this.postOf = postOf;
        this.drafts = drafts;
    }

    void find() {
        if (!text.article.isChinese()) new EnglishSpeech(text, persons).find().forEach(this::draft);
        Candidate last = null;
        for (Span sentence : text.sentences) {
            if (!Text.isHan(text.at(sentence.start())) && !text.article.isChinese()) continue;
            Optional<Said> said = chinese(sentence, last);
            if (said.isEmpty()) continue;
            last = said.get().speaker();
            draft(said.get());
        }
    }

    private void draft(Said said) {
        Drafts.Draft draft = drafts.at("Quotation", said.words(), said.direct() ? "speech.direct" : "speech.indirect",
                said.speaker().tier().worse(Tier.B));
        draft.put("hkig:speaker", new Value.Thing(said.speaker().group()));
        draft.put("hkig:words", new Value.Text(text.in(said.words()), text.article.language()));
        draft.put("hkig:direct", new Value.Truth(said.direct()));
        String post = postOf.get(said.speaker().span());
        if (post == null) post = persons.stream().filter(p -> p.group().equals(said.speaker().group()))
                .map(p -> postOf.get(p.span())).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        if (post != null) draft.put("hkig:inPost", new Value.Node(post));
        boolean near = said.told().contains(said.words()) || text.article.isChinese();
        draft.prove(near ? said.told().to(said.words()) : text.sentence(said.words()));
        if (!near) draft.prove(said.told());
        draft.prove(said.words(), "hkig:words", draft.get("hkig:words").getFirst());
    }

    private Optional<Said> chinese(Span sentence, Candidate last) {
        List<Lexicon.Hit> verbs = text.wordsIn(sentence.start(), sentence.end(), "SAY").stream().filter(this::isVerb).toList();
        for (Lexicon.Hit verb : verbs) {
            Optional<Candidate> speaker = persons.stream().filter(p -> sentence.contains(p.span()))
                    .filter(p -> p.span().end() <= verb.start() && speaks(p, verb))
                    .max(Comparator.comparingInt(p -> p.span().start()));
            if (speaker.isEmpty() && pronounBefore(verb.start(), sentence)) {
                speaker = persons.stream().filter(p -> sentence.contains(p.span()) && p.span().end() <= verb.start()
                        && !insideQuote(p.span().start())).findFirst().or(() -> Optional.ofNullable(last));
            }
            if (speaker.isEmpty()) continue;
            boolean content = Text.value(verb).equals("content");
            Optional<Span> words = wordsAfter(content ? verb.start() : verb.end(), sentence);
            if (words.isPresent()) {
                char first = text.at(words.get().start() - 1);
                return Optional.of(new Said(speaker.get(), words.get(), first == '「' || first == '“', sentence));
            }
        }
        return Optional.empty();
    }

    private boolean isVerb(Lexicon.Hit hit) {
        if (insideQuote(hit.start())) return false;
        boolean single = hit.end() - hit.start() == 1;
        if (text.wordsAt(hit.start(), "SAY").getFirst().end() > hit.end()) return false;
        for (int end = hit.end(); end < hit.end() + LONGEST; end++)
            for (Lexicon.Hit other : text.wordsBefore(end, "SAY")) if (other.start() < hit.start()) return false;
        String before = text.text.substring(Math.max(0, hit.start() - 1), hit.start());
        if (single && ("來解據所小傳".contains(before) && !before.isEmpty())) return false;
        return !single || "，,：:「".indexOf(text.at(text.skip(hit.end()))) >= 0
                || text.tokens().endsAt(hit.end()) && text.tokens().startOf(hit.end()) == hit.start();
    }

    private boolean insideQuote(int at) {
        return text.quoteDepth(at) > 0;
    }

    /** Between the name and the word of saying stand a few words of the same clause, and no other subject. */
    private boolean speaks(Candidate person, Lexicon.Hit verb) {
        String between = text.text.substring(person.span().end(), verb.start());
        if (between.length() > NEAR || between.matches("(?s).*[，,。；、：:].*")) return false;
        if (insideQuote(person.span().start())) return false;
        return between.chars().noneMatch(c -> "的與和及說".indexOf(c) >= 0)
                && persons.stream().noneMatch(p -> p.span().start() > person.span().start() && p.span().end() <= verb.start());
    }

    private boolean pronounBefore(int verb, Span sentence) {
        int from = Math.max(sentence.start(), verb - 8);
        for (Lexicon.Hit hit : text.wordsIn(from, verb, "PRONOUN")) {
            if (insideQuote(hit.start())) continue;
            boolean clause = hit.start() == sentence.start() || "，,。；：\n".indexOf(text.at(text.skipBack(hit.start()) - 1)) >= 0;
            if (clause && text.text.substring(hit.end(), verb).matches("[^，,。；：]*") && text.at(hit.end()) != '們') return true;
        }
        return false;
    }

    private Optional<Span> wordsAfter(int at, Span sentence) {
        int start = text.skip(at);
        while ("：:，, ".indexOf(text.at(start)) >= 0 && start < sentence.end()) start++;
        char open = text.at(start);
        if (open == '「' || open == '“') {
            int close = start + 1;
            int depth = 1;
            int stop = -1;
            for (; close < text.text.length() && depth > 0; close++) {
                char c = text.at(close);
                if ("「『“".indexOf(c) >= 0) depth++;
                else if ("」』”".indexOf(c) >= 0) depth--;
                else if (stop < 0 && depth == 1 && "。！？\n".indexOf(c) >= 0) stop = close + (c == '\n' ? 0 : 1);
            }
            int end = stop > 0 ? Math.min(stop, close - 1) : close - 1;
            end = Math.min(end, start + 1 + Sentences.MOST);
            return end > start + 1 && (depth == 0 || stop > 0) ? Optional.of(new Span(start + 1, end)) : Optional.empty();
        }
        return sentence.end() - start >= 4 ? Optional.of(new Span(start, sentence.end())) : Optional.empty();
    }
}
