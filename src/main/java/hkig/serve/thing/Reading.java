package hkig.serve.thing;

import hkig.serve.web.Visitor;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One look at the graph for one reader.
 *
 * @param base IRI that the IRIs of all things begin with
 */
record Reading(String base, Visitor visitor, Statements statements, Names names, Proofs proofs, Values values) {

    static Reading of(DatasetGraph view, String base, Map<String, String> prefixes, Visitor visitor) {
        Statements statements = new Statements(view);
        Names names = new Names(statements, prefixes, visitor);
        return new Reading(base, visitor, statements, names, new Proofs(statements), new Values(names, visitor, base));
    }

    String text(String key, Object... values) {
        return visitor.text(key, values);
    }
}
