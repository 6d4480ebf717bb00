package hkig.serve.thing;

import hkig.serve.answer.Prefixes;
import hkig.serve.web.Frame;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
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
public final class Things extends HttpServlet {

    /** The most triples that one answer holds. */
    static final int MOST = 2_000;

    private static final long serialVersionUID = 1L;
    private static final MediaType HTML = MediaType.create("text/html");
    private static final AcceptList OFFERED = AcceptList.create("text/html", "text/turtle", "application/ld+json",
        "application/n-triples", "application/rdf+xml");
    private static final Map<String, Lang> FORMATS = Map.of("turtle", Lang.TURTLE, "jsonld", Lang.JSONLD,
        "ntriples", Lang.NTRIPLES, "rdfxml", Lang.RDFXML);

    private final transient Frame frame;
    private final transient DatasetGraph view;
    private final String base;
    private final transient Map<String, String> prefixes;

    /** @param view the dataset, its default graph the union of all others */
    public Things(Frame frame, DatasetGraph view, String base, Map<String, String> prefixes) {
        this.frame = frame;
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
        Node thing = NodeFactory.createURI(base + request.getRequestURI().substring("/id/".length()));
        Lang format = format(request);
        response.addHeader("Vary", "Accept");
        if (format == null)
            frame.answer(request, response, visitor -> Txn.calculateRead(view, () ->
                new ThingPage(view.getDefaultGraph(), base, prefixes, visitor).of(thing, about(thing))));
        else {
            Graph about = Txn.calculateRead(view, () -> about(thing));
            response.setStatus(about.isEmpty() ? 404 : 200);
            response.setContentType(format.getHeaderString() + ";charset=utf-8");
            response.getOutputStream().write(written(about, format));
        }
    }

    private Graph about(Node thing) {
        Graph about = GraphFactory.createDefaultGraph();
        Iterator<Triple> triples = view.getDefaultGraph().find(thing, Node.ANY, Node.ANY);
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
}
