package hkig.extract;

import hkig.knowledge.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the head word of capitalised words says that they name: ORG, FIRM, SITE, FUND, PROG or EVENT. */
final class EnglishHeads {

    private static final Set<String> COMMITTEES = Set.of("Committee", "Panel", "Council");
    private static final Set<String> OF_SITES = Set.of("Committee", "Authority", "Bureau", "Office", "Commission", "Administration", "Government");
    private static final Set<String> OF = Set.of("of", "for", "on");
    private static final Set<String> GRANTS = Set.of("Grant", "Grants", "Funding");

    private final EnglishWords words;
    private final Language language;

    EnglishHeads(EnglishWords words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** Of the words [from, to); empty where none is a head. */
    Optional<String> type(int from, int to) {
        if (to - from < 1) return Optional.empty();
        if (isBodyOf(from, to)) return Optional.of("ORG");
        if (isGrant(from, to)) return Optional.of("FUND");
        for (String type : List.of("FUND", "PROG", "EVENT", "SITE", "ORG"))
            if (language.isHead(type, words.words.get(to - 1).word()) && to - from > 1) return Optional.of(type);
        for (int i = from; i < to - 1; i++)
            if (List.of("of", "for").contains(words.words.get(i + 1).word()) && i + 2 < to)
                for (String type : List.of("ORG", "FUND", "PROG", "SITE"))
                    if (language.isHead(type, words.words.get(i).word())) return Optional.of(type);
        return to - from > 1 && language.isHead("FIRM", words.words.get(to - 1).word()) ? Optional.of("FIRM")
                : Optional.empty();
    }

    /** The word that makes words [from, to) of a type. */
    String head(int from, int to, String type) {
        if (!isBodyOf(from, to) && isGrant(from, to) || language.isHead(type, words.words.get(to - 1).word())) return words.words.get(to - 1).word();
        for (int i = from; i < to; i++) if (language.isHead(type, words.words.get(i).word())) return words.words.get(i).word();
        return "";
    }

    /** Steering Committee of the Cape Transport Fund, Management Committee of Cape Zone; not Committee of the Fund. */
    private boolean isBodyOf(int from, int to) {
        boolean site = language.isHead("SITE", words.words.get(to - 1).word());
        for (int i = from; site && i < to - 3; i++)
            if (OF_SITES.contains(words.words.get(i).word()) && words.words.get(i + 1).word().equals("of")) return true;
        if (List.of("FUND", "PROG").stream().noneMatch(type -> language.isHead(type, words.words.get(to - 1).word()))) return false;
        for (int i = from; i < to - 4; i++)
            if (COMMITTEES.contains(words.words.get(i).word()) && OF.contains(words.words.get(i + 1).word())) return true;
        return false;
    }

    /** A Grant Scheme is a fund. */
    private boolean isGrant(int from, int to) {
        return to - from > 2 && GRANTS.contains(words.words.get(to - 2).word()) && language.isHead("PROG", words.words.get(to - 1).word());
    }
}
