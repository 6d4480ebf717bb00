package hkig.extract;

import hkig.model.Span;
import java.util.Optional;

/**
 * A title that a text gives to a person.
 *
 * @param organisation the candidate that names where; absent for bare titles and offices
 * @param office key of the organisation that the title itself names, or {@code hk} for the Hong Kong Government
 * @param qualifier {@code former}, {@code acting} or empty
 */
record PostSpan(Span title, Span person, Optional<Candidate> organisation, Optional<String> office, String qualifier,
        String rule) { }
