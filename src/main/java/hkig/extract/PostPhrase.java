package hkig.extract;

import hkig.model.Span;
import java.util.Optional;

/**
 * What a text calls a post, whoever holds it: 晨星科技市場部主管.
 *
 * @param span from the organisation or the qualifier, whichever stands first, to the end of the title
 * @param title with the department before it and the bracket behind it, without the organisation
 * @param organisation the candidate that names where; absent for offices and where nothing tells it
 * @param office key of the organisation that the title itself names, or {@code hk} for the Hong Kong Government
 * @param qualifier {@code former}, {@code acting} or empty
 * @param bare whether the organisation, if any, stands apart from the title
 */
record PostPhrase(Span span, Span title, Optional<Candidate> organisation, Optional<String> office, String qualifier,
        boolean bare) {

    boolean isPlaced() {
        return organisation.isPresent() || office.isPresent();
    }

    PostPhrase at(Optional<Candidate> other) {
        return new PostPhrase(span, title, other, office, qualifier, bare);
    }

    /** The same post with a second title that is joined to the first: 主席兼行政總裁. */
    PostPhrase until(PostPhrase second) {
        return new PostPhrase(span.to(second.span()), title.to(second.title()), organisation, office, qualifier, bare);
    }

    PostSpan of(Span person) {
        return new PostSpan(title, person, organisation, office, qualifier,
                office.isPresent() ? "post.office" : bare ? "post.bare" : "post.zh");
    }
}
