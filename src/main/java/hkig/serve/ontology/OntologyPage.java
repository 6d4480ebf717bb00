package hkig.serve.ontology;

import static hkig.serve.web.Html.e;

import hkig.serve.answer.Kept;
import hkig.serve.ontology.Ontology.Role;
import hkig.serve.web.Frame;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;

/** {@code /ontology}: what the classes, properties and individuals of the ontology mean; {@code /ontology#Agreement} is one. */
public final class OntologyPage extends HttpServlet implements AutoCloseable {

    private static final long serialVersionUID = 1L;
    private static final Node ITSELF = NodeFactory.createURI(Ontology.IRI);

    private final transient Frame frame;
    private final transient Kept<Ontology> ontology;
    private final transient Map<String, String> prefixes;
    private final String turtle;

    /** @param dataset has the ontology in its graph {@code {base}graph/ontology} */
    public OntologyPage(Frame frame, DatasetGraph dataset, LongSupplier version, String base, Map<String, String> prefixes) {
        String graph = base + "graph/ontology";
        this.frame = frame;
        this.prefixes = prefixes;
        this.ontology = new Kept<>(version, () -> Txn.calculateRead(dataset, () ->
            Ontology.of(dataset.getGraph(NodeFactory.createURI(graph)))));
        this.turtle = "/data?graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Ontology known = ontology.get();
        frame.answer(request, response, visitor -> page(visitor, known));
    }

    /** Waits for what still reads the store. */
    @Override public void close() {
        ontology.close();
    }

    private Page page(Visitor visitor, Ontology known) {
        Terms terms = new Terms(known, visitor, prefixes);
        List<Html> main = new ArrayList<>(head(visitor, known));
        if (known.terms().isEmpty()) main.add(e("p.nothing", visitor.text("ontology.none")));
        else main.add(contents(visitor, terms));
        for (Role role : Role.values()) {
            List<Node> these = terms.of(role);
            if (!these.isEmpty())
                main.add(e("section", heading(visitor, role), these.stream().map(terms::section))
                    .with("aria-labelledby", id(role)));
        }
        return Page.of(visitor.text("ontology.title"), main).describedAs(visitor.text("ontology.lead"))
            .withStyle("/ontology.css")
            .withLink(e("link").with("rel", "alternate").with("type", "text/turtle").with("href", turtle));
    }

    private List<Html> head(Visitor visitor, Ontology known) {
        List<Html> head = new ArrayList<>(List.of(e("h1", visitor.text("ontology.title")), e("p.iri", Ontology.IRI)));
        head.add(e("p.lead", known.best(ITSELF, DCTerms.description.asNode(), visitor.termLanguages()).<Html>map(Labels::html)
            .orElse(new Html.Text(visitor.text("ontology.lead")))));
        known.best(ITSELF, OWL.versionInfo.asNode(), List.of()).ifPresent(version ->
            head.add(e("p.quiet", visitor.texts().with("ontology.version", Labels.html(version)))));
        head.add(e("p", visitor.text("ontology.how")));
        head.add(e("p.tools", e("a.button", visitor.text("ontology.turtle")).with("href", turtle)));
        return head;
    }

    private static Html contents(Visitor visitor, Terms terms) {
        List<Html> parts = new ArrayList<>(List.of(e("h2#term-contents", visitor.text("ontology.contents"))));
        for (Role role : Role.values()) {
            List<Node> these = terms.of(role);
            if (these.isEmpty()) continue;
            parts.add(e("p", e("a", title(visitor, role)).with("href", "#" + id(role)), " ",
                e("span.quiet", visitor.texts().number(these.size()))));
            parts.add(e("ul", these.stream().map(term -> e("li", terms.link(term)))));
        }
        return e("nav.card.contents", parts).with("aria-labelledby", "term-contents");
    }

    private static Html heading(Visitor visitor, Role role) {
        return e("h2", title(visitor, role)).with("id", id(role));
    }

    /** With a dash, which no name of a term has. */
    private static String id(Role role) {
        return switch (role) {
            case CLASS -> "all-classes";
            case PROPERTY -> "all-properties";
            case INDIVIDUAL -> "all-individuals";
        };
    }

    private static String title(Visitor visitor, Role role) {
        return visitor.text(switch (role) {
            case CLASS -> "ontology.classes";
            case PROPERTY -> "ontology.properties";
            case INDIVIDUAL -> "ontology.individuals";
        });
    }
}
