package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.Optional;

/** The words of an article that tell what a number counts or measures. */
final class FigurePhrases {

    private static final int PHRASE = 14;
    private static final int CLAUSE = 40;
    private static final int EACH = 5;

    private final Text text;

    FigurePhrases(Text text) {
        this.text = text;
    }

    /** The noun behind a count, what stands beside an amount or a share, or what its clause begins with. */
    Optional<String> of(Quantity q, Span sentence) {
        return ratio(q, sentence).or(() -> q.counted() ? phraseAfter(q.span().end()) : Optional.empty())
                .or(() -> phraseBeside(q, sentence)).or(() -> clauseNoun(q)).or(() -> each(q)).or(() -> shareOf(q));
    }

    /** 每投資1港元便吸引外間投資, before the second number of a ratio. */
    private Optional<String> ratio(Quantity q, Span sentence) {
        int each = text.text.lastIndexOf('每', q.span().start());
        if (each < sentence.start() || q.span().start() - each > 24) return Optional.empty();
        String words = text.text.substring(each, q.span().start()).strip();
        return words.matches("[^，,。；、]*[0-9０-９一][^，,。；、]*[便就可會則][^，,。；、]*") ? Optional.of(words) : Optional.empty();
    }

    /** The noun phrase that a counting word counts. */
    private Optional<String> phraseAfter(int end) {
        if (!text.article.isChinese()) return EnglishCounts.nounAfter(text, end);
        int start = text.skip(end);
        if (text.at(start) == '的') start++;
        int at = start;
        while (at < text.text.length() && at - start < PHRASE && isWordCharacter(at)) {
            int next = nextWord(at, start);
            if (next == at) break;
            at = next;
        }
        String phrase = text.text.substring(start, Math.min(at, text.text.length())).strip()
                .replaceAll("[及和與、]$", "").replaceFirst("^\\p{IsHan}{0,2}最[大高多新]", "");
        return phrase.length() < 2 ? Optional.empty() : Optional.of(phrase);
    }

    private boolean isWordCharacter(int at) {
        char c = text.at(at);
        return Text.isHan(c) || c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** The end of the word at a position if it can belong to what is counted, else the position. */
    private int nextWord(int at, int start) {
        for (int length = 4; length >= 2; length--)
            if (at + length <= text.folded.length()
                    && text.knowledge.language().has("generic", text.folded.substring(at, at + length))
                    && (isNoun(at + length) || text.wordAt(at + length, "JOIN").isPresent())) return at + length;
        int next = at + 1;
        while (next < text.text.length() && !text.tokens().endsAt(next) && next - at < 6) next++;
        String tag = text.tokens().tagAt(next);
        if (tag.isEmpty()) return at;
        boolean joins = at > start && (tag.equals("c") || tag.startsWith("q")) || tag.equals("d") && text.folded.charAt(at) == '最';
        boolean verb = tag.startsWith("v") && isNoun(next);
        return "njbaghks".indexOf(tag.charAt(0)) >= 0 || verb || joins ? next : at;
    }

    /** Whether a noun begins at a position: 研發人員, but not 夥伴合作. */
    private boolean isNoun(int at) {
        int next = at + 1;
        while (next < text.text.length() && !text.tokens().endsAt(next) && next - at < 6) next++;
        String tag = text.tokens().tagAt(next);
        return isWordCharacter(at) && (tag.startsWith("n") || tag.startsWith("g") || tag.startsWith("k"));
    }

    /** For shares that no noun stands beside, the one that their clause begins with: 失業率降至去年的6.5%. */
    private Optional<String> clauseNoun(Quantity q) {
        if (!text.article.isChinese() || q.unit().filter("%"::equals).isEmpty()) return Optional.empty();
        int start = q.span().start();
        while (start > 0 && "，。；：、\n 「".indexOf(text.at(start - 1)) < 0 && q.span().start() - start < CLAUSE) start--;
        int end = start;
        for (int next = start; next < q.span().start(); end = next) {
            next = text.tokens().endAfter(end);
            String tag = text.tokens().tagAt(next);
            if (!tag.startsWith("n") && !tag.equals("vn") && !tag.startsWith("j")) break;
        }
        return end - start < 2 || end > q.span().start() ? Optional.empty() : Optional.of(text.text.substring(start, end));
    }

    /** 每桶70美元, 每股12元. */
    private Optional<String> each(Quantity q) {
        int end = text.skipBack(q.span().start());
        int start = text.text.lastIndexOf('每', end);
        return start < 0 || end - start < 2 || end - start > EACH || text.text.substring(start, end).chars().anyMatch(c -> !Text.isHan((char) c))
                ? Optional.empty() : Optional.of(text.text.substring(start, end));
    }

    /** 約兩成市民, 27%公司: whose share it is, right behind. */
    private Optional<String> shareOf(Quantity q) {
        boolean share = text.article.isChinese() && q.unit().filter("%"::equals).isPresent();
        return share ? phraseAfter(q.span().end()) : Optional.empty();
    }

    /** For amounts and shares: 的資產 behind, else the word before. */
    private Optional<String> phraseBeside(Quantity q, Span sentence) {
        if (!text.article.isChinese()) return EnglishMeasures.beside(text, q, sentence);
        int end = text.skip(q.span().end());
        if (text.at(end) == '的') {
            Optional<String> after = phraseAfter(end);
            if (after.isPresent()) return after;
        }
        int at = text.skipBack(q.span().start());
        int start = at;
        while (start > 0 && Text.isHan(text.at(start - 1)) && at - start < 8 && text.tokens().endsAt(start)) {
            int word = text.tokens().startOf(start);
            String tag = text.tokens().tagAt(start);
            if (!(tag.startsWith("n") || tag.startsWith("v") || tag.startsWith("b") || tag.startsWith("a"))) {
                if (start < at) break;
                start = word;
                at = word;
                continue;
            }
            start = word;
        }
        String phrase = start < at ? text.text.substring(start, at) : "";
        for (Lexicon.Hit word : text.wordsBefore(at, "MEASURE"))
            if (word.start() - start >= 2) phrase = text.text.substring(start, word.start());
        return phrase.length() < 2 ? Optional.empty() : Optional.of(phrase);
    }
}
