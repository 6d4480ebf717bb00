package hkig.describe;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** A description being written, with terms as prefixed names. */
final class Said {

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
        "void", "http://rdfs.org/ns/void#", "dcat", "http://www.w3.org/ns/dcat#",
        "dcterms", "http://purl.org/dc/terms/", "sd", "http://www.w3.org/ns/sparql-service-description#",
        "spdx", "http://spdx.org/rdf/terms#", "foaf", "http://xmlns.com/foaf/0.1/",
        "xsd", "http://www.w3.org/2001/XMLSchema#", "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs", "http://www.w3.org/2000/01/rdf-schema#", "formats", "http://www.w3.org/ns/formats/"));

    private final Graph graph = GraphFactory.createDefaultGraph();

    Said() {
        // Without its prefix, writers of Turtle put "a" for rdf:type.
        graph.getPrefixMapping().setNsPrefixes(PREFIXES).removeNsPrefix("rdf");
    }

    Graph graph() {
        return graph;
    }

    /** Adds the statements of a Turtle document on the class path, its relative IRIs below a base. */
    Said read(String resource, String base) {
        RDFParser.source(Said.class.getResourceAsStream(resource)).lang(Lang.TURTLE).base(base).parse(graph);
        return this;
    }

    /** States that the subject has these types or values; an object that is a text is a prefixed name. */
    Said add(Node subject, String predicate, Object... objects) {
        for (Object object : objects)
            graph.add(subject, term(predicate), object instanceof Node node ? node : term((String) object));
        return this;
    }

    Said type(Node subject, String... classes) {
        return add(subject, "rdf:type", (Object[]) classes);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** The IRI of a prefixed name. */
    static Node term(String name) {
        int colon = name.indexOf(':');
        return iri(PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1));
    }

    static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    static Node text(String words, String language) {
        return NodeFactory.createLiteralLang(words, language);
    }

    static Node number(long count) {
        return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
    }
}
