package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.answer.Prefixes;
import hkig.serve.web.Frame;
import hkig.serve.web.Kind;
import hkig.serve.web.Page;
import hkig.serve.web.Sent;
import hkig.serve.web.Signposts;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/**
 * Answers for the IRIs of things: {@code /id/organisation/hkstp} tells what is known of
 * {@code {base}organisation/hkstp}, as a page for people or as the triples that have it as subject; in the form of
 * {@code ?format=}, else of an ending ({@code .ttl}), else by content negotiation.
 */
public final class Things extends HttpServlet {

    private static final long serialVersionUID = 1L;

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
        String path = request.getRequestURI().substring("/id/".length());
        Optional<Form> ending = Form.ending(path).filter(form -> !isKnown(path));
        String name = ending.map(form -> path.substring(0, path.length() - form.ending.length() - 1)).orElse(path);
        Optional<Form> form = Form.named(String.valueOf(request.getParameter("format"))).or(() -> ending)
            .or(() -> Form.accepted(request.getHeader("Accept")));
        response.addHeader("Vary", "Accept");
        if (form.isEmpty()) refuse(request, response);
        else if (!isKnown(name)) missing(request, response, name, form.get());
        else {
            links(response, name, form.get());
            if (form.get() == Form.HTML) frame.answer(request, response, visitor -> page(name, visitor));
            else {
                response.setContentType(form.get().type + ";charset=utf-8");
                Sent.send(request, response, written(name, form.get()));
            }
        }
    }

    private boolean isKnown(String name) {
        return Txn.calculateRead(view, () -> view.getDefaultGraph().contains(thing(name), Node.ANY, Node.ANY)
            || view.getDefaultGraph().contains(Node.ANY, Node.ANY, thing(name)));
    }

    private Node thing(String name) {
        return NodeFactory.createURI(base + name);
    }

    private Page page(String name, Visitor visitor) {
        return Txn.calculateRead(view, () ->
            new ThingPage(Reading.of(view, base, prefixes, visitor), thing(name)).page());
    }

    private byte[] written(String name, Form form) {
        Graph about = Txn.calculateRead(view, () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            view.getDefaultGraph().stream(thing(name), Node.ANY, Node.ANY).forEach(copy::add);
            return copy;
        });
        Prefixes.declareUsed(about, prefixes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, about, form.lang);
        return out.toByteArray();
    }

    /** The other forms, and the IRI of what is told of. */
    private void links(HttpServletResponse response, String name, Form chosen) {
        // What ends the address of a link early is not ours: such IRIs come from hostile data alone.
        if (!name.matches("[A-Za-z0-9._~!$&'()*+,;=:@%/-]*")) return;
        String iri = "<" + base + name + ">";
        response.addHeader("Link", iri + "; rel=\"canonical\", " + iri + "; rel=\"describes\"");
        response.addHeader("Link", Stream.of(Form.values()).filter(form -> form != chosen)
            .map(form -> "</id/" + name + "." + form.ending + ">; rel=\"alternate\"; type=\"" + form.type + "\"")
            .collect(Collectors.joining(", ")));
        signposts(name, chosen).addTo(response);
        response.setHeader("Content-Location", "/id/" + name + "." + chosen.ending);
    }

    private Signposts signposts(String name, Form chosen) {
        String page = "/id/" + name;
        if (chosen != Form.HTML) return new Signposts().describes(page);
        Signposts posts = new Signposts().citeAs(base + name);
        Form.rdf().forEach(form -> posts.describedBy(page + "." + form.ending, form.type));
        Optional<Kind> kind = Txn.calculateRead(view, () -> Kind.ofTypes(view.getDefaultGraph()
            .stream(thing(name), RDF.type.asNode(), Node.ANY).map(triple -> triple.getObject().toString()).toList()));
        // An article is its publisher's; ours is what is said of it.
        if (!kind.equals(Optional.of(Kind.ARTICLE))) posts.licence();
        return posts.aboutA(kind.map(Things::schemaOrg).orElse("Thing"));
    }

    private static String schemaOrg(Kind kind) {
        return switch (kind) {
            case ORGANISATION -> "Organization";
            case PERSON -> "Person";
            case PLACE -> "Place";
            case EVENT -> "Event";
            case ARTICLE -> "NewsArticle";
            case FUND -> "FundingScheme";
            case PROGRAMME -> "Project";
            case POST, AGREEMENT -> "Thing";
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        words(request, response, 406, Visitor.of(request, response).text("thing.not-acceptable",
            Stream.of(Form.values()).map(form -> form.type).collect(Collectors.joining(", "))));
    }

    private void missing(HttpServletRequest request, HttpServletResponse response, String name, Form form)
            throws IOException {
        String iri = base + name;
        if (form != Form.HTML) {
            words(request, response, 404, Visitor.of(request, response).text("thing.none-plain", iri));
            return;
        }
        String words = name.substring(name.lastIndexOf('/') + 1).replaceAll("[-._]+", " ");
        frame.answer(request, response, visitor -> Page.of(visitor.text("thing.none"),
            e("h1", visitor.text("thing.none")), e("p.iri", iri), e("p", visitor.text("thing.none-more")),
            e("p.tools", e("a.button", visitor.text("thing.none-search", words))
                    .with("href", "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)),
                e("a.button.plain", visitor.text("frame.missing-home")).with("href", "/"))).withStatus(404));
    }

    private static void words(HttpServletRequest request, HttpServletResponse response, int status, String words)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        Sent.send(request, response, (words + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
