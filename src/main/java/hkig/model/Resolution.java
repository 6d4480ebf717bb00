package hkig.model;

import java.util.Map;

/**
 * What was found, with the IRI of everything.
 *
 * @param article IRI of the article
 * @param iris local keys of entities and facts to IRIs; statements about entities have none
 */
public record Resolution(Extraction extraction, String article, Map<String, String> iris) {

    public Resolution {
        iris = Map.copyOf(iris);
    }

    /** IRI of the named graph that holds the article. */
    public String graph() {
        return article + "#graph";
    }
}
