package hkig.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prefixes of every export, in one order: our folders of things, then the vocabularies. */
final class Prefixes {

    private static final List<String> FOLDERS = List.of("organisation", "person", "post", "tenure", "place", "agreement",
            "signing", "fund", "programme", "event", "figure", "quotation", "article", "evidence", "source",
            "identification", "graph", "load");

    private static final String[][] VOCABULARIES = {
        {"dcterms", "http://purl.org/dc/terms/"},
        {"foaf", "http://xmlns.com/foaf/0.1/"},
        {"geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"},
        {"hkig", "https://w3id.org/hkig/ontology#"},
        {"oa", "http://www.w3.org/ns/oa#"},
        {"org", "http://www.w3.org/ns/org#"},
        {"owl", "http://www.w3.org/2002/07/owl#"},
        {"prov", "http://www.w3.org/ns/prov#"},
        {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
        {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
        {"schema", "https://schema.org/"},
        {"skos", "http://www.w3.org/2004/02/skos/core#"},
        {"wd", "http://www.wikidata.org/entity/"},
        {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    };

    private Prefixes() { }

    static Map<String, String> of(String base) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        for (String folder : FOLDERS) prefixes.put(folder, base + folder + "/");
        for (String[] vocabulary : VOCABULARIES) prefixes.put(vocabulary[0], vocabulary[1]);
        return prefixes;
    }
}
