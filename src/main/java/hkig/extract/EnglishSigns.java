package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around capitalised words of an English text and says that they name an organisation. */
final class EnglishSigns {

    private static final Pattern OWNER = Pattern.compile("['’]s? |,? ");
    private static final Pattern SAYS_IT = Pattern.compile(" (?:it|its|the (?:company|firm|group|bank|move|deal))\\b"
            + "|(?: on [A-Z][a-z]+day)? (?:that )?it\\b");
    private static final Pattern ARTICLE = Pattern.compile("\\b(?:an?|the|this|on|of|with|two) $");
    private static final Pattern DESCRIBED = Pattern.compile(", (?:a|an|the) ");
    private static final Pattern WORD = Pattern.compile("(?!(?:of|at|in|on|for|with|to|who|from"
            + "|by) )[\\p{L}’'-]+(?: |(?=[,.]))");

    static final String FIRMS = "(?:companies|firms|enterprises|startups|start-ups|giants|banks|lenders"
            + "|developers|makers|carmakers|automakers|chipmakers|insurers|retailers|airlines)";
    private static final Pattern LIST = Pattern.compile("(?:" + FIRMS + ",? (?:including|such as"
            + "|like) (?:[A-Z][\\p{L}\\p{N}&’' -]*(?:, (?:and )?| and ))*"
            + "|\\b(?:[Aa]nother|[Oo]ne) (?:[a-z-]+ ){0,3}(?:company|firm|startup|start-up), )$");
    private static final Pattern AMONG = Pattern.compile("(?:(?:,| and) [A-Z][\\p{L}\\p{N}&’' -]*?)*,? (?:is|are|was"
            + "|were) (?:one of|among) (?:the )?(?:[a-z-]+ ){0,4}" + FIRMS + "\\b");

    private final Text text;
    private final EnglishWords words;
    private final Language language;

    EnglishSigns(Text text, EnglishWords words) {
        this.text = text;
        this.words = words;
        this.language = text.knowledge.language();
    }

    /** Car company X; X, a company that; shares of X. */
    boolean isCompany(Span span) {
        int before = text.skipBack(span.start());
        if (text.wordBefore(before, "ORG_BEFORE").filter(noun -> !isSize(noun)).isPresent() || isListed(span)) return true;
        if (text.text.startsWith("shares of", before - 9) || text.text.startsWith("shares in", before - 9)) return true;
        Matcher described = DESCRIBED.matcher(text.text).region(span.end(), text.text.length());
        if (!described.lookingAt()) return false;
        Matcher word = WORD.matcher(text.text);
        for (int at = described.end(), words = 0; words < 7 && word.region(at, text.text.length())
                .lookingAt(); words++, at = word.end()) {
            Optional<Lexicon.Hit> noun = text.wordAt(at, "ORG_BEFORE");
            if (noun.isPresent()) return "'’".indexOf(text.at(noun.get().end())) < 0
                    && text.wordAt(text.skip(noun.get().end()), "EN_TITLE").isEmpty();
        }
        return false;
    }

    /** A giant LED screen, but the tech giant Acme. */
    private boolean isSize(Lexicon.Hit noun) {
        return text.folded.startsWith("giant", noun.start()) && ARTICLE.matcher(text.folded.substring(Math.max(0, noun.start() - 6), noun.start())).find();
    }

    /** Companies such as X, Y and Z; another company, X; X and Y are among the firms. */
    private boolean isListed(Span span) {
        Span sentence = text.sentence(span);
        String before = text.text.substring(Math.max(sentence.start(), span.start() - 100), span.start());
        String behind = text.text.substring(span.end(), Math.max(span.end(), Math.min(sentence.end(), span.end() + 100)));
        return LIST.matcher(before).find() || AMONG.matcher(behind).lookingAt();
    }

    /** An economist at X. */
    boolean isWorkplace(Span span) {
        return titledBefore(span, "at");
    }

    /** Chief executive of Chinese EV company X: what describes a company is none. */
    private boolean isKind(Span span) {
        int next = text.skip(span.end());
        if (text.wordAt(span.start(), "NATION").isEmpty()) return false;
        return text.wordAt(next, "ORG_BEFORE").isPresent() || text.wordAt(next, "ORG_NOUN").isPresent();
    }

