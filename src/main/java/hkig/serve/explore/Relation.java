package hkig.serve.explore;

import hkig.serve.answer.Prefixes;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How one thing stands to another. Some are one triple, others go through a node of their own, such as a tenure. */
enum Relation {

    /** A person to the organisation of a tenure. */
    POST("", "explore.post", "explore.post"),
    /** An organisation to another party of an agreement. */
    AGREEMENT("", "explore.agreement", "explore.agreement"),
    /** A person to a party of the agreement whose signing the person witnessed. */
    WITNESS("", "explore.witness", "explore.witnessed-by"),
    /** A person to an article that quotes the person. */
    QUOTED("", "explore.quoted", "explore.quotes"),
    OPERATOR("hkig:operator", "explore.operator", "explore.operates"),
    PART("hkig:partOf", "explore.part", "explore.has-part"),
    PARENT("org:subOrganizationOf", "explore.parent", "explore.child"),
    SITE("org:hasSite", "explore.site", "explore.site-of"),
    PLACE("hkig:place", "explore.place", "explore.place-of"),
    PARTICIPANT("hkig:participant", "explore.participant", "explore.participates"),
    PREDECESSOR("hkig:predecessor", "explore.predecessor", "explore.succeeded-by");

    /** Those that are one triple. */
    static final List<Relation> TRIPLES =
        List.of(OPERATOR, PART, PARENT, SITE, PLACE, PARTICIPANT, PREDECESSOR);

    private final Node predicate;
    private final String forth;
    private final String back;

    Relation(String predicate, String forth, String back) {
        this.predicate = predicate.isEmpty() ? Node.ANY : term(predicate);
        this.forth = forth;
        this.back = back;
    }

    /** The predicate of the triple; {@code Node.ANY} where the relation is no single triple. */
    Node predicate() {
        return predicate;
    }

    /** Key of its text, read from its first thing to its second, or back. */
    String text(boolean forwards) {
        return forwards ? forth : back;
    }

    /** @param prefixed such as {@code org:member}, with a prefix of {@link Prefixes} */
    static Node term(String prefixed) {
        int colon = prefixed.indexOf(':');
        return NodeFactory.createURI(Namespaces.PREFIXES.get(prefixed.substring(0, colon)) + prefixed.substring(colon + 1));
    }

    /** Known before the constants are made, which is not so for fields of the enum itself. */
    private static final class Namespaces {
        static final Map<String, String> PREFIXES = Prefixes.of("");
    }
}
