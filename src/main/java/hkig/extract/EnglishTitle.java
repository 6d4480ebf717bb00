package hkig.extract;

import hkig.model.Span;
import java.util.Optional;

/**
 * A title of a post as an English text words it, with what stands around it.
 *
 * @param whole from the house or the article in front to the house behind
 * @param title without "former"; with what it is of, where that is no organisation: {@code head of research}
 * @param value class of the title in {@code en_titles.txt}: {@code head}, {@code rank}, {@code office}, or
 *     {@code office:} and a name; {@code plural:} before it for titles of several persons
 * @param house the organisation named beside it
 * @param reference what means one that is named elsewhere: {@code its}, {@code company}; empty for none
 * @param qualifier {@code former}, {@code acting} or empty
 * @param foreign whether a country or a name that is no house of ours stands in front
 */
record EnglishTitle(Span whole, Span title, String value, Optional<Candidate> house, String reference, String qualifier,
        boolean foreign) {

    boolean isPlural() {
        return value.startsWith("plural:");
    }

    /** The office that the title itself names: {@code office}, or {@code office:} and a name; empty for other titles. */
    String office() {
        String single = isPlural() ? value.substring("plural:".length()) : value;
        return single.startsWith("office") ? single : "";
    }

    /** Executive Deputy Chairman of X: in capitals, with its house behind it. */
    boolean isNamedOf(Text text) {
        return Character.isUpperCase(text.at(title.start())) && house.isPresent() && house.get().span().start() > title.start();
    }

    /** The same title, held once. */
    EnglishTitle formerly() {
        return new EnglishTitle(whole, title, value, house, reference, "former", foreign);
    }
}
