package hkig.read;

import hkig.knowledge.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article as a page gives it, before its end line, source line and date line are read.
 *
 * @param title one line; may be empty
 * @param paragraphs none empty
 * @param language what the page declares
 * @param site whose rule read it
 * @param translations addresses that the page declares as the same text in another language
 */
record Draft(String title, List<String> paragraphs, Optional<String> address, Optional<Day> day,
        Optional<String> publisher, Optional<String> language,
        Optional<Source> site, List<String> translations) {

    /** A day of publication from the page's data, and where it was read, in words. */
    record Day(LocalDate day, String origin) { }

    Draft {
        paragraphs = List.copyOf(paragraphs);
        translations = List.copyOf(translations);
    }

    /** A draft of which no translation is known. */
    Draft(String title, List<String> paragraphs, Optional<String> address, Optional<Day> day, Optional<String> publisher,
            Optional<String> language, Optional<Source> site) {
        this(title, paragraphs, address, day, publisher, language, site, List.of());
    }

    Draft translatedAt(List<String> addresses) {
        return new Draft(title, paragraphs, address, day, publisher, language, site, addresses);
    }
}
