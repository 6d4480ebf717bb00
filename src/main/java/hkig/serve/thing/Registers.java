package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** Links to other registers by their names: {@code Wikidata Q15183}. */
final class Registers {

    static final List<String> PROPERTIES = List.of("foaf:homepage", "schema:url", "schema:sameAs", "schema:identifier",
        "owl:sameAs", "skos:exactMatch", "skos:closeMatch", "rdfs:seeAlso");

    /** Beginning of the IRIs of a register, to its name. */
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.ofEntries(
        Map.entry("http://www.wikidata.org/entity/", "Wikidata"),
        Map.entry("https://www.wikidata.org/entity/", "Wikidata"),
        Map.entry("https://ror.org/", "ROR"),
        Map.entry("https://www.grid.ac/institutes/", "GRID"),
        Map.entry("https://grid.ac/institutes/", "GRID"),
        Map.entry("http://www.grid.ac/institutes/", "GRID"),
        Map.entry("https://doi.org/10.13039/", "Funder Registry"),
        Map.entry("http://dx.doi.org/10.13039/", "Funder Registry"),
        Map.entry("https://isni.org/isni/", "ISNI"),
        Map.entry("http://www.isni.org/isni/", "ISNI"),
        Map.entry("https://orcid.org/", "ORCID"),
        Map.entry("https://viaf.org/viaf/", "VIAF"),
        Map.entry("http://viaf.org/viaf/", "VIAF"),
        Map.entry("https://www.geonames.org/", "GeoNames"),
        Map.entry("https://sws.geonames.org/", "GeoNames"),
        Map.entry("https://www.openstreetmap.org/", "OpenStreetMap")));

    private Registers() { }

    /** The link, with the name of the register before the identifier where the register is known. */
    static Html html(Node iri) {
        String address = iri.getURI();
        String start = KNOWN.keySet().stream().filter(address::startsWith).findFirst().orElse("");
        return e("a", start.isEmpty() ? address.replaceFirst("^https?://(www[.])?", "").replaceFirst("/$", "")
            : KNOWN.get(start) + " " + address.substring(start.length())).with("href", address).with("rel", "noreferrer");
    }
}
