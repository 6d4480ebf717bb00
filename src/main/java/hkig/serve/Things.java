package hkig.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/**
 * Answers for the IRIs of things: {@code /id/organisation/hkstp} tells what is known of
 * {@code {base}organisation/hkstp}, as a page for people or as the triples that have it as subject, by content
 * negotiation or {@code ?format=}.
 */
final class Things extends HttpServlet {

    /** The most triples that one answer holds. */
    static final int MOST = 2_000;

    private static final long serialVersionUID = 1L;
    private static final MediaType HTML = MediaType.create("text/html");
    private static final AcceptList OFFERED = AcceptList.create("text/html", "text/turtle", "application/ld+json",
        "application/n-triples", "application/rdf+xml");
    private static final Map<String, Lang> FORMATS = Map.of("turtle", Lang.TURTLE, "jsonld", Lang.JSONLD,
        "ntriples", Lang.NTRIPLES, "rdfxml", Lang.RDFXML);

    private final transient DatasetGraph view;
    private final String base;
    private final transient Map<String, String> prefixes;

    Things(UnionView view, String base, Map<String, String> prefixes) {
        this.view = view;
        this.base = base;
        this.prefixes = prefixes;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/id")) {
            response.sendRedirect("/");
            return;
        }
        // The address as it was sent: our IRIs are ASCII, and an escape in one belongs to it.
        String iri = base + request.getRequestURI().substring("/id/".length());
        String language = language(request);
        Lang format = format(request);
        record Found(int status, byte[] body) { }
        Found found = Txn.calculateRead(view, () -> {
            Node thing = NodeFactory.createURI(iri);
            Graph graph = view.getDefaultGraph();
            Graph about = about(thing, graph);
            byte[] body = format == null
                ? new ThingPage(graph, base, prefixes, language).of(thing, about).getBytes(StandardCharsets.UTF_8)
                : written(about, format);
            return new Found(about.isEmpty() ? 404 : 200, body);
        });
        response.setStatus(found.status());
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setContentType((format == null ? "text/html" : format.getHeaderString()) + ";charset=utf-8");
        response.getOutputStream().write(found.body());
    }

    private Graph about(Node thing, Graph graph) {
        Graph about = GraphFactory.createDefaultGraph();
        Iterator<Triple> triples = graph.find(thing, Node.ANY, Node.ANY);
        while (about.size() < MOST && triples.hasNext()) about.add(triples.next());
        Prefixes.declareUsed(about, prefixes);
        return about;
    }

    private static byte[] written(Graph graph, Lang format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, graph, format);
        return out.toByteArray();
    }

    /** The RDF format asked for, or null for the page. */
    private static Lang format(HttpServletRequest request) {
        Lang named = FORMATS.get(String.valueOf(request.getParameter("format")));
        if (named != null) return named;
        MediaType chosen = ConNeg.chooseContentType(request, OFFERED, HTML);
        return HTML.getContentTypeStr().equals(chosen.getContentTypeStr())
            ? null : RDFLanguages.contentTypeToLang(chosen.getContentTypeStr());
    }

    private static String language(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if ("en".equals(asked) || "zh-Hant".equals(asked)) return asked;
        String accepted = String.valueOf(request.getHeader("Accept-Language")).toLowerCase(Locale.ROOT);
        return accepted.startsWith("zh") ? "zh-Hant" : "en";
    }
}
