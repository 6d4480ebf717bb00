package hkig.serve.thing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;

/** Addresses of the SPARQL page with a query that lists what a page of a thing shows in part. */
final class Asking {

    private Asking() { }

    /** All that is said of the thing, and all that points at it. */
    static String about(Node thing) {
        return opened("""
            SELECT ?subject ?property ?value WHERE {
              { BIND(%1$s AS ?subject) %1$s ?property ?value }
              UNION
              { BIND(%1$s AS ?value) ?subject ?property %1$s }
            }""", thing);
    }

    /** All evidence for the thing as a whole and for what is said of it. */
    static String evidence(Node thing) {
        return opened("""
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

            SELECT ?property ?value ?quote ?article ?date ?rule ?tier WHERE {
              { ?evidence oa:hasBody %1$s }
              UNION
              { ?evidence rdf:subject %1$s ; rdf:predicate ?property ; rdf:object ?value }
              ?evidence oa:hasTarget ?place .
              ?place oa:hasSource ?article ; oa:hasSelector/oa:exact ?quote .
              OPTIONAL { ?evidence hkig:rule ?rule }
              OPTIONAL { ?evidence hkig:tier ?tier }
              OPTIONAL { ?article dcterms:issued ?date }
            }
            ORDER BY DESC(?date) ?article""", thing);
    }

    private static String opened(String query, Node thing) {
        String iri = "<" + thing.getURI().replaceAll("[\\s<>\"{}|^`\\\\]", "") + ">";
        return "/query#query=" + URLEncoder.encode(query.formatted(iri), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
