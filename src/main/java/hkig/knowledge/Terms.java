package hkig.knowledge;

/** The IRIs that the code must name; all others stand in {@code ontology/} and {@code seeds/} alone. */
public final class Terms {

    public static final String HKIG = "https://w3id.org/hkig/ontology#";
    public static final String BASE = "https://w3id.org/hkig/id/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String SCHEMA = "https://schema.org/";
    public static final String FOAF = "http://xmlns.com/foaf/0.1/";

    private Terms() { }

    /** The IRI of a prefixed name with one of the prefixes above, in lower case. */
    public static String iri(String prefixed) {
        int colon = prefixed.indexOf(':');
        String local = prefixed.substring(colon + 1);
        return switch (prefixed.substring(0, colon)) {
            case "hkig" -> HKIG + local;
            case "skos" -> SKOS + local;
            case "org" -> ORG + local;
            case "oa" -> OA + local;
            case "prov" -> PROV + local;
            case "dcterms" -> DCTERMS + local;
            case "schema" -> SCHEMA + local;
            case "foaf" -> FOAF + local;
            default -> throw new IllegalArgumentException("no prefix of ours: " + prefixed);
        };
    }
}
