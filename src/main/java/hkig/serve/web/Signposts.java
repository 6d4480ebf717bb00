package hkig.serve.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The links that lead machines, as headers of an answer: level 1 of FAIR Signposting. Targets on this server are paths.
 *
 * @see <a href="https://signposting.org/FAIR/">FAIR Signposting Profile</a>
 */
public final class Signposts {

    /** CC BY 4.0, which the data are under. */
    public static final String LICENCE = "https://spdx.org/licenses/CC-BY-4.0";

    private final Set<String> links = new LinkedHashSet<>();

    /** The persistent IRI of what the page is about; it leads to this page. */
    public Signposts citeAs(String iri) {
        return link(iri, "cite-as", "");
    }

    /** Where what the page is about is described in RDF, and as what. */
    public Signposts describedBy(String address, String type) {
        return link(address, "describedby", type);
    }

    /** The page about what this answer describes. */
    public Signposts describes(String address) {
        return link(address, "describes", "text/html");
    }

    /** A file of what the page is about. */
    public Signposts item(String address, String type) {
        return link(address, "item", type);
    }

    /** The page about what this file is part of. */
    public Signposts collection(String address) {
        return link(address, "collection", "text/html");
    }

    public Signposts licence() {
        return link(LICENCE, "license", "");
    }

    /** A page that is about a thing of this type, by its name in schema.org. */
    public Signposts aboutA(String type) {
        return link("https://schema.org/" + type, "type", "").link("https://schema.org/AboutPage", "type", "");
    }

    public void addTo(HttpServletResponse response) {
        response.addHeader("Link", String.join(", ", links));
    }

    private Signposts link(String target, String relation, String type) {
        links.add("<" + target + ">; rel=\"" + relation + "\"" + (type.isEmpty() ? "" : "; type=\"" + type + "\""));
        return this;
    }
}
