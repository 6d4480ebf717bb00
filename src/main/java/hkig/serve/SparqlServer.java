package hkig.serve;

import hkig.serve.answer.Evaluation;
import hkig.serve.answer.Prefixes;
import hkig.serve.answer.UnionView;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

/**
 * The public server, on the loopback and read-only: {@code /sparql} answers queries over the union of all named graphs,
 * {@code /cancel} calls them off, {@code /data} gives graphs away (Graph Store Protocol, GET and HEAD), {@code /id/...}
 * tells what is known of a thing; the other paths are pages for people. From its start on, no query of this process
 * reaches another machine.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>
 */
public final class SparqlServer implements AutoCloseable {

    static final String CANCEL = "/cancel";

    private final FusekiServer fuseki;
    private final Pages pages;
    private final Evaluation evaluation;

    private SparqlServer(FusekiServer fuseki, Pages pages, Evaluation evaluation) {
        this.fuseki = fuseki;
        this.pages = pages;
        this.evaluation = evaluation;
    }

    /**
     * Starts to serve.
     *
     * @throws BindException where another program listens on the port; the message says so in a sentence
     */
    public static SparqlServer start(Served served, Settings settings) throws IOException {
        Isolation.enter();
        UnionView view = new UnionView(served.dataset(), Prefixes.of(served.base()));
        Evaluation evaluation = new Evaluation(served.dataset(), view, settings.timeout(), settings.rows());
        Pages pages = new Pages(served, settings, view, evaluation);
        FusekiServer.Builder builder = FusekiServer.create().port(settings.port()).loopback(true)
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, WebContent.contentTypeSPARQLQuery,
                new BoundedQuery(evaluation, settings.rows()))
            .registerOperation(Operation.GSP_R, new GraphRead(served.dataset()))
            .add("/sparql", DataService.newBuilder(served.dataset()).addEndpoint(Operation.Query))
            .add("/data", DataService.newBuilder(view).addEndpoint(Operation.GSP_R))
            .addFilter("/*", new Guard(pages.forms()))
            .addFilter("/sparql", pages.description());
        pages.forEach(builder::addServlet);
        FusekiServer fuseki = builder.build();
        compressed(fuseki.getJettyServer());
        fuseki.getJettyServer().getDescendants(ServletContextHandler.class)
            .forEach(context -> context.setMaxFormContentSize(Guard.MOST_BYTES));
        try {
            fuseki.start();
        } catch (FusekiException e) {
            pages.close();
            evaluation.close();
            if (causedBy(e, BindException.class)) throw portTaken(settings.port());
            throw e;
        }
        return new SparqlServer(fuseki, pages, evaluation);
    }

    /** Where the page is, for example {@code http://localhost:3330/}. */
    public URI address() {
        return URI.create("http://localhost:" + fuseki.getPort() + "/");
    }

    /** How many queries run at this moment. */
    int running() {
        return evaluation.running();
    }

    @Override public void close() {
        fuseki.stop();
        pages.close();
        evaluation.close();
    }

    // Jetty announces the end of GzipHandler; its successor is not in the jar that Fuseki comes in.
    @SuppressWarnings("removal")
    private static void compressed(org.eclipse.jetty.server.Server jetty) {
        jetty.insertHandler(new org.eclipse.jetty.server.handler.gzip.GzipHandler());
    }

    private static BindException portTaken(int port) {
        return new BindException("Port " + port + " is in use by another program: stop that, or choose another port, "
            + "for example --port " + (port < 65_535 ? port + 1 : port - 1) + ".");
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (kind.isInstance(cause)) return true;
        return false;
    }
}