    private boolean titledBefore(Span span, String joint) {
        int before = text.skipBack(behindBase(text.skipBack(span.start())));
        if (text.text.regionMatches(true, before - 3, "the", 0, 3)) before = text.skipBack(before - 3);
        if (!text.text.startsWith(" " + joint, before - joint.length() - 1)) return false;
        Optional<Lexicon.Hit> title = text.wordBefore(text.skipBack(before - joint.length()), "EN_TITLE");
        return title.isPresent() && List.of("head", "office").contains(Text.value(title.get()))
                && text.wordsAt(title.get().start(), "EN_TITLE").getFirst().end() == title.get().end();
    }

    /** Of Florida-based X: where the words end that stand before the place. */
    private int behindBase(int end) {
        if (!text.text.startsWith("-based", end - 6)) return end;
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.at(start - 1))) start--;
        return start;
    }

    /** Chairman of X, X's CEO, X chief executive. */
    boolean isHouse(Span span) {
        if (titledBefore(span, "of")) return !isKind(span);
        Matcher owner = OWNER.matcher(text.text).region(span.end(), text.text.length());
        if (!owner.lookingAt() || owner.group().startsWith(",")) return false;
        int at = owner.end();
        for (Optional<Lexicon.Hit> word = left(at); word.isPresent(); word = left(at)) at = text.skip(word.get().end());
        return text.wordAt(at, "EN_CORPORATE").isPresent();
    }

    private Optional<Lexicon.Hit> left(int at) {
        return text.wordAt(at, "EN_DESCRIBING").or(() -> text.wordAt(at, "FORMER")).or(() -> text.wordAt(at, "ACTING"))
                .or(() -> text.wordAt(at, "EN_CORPORATE").isPresent() ? Optional.empty() : text.wordAt(at, "EN_TITLE_LEFT"));
    }

    /** X said it would. */
    boolean acts(Span span) {
        Optional<Lexicon.Hit> says = text.wordAt(text.skip(span.end()), "SAY");
        return says.isPresent() && SAYS_IT.matcher(text.text).region(says.get().end(), text.text.length()).lookingAt();
    }

    /** Art Lee of Cape Management. */
    boolean beginsWithPerson(int from, int to) {
        if (to - from < 4 || !words.words.get(from + 2).word().equals("of")) return false;
        if (text.wordBefore(words.words.get(from + 1).span().end(), "EN_TITLE").isPresent()) return false;
        for (String type : List.of("ORG", "FIRM", "SITE", "FUND", "PROG", "EVENT"))
            for (int i = from; i < from + 2; i++) if (language.isHead(type, words.words.get(i).word())) return false;
        return language.has("given_en", words.words.get(from).word().toLowerCase(Locale.ROOT))
                || text.wordBefore(text.skipBack(words.words.get(from).span().start()), "SAY").isPresent()
                || text.wordAt(text.skip(words.words.get(to - 1).span().end()), "SAY").isPresent();
    }

    /** Of "CapeU & Morwen" the place of Morwen, where CapeU is a known body by itself; {@code from} where none is. */
    int behindKnown(int from, int to, Set<Span> known) {
        for (int i = from; i + 1 < to; i++) {
            Span whole = words.span(from, i + 1);
            if (text.text.startsWith(" & ", whole.end()) && known.contains(whole)) return i + 1;
        }
        return from;
    }

    /** Yeung Kwok-chung of the Observatory: what follows need not be a body. */
    boolean beginsWithHyphened(int from, int to) {
        return to - from >= 4 && words.words.get(from + 2).word().equals("of") && isPersonal(from, from + 2)
                && words.words.get(from + 1).word().contains("-");
    }

    /** Egypt; European and Asian. */
    boolean isCountry(Span span) {
        return java.util.stream.Stream.of("NATION", "EN_HOME").flatMap(type -> text.wordsAt(span.start(), type).stream())
                .anyMatch(h -> h.end() == span.end() || text.text.startsWith(" and ", h.end()));
    }

    /** A surname by itself, a given name and more. */
    boolean isPersonal(int from, int to) {
        String first = words.words.get(from).word().toLowerCase(Locale.ROOT);
        String last = words.words.get(to - 1).word();
        return to - from == 1 ? language.has("hk_surnames_en", first) || language.has("surnames_pinyin", first)
                : language.has("given_en", first) || last.matches("[A-Z][a-z]+-[a-z]+")
                        && language.has("hk_surnames_en", first)
                        || to - from == 2 && language.has("surnames_pinyin", first) && EnglishPersonNames.isPinyin(last);
    }
}
