package hkig.serve.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** The prefixes that downloads and the pages abbreviate IRIs with. */
public final class Prefixes {

    private Prefixes() { }

    /** Prefix to namespace, in the order people expect them; {@code id:} is the given base of things. */
    public static Map<String, String> of(String base) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("hkig", "https://w3id.org/hkig/ontology#");
        prefixes.put("id", base);
        prefixes.put("org", "http://www.w3.org/ns/org#");
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("oa", "http://www.w3.org/ns/oa#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        prefixes.put("wd", "http://www.wikidata.org/entity/");
        prefixes.put("wdt", "http://www.wikidata.org/prop/direct/");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("sh", "http://www.w3.org/ns/shacl#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }

    /** The IRI as {@code prefix:name} where one of the prefixes fits, else as it is. */
    public static String shorten(String iri, Map<String, String> prefixes) {
        String best = null;
        for (Map.Entry<String, String> entry : prefixes.entrySet())
            if (iri.startsWith(entry.getValue())
                && (best == null || entry.getValue().length() > prefixes.get(best).length()))
                best = entry.getKey();
        return best == null ? iri : best + ":" + iri.substring(prefixes.get(best).length());
    }

    /** Gives the graph those of the prefixes that abbreviate an IRI in it and whose name is still free. */
    public static void declareUsed(Graph graph, Map<String, String> prefixes) {
        Map<String, String> left = new HashMap<>(prefixes);
        left.keySet().removeAll(graph.getPrefixMapping().getNsPrefixMap().keySet());
        left.values().removeAll(graph.getPrefixMapping().getNsPrefixMap().values());
        // Without rdf:type, which Turtle writes as "a" where nothing else asks for its prefix.
        Iterator<Node> nodes = graph.stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(),
            triple.getObject())).filter(node -> !node.equals(RDF.type.asNode())).iterator();
        Set<String> seen = new HashSet<>();
        while (nodes.hasNext() && !left.isEmpty()) {
            Node node = nodes.next();
            String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
            if (!seen.add(namespace(iri))) continue;
            left.entrySet().removeIf(entry -> {
                boolean used = iri.startsWith(entry.getValue());
                if (used) graph.getPrefixMapping().setNsPrefix(entry.getKey(), entry.getValue());
                return used;
            });
        }
    }

    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
